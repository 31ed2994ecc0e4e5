import ReportModel

/// The sums of a table's columns, and of those that shares are made from only where the share is
/// known.
struct ColumnTotals {
  private let columns: [ColumnInfo]
  /// The sums, in the order of the columns; times in milliseconds.
  private(set) var sums: [Double]
  /// What each column that is a ratio is made from.
  private(set) var ratios: [Int: Ratio] = [:]

  /// The two sums of a ratio.
  struct Ratio {
    /// The column whose sum is divided.
    let part: Int
    /// The columns whose sums together it is divided by.
    let whole: [Int]
    /// The sum of the one and of the others where the ratio is known.
    var sums: (part: Double, whole: Double) = (0, 0)
    /// Whether there are rows with a part or a whole, and without a ratio.
    var hasGaps = false
  }

  init(_ columns: [ColumnInfo]) {
    self.columns = columns
    sums = Array(repeating: 0, count: columns.count)
    for (index, column) in columns.enumerated() {
      guard case .ratio(let part, let whole) = column.aggregation,
        let part = columns.firstIndex(where: { $0.id == part })
      else { continue }
      let indices = whole.compactMap { id in columns.firstIndex { $0.id == id } }
      if indices.count == whole.count { ratios[index] = Ratio(part: part, whole: indices) }
    }
  }

  /// Adds a row.
  mutating func add(_ row: [Value]) {
    for (index, value) in row.enumerated() { sums[index] += Self.amount(value) }
    for (index, ratio) in ratios {
      let whole = ratio.whole.reduce(0) { $0 + Self.amount(row[$1]) }
      if row[index].isMissing {
        if whole > 0 || Self.amount(row[ratio.part]) > 0 { ratios[index]?.hasGaps = true }
      } else {
        ratios[index]?.sums.part += Self.amount(row[ratio.part])
        ratios[index]?.sums.whole += whole
      }
    }
  }

  /// What a value adds to its column's total.
  private static func amount(_ value: Value) -> Double {
    switch value {
    case .count(let count): Double(count)
    case .number(let number), .rate(let number): number.isFinite ? number : 0
    case .duration(let milliseconds): Double(milliseconds)
    case .text, .share, .date, .flag, .missing: 0
    }
  }
}

/// The formulas below a table: sums that follow the filter, and shares made from such sums.
struct TotalFormulas {
  private let table: TableInfo
  private let references: [String]
  private let totals: ColumnTotals

  init(table: TableInfo, headers: [String], totals: ColumnTotals) {
    self.table = table
    self.totals = totals
    let name = SheetNames.table(table.id)
    references = headers.map { "\(name)[\(Self.escaped($0))]" }
  }

  /// A heading as formulas write it.
  private static func escaped(_ header: String) -> String {
    let signs = "[]#'@".utf8
    guard header.utf8.contains(where: signs.contains) else { return header }
    return header.reduce(into: "") { text, character in
      if character.utf8.count == 1, character.utf8.allSatisfy(signs.contains) { text += "'" }
      text.append(character)
    }
  }

  /// Whether any column has a total.
  var hasAny: Bool { table.columns.indices.contains { sum($0) != nil } }

  /// The sum of a column that adds up; `nil` for others.
  func sum(_ index: Int) -> Double? {
    let column = table.columns[index]
    return column.aggregation == .sum && column.kind != .text ? totals.sums[index] : nil
  }

  /// The formula below a column and what comes of it before anything is filtered; `nil` where there
  /// is no total.
  subscript(index: Int) -> (formula: String, value: Double)? {
    if let sum = sum(index) { return ("=\(subtotal(index))", sum) }
    guard let ratio = totals.ratios[index], ratio.sums.whole > 0 else { return nil }
    let part = ratio.hasGaps ? known(ratio.part, where: index) : subtotal(ratio.part)
    let whole = ratio.whole.map { ratio.hasGaps ? known($0, where: index) : subtotal($0) }
    let divisor = whole.count == 1 ? whole[0] : "(\(whole.joined(separator: "+")))"
    return ("=IFERROR(\(part)/\(divisor),\"\")", ratio.sums.part / ratio.sums.whole)
  }

  /// The sum of what the filter leaves.
  private func subtotal(_ index: Int) -> String { "SUBTOTAL(109,\(references[index]))" }

  /// The sum of what the filter leaves and of which the ratio is known: each cell by itself, since
  /// only that way a filter and a condition go together.
  private func known(_ index: Int, where ratio: Int) -> String {
    let column = references[index]
    return
      "SUMPRODUCT(SUBTOTAL(109,OFFSET(INDEX(\(column),1),ROW(\(column))-MIN(ROW(\(column))),0)),"
      + "--ISNUMBER(\(references[ratio])))"
  }
}
