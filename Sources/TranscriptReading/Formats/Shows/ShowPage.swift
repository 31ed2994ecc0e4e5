import TranscriptModel

/// A show's page saved as text: what the show is, then its episodes, each with a line of date and
/// length, a title and a description.
struct ShowPage: TranscriptFormat {
  let id = "episode-list"
  let title = "show's page"
  let summary = "a show's web page saved as text: “Jul 30, 2025 • 50min”, title, description"
  let fileExtensions = ["txt"]

  func recognize(_ source: SourceText) -> Likeness {
    guard case .lines = source.shape else { return Likeness(0, "markup or data") }
    let lines = ShowPage.episodeLines(source)
    guard lines.count >= 2 else {
      return Likeness(0, "no lines such as “Jul 30, 2025 • 50min” with a title")
    }
    let evidence = "\(lines.count) lines of a date and a length, each with a title"
    // The page of one episode may end in a list of others.
    let own = Set(lines.map(\.line))
    let others = source.lines.indices.filter { !own.contains($0) }
    let isEpisode = LabelSurvey(source, lines: others).accepted.contains { label, count in
      // “Guest: Ada Byron” below each title names people, and nobody speaks.
      count > lines.count || MetadataKey(String(decoding: label, as: UTF8.self)) == nil
    }
    return Likeness(isEpisode ? 0.5 : lines.count > 2 ? 0.95 : 0.8, evidence)
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let lines = ShowPage.episodeLines(source)
    guard let first = lines.first else {
      throw .noSpeech("the file lists no episode by date and length")
    }
    let isTitleAbove = ShowPage.titlesStandAbove(source, lines.map(\.line))
    var list = EpisodeList()
    var diagnostics: [Diagnostic] = []
    for (place, (line, facts)) in lines.enumerated() {
      let titleLine =
        isTitleAbove ? ShowPage.line(before: line, source) : source.firstLine(from: line + 1)
      guard let titleLine else { continue }
      var metadata = SourceMetadata()
      metadata.title = source.text(ofLine: titleLine)
      (metadata.published, metadata.duration) = (facts.published, facts.duration)
      metadata.number = facts.number ?? metadata.title.flatMap(ShowPage.number)
      let next = place + 1 < lines.count ? lines[place + 1].line : source.lines.count
      let end =
        isTitleAbove && place + 1 < lines.count
        ? ShowPage.line(before: next, source) ?? next : next
      let body = max(line, titleLine) + 1..<max(max(line, titleLine) + 1, end)
      metadata.prose = ShowPage.prose(source, body, isLast: next == end, &diagnostics)
      list.entries.append(
        EpisodeList.Entry(metadata: metadata, line: min(line, titleLine) + 1))
    }
    let head = isTitleAbove ? ShowPage.line(before: first.line, source) ?? 0 : first.line
    list.metadata = ShowPage.show(source, above: head)
    return Reading(.episodeList(list), diagnostics: diagnostics)
  }

  /// The lines of date and length that a title belongs to.
  private static func episodeLines(_ source: SourceText) -> [(line: Int, facts: EpisodeLine)] {
    let bytes = source.bytes.span
    return source.lines.indices.compactMap { line in
      EpisodeLine(bytes, source.lines[line]).map { (line, $0) }
    }
  }

  /// Whether titles stand above the lines of date and length rather than below them.
  private static func titlesStandAbove(_ source: SourceText, _ lines: [Int]) -> Bool {
    let above = lines.count { $0 > 0 && isTitle(source, $0 - 1) }
    let below = lines.count { $0 + 1 < source.lines.count && isTitle(source, $0 + 1) }
    return above > below
  }

  /// Whether a line reads like a heading: short, and no sentence.
  private static func isTitle(_ source: SourceText, _ line: Int) -> Bool {
    let text = source.text(ofLine: line)
    return (1...160).contains(text.utf8.count) && text.utf8.last != 0x2E
  }

  private static func line(before line: Int, _ source: SourceText) -> Int? {
    (0..<line).last { !source.isBlank($0) }
  }

  /// The number a title begins with: `12: Berths`, `Ep. 12 – Berths`.
  private static func number(in title: String) -> Int? {
    let head = title.prefix { !":-–—|.".contains($0) }
    guard head.count < title.count, head.count <= 12 else { return nil }
    return EpisodeNumber.parse(String(head).trimmedSpaces)
  }

  /// The description; after the last episode a heading of the page ends it.
  private static func prose(
    _ source: SourceText, _ lines: Range<Int>, isLast: Bool, _ diagnostics: inout [Diagnostic]
  ) -> [SourceMetadata.ProseLine] {
    let bytes = source.bytes.span
    var prose: [SourceMetadata.ProseLine] = []
    for line in lines where !source.isBlank(line) {
      if isLast, !prose.isEmpty, PageFurniture.isPageHeading(bytes, source.lines[line]) {
        let text = source.text(ofLine: line).prefix(60)
        diagnostics.append(
          Diagnostic(
            .note, .furniture, "from “\(text)” on the lines belong to the page, not to an episode",
            line: line + 1))
        break
      }
      prose.append(.init(source.text(ofLine: line), line: line + 1))
    }
    return prose
  }

  /// What stands above the episodes: the show's name first, each paragraph once.
  private static func show(_ source: SourceText, above end: Int) -> SourceMetadata {
    var metadata = SourceMetadata()
    var seen: Set<String> = []
    for line in 0..<end where !source.isBlank(line) {
      let text = source.text(ofLine: line)
      if metadata.show == nil, isTitle(source, line) {
        metadata.show = text
      } else if seen.insert(text).inserted {
        metadata.prose.append(.init(text, line: line + 1))
      }
    }
    return metadata
  }
}
