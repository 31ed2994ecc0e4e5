import CXLSXWriter
import ReportModel

/// A chart of strips as a sheet: a row of narrow cells for each series, coloured by their values.
enum StripSheet {
  private static let header = 2
  private static let firstCell = 2
  /// The colour of a strip's largest value; black upon it is easy to read.
  private static let strongest: lxw_color_t = 0x7CC4E4

  /// Writes a chart on a sheet of its own.
  static func write(_ chart: Chart, on cells: Cells) throws {
    let sheet = cells.sheet
    let remarks = firstCell + chart.categories.count
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    worksheet_set_column(sheet, 0, 0, 28, nil)
    worksheet_set_column(sheet, 1, 1, 10, nil)
    worksheet_set_column(sheet, lxw_col_t(firstCell), lxw_col_t(remarks - 1), 4, nil)
    worksheet_set_column(sheet, lxw_col_t(remarks), lxw_col_t(remarks), 28, nil)
    try cells.write(
      CellText.line(chart.title, upTo: 200), row: 0, column: 0, cells.formats.heading)
    try cells.write(
      CellText.line(chart.axis, upTo: 200) + "; the stronger the colour, the more", row: 1,
      column: 0, cells.formats.subtitle)
    for column in [0, remarks] {
      try cells.check(
        worksheet_write_blank(
          sheet, lxw_row_t(header), lxw_col_t(column), cells.formats.header(of: .text)))
    }
    try cells.write("All", row: header, column: 1, cells.formats.header(of: chart.kind))
    worksheet_set_row(sheet, lxw_row_t(header), 48, nil)
    for (index, category) in chart.categories.enumerated() {
      try cells.write(
        CellText.line(category, upTo: 20), row: header, column: firstCell + index,
        cells.formats.uprightHeader)
    }
    for (index, series) in chart.series.enumerated() {
      let row = header + 1 + index
      try cells.write(
        CellText.line(series.name, upTo: 60), row: row, column: 0, cells.formats.plain)
      let sum = chart.kind.cell(series.values.reduce(0, +))
      try cells.write(sum, row: row, column: 1, cells.formats.format(sum.kind))
      for (place, value) in series.values.enumerated() {
        try cells.write(
          chart.kind.cell(value), row: row, column: firstCell + place, cells.formats.stripCell)
      }
      try colour(row, firstCell..<remarks, on: cells)
      try cells.write(
        CellText.line(series.note, upTo: 120), row: row, column: remarks, cells.formats.aside)
    }
    worksheet_freeze_panes(sheet, lxw_row_t(header + 1), 1)
    worksheet_set_landscape(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  /// Colours the cells of a row from white at 0 to the strongest at the row's largest value.
  private static func colour(_ row: Int, _ columns: Range<Int>, on cells: Cells) throws {
    guard !columns.isEmpty else { return }
    var scale = lxw_conditional_format()
    scale.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    scale.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    scale.min_value = 0
    scale.min_color = 0xFFFFFF
    scale.max_color = strongest
    try cells.check(
      worksheet_conditional_format_range(
        cells.sheet, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row),
        lxw_col_t(columns.upperBound - 1), &scale))
  }
}
