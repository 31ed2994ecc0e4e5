import ReportModel

/// A table's columns over a kind of row, whatever the rows come from.
struct RowTable<Row>: Sendable {
  /// What it is called and holds.
  let info: TableInfo
  /// Appends the values of a row, in the order of the columns.
  ///
  /// Each column's closure is held by the one after it: taken out of an array, each would be retained and
  /// released for every cell, by all workers at the same place in memory.
  private let append: Append
  private typealias Append = @Sendable (borrowing Row, inout [Value]) -> Void

  init(_ id: String, _ title: String, _ meaning: String, _ columns: [Column<Row>]) {
    self.init(
      info: TableInfo(id: id, title: title, meaning: meaning, columns: columns.map(\.info)),
      append: RowTable.appending(columns))
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
    let appendLeading = RowTable<Outer>.appending(leading)
    return RowTable<Outer>(
      info: TableInfo(
        id: info.id, title: info.title, meaning: meaning,
        columns: leading.map(\.info) + info.columns.map(own)),
      append: { [append] outer, values in
        appendLeading(outer, &values)
        append(row(outer), &values)
      })
  }

  private init(info: TableInfo, append: @escaping Append) {
    (self.info, self.append) = (info, append)
  }

  private static func appending(_ columns: [Column<Row>]) -> Append {
    var append: Append = { _, _ in }
    for value in columns.map(\.value) {
      append = { [before = append] row, values in
        before(row, &values)
        values.append(value(row))
      }
    }
    return append
  }

  /// The values of a row, in the order of the columns.
  func values(_ row: Row) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(info.columns.count)
    append(row, &values)
    return values
  }

  /// Calls `visit` with the values of each row; their memory serves for the next one.
  func walk(_ rows: [Row], _ visit: ([Value]) throws -> Void) rethrows {
    var values: [Value] = []
    values.reserveCapacity(info.columns.count)
    // Held once for all rows.
    let append = append
    for row in rows {
      values.removeAll(keepingCapacity: true)
      append(row, &values)
      try visit(values)
    }
  }

  /// The table of some rows.
  func table(_ rows: [Row]) -> DatasetTable {
    DatasetTable(Table(info: info, rows: rows.map(values)))
  }
}
