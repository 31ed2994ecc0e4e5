import TranscriptModel

/// The web page of an episode, saved as text: metadata above, the transcript under its heading,
/// the page's furniture below.
struct EpisodePage: TranscriptFormat {
  let id = "page"
  let title = "episode page"
  let summary = "an episode's web page saved as text, with a heading “Transcript”"
  let fileExtensions = ["txt"]

  func recognize(_ source: SourceText) -> Likeness {
    if source.otherDocument != nil || FrontMatter(source) != nil {
      return Likeness(0, "markup, data or front matter instead of a page's text")
    }
    let parts = source.pageParts
    let names = parts.survey.accepted.count
    guard names > 0 else { return Likeness(0.1, "no heading “Transcript” followed by speakers") }
    if let heading = parts.heading {
      return Likeness(
        0.95, "\(names) speakers' names under the heading “Transcript” on line \(heading + 1)")
    }
    guard parts.hasFurniture(source) else {
      return Likeness(0.3, "no heading “Transcript” and no page headings after the last speaker")
    }
    return Likeness(
      0.85, "\(names) speakers' names, then page headings from line \(parts.body.upperBound + 1)")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    EpisodePage.read(source, source.pageParts)
  }

  /// Reads the text of a page whose parts are found.
  ///
  /// - Parameter known: What is known of the episode from elsewhere.
  static func read(
    _ source: SourceText, _ parts: PageParts, knowing known: SourceMetadata = SourceMetadata()
  ) -> Reading {
    var builder = TranscriptBuilder()
    PageMetadata(
      source, above: 0..<(parts.heading ?? parts.body.lowerBound),
      below: parts.body.upperBound..<source.lines.count, knowing: known
    )
    .apply(to: &builder)
    parts.survey.report(to: &builder.diagnostics)
    var reader = LabelledLines(parts.survey)
    reader.read(parts.body, of: source, into: &builder)
    noteFurniture(source, parts, &builder)
    return builder.finish()
  }

  private static func noteFurniture(
    _ source: SourceText, _ parts: PageParts, _ builder: inout TranscriptBuilder
  ) {
    guard parts.body.upperBound < source.lines.count else { return }
    let count = (parts.body.upperBound..<source.lines.count).count { !source.isBlank($0) }
    let first = source.text(ofLine: parts.body.upperBound).prefix(60)
    builder.diagnostics.append(
      Diagnostic(
        .note, .furniture,
        "\(count) lines from “\(first)” on belong to the page, not to the speech",
        line: parts.body.upperBound + 1))
  }
}
