import TranscriptModel

/// Knows documents that are often given in place of a transcript, to say what they are.
enum OtherDocument {
  /// What a text is and what to do about it; `nil` where it may be a transcript.
  static func recognize(_ source: SourceText) -> Diagnostic? {
    let bytes = source.bytes.span
    let start = source.firstLine(from: 0).map { bytes.trimmed(source.lines[$0]).lowerBound } ?? 0
    guard start < bytes.count else { return nil }
    let beginning = start..<min(bytes.count, start + 3000)
    switch bytes[start] {
    case 0x3C: return markup(bytes, beginning)
    case 0x7B, 0x5B: return OtherCaptions.recognize(bytes, start) ?? OtherJSON.recognize(source)
    default: return OtherCaptions.recognize(bytes, start) ?? episodeList(source)
    }
  }

  /// A show's page lists its episodes under lines such as “Jul 30, 2025 • 50min”; nobody says them.
  private static func episodeList(_ source: SourceText) -> Diagnostic? {
    let bytes = source.bytes.span
    let entries = source.lines.indices.filter { isDateAndLength(bytes, source.lines[$0]) }
    guard entries.count >= 3 else { return nil }
    return Diagnostic(
      .error, .unknownFormat,
      "this is a list of \(entries.count) episodes, not a transcript: give the transcript of one",
      line: entries[0] + 1)
  }

  /// Whether a line holds a year and ends in a number of minutes, and little else.
  private static func isDateAndLength(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count <= 48, line.count >= 10 else { return false }
    let line = bytes.trimmed(line)
    var end = line.upperBound
    for ending: StaticString in ["min", "mins", "minutes"]
    where line.count > ending.utf8CodeUnitCount
      && bytes.has(ending, at: end - ending.utf8CodeUnitCount..<end)
    {
      end -= ending.utf8CodeUnitCount
      break
    }
    guard end < line.upperBound else { return false }
    while end > line.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    guard end > line.lowerBound, bytes[end - 1].isDigit else { return false }
    return line.contains { index in
      index + 4 <= end && (bytes.has("20", at: index..<end) || bytes.has("19", at: index..<end))
        && bytes[index + 2].isDigit && bytes[index + 3].isDigit
    }
  }

  /// Whether a text has blocks of code or tables, which nobody says.
  static func isDocumentation(_ source: SourceText) -> Bool {
    let bytes = source.bytes.span
    return source.lines.contains { line in
      let line = bytes.trimmed(line)
      return bytes.has("```", at: line) || bytes.has("|--", at: line) || bytes.has("| --", at: line)
    }
  }

  private static func markup(_ bytes: Span<UInt8>, _ beginning: Range<Int>) -> Diagnostic? {
    for (mark, message) in kinds where bytes.find(mark, in: beginning, anyCase: true) != nil {
      return Diagnostic(.error, .unknownFormat, message, line: 1)
    }
    if bytes.has("<?xml", at: beginning) || bytes.has("<!DOCTYPE", at: beginning) {
      return Diagnostic(
        .error, .unknownFormat, "this is an XML document, not a transcript", line: 1)
    }
    return nil
  }

  private static let page =
    "this is an HTML page, not a transcript: open it in a browser and save the text (Save as… Text)"

  private static let kinds: [(StaticString, String)] = [
    (
      "<rss",
      "this is an RSS feed, not a transcript: give the file a podcast:transcript tag in it links to"
    ),
    ("<feed", "this is an Atom feed, not a transcript"),
    ("<opml", "this is a list of podcasts (OPML), not a transcript"),
    ("<sami", "these are SAMI captions, which are not read: convert them to WebVTT or SubRip"),
    ("<!doctype html", page), ("<html", page), ("<cite>", page), ("<div", page), ("<p>", page),
    ("<svg", "this is an SVG image, not a transcript"),
  ]
}
