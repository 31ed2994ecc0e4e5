public import ReportModel

/// Writes a report as Markdown, its charts as SVG files beside it.
public struct MarkdownWriter: ReportWriter {
  /// Creates the writer.
  public init() {}

  /// `markdown`.
  public var format: String { "markdown" }
  /// What the format is for.
  public var summary: String { "a report to read anywhere, and to keep under version control" }
  /// The document, such as `report.md`.
  public func singleFile(for report: Report) -> String? { report.name + ".md" }

  /// Writes the document and a drawing for each chart.
  public func write(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder
  ) throws {
    try folder.write(text(report, images: true), to: report.name + ".md")
    for chart in report.sections.flatMap(\.charts) {
      let drawing = SVGDrawing(chart, surface: .file).text()
      try folder.write(Array(drawing.utf8), to: chart.id + ".svg")
    }
  }

  /// The document alone.
  ///
  /// - Parameter images: whether it refers to the chart files; without them a chart is its
  ///   summary in words, as for standard output.
  public func text(_ report: Report, images: Bool = false) -> [UInt8] {
    var blocks = ["# " + MarkdownText.escaped(report.title)]
    // Two spaces at a line's end would break it too, but do not survive every editor.
    blocks.append(report.subtitle.map(MarkdownText.linked).joined(separator: "\\\n"))
    blocks.append(Self.list(report.opening.map(MarkdownText.escaped)))
    if !report.keyFigures.isEmpty { blocks += Self.keyFigures(report.keyFigures) }
    for section in report.sections { blocks += Self.blocks(section, images: images) }
    if !report.method.isEmpty {
      blocks += [
        "## How these numbers were made", Self.list(report.method.map(MarkdownText.linked)),
      ]
    }
    blocks.append("*Made with Turntable \(MarkdownText.escaped(report.version)).*")
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: "\n\n").utf8) + [0x0A]
  }

  private static func list(_ sentences: [String]) -> String {
    sentences.map { "- " + $0 }.joined(separator: "\n")
  }

  private static func keyFigures(_ figures: [KeyFigure]) -> [String] {
    [
      figures.map { figure in
        let value = MarkdownText.escaped(figure.text)
        let note = figure.note.map { " (" + MarkdownText.escaped($0) + ")" } ?? ""
        return "**\(value)** \(MarkdownText.escaped(figure.title))\(note)"
      }.joined(separator: " · ")
    ]
  }

  private static func blocks(_ section: Section, images: Bool) -> [String] {
    var blocks = ["## " + MarkdownText.escaped(section.title)]
    blocks += section.paragraphs.map(MarkdownText.escaped)
    // Indented, so that no text in them can end the block.
    blocks.append(section.lines.map { "    " + VisibleText.line($0) }.joined(separator: "\n"))
    for chart in section.charts {
      let summary = MarkdownText.escaped(chart.summary)
      blocks.append(images ? "![\(summary)](\(chart.id).svg)" : summary)
    }
    if let table = section.table {
      if table.rows.isEmpty {
        blocks.append("None.")
      } else {
        blocks.append(MarkdownTable(table).lines().joined(separator: "\n"))
      }
    }
    if let note = section.tableNote, !note.isEmpty {
      blocks.append("*" + MarkdownText.escaped(note) + "*")
    }
    return blocks
  }
}

extension KeyFigure {
  /// The figure as people read it.
  var text: String {
    let kind: ColumnInfo.Kind =
      if case .text = value { .text } else { .number }
    let column = ColumnInfo(
      id: "", title: title, kind: kind, key: .none, aggregation: .none, meaning: "")
    return ColumnFormat(column, values: CollectionOfOne(value)).text(value)
  }
}
