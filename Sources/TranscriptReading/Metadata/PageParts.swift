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
  ///
  /// - Parameter stated: The lines the page itself calls the transcript; only what is around them
  ///   is searched where nobody speaks in them.
  init(_ source: SourceText, stated: Range<Int>? = nil) {
    if let stated {
      let parts = PageParts(source, within: stated)
      if !parts.survey.accepted.isEmpty {
        self = parts
        return
      }
    }
    self.init(source, within: 0..<source.lines.count)
  }

  private init(_ source: SourceText, within limits: Range<Int>) {
    let bytes = source.bytes.span
    let lines = source.lines
    // A page may link to its transcript further up (“Transcript” in a menu): the heading is the one
    // that speech follows.
    let headings = limits.filter { PageFurniture.isTranscriptHeading(bytes, lines[$0]) }
    let first = headings.first.map { $0 + 1 } ?? limits.lowerBound
    survey = source.survey(of: first..<limits.upperBound)
    let whole = survey
    heading =
      headings.first { PageParts.nextLine($0, source, isLabelOf: whole) } ?? headings.last
    let speech =
      heading.map { $0 + 1 }
      ?? limits.first { PageParts.isLabel(source, $0, whole) } ?? limits.lowerBound
    body = speech..<limits.upperBound
    body = speech..<PageFurniture.start(in: body, of: source, after: survey)
    if body != first..<limits.upperBound { survey = source.survey(of: body) }
  }

  /// Takes lines for the speech of a page that names nobody.
  mutating func narrow(to lines: Range<Int>) { body = lines }

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
