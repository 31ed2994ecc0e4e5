import CXLSXWriter
import ReportModel

/// Writes values into the cells of one sheet; whatever text looks like, it is written as text.
struct Cells {
  let sheet: Sheet
  let formats: CellFormats
  let path: String

  /// Milliseconds of a day: a workbook counts time in days.
  static let day = 86_400_000.0

  /// How many milliseconds make 1 in the cells of a column of lengths; 1 for other columns.
  func durationUnit(_ kind: ColumnInfo.Kind) -> Double {
    guard kind == .duration else { return 1 }
    return formats.style == .report ? Self.day : 1000
  }

  /// Writes a value in its column's format, or in none; what is missing leaves the cell empty.
  func write(_ value: Value, row: Int, column: Int, _ format: Format?) throws {
    let code: lxw_error
    let (line, place) = (lxw_row_t(row), lxw_col_t(column))
    switch value {
    case .text(let text): return try write(text, row: row, column: column, format)
    case .missing: return
    case .count(let count):
      code = worksheet_write_number(sheet, line, place, Double(count), format)
    case .number(let number), .rate(let number), .share(let number):
      guard number.isFinite else { return }
      code = worksheet_write_number(sheet, line, place, number, format)
    case .duration(let milliseconds):
      // A sheet shows a time below zero as a row of crosses.
      if formats.style == .report, milliseconds < 0 {
        let clock = Self.clock(milliseconds)
        return try write(clock, row: row, column: column, formats.textAmongNumbers)
      }
      let length = Double(milliseconds) / durationUnit(.duration)
      code = worksheet_write_number(sheet, line, place, length, format)
    case .date(let year, let month, let day):
      // Time begins in 1900 there.
      guard year >= 1900 else {
        let text = "\(year)-\(Self.two(month))-\(Self.two(day))"
        return try write(text, row: row, column: column, formats.textAmongNumbers)
      }
      var date = lxw_datetime()
      date.year = Int32(year)
      date.month = Int32(month)
      date.day = Int32(day)
      code = worksheet_write_datetime(sheet, line, place, &date, format)
    case .flag(let isSet):
      code = worksheet_write_boolean(sheet, line, place, isSet ? 1 : 0, format)
    }
    try check(code)
  }

  /// Writes text, never a formula or a link.
  func write(_ text: String, row: Int, column: Int, _ format: Format?) throws {
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
    let seconds = Int((milliseconds.magnitude + 500) / 1000)
    return "−\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
