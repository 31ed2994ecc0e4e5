import TranscriptModel

/// Web Video Text Tracks: captions after a line `WEBVTT`.
struct WebVTT: TranscriptFormat {
  let id = "webvtt"
  let title = "WebVTT"
  let summary = "captions with times; speakers from <v Name> tags or “Name:” prefixes"
  let fileExtensions = ["vtt", "webvtt"]

  func recognize(_ source: SourceText) -> Likeness {
    if WebVTT.hasSignature(source) { return Likeness(1, "begins with the line WEBVTT") }
    guard WebVTT.signature(source) != nil else {
      return Likeness(0, "no line WEBVTT at the beginning")
    }
    return Likeness(0.96, "the first line with anything on it is WEBVTT")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let (source, nulls) = WebVTT.withoutNulls(source)
    let signature = WebVTT.signature(source)
    let scanner = WebVTTScanner(source, behind: signature ?? -1)
    var builder = CaptionAssembly.read(source, scanner.cues, scanner.notices)
    if nulls > 0 {
      builder.diagnostics.append(
        Diagnostic(.warning, .bytesReplaced, "\(nulls) zero bytes were replaced by “\u{FFFD}”"))
    }
    if let signature, !WebVTT.hasSignature(source) {
      builder.diagnostics.append(
        Diagnostic(
          .warning, .malformed,
          "“WEBVTT” must be the first six letters of the file: players show no captions of this one",
          line: signature + 1))
    }
    let bytes = source.bytes.span
    for line in scanner.header {
      takeHeader(bytes, source.lines[line], line + 1, &builder)
    }
    return builder.finish()
  }

  /// Whether a file begins as the standard demands: with `WEBVTT`, then a blank or the line's end.
  static func hasSignature(_ source: SourceText) -> Bool {
    guard let line = source.lines.first else { return false }
    let bytes = source.bytes.span
    return line.lowerBound == 0 && bytes.has("WEBVTT", at: line)
      && (line.count == 6 || bytes[6].isBlank)
  }

  /// The line of the signature, also where blanks or empty lines stand before it, or a dash behind.
  static func signature(_ source: SourceText) -> Int? {
    guard let first = source.firstLine(from: 0) else { return nil }
    let bytes = source.bytes.span
    let line = bytes.trimmed(source.lines[first])
    guard bytes.has("WEBVTT", at: line) else { return nil }
    let after = line.lowerBound + 6
    return after == line.upperBound || bytes[after].isBlank || bytes[after] == 0x2D ? first : nil
  }

  /// The text with U+FFFD for zero bytes, as the standard has it, and how many there were.
  static func withoutNulls(_ source: SourceText) -> (source: SourceText, count: Int) {
    let bytes = source.bytes.span
    let count = bytes.count(in: 0..<bytes.count) { bytes.block($0).equals(0) }
    guard count > 0 else { return (source, 0) }
    let mended = source.bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    return (SourceText(utf8: mended, encoding: source.encoding, named: source.name), count)
  }

  /// `Language: en`, `Title: …` and the like.
  private func takeHeader(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ number: Int, _ builder: inout TranscriptBuilder
  ) {
    guard let colon = bytes.first(0x3A, in: line),
      let key = MetadataKey(bytes.string(bytes.trimmed(line.lowerBound..<colon)))
    else { return }
    builder.metadata.take(
      key, bytes.string(bytes.trimmed(colon + 1..<line.upperBound)), line: number)
  }
}

/// A cue as a WebVTT file holds it, tags and references and all.
package struct StoredCue: Equatable, Sendable {
  /// Its times in milliseconds.
  package var start, end: Int
  /// Its lines, parted by line feeds.
  package var text: String

  /// Creates a cue.
  package init(start: Int, end: Int, text: String) {
    (self.start, self.end, self.text) = (start, end, text)
  }
}

/// The cues of a WebVTT file as a player would get them, before anybody asks who speaks; none where
/// the file lacks its signature.
package func webVTTCues(_ bytes: [UInt8]) -> [StoredCue] {
  var diagnostics: [Diagnostic] = []
  let (source, _) = WebVTT.withoutNulls(
    Encoding.decode(bytes, named: "", diagnostics: &diagnostics))
  guard WebVTT.hasSignature(source) else { return [] }
  let text = source.bytes.span
  return WebVTTScanner(source, behind: 0).cues.map { cue in
    StoredCue(
      start: cue.start?.milliseconds ?? 0, end: cue.end?.milliseconds ?? 0,
      text: cue.payload.map { text.string(source.lines[$0]) }.joined(separator: "\n"))
  }
}
