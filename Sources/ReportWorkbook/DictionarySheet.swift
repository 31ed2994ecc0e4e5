import ReportModel

/// The sheet that says what every column means.
enum DictionarySheet {
  /// Writes it, as a table like the others.
  ///
  /// - Returns: How large it is.
  static func write(
    _ tables: [TableInfo], on cells: Cells
  ) throws -> (rows: Int, columns: Int) {
    struct Entry {
      let table: TableInfo
      let column: ColumnInfo
    }
    let entries = tables.flatMap { table in
      table.columns.map { Entry(table: table, column: $0) }
    }
    let columns: [Column<Entry>] = [
      Column("table", "Table", .text, key: .primary, "The table.") { .text($0.table.title) },
      Column("table_id", "Table id", .text, "Its id in the data files.") { .text($0.table.id) },
      Column("column", "Column", .text, "The column.") { .text($0.column.title) },
      Column("column_id", "Column id", .text, "Its id in the data files.") {
        .text($0.column.id)
      },
      Column("kind", "Kind", .text, "What its values are.") { .text($0.column.kind.rawValue) },
      Column("meaning", "Meaning", .text, "What it means.") { .text($0.column.meaning) },
    ]
    let written = try TableSheet(
      cells: cells,
      table: DatasetTable(
        id: "dictionary", title: "Dictionary", meaning: "One row a column.", columns: columns,
        rows: { entries })
    ).write()
    return (written.rows, columns.count)
  }
}
