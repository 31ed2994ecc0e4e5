import ReportModel

/// Counts the cells of a table that lack a value while its rows go by.
struct MissingCells {
  private let table: TableInfo
  private var rows = 0
  /// The reasons of each column, which are one or two.
  private var reasons: [[(reason: MissingReason, count: Int)]]

  init(_ table: TableInfo) {
    self.table = table
    reasons = table.columns.map { _ in [] }
  }

  /// Takes the next row.
  mutating func take(_ row: [Value]) {
    rows += 1
    for index in row.indices {
      if case .missing(let reason) = row[index] { add(reason, 1, in: index) }
    }
  }

  /// Adds what was counted in further rows of the table.
  static func += (cells: inout MissingCells, others: MissingCells) {
    cells.rows += others.rows
    for (column, reasons) in others.reasons.enumerated() {
      for (reason, count) in reasons { cells.add(reason, count, in: column) }
    }
  }

  private mutating func add(_ reason: MissingReason, _ count: Int, in column: Int) {
    if let known = reasons[column].firstIndex(where: { $0.reason == reason }) {
      reasons[column][known].count += count
    } else {
      reasons[column].append((reason, count))
    }
  }

  /// One remark for each column and reason; says which rows where not all of them lack the value.
  func notes(of key: String?) -> [NoteRow] {
    zip(table.columns, reasons).flatMap { column, reasons in
      reasons.sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
        .map { reason, count in
          NoteRow(
            episode: key, table: table.id, column: column.id,
            key: count == rows ? "" : "\(count) of \(rows) rows", kind: .missing,
            reason: reason.rawValue)
        }
    }
  }
}
