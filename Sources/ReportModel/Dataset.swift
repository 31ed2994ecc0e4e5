/// Tidy tables of any size, each a row cursor that can be started again.
public struct Dataset: Sendable {
  /// Which report it belongs to: `episode`, `review` or `dataset`.
  public let report: String
  /// The version of the program that made it.
  public let version: String
  /// The tables, in order.
  public let tables: [DatasetTable]

  /// Creates a dataset.
  public init(report: String, version: String, tables: [DatasetTable]) {
    self.report = report
    self.version = version
    self.tables = tables
  }

  /// The table with this id.
  public subscript(id: String) -> DatasetTable? { tables.first { $0.info.id == id } }
}

/// One table of a dataset: its description and a way to walk its rows, as often as wanted.
public struct DatasetTable: Sendable {
  /// What it is called and holds.
  public let info: TableInfo
  private let walk: @Sendable (_ visit: ([Value]) throws -> Void) throws -> Void

  /// Creates a table that calls `visit` with each row, in order, whenever it is walked.
  public init(
    info: TableInfo, walk: @escaping @Sendable (_ visit: ([Value]) throws -> Void) throws -> Void
  ) {
    self.info = info
    self.walk = walk
  }

  /// Creates a table from records and the columns to take from each.
  public init<Row: Sendable>(
    id: String, title: String, meaning: String, columns: [Column<Row>],
    rows: @escaping @Sendable () -> [Row]
  ) {
    info = TableInfo(id: id, title: title, meaning: meaning, columns: columns.map(\.info))
    walk = { visit in
      for row in rows() { try visit(columns.map { $0.value(row) }) }
    }
  }

  /// Creates a table whose rows are at hand.
  public init(_ table: Table) {
    info = table.info
    walk = { visit in try table.rows.forEach(visit) }
  }

  /// Calls `visit` with each row, in order; rethrows what it throws.
  public func forEachRow(_ visit: ([Value]) throws -> Void) throws { try walk(visit) }

  /// The table as a whole; only for tables known to be small.
  public func materialized() -> Table {
    var rows: [[Value]] = []
    try? walk { rows.append($0) }  // appending does not throw
    return Table(info: info, rows: rows)
  }
}
