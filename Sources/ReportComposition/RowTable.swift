import ReportModel

/// A table's columns over a kind of row, whatever the rows come from.
struct RowTable<Row>: Sendable {
  /// What it is called and holds.
  let info: TableInfo
  private let columns: [Column<Row>]

  init(_ id: String, _ title: String, _ meaning: String, _ columns: [Column<Row>]) {
    info = TableInfo(id: id, title: title, meaning: meaning, columns: columns.map(\.info))
    self.columns = columns
  }

  /// The values of a row, in the order of the columns.
  func values(_ row: Row) -> [Value] { columns.map { $0.value(row) } }

  /// The table of some rows.
  func table(_ rows: [Row]) -> DatasetTable {
    DatasetTable(Table(info: info, rows: rows.map(values)))
  }
}
