import TranscriptModel

/// What was noticed while a caption file was cut into cues.
struct CaptionNotices {
  var diagnostics: [Diagnostic] = []
  private(set) var leftOut: [LeftOut] = []

  /// Records a line that is nobody's speech, or is no part of a caption; `line` counts from 0.
  mutating func leaveOut(
    _ kind: LeftOut.Kind, _ bytes: Span<UInt8>, _ range: Range<Int>, line: Int
  ) {
    leftOut.append(LeftOut(kind, bytes.excerpt(range), line: line + 1))
  }

  /// Records text that belongs to no caption; a number alone is nothing anybody misses.
  mutating func noteStray(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) {
    guard !bytes.trimmed(range).allSatisfy({ bytes[$0].isDigit }) else { return }
    diagnostics.append(
      Diagnostic(
        .warning, .cueWithoutTime,
        "“\(bytes.excerpt(range, limit: 40))” belongs to no caption and was left out",
        line: line + 1))
    leaveOut(.brokenCaption, bytes, range, line: line)
  }

  /// Whether a line begins a comment, a style sheet or a region of WebVTT.
  static func isComment(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let line = bytes.trimmed(line)
    for word: StaticString in ["NOTE", "STYLE", "REGION"] where bytes.has(word, at: line) {
      let after = line.lowerBound + word.utf8CodeUnitCount
      return after == line.upperBound || bytes[after].isBlank || bytes[after] == 0x3A
    }
    return false
  }
}

extension TranscriptBuilder {
  /// Begins a transcript with what was noticed before.
  init(_ notices: CaptionNotices) {
    self.init()
    diagnostics = notices.diagnostics
    for entry in notices.leftOut { leaveOut(entry.kind, entry.excerpt, line: entry.line) }
  }
}
