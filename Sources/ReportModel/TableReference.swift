/// Columns of a table that together name a row of another, or of the same.
public struct TableReference: Hashable, Sendable {
  /// The columns that name the row, in the order of the key; none is named where one is missing.
  public let columns: [String]
  /// The id of the table that holds the row.
  public let table: String
  /// The key of that table.
  public let key: [String]
}

extension Dataset {
  /// Which rows the rows of a table name; what points to a table that is not in the dataset is left
  /// out, since nobody could follow it.
  ///
  /// A column that names `turns.turn` names no row by itself, since the key of `turns` is episode
  /// and turn. What is wanting is filled in by the column that names the same thing: the episode.
  public func references(of table: TableInfo) -> [TableReference] {
    var named: [String] = []
    for column in table.columns {
      if let target = column.key.target?.table, !named.contains(target) { named.append(target) }
    }
    return named.compactMap { self[$0]?.info }.flatMap { references(from: table, to: $0) }
  }

  /// More than one where several columns name the same part of the key, as “from” and “to” do.
  private func references(from table: TableInfo, to other: TableInfo) -> [TableReference] {
    let key = other.columns.filter(\.key.isPrimary)
    guard !key.isEmpty else { return [] }
    let names = key.reduce([[String]()]) { names, part in
      let place = ColumnPlace(table: other.id, column: part.id)
      var candidates = table.columns.filter { $0.key.target == place }
      if candidates.isEmpty, let shared = part.key.target {
        candidates = table.columns.filter { $0.key.target == shared }
      }
      return names.flatMap { name in candidates.map { name + [$0.id] } }
    }
    return names.map { TableReference(columns: $0, table: other.id, key: key.map(\.id)) }
  }
}
