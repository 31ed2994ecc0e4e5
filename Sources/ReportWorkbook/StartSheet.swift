import CXLSXWriter
import ReportModel

/// One line of the contents on the first sheet.
struct ContentsEntry {
  /// Where a table stands.
  enum Target {
    /// On a sheet of this workbook.
    case sheet(String)
    /// In a workbook beside it, on so many sheets.
    case workbook(String, sheets: Int)
  }

  let name: String
  let target: Target
  let meaning: String
  let rows, columns: Int

  /// What the line says of its table; and where it stands, if not here.
  var text: String {
    guard case .workbook(let file, let sheets) = target else { return meaning }
    let place = sheets == 1 ? file : "\(file), on \(sheets) sheets"
    return "\(meaning). It is large and stands in \(place)"
  }

  /// The address of a link to it.
  var link: String {
    switch target {
    case .sheet(let name): "internal:'\(name.replacing("'", with: "''"))'!A1"
    case .workbook(let file, _): "external:\(file)"
    }
  }
}

/// The first sheet of a dataset: what it is, where everything stands, what is missing and why.
struct StartSheet {
  private var page: SummarySheet
  private let report: Report

  init(_ cells: Cells, _ report: Report) {
    self.report = report
    page = SummarySheet(cells, report, fewestColumns: 7)
  }

  /// Writes the sheet.
  mutating func write(_ contents: [ContentsEntry]) throws {
    try page.writeTitle(report)
    try page.heading("The sheets")
    try page.write(contents)
    for section in report.sections { try page.writeText(of: section) }
    try page.heading("How to read it")
    for sentence in report.method {
      try page.paragraph(sentence, page.cells.formats.sentence, size: 11)
    }
  }
}

extension SummarySheet {
  /// Writes the contents: a link, how large it is, what a row of it is.
  fileprivate mutating func write(_ contents: [ContentsEntry]) throws {
    let titles: [(String, ColumnInfo.Kind)] = [
      ("Table", .text), ("Rows", .count), ("Columns", .count), ("Contents", .text),
    ]
    for (index, title) in titles.enumerated() {
      try cells.write(
        title.0, row: row, column: Self.left + index,
        cells.formats.header(of: title.1, isFirst: index == 0))
    }
    row += 1
    for entry in contents {
      try cells.check(
        worksheet_write_url_opt(
          cells.sheet, lxw_row_t(row), lxw_col_t(Self.left), entry.link, cells.formats.link,
          CellText.safe(entry.name), nil))
      for (index, count) in [entry.rows, entry.columns].enumerated() {
        try cells.write(
          .count(count), row: row, column: Self.left + 1 + index, cells.formats.format(.count))
      }
      try cells.write(entry.text, row: row, column: Self.left + 3, cells.formats.aside)
      row += 1
    }
  }
}
