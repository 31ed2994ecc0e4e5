import TranscriptModel

/// The parts of a plain text file: front matter, a header of fields, and the speech.
struct TextParts {
  /// A line of the header.
  enum HeaderLine {
    case field(MetadataKey, name: String, value: String, line: Int)
    case prose(line: Int)
  }

  /// YAML front matter, where there is some.
  let frontMatter: FrontMatter?
  /// The header's lines.
  private(set) var header: [HeaderLine] = []
  /// The lines of speech, as indices of ``SourceText/lines``.
  private(set) var body: Range<Int>
  /// The lines of a page's furniture below it: copyright lines, links.
  private(set) var footer = 0..<0
  /// Who speaks in the body.
  private(set) var survey: LabelSurvey
  /// Whether `<v Name>` tags name the speakers.
  let hasVoiceTags: Bool

  private static let longestHeaderLine = 300

  /// Finds the parts of a text.
  init(_ source: SourceText) {
    let bytes = source.bytes.span
    frontMatter = FrontMatter(source)
    hasVoiceTags = bytes.find("<v ", in: 0..<min(bytes.count, 20_000)) != nil
    body = (frontMatter?.end ?? 0)..<source.lines.count
    survey = hasVoiceTags ? LabelSurvey() : source.survey(of: body)
    takeHeader(source)
    let end = PageFurniture.start(in: body, of: source, after: survey)
    footer = end..<body.upperBound
    body = body.lowerBound..<end
    if !header.isEmpty || !footer.isEmpty, !hasVoiceTags {
      survey = source.survey(of: body)
    }
  }

  /// Everything up to the last `KEY: value` before the first speaker who speaks twice is header, once
  /// there is such a line. A key that recurs further down (`Host:`) is a label.
  private mutating func takeHeader(_ source: SourceText) {
    let bytes = source.bytes.span
    var lines: [HeaderLine] = []
    var lastField = 0
    var line = body.lowerBound
    while line < body.upperBound, line < body.lowerBound + 60 {
      defer { line += 1 }
      if source.isBlank(line) { continue }
      let head = survey.head(bytes, source.lines[line])
      guard let label = head.label, head.time == nil else {
        // No header begins below a whole paragraph.
        if lastField == 0, source.lines[line].count > TextParts.longestHeaderLine { break }
        lines.append(.prose(line: line))
        continue
      }
      let name = LabelTable.clean(bytes, label)
      let text = String(decoding: name, as: UTF8.self)
      if let key = MetadataKey(text), survey.accepted[name, default: 0] < 2, !head.body.isEmpty {
        lines.append(.field(key, name: text, value: bytes.string(head.body), line: line))
        lastField = lines.count
      } else if survey.accepted[name, default: 0] > 1 {
        break
      } else {
        lines.append(.prose(line: line))
        if LabelSightings.isAddress(bytes, head.body) { lastField = lines.count }
      }
    }
    guard lastField > 0 else { return }
    header = Array(lines.prefix(lastField))
    switch header.last {
    case .field(_, _, _, let line), .prose(let line): body = line + 1..<body.upperBound
    case nil: break
    }
  }

  /// Hands over what the header and the footer tell; nobody said them.
  func apply(_ source: SourceText, to builder: inout TranscriptBuilder) {
    frontMatter?.apply(to: &builder)
    for field in header {
      switch field {
      case .field(let key, let name, let value, let line):
        builder.take(key, named: name, value, line: line + 1)
      case .prose(let line): builder.takeFurniture(source, line)
      }
    }
    for line in footer where !source.isBlank(line) { builder.takeFurniture(source, line) }
    survey.report(to: &builder.diagnostics)
  }
}

extension TranscriptBuilder {
  /// Keeps a line of the page around the speech, as prose nobody said.
  mutating func takeFurniture(_ source: SourceText, _ line: Int) {
    let bytes = source.bytes.span
    metadata.prose.append(.init(source.text(ofLine: line), line: line + 1))
    leaveOut(.furniture, bytes.excerpt(source.lines[line]), line: line + 1)
  }
}
