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
      guard case .missing(let reason) = row[index] else { continue }
      if let known = reasons[index].firstIndex(where: { $0.reason == reason }) {
        reasons[index][known].count += 1
      } else {
        reasons[index].append((reason, 1))
      }
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
