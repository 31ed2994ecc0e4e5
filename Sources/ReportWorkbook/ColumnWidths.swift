import CXLSXWriter
import ReportModel

extension TableSheet {
  /// Sets widths that show headings and most values in full.
  func setWidths(_ headers: [String], longest: [Int]) throws {
    for (index, header) in headers.enumerated() {
      // Headings may take two lines, and have a button at their end.
      let longestWord = header.split(separator: " ").map(\.count).max() ?? 0
      let isWrapped = cells.formats.style == .report
      let heading = isWrapped ? max(longestWord, (header.count + 1) / 2 + 1) : header.count
      let width = min(max(heading + 6, longest[index] + 2, 9), widest(index))
      try cells.check(
        worksheet_set_column(
          cells.sheet, lxw_col_t(index), lxw_col_t(index), Double(width), nil))
    }
  }

  /// A key of another table is long and the same all the way down.
  private func widest(_ index: Int) -> Int {
    switch table.info.columns[index].key {
    case .primaryReference, .reference: 26
    case .none, .primary: 60
    }
  }

  /// What a value adds to its column's total, in the unit of the sheet.
  static func amount(_ value: Value) -> Double {
    switch value {
    case .count(let count): Double(count)
    case .number(let number), .rate(let number): number.isFinite ? number : 0
    case .duration(let milliseconds): Double(milliseconds) / Cells.day
    case .text, .share, .date, .flag, .missing: 0
    }
  }

  /// About how many characters a cell shows.
  static func length(_ value: Value) -> Int {
    switch value {
    case .text(let text): text.utf8.count
    case .count(let count): count.magnitude < 100_000 ? 6 : 12
    case .number, .rate, .share: 9
    case .duration: 10
    case .date: 10
    case .flag: 6
    case .missing: 0
    }
  }

  /// About how many characters the cells of a column will show, before any has been seen.
  static func expectedLength(_ column: ColumnInfo) -> Int {
    column.kind == .text ? 24 : 12
  }
}
