import CXLSXWriter
import ReportModel

extension PlainSheet {
  /// Sets widths that show headings and most values in full.
  ///
  /// - Returns: The width of all columns together, in characters.
  func setWidths(longest: [Int]) throws -> Int {
    var all = 0
    for (index, header) in headers.enumerated() {
      // Headings may take two lines, and have a button at their end.
      let heading =
        cells.formats.style == .report
        ? max(
          header.utf8.split(separator: UInt8(ascii: " ")).reduce(0) { max($0, $1.count) },
          (header.utf8.count + 1) / 2 + 1) : header.utf8.count
      let width = min(max(heading + 6, longest[index] + 2, 9), widest(index))
      try cells.check(
        worksheet_set_column(
          cells.sheet, lxw_col_t(index), lxw_col_t(index), Double(width), nil))
      all += width
    }
    return all
  }

  /// A key of another table is long and the same all the way down.
  private func widest(_ index: Int) -> Int {
    switch table.columns[index].key {
    case .primaryReference, .reference: cells.formats.style == .report ? 26 : 40
    case .none, .primary: 60
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
}
