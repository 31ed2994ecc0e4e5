import ReportModel

/// A table's columns over a kind of row, whatever the rows come from.
struct RowTable<Row>: Sendable {
  /// What it is called and holds.
  let info: TableInfo
  /// What takes the value of each column; the columns themselves would be copied, names and all, for
  /// every cell.
  private let getters: [@Sendable (borrowing Row) -> Value]

  init(_ id: String, _ title: String, _ meaning: String, _ columns: [Column<Row>]) {
    info = TableInfo(id: id, title: title, meaning: meaning, columns: columns.map(\.info))
    getters = columns.map(\.value)
  }

  /// The table with further columns before its own, over rows that hold its rows.
  ///
  /// - Parameters:
  ///   - leading: The further columns.
  ///   - info: What becomes of what its own columns are called and mean.
  ///   - row: Takes the row that is held.
  func following<Outer>(
    _ leading: [Column<Outer>], _ meaning: String, info own: (ColumnInfo) -> ColumnInfo,
    row: @escaping @Sendable (borrowing Outer) -> Row
  ) -> RowTable<Outer> {
    RowTable<Outer>(
      info: TableInfo(
        id: info.id, title: info.title, meaning: meaning,
        columns: leading.map(\.info) + info.columns.map(own)),
      getters: leading.map(\.value) + getters.map { getter in { getter(row($0)) } })
  }

  private init(info: TableInfo, getters: [@Sendable (borrowing Row) -> Value]) {
    (self.info, self.getters) = (info, getters)
  }

  /// The values of a row, in the order of the columns.
  func values(_ row: Row) -> [Value] { getters.map { $0(row) } }

  /// Calls `visit` with the values of each row; their memory serves for the next one.
  func walk(_ rows: [Row], _ visit: ([Value]) throws -> Void) rethrows {
    var values: [Value] = []
    values.reserveCapacity(getters.count)
    for row in rows {
      values.removeAll(keepingCapacity: true)
      for getter in getters { values.append(getter(row)) }
      try visit(values)
    }
  }

  /// The table of some rows.
  func table(_ rows: [Row]) -> DatasetTable {
    DatasetTable(Table(info: info, rows: rows.map(values)))
  }
}
