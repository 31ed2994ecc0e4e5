import TranscriptModel

/// The parts of an episode's page saved as text: what stands above the transcript, the transcript,
/// and the furniture below it.
struct PageParts {
  /// The line `Transcript`, where there is one.
  private(set) var heading: Int?
  /// The lines of the transcript, as indices of ``SourceText/lines``.
  private(set) var body: Range<Int>
  /// Who speaks in the transcript.
  private(set) var survey: LabelSurvey

  /// Finds the parts of a page.
  init(_ source: SourceText) {
    let bytes = source.bytes.span
    let lines = source.lines
    // A page may link to its transcript further up (“Transcript” in a menu): the heading is the one
    // that speech follows.
    let headings = lines.indices.filter { PageFurniture.isTranscriptHeading(bytes, lines[$0]) }
    survey = LabelSurvey(source, lines: (headings.first ?? -1) + 1..<lines.count)
    let whole = survey
    heading =
      headings.first { PageParts.nextLine($0, source, isLabelOf: whole) } ?? headings.last
    let first =
      heading.map { $0 + 1 }
      ?? lines.indices.first { PageParts.isLabel(source, $0, whole) } ?? 0
    body = first..<lines.count
    body = first..<PageFurniture.start(in: body, of: source, after: survey)
    survey = LabelSurvey(source, lines: body)
  }

  private static func isLabel(_ source: SourceText, _ line: Int, _ survey: LabelSurvey) -> Bool {
    let bytes = source.bytes.span
    return survey.accepts(bytes, survey.head(bytes, source.lines[line]).label)
  }

  private static func nextLine(
    _ line: Int, _ source: SourceText, isLabelOf survey: LabelSurvey
  ) -> Bool {
    source.firstLine(from: line + 1).map { isLabel(source, $0, survey) } ?? false
  }

  /// Whether there is anything of a page around the transcript.
  func hasFurniture(_ source: SourceText) -> Bool {
    body.upperBound < source.lines.count || heading != nil
  }
}
