import TranscriptModel

/// Knows the notes of a show, in Markdown or as plain text: headings, lists and links, and hardly
/// any speech.
enum ShowNotes {
  /// What the notes are and what to do about them; `nil` where a text may be a transcript.
  static func recognize(_ source: SourceText) -> Diagnostic? {
    let bytes = source.bytes.span
    var (all, items, others) = (0, 0, 0)
    for line in source.lines.dropFirst(FrontMatter(source)?.end ?? 0) {
      let line = bytes.trimmed(line)
      guard !line.isEmpty else { continue }
      all += 1
      if isItem(bytes, line) {
        items += 1
      } else if isHeading(bytes, line) {
        others += 1
      }
    }
    // Headings alone part what is said; it is the lists that nobody says.
    guard items >= 5, items * 4 >= all, (items + others) * 2 > all else { return nil }
    return Diagnostic(
      .error, .unknownFormat,
      "these are show notes: headings, lists and links, no speech; give the transcript", line: 1)
  }

  /// Whether a line is a link, or an item of a list that is no sentence: a dash may also begin what
  /// somebody says.
  private static func isItem(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let first = line.lowerBound
    if LabelSightings.isAddress(bytes, line) { return true }
    let hasLink = bytes.find("](", in: line) != nil
    if bytes[first] == 0x5B, hasLink, bytes[line.upperBound - 1] == 0x29 { return true }
    guard line.count > 2, isMark(bytes, line) else { return false }
    // “- Ada: Yes” is speech.
    return hasLink || !endsSentence(bytes, line) && bytes.find(": ", in: line.prefix(40)) == nil
  }

  /// `* `, `- `, `+ `, `1. `, `1) `.
  private static func isMark(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let digits = line.prefix { bytes[$0].isDigit }
    let rest = line.dropFirst(digits.count)
    guard rest.count > 1, bytes[rest.lowerBound + 1].isBlank else { return false }
    let mark = bytes[rest.lowerBound]
    return digits.isEmpty
      ? mark == 0x2A || mark == 0x2D || mark == 0x2B : mark == 0x2E || mark == 0x29
  }

  /// `## Links`, or a stamp with the name of a chapter.
  private static func isHeading(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    if bytes[line.lowerBound] == 0x23 { return true }
    return TimeStamp.scan(bytes, line) != nil && line.count <= 80
  }

  private static func endsSentence(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    // Behind the mark there may be a quotation mark or a bracket.
    for index in line.suffix(4).reversed() {
      let byte = bytes[index]
      if byte == 0x2E || byte == 0x3F || byte == 0x21 { return true }
      guard byte == 0x22 || byte == 0x27 || byte == 0x29 || byte >= 0x80 else { return false }
    }
    return false
  }
}
