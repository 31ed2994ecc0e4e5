import TranscriptModel
import TranscriptReading

/// A line in the place of a record nothing could be made of.
enum ErrorLine {
  /// The member it begins with; its value is the version of the layout.
  static let key: StaticString = "turntable_error"
  static let version = 1

  /// Writes a line.
  static func bytes(_ error: any Error, of source: TallySource) -> [UInt8] {
    var (source, version) = (source, version)
    var (code, message, line, column) = describe(error)
    return
      (try? FieldWriter.line { fields in
        fields.integer(key, &version)
        fields.json("id", &source.id)
        try fields.object("source") { try source.code(with: &$0) }
        fields.object("error") { fields in
          fields.text("code", &code)
          fields.text("message", &message)
          fields.integer("line", &line)
          fields.integer("column", &column)
        }
      }) ?? []
  }

  private static func describe(
    _ error: any Error
  ) -> (code: String?, message: String?, line: Int?, column: Int?) {
    switch error {
    case let error as ReadingError:
      let diagnostic = error.diagnostic
      return (diagnostic.code.rawValue, diagnostic.message, diagnostic.line, diagnostic.column)
    case let error as InputError: return ("unreadable", error.description, nil, nil)
    case let error as RecordFault: return ("bad-record", error.message, nil, nil)
    default: return ("bad-record", "\(error)", nil, nil)
    }
  }

  /// What a line says is wrong.
  static func diagnostic(_ fields: inout FieldReader) throws -> Diagnostic {
    var (code, message) = ("", "")
    try fields.object("error") {
      try $0.text("code", &code)
      try $0.text("message", &message)
    }
    return Diagnostic(.error, Diagnostic.Code(rawValue: code) ?? .malformed, message)
  }
}
