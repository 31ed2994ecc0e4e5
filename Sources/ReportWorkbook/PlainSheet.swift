import CXLSXWriter
import ReportModel

/// What every sheet of a table has, whether a table object lies over it or not: headings, rows,
/// widths, frozen panes and how it is printed.
struct PlainSheet {
  let cells: Cells
  let table: TableInfo
  let headers: [String]

  init(cells: Cells, table: TableInfo) {
    self.cells = cells
    self.table = table
    var names = SheetNames()
    headers = table.columns.map {
      names.header(cells.formats.style == .report ? $0.title : $0.id)
    }
  }

  /// Writes the headings, which stay when one scrolls down.
  func writeHeaders() throws {
    worksheet_set_row(cells.sheet, 0, cells.formats.style == .report ? 32 : 20, nil)
    for (index, header) in headers.enumerated() {
      try cells.write(
        header, row: 0, column: index,
        cells.formats.header(of: table.columns[index].kind, isFirst: index == 0, hasButton: true))
    }
    worksheet_freeze_panes(cells.sheet, 1, lxw_col_t(keptColumns))
  }

  /// Writes a row, and remembers how long its values are.
  func write(_ row: [Value], at line: Int, _ formats: [Format?], longest: inout [Int]) throws {
    for (index, value) in row.enumerated() {
      try cells.write(value, row: line, column: index, format(of: value, index) ?? formats[index])
      longest[index] = max(longest[index], Self.length(value))
    }
  }

  /// The format of a value among those of other measures; `nil` where the column's own fits.
  private func format(of value: Value, _ column: Int) -> Format? {
    guard cells.formats.style == .report, table.columns[column].kind == .number else { return nil }
    switch value {
    case .share, .duration, .count: return cells.formats.format(value.kind)
    case .text, .number, .rate, .date, .flag, .missing: return nil
    }
  }

  /// Sets widths, and how the sheet is printed.
  func setUp(longest: [Int]) throws {
    let width = try setWidths(longest: longest)
    // A name such as “1984” is no mistake.
    worksheet_ignore_errors(
      cells.sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    worksheet_set_landscape(cells.sheet)
    worksheet_set_paper(cells.sheet, 9)  // A4
    // All columns on one page, as long as one can read them there.
    worksheet_fit_to_pages(
      cells.sheet, UInt16((width + Self.pageWidth - 1) / Self.pageWidth), 0)
    worksheet_repeat_rows(cells.sheet, 0, 0)
    if keptColumns > 0 { worksheet_repeat_columns(cells.sheet, 0, lxw_col_t(keptColumns - 1)) }
    worksheet_set_footer(cells.sheet, "&L&A&RPage &P of &N")
  }

  /// About how many characters a page can hold beside each other and be read.
  private static let pageWidth = 200

  /// The columns that stay when one scrolls to the right: those that name the row, at most two, since
  /// something must be left to scroll.
  private var keptColumns: Int {
    cells.formats.style == .report ? 0 : min(table.columns.prefix { $0.key.isPrimary }.count, 2)
  }
}
