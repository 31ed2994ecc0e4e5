/// Knows the headings of episode pages: where a transcript begins and where the page goes on after
/// it.
enum PageFurniture {
  /// Whether a line is the heading of the transcript.
  static func isTranscriptHeading(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var line = bytes.trimmed(line)
    guard line.count <= 40 else { return false }  // speech, as nearly every line is
    while let first = line.first, bytes[first] == 0x23 || bytes[first].isBlank {
      line = line.dropFirst()
    }
    if let last = line.last, bytes[last] == 0x3A { line = line.dropLast() }
    return transcriptHeadings.contains { bytes.equals($0, line) }
  }

  /// Whether a line is a heading or a link of the page itself.
  ///
  /// These are whole lines or openings nobody says; even so the caller cuts only where no speaker
  /// comes back afterwards.
  static func isPageHeading(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let line = bytes.trimmed(line)
    guard let last = line.last, line.count <= 600 else { return false }
    if notices.contains(where: { bytes.has($0, at: line, anyCase: true) }) { return true }
    // “Follow us on all the usual networks.” is what hosts say; a link has no full stop.
    guard line.count <= 60, bytes[last] != 0x2E, bytes[last] != 0x21, bytes[last] != 0x3F else {
      return false
    }
    if openings.contains(where: { bytes.has($0, at: line, anyCase: true) }) { return true }
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x3A || bytes[end - 1].isBlank { end -= 1 }
    return headings.contains { bytes.equals($0, line.lowerBound..<end) }
  }

  /// Where the page goes on after the transcript: the first page heading that no speaker of before
  /// comes back after. A heading right under a label is what that speaker says.
  static func start(
    in lines: Range<Int>, of source: SourceText, after survey: LabelSurvey
  ) -> Int {
    guard !survey.accepted.isEmpty else { return lines.upperBound }
    let bytes = source.bytes.span
    var speakers: Set<[UInt8]> = []
    var recent = RecentLabels<Bool>()
    var cut: Int?
    var afterLabel = true
    for line in lines where !source.isBlank(line) {
      let head = survey.head(bytes, source.lines[line])
      if let label = head.label {
        // A speaker of before needs no second look while nothing is cut.
        if cut == nil, recent.finding(bytes, label) != nil {
          afterLabel = head.isAlone
          continue
        }
        if survey.accepts(bytes, label) {
          let name = LabelTable.clean(bytes, label)
          if speakers.contains(name) { cut = nil }
          if cut == nil {
            speakers.insert(name)
            recent.remember(bytes, label, true)
          }
          afterLabel = head.isAlone
          continue
        }
      }
      // Before anybody speaks it is the page's menu.
      if cut == nil, !afterLabel, !speakers.isEmpty, isPageHeading(bytes, source.lines[line]) {
        cut = line
      }
      afterLabel = false
    }
    return cut ?? lines.upperBound
  }

  /// Whether a page heading stands near the end of a text.
  static func stands(nearEndOf source: SourceText) -> Bool {
    let bytes = source.bytes.span
    return source.lines.suffix(40).contains { isPageHeading(bytes, $0) }
  }

  private static let transcriptHeadings: [StaticString] = [
    "transcript", "episode transcript", "full transcript", "full episode transcript",
    "show transcript", "podcast transcript", "read the transcript", "read transcript",
    "transcription", "the transcript", "interview transcript",
  ]

  private static let notices: [StaticString] = [
    "show artwork for ", "episode artwork for ", "artwork for ", "©", "(c) 20", "copyright ©",
    "copyright 20", "copyright (c)", "all rights reserved", "this transcript was ",
  ]

  private static let openings: [StaticString] = [
    "powered by ", "hosted on ",
    "listen to more episodes", "subscribe to the ", "subscribe on ", "follow us on ",
    "share this episode", "episodes you may ", "you may also like", "you might also like",
    "more from ", "privacy policy", "terms of service",
    "support this podcast", "leave a review",
  ]

  private static let headings: [StaticString] = [
    "about the podcast", "about this podcast", "about the show", "about the host",
    "about the hosts", "about the guest", "about the author", "about us", "about this episode",
    "about", "show notes", "episode notes", "shownotes", "notes", "links", "show links",
    "episode links", "resources", "references", "mentioned in this episode", "links mentioned",
    "subscribe", "share", "share episode", "follow", "follow us", "follow the show", "listen",
    "listen on", "listen now", "related episodes", "more episodes", "other episodes",
    "all episodes", "latest episodes", "recent episodes", "previous episode", "next episode",
    "previous", "next", "previous post", "next post", "← previous", "next →", "comments",
    "leave a comment", "leave a reply", "newsletter", "sign up", "contact", "contact us",
    "sponsors", "our sponsors", "credits", "chapters", "tags", "categories", "support the show",
    "support us", "privacy", "terms", "cookies", "download", "embed", "footer", "menu",
    "back to top", "episodes", "guests", "hosts", "transcript provided by",
  ]
}
