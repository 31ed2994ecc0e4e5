import CXLSXWriter
import ReportModel

/// A very large table in a workbook of its own, whose rows go to disk as they come: a sheet, and
/// another one wherever a sheet is full. There can be no table objects, so it has plain filters.
struct StreamedTable {
  let table: DatasetTable
  /// How many rows a sheet has.
  let rowLimit: Int

  /// Writes the workbook.
  ///
  /// - Returns: How many rows there are, and on how many sheets.
  func write(_ report: Report, to path: String) throws -> (rows: Int, sheets: Int) {
    let file = try WorkbookFile(path: path, inConstantMemory: true)
    file.setProperties(report, about: "The table \(table.info.id)")
    var sheets = SheetMaker(formats: try CellFormats(file, style: .dataset), path: path)
    let columns = table.info.columns
    // A cell without a format is a seventh cheaper; text needs one only to keep its distance from a number.
    let formats = columns.enumerated().map { index, column -> Format? in
      let standsClear = column.kind == .text && (index == 0 || columns[index - 1].kind == .text)
      return standsClear ? nil : sheets.formats.format(column.kind, isFirst: index == 0)
    }
    var sheet = PlainSheet(
      cells: try sheets.add(table.info.id, to: file).cells, table: table.info)
    try sheet.writeHeaders()
    var (all, rows, count) = (0, 0, 1)
    var longest = [Int](repeating: 0, count: columns.count)
    try table.forEachRow { row in
      if rows == rowLimit - 1 {
        try finish(sheet, rows: rows, longest)
        count += 1
        let next = try sheets.add("\(table.info.id) \(count)", to: file)
        sheet = PlainSheet(cells: next.cells, table: table.info)
        try sheet.writeHeaders()
        rows = 0
      }
      rows += 1
      all += 1
      try sheet.write(row, at: rows, formats, longest: &longest)
    }
    try finish(sheet, rows: rows, longest)
    try file.close(path: path)
    return (all, count)
  }

  private func finish(_ sheet: PlainSheet, rows: Int, _ longest: [Int]) throws {
    try sheet.setUp(longest: longest)
    try sheet.cells.check(
      worksheet_autofilter(
        sheet.cells.sheet, 0, 0, lxw_row_t(rows), lxw_col_t(table.info.columns.count - 1)))
  }
}
