import CXLSXWriter
import ReportModel

/// Writes values into the cells of one sheet; whatever text looks like, it is written as text.
struct Cells {
  let sheet: Sheet
  let formats: CellFormats
  let path: String

  /// Milliseconds of a day: a workbook counts time in days.
  static let day = 86_400_000.0

  /// Writes a value; what is missing leaves the cell empty.
  func write(_ value: Value, row: Int, column: Int) throws {
    let row = lxw_row_t(row)
    let column = lxw_col_t(column)
    let code: lxw_error
    switch value {
    case .text(let text): return try write(text, row: Int(row), column: Int(column), formats.plain)
    case .missing: return
    case .count(let count):
      code = worksheet_write_number(sheet, row, column, Double(count), formats.format(.count))
    case .number(let number), .rate(let number):
      guard number.isFinite else { return }
      code = worksheet_write_number(sheet, row, column, number, formats.format(.number))
    case .share(let share):
      guard share.isFinite else { return }
      code = worksheet_write_number(sheet, row, column, share, formats.format(.share))
    case .duration(let milliseconds):
      // A sheet shows a time below zero as a row of crosses.
      if formats.style == .report, milliseconds < 0 {
        return try write(
          Self.clock(milliseconds), row: Int(row), column: Int(column), formats.textAmongNumbers)
      }
      let unit = formats.style == .report ? Self.day : 1000
      code = worksheet_write_number(
        sheet, row, column, Double(milliseconds) / unit,
        formats.format(ofMilliseconds: milliseconds))
    case .date(let year, let month, let day):
      guard year >= 1900 else {
        return try write(
          "\(year)-\(month)-\(day)", row: Int(row), column: Int(column), formats.textAmongNumbers)
      }
      var date = lxw_datetime()
      date.year = Int32(year)
      date.month = Int32(month)
      date.day = Int32(day)
      code = worksheet_write_datetime(sheet, row, column, &date, formats.format(.date))
    case .flag(let isSet):
      code = worksheet_write_boolean(sheet, row, column, isSet ? 1 : 0, formats.plain)
    }
    try check(code)
  }

  /// Writes text, never a formula or a link.
  func write(_ text: String, row: Int, column: Int, _ format: Format) throws {
    guard !text.isEmpty else { return }
    try check(
      worksheet_write_string(
        sheet, lxw_row_t(row), lxw_col_t(column), CellText.safe(text), format))
  }

  /// Throws what the library reports.
  func check(_ code: lxw_error) throws {
    guard code == LXW_NO_ERROR else { throw WorkbookError(path: path, code: code) }
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = (milliseconds.magnitude + 500) / 1000
    func two(_ number: UInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "−\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }
}
