import TranscriptModel

/// An article that quotes people, as plain text or Markdown.
struct ArticleText: TranscriptFormat {
  let id = "article"
  let title = "article"
  let summary = "prose that quotes people: “…,” Ada Byron says; plain text or Markdown"
  let fileExtensions = ["txt", "md"]

  func recognize(_ source: SourceText) -> Likeness {
    guard case .lines = source.shape else { return Likeness(0, "markup or data") }
    // Labels are looked for anyway, and quotations are dear to find.
    let first = FrontMatter(source)?.end ?? 0
    let isSpeech =
      !source.survey(of: first..<source.lines.count).accepted.isEmpty
      || MarkdownLabels(source, from: first).lines > 0
    guard !isSpeech else {
      return Likeness(0.1, "names stand before what they say, as in a transcript")
    }
    let quoting = QuotingLines(source)
    guard quoting.attributed >= 2, quoting.following > 0 else {
      return Likeness(0.1, "no two paragraphs quote somebody and name them after the words")
    }
    return Likeness(0.9, "\(quoting.attributed) paragraphs quote somebody and say who")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    var builder = TranscriptBuilder()
    builder.keepsBrackets = true
    let front = FrontMatter(source)
    front?.apply(to: &builder)
    var reader = ParagraphReader(source)
    reader.read(from: front?.end ?? 0, into: &builder)
    let reading = builder.finish()
    guard case .transcript(let text) = reading.content, !text.utterances.isEmpty else {
      throw .noSpeech("the file was read as an article and holds no words")
    }
    var article = Article(metadata: text.metadata, text: text.speech)
    article.paragraphs = text.utterances.map {
      Article.Paragraph(
        text: $0.text, isHeading: reader.headings.contains($0.line), line: $0.line)
    }
    return Reading(
      .article(article), diagnostics: reading.diagnostics.filter { $0.code != .unlabelledSpeech })
  }
}

/// Reads the paragraphs and headings of an article.
private struct ParagraphReader {
  private let source: SourceText
  /// Whether lines are broken to a width, so that a paragraph goes on over several.
  private let isWrapped: Bool
  /// The lines, from 1, that headings stand on.
  private(set) var headings: Set<Int> = []
  private var isCode = false

  init(_ source: SourceText) {
    self.source = source
    isWrapped = source.lines.allSatisfy { $0.count <= 120 }
  }

  mutating func read(from first: Int, into builder: inout TranscriptBuilder) {
    let source = source
    let bytes = source.bytes.span
    for line in first..<source.lines.count {
      let range = bytes.trimmed(source.lines[line])
      if bytes.has("```", at: range) { isCode.toggle() }
      if range.isEmpty || isCode || isMark(bytes, range) {
        builder.close()
        continue
      }
      if takeAside(source.text(ofLine: line), line, &builder) { continue }
      let level = range.prefix { bytes[$0] == 0x23 }.count
      let isMarked =
        (1...6).contains(level) && range.count > level
        && bytes[range.lowerBound + level].isBlank
      if isMarked || isHeading(bytes, range, line) {
        headings.insert(line + 1)
        builder.begin(label: nil, line: line + 1)
        let text = bytes.trimmed(range.dropFirst(isMarked ? level : 0))
        MarkdownText.append(bytes, text, to: &builder)
        if builder.metadata.title == nil, builder.utterances.isEmpty {
          builder.metadata.title = bytes.string(text)
        }
        builder.close()
        continue
      }
      if builder.isOpen, isWrapped {
        builder.join(with: 0x20, line: line + 1)
      } else {
        builder.begin(label: nil, line: line + 1)
      }
      MarkdownText.append(bytes, MarkdownText.withoutBlockMarks(bytes, range), to: &builder)
    }
  }

  /// A line of the page rather than of the article, near its beginning: a date, “By Ada Byron”.
  private func takeAside(
    _ text: String, _ line: Int, _ builder: inout TranscriptBuilder
  ) -> Bool {
    guard builder.utterances.count < 4, text.utf8.count <= 80 else { return false }
    let date = DateText.parse(text)
    let isByline = text.hasPrefix("By ") && text.utf8.last != 0x2E
    guard date != nil || isByline else { return false }
    builder.close()
    builder.metadata.published = builder.metadata.published ?? date
    builder.metadata.prose.append(.init(text, line: line + 1))
    builder.leaveOut(.furniture, text, line: line + 1)
    return true
  }

  /// A short line of its own without a full stop or quotation marks.
  private func isHeading(_ bytes: Span<UInt8>, _ range: Range<Int>, _ line: Int) -> Bool {
    guard range.count <= 100, let last = range.last,
      ![0x2E, 0x2C, 0x3A, 0x3B].contains(bytes[last]),
      QuotationMarks.quotations(bytes, in: range).isEmpty
    else { return false }
    let isAlone = line + 1 == source.lines.count || source.isBlank(line + 1)
    return !isWrapped || isAlone && (line == 0 || source.isBlank(line - 1))
  }

  /// A rule, or a row of a table.
  private func isMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    let mark = bytes[first]
    if mark == 0x7C { return true }
    return [0x2D, 0x2A, 0x5F, 0x3D].contains(mark)
      && range.allSatisfy { bytes[$0] == mark || bytes[$0].isBlank }
  }
}
