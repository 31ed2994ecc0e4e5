/// What a table is called, what a row of it is, and its columns.
public struct TableInfo: Hashable, Sendable {
  /// The stable id, in snake_case.
  public let id: String
  /// The heading for people.
  public let title: String
  /// What one row is, as in “one row a turn, people and ads”.
  public let meaning: String
  /// The columns, in order.
  public let columns: [ColumnInfo]

  /// Creates a description.
  public init(id: String, title: String, meaning: String, columns: [ColumnInfo]) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.columns = columns
  }

  /// The position of a column.
  public func index(of column: String) -> Int? { columns.firstIndex { $0.id == column } }

  /// The ids of the columns that together name a row; none is ever missing.
  public var primaryKey: [String] { columns.filter(\.key.isPrimary).map(\.id) }
}

/// A table that stands whole in memory.
public struct Table: Hashable, Sendable {
  /// What it is called and holds.
  public let info: TableInfo
  /// The rows; each has a value for every column.
  public let rows: [[Value]]

  /// Creates a table from values in the order of the columns.
  public init(info: TableInfo, rows: [[Value]]) {
    precondition(rows.allSatisfy { $0.count == info.columns.count }, "a row must fill its columns")
    self.info = info
    self.rows = rows
  }

  /// The table with only some of its columns, in the order given; ids it lacks are passed over.
  public func selecting(_ columns: [String]) -> Table {
    let picked = columns.compactMap(info.index(of:))
    return Table(
      info: TableInfo(
        id: info.id, title: info.title, meaning: info.meaning,
        columns: picked.map { info.columns[$0] }),
      rows: rows.map { row in picked.map { row[$0] } })
  }

  /// The table with at most so many of its first rows.
  public func prefix(_ count: Int) -> Table { Table(info: info, rows: Array(rows.prefix(count))) }
}
