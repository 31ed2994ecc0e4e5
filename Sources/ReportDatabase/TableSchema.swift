import ReportModel

/// What makes a table in SQL, from its list of columns.
struct TableSchema {
  private let table: TableInfo
  private let references: [TableReference]

  init(_ table: TableInfo, in dataset: Dataset) {
    self.table = table
    references = dataset.references(of: table)
  }

  /// The table with its key, its references and what its values can be.
  ///
  /// References are looked at when a transaction ends, so that tables may be filled in any order.
  var creation: String {
    var lines = table.columns.map(Self.definition)
    if !table.primaryKey.isEmpty { lines.append("PRIMARY KEY (\(list(table.primaryKey)))") }
    lines += references.map {
      "FOREIGN KEY (\(list($0.columns))) REFERENCES \(quoted($0.table)) (\(list($0.key)))"
        + " DEFERRABLE INITIALLY DEFERRED"
    }
    return "CREATE TABLE \(quoted(table.id)) (\n  \(lines.joined(separator: ",\n  "))\n)"
      + (canBeStrict ? " STRICT" : "")
  }

  /// An index for every reference that the key does not begin with.
  var indexes: [String] {
    references.filter { !table.primaryKey.starts(with: $0.columns) }.map { reference in
      let name = ([table.id] + reference.columns).joined(separator: "_")
      return "CREATE INDEX \(quoted(name)) ON \(quoted(table.id)) (\(list(reference.columns)))"
    }
  }

  private static func definition(_ column: ColumnInfo) -> String {
    let name = quoted(column.id)
    var definition = "\(name) \(column.kind.typeInSQL)"
    switch (column.kind.minimum, column.kind.maximum) {
    case (let low?, let high?): definition += " CHECK (\(name) BETWEEN \(low) AND \(high))"
    case (let low?, nil): definition += " CHECK (\(name) >= \(low))"
    case (nil, let high?): definition += " CHECK (\(name) <= \(high))"
    case (nil, nil): if column.kind == .flag { definition += " CHECK (\(name) IN (0, 1))" }
    }
    return definition
  }
}

extension ColumnInfo.Kind {
  /// The type of a column of such values.
  fileprivate var typeInSQL: String {
    switch self {
    case .text, .date: "TEXT"
    case .count, .flag: "INTEGER"
    case .number, .share, .rate, .duration: "REAL"
    }
  }
}
