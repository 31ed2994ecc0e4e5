import TranscriptModel

/// Markdown with speakers in bold: `**Name:** words`.
struct MarkdownTranscript: TranscriptFormat {
  let id = "markdown"
  let title = "Markdown"
  let summary = "“**Name:** words”, stamps such as \\[04:01\\], YAML front matter"
  let fileExtensions = ["md", "markdown", "mdx"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    if source.otherDocument != nil { return Likeness(0, "data or markup") }
    let front = FrontMatter(source)
    let labels = MarkdownLabels(source, from: front?.end ?? 0)
    if labels.lines > 1 || labels.lines == 1 && labels.isFirstLine {
      return Likeness(0.92, "\(labels.lines) lines begin with a name in bold and a colon")
    }
    let marks = source.lines.prefix(400).count { isMarkdown(bytes, $0) }
    if front == nil, OtherDocument.isDocumentation(source) {
      return Likeness(0.3, "Markdown with code or tables and without speakers")
    }
    if source.showNotes != nil { return Likeness(0.3, "headings, lists and links") }
    if front == nil, !hasSentences(source) {
      return Likeness(0.3, "neither speakers' names nor sentences")
    }
    if front != nil { return Likeness(0.85, "YAML front matter between lines of ---") }
    return marks > 0
      ? Likeness(0.55, "\(marks) lines of Markdown: headings, quotations, lists or links")
      : Likeness(0.1, "no name in bold, no front matter, no headings")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    var builder = TranscriptBuilder()
    let front = FrontMatter(source)
    let first = front?.end ?? 0
    let labels = MarkdownLabels(source, from: first)
    if labels.lines > 0 {
      front?.apply(to: &builder)
      var reader = MarkdownReader(source, labels)
      reader.read(first..<source.lines.count, into: &builder)
    } else {
      let parts = source.textParts
      parts.apply(source, to: &builder)
      var reader = MarkdownReader(source, labels, parts.survey)
      reader.read(parts.body, into: &builder)
    }
    return builder.finish()
  }

  /// Whether any line but headings is long enough to say something.
  private func hasSentences(_ source: SourceText) -> Bool {
    let bytes = source.bytes.span
    return source.lines.contains { line in
      let line = bytes.trimmed(line)
      guard let first = line.first, bytes[first] != 0x23 else { return false }
      return line.count(where: { bytes[$0] == 0x20 }) >= 4 || bytes.find("。", in: line) != nil
    }
  }

  /// Whether a line is one only Markdown has.
  private func isMarkdown(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let line = bytes.trimmed(line)
    guard let first = line.first else { return false }
    if bytes[first] == 0x23 {
      let rest = line.drop { bytes[$0] == 0x23 }
      return rest.count > 1 && bytes[rest.lowerBound].isBlank && line.count - rest.count <= 6
    }
    return bytes.has("> ", at: line) || bytes.has("**", at: line)
      || bytes.find("](", in: line) != nil || bytes.find("\\[", in: line) != nil
  }
}

/// Reads the lines of a Markdown transcript.
private struct MarkdownReader {
  let source: SourceText
  private var labels: MarkdownLabels
  private var plain: LabelledLines?
  private var label: Int?

  /// Begins to read a text whose labels are bold or, where there is a survey, plain.
  init(_ source: SourceText, _ labels: MarkdownLabels, _ survey: LabelSurvey? = nil) {
    (self.source, self.labels, plain) = (source, labels, survey.map { LabelledLines($0) })
  }

  mutating func read(_ lines: Range<Int>, into builder: inout TranscriptBuilder) {
    let source = source
    let bytes = source.bytes.span
    for line in lines {
      let range = bytes.trimmed(source.lines[line])
      if range.isEmpty || isRule(bytes, range) { continue }
      if isTemplate(bytes, range) {
        builder.leaveOut(.furniture, bytes.excerpt(range), line: line + 1)
      } else if let heading = heading(bytes, range) {
        takeHeading(bytes, heading, line, &builder)
      } else if let found = labels.label(bytes, range) {
        label = builder.label(bytes, found.name)
        builder.begin(label: label, start: found.time, line: line + 1)
        let body = bytes.skipBlanks(found.body.lowerBound, found.body.upperBound)
        MarkdownText.append(bytes, body..<found.body.upperBound, to: &builder)
      } else if let body = plain?.take(bytes, range, number: line + 1, &builder) {
        MarkdownText.append(bytes, MarkdownText.withoutBlockMarks(bytes, body), to: &builder)
      } else {
        if builder.isOpen {
          builder.join(with: 0x0A, line: line + 1)
        } else {
          builder.begin(label: label, line: line + 1)
        }
        MarkdownText.append(bytes, MarkdownText.withoutBlockMarks(bytes, range), to: &builder)
      }
    }
  }

  /// A line that a site's generator fills in: `{{< childpages >}}`, `{% include … %}`.
  private func isTemplate(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    bytes.has("{{", at: line) && bytes.has("}}", at: line.suffix(2))
      || bytes.has("{%", at: line) && bytes.has("%}", at: line.suffix(2))
  }

  /// A heading parts what is said; the first of level one is the title.
  private func takeHeading(
    _ bytes: Span<UInt8>, _ heading: (level: Int, text: Range<Int>), _ line: Int,
    _ builder: inout TranscriptBuilder
  ) {
    let text = bytes.string(heading.text)
    if heading.level == 1, builder.metadata.title == nil, builder.utterances.isEmpty,
      !PageFurniture.isTranscriptHeading(bytes, heading.text)
    {
      builder.metadata.title = text
    }
    builder.close()
    builder.leaveOut(.heading, text, line: line + 1)
  }

  private func heading(
    _ bytes: Span<UInt8>, _ line: Range<Int>
  ) -> (level: Int, text: Range<Int>)? {
    let rest = line.drop { bytes[$0] == 0x23 }
    let level = line.count - rest.count
    guard (1...6).contains(level), let first = rest.first, bytes[first].isBlank else { return nil }
    return (level, bytes.trimmed(rest))
  }

  /// `---`, `***`, `* * *`, `===`.
  private func isRule(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let mark = bytes[line.lowerBound]
    guard mark == 0x2D || mark == 0x2A || mark == 0x5F || mark == 0x3D, line.count >= 3 else {
      return false
    }
    return line.allSatisfy { bytes[$0] == mark || bytes[$0].isBlank }
  }
}
