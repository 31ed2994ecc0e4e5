import TranscriptModel

/// What readers of JSON formats ask of a text, with errors that say where.
extension SourceText {
  /// The value of a text that is whole JSON.
  func wholeJSON(for format: some TranscriptFormat) throws(ReadingError) -> JSONValue {
    guard let json, let root = json.root ?? nil else {
      throw malformed("\(format.title) is JSON; this text is none", at: 0)
    }
    if let (message, offset) = json.fault { throw malformed(message, at: offset) }
    return root
  }

  /// The error for something wrong at a place.
  func malformed(_ message: String, at offset: Int) -> ReadingError {
    .malformed(message, at: position(of: offset))
  }

  /// The line of a value, from 1.
  func line(of value: JSONValue) -> Int { position(of: value.offset).line }

  /// A string, or `nil` where there is none; anything else is an error.
  func string(_ value: JSONValue?, named name: String) throws(ReadingError) -> JSONValue? {
    guard let value else { return nil }
    guard value.isString else { throw malformed("“\(name)” must be a string", at: value.offset) }
    return value
  }

  /// A time in seconds, or `nil` where there is none; anything else is an error.
  func seconds(of value: JSONValue?, named name: String) throws(ReadingError) -> MediaTime? {
    guard let value else { return nil }
    guard let time = value.seconds else {
      throw malformed("“\(name)” must be a number of seconds", at: value.offset)
    }
    return time
  }
}
