import CXLSXWriter
import ReportModel

/// The first sheet: the report as people read it.
struct SummarySheet {
  /// The first column is a margin.
  static let left = 1

  let cells: Cells
  /// Where the next line goes.
  var row = 1
  private let widths: [Double]

  init(_ cells: Cells, _ report: Report, fewestColumns: Int = 8) {
    self.cells = cells
    widths = Self.widths(for: report.sections.compactMap(\.table), fewest: fewestColumns)
    worksheet_gridlines(cells.sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    worksheet_set_landscape(cells.sheet)
    worksheet_set_paper(cells.sheet, 9)  // A4
    worksheet_fit_to_pages(cells.sheet, 1, 0)
    worksheet_set_column(cells.sheet, 0, 0, 2, nil)
    for (index, width) in widths.enumerated() {
      let column = lxw_col_t(Self.left + index)
      worksheet_set_column(cells.sheet, column, column, width, nil)
    }
  }

  /// Writes the whole report down the sheet.
  mutating func write(
    _ report: Report, charts: inout WorkbookCharts, in file: borrowing WorkbookFile
  ) throws {
    try writeTitle(report)
    for section in report.sections {
      try write(section, charts: &charts, in: file)
    }
  }

  /// Writes what a report begins with, to the key figures.
  mutating func writeTitle(_ report: Report) throws {
    try cells.write(
      CellText.line(report.title, upTo: 300), row: row, column: Self.left, cells.formats.title)
    worksheet_set_row(cells.sheet, lxw_row_t(row), 28, nil)
    row += 1
    for line in report.subtitle {
      try cells.write(
        CellText.line(line, upTo: 300), row: row, column: Self.left, cells.formats.subtitle)
      row += 1
    }
    row += 1
    for (index, sentence) in report.opening.enumerated() {
      try paragraph(
        sentence, index == 0 ? cells.formats.lead : cells.formats.sentence,
        size: index == 0 ? 14 : 11)
    }
    if !report.keyFigures.isEmpty { try keyFigures(report.keyFigures) }
  }

  /// Writes a section's sentences and its table, without charts.
  mutating func writeText(of section: Section) throws {
    try heading(section.title)
    for text in section.paragraphs { try paragraph(text, cells.formats.sentence, size: 11) }
    if let table = section.table { try write(table) }
    if let note = section.tableNote { try paragraph(note, cells.formats.note, size: 11) }
  }

  private mutating func keyFigures(_ figures: [KeyFigure]) throws {
    try heading("Key figures")
    for figure in figures {
      try cells.write(
        CellText.line(figure.title, upTo: 120), row: row, column: Self.left, cells.formats.plain)
      try cells.write(
        figure.value, row: row, column: Self.left + 1,
        cells.formats.format(figure.value.kind, isShort: figure.value.isShort))
      if let note = figure.note {
        try cells.write(
          CellText.line(note, upTo: 200), row: row, column: Self.left + 2, cells.formats.aside)
      }
      row += 1
    }
  }

  private mutating func write(
    _ section: Section, charts: inout WorkbookCharts, in file: borrowing WorkbookFile
  ) throws {
    try heading(section.title)
    for text in section.paragraphs { try paragraph(text, cells.formats.sentence, size: 11) }
    for line in section.lines {
      try cells.write(
        CellText.line(line, upTo: 300), row: row, column: Self.left, cells.formats.plain)
      row += 1
    }
    for chart in section.charts {
      if let sheet = charts.stripSheets[chart.id] {
        try paragraph(
          "\(chart.summary) Drawn on the sheet “\(sheet)”.", cells.formats.sentence, size: 11)
      } else {
        try place(charts.add(chart, to: file), chart)
      }
    }
    if let table = section.table { try write(table) }
    if let note = section.tableNote { try paragraph(note, cells.formats.note, size: 11) }
  }

  /// Writes the heading of a part.
  mutating func heading(_ text: String) throws {
    row += 1
    try cells.write(
      CellText.line(text, upTo: 200), row: row, column: Self.left, cells.formats.heading)
    worksheet_set_row(cells.sheet, lxw_row_t(row), 22, nil)
    row += 1
  }

  /// Writes a paragraph over all columns; merged cells do not grow by themselves.
  mutating func paragraph(_ text: String, _ format: Format, size: Double) throws {
    let text = CellText.safe(text)
    let room = widths.reduce(0, +) * 11 / size
    let lines = max(1, (Double(text.count) / room).rounded(.up))
    try cells.check(
      worksheet_merge_range(
        cells.sheet, lxw_row_t(row), lxw_col_t(Self.left), lxw_row_t(row),
        lxw_col_t(Self.left + widths.count - 1), text, format))
    worksheet_set_row(cells.sheet, lxw_row_t(row), min(lines * size * 1.4 + 3, 400), nil)
    row += 1
  }

  private mutating func place(_ drawn: UnsafeMutablePointer<lxw_chart>, _ chart: Chart) throws {
    let texts = CTexts()
    var options = lxw_chart_options()
    let height =
      switch chart.shape {
      case .sharedBar: 170.0
      case .stackedColumns, .strips, .lines: 300.0
      case .bars: min(600, 110 + 26 * Double(chart.categories.count))
      }
    options.x_scale = 760 / 480
    options.y_scale = height / 288
    options.description = texts.add(CellText.line(chart.summary, upTo: 1000))
    try cells.check(
      worksheet_insert_chart_opt(
        cells.sheet, lxw_row_t(row), lxw_col_t(Self.left), drawn, &options))
    withExtendedLifetime(texts) {}
    row += Int((height / 20).rounded(.up)) + 1
  }

  private mutating func write(_ table: Table) throws {
    for (index, column) in table.info.columns.enumerated() {
      try cells.write(
        CellText.line(column.title, upTo: 120), row: row, column: Self.left + index,
        cells.formats.header(of: column.kind, isFirst: index == 0))
    }
    setHeight(toFit: table.info.columns.map(\.title))
    row += 1
    let formats = table.info.columns.enumerated().map { index, column in
      let isLast = index == table.info.columns.count - 1
      return column.kind == .text && !isLast
        ? cells.formats.wrapped(isFirst: index == 0)
        : cells.formats.format(
          column.kind, isFirst: index == 0, isShort: table.rows.allSatisfy { $0[index].isShort })
    }
    for values in table.rows {
      let shown = values.map { value -> Value in
        if case .text(let text) = value { .text(CellText.line(text, upTo: 160)) } else { value }
      }
      for (index, value) in shown.enumerated() {
        // Measures side by side: each cell as its own value asks for.
        let isMixed = table.info.columns[index].kind == .number && !value.isMissing
        try cells.write(
          value, row: row, column: Self.left + index,
          isMixed ? cells.formats.format(value.kind) : formats[index])
      }
      setHeight(
        toFit: shown.dropLast().map { value in
          if case .text(let text) = value { text } else { "" }
        })
      row += 1
    }
    if table.rows.isEmpty {
      try cells.write("None.", row: row, column: Self.left, cells.formats.note)
      row += 1
    }
  }

  /// Makes the row as high as its fullest cell: not every program does so by itself.
  private func setHeight(toFit texts: [String]) {
    let lines = zip(texts, widths).map { text, width in
      (Double(text.count) * 0.95 / (width - 1)).rounded(.up)
    }
    worksheet_set_row(cells.sheet, lxw_row_t(row), 2 + 15 * max(1, lines.max() ?? 1), nil)
  }

  /// Columns wide enough for every table that shares them.
  private static func widths(for tables: [Table], fewest: Int) -> [Double] {
    let count = max(fewest, tables.map(\.info.columns.count).max() ?? 0)
    var widths = [Double](repeating: 11, count: count)
    widths[0] = 24
    for table in tables {
      for (index, column) in table.info.columns.enumerated() {
        let longestWord = column.title.split(separator: " ").map(\.count).max() ?? 0
        // Text at the end of a table has room to its right, and elsewhere is wrapped.
        let isLastText = column.kind == .text && index == table.info.columns.count - 1
        let longest = isLastText ? 0 : table.rows.map { PlainSheet.length($0[index]) }.max() ?? 0
        widths[index] = max(widths[index], Double(min(max(longestWord, longest) + 2, 28)))
      }
    }
    return widths
  }
}
