import ReportModel

extension Dataset {
  /// The dataset with two tables more, before the others: what its tables and columns are.
  var withDictionary: Dataset {
    let infos = tables.map(\.info)
    let described = infos.flatMap { table in
      table.columns.map { DescribedColumn(table: table.id, column: $0) }
    }
    return Dataset(
      report: report, version: version,
      tables: [
        DatasetTable(
          id: "tables", title: "Tables", meaning: "One row a table", columns: tableColumns,
          rows: { infos }),
        DatasetTable(
          id: "columns", title: "Columns", meaning: "One row a column of a table",
          columns: columnColumns, rows: { described }),
      ] + tables)
  }
}

/// A column and the table it is of.
private struct DescribedColumn: Sendable {
  let table: String
  let column: ColumnInfo
}

private let tableColumns: [Column<TableInfo>] = [
  Column("table", "Table", .text, key: .primary, "Id of the table") { .text($0.id) },
  Column("title", "Title", .text, "Its heading in reports") { .text($0.title) },
  Column("meaning", "Meaning", .text, "What one of its rows is") { .text($0.meaning) },
]

private let columnColumns: [Column<DescribedColumn>] = [
  Column(
    "table", "Table", .text, key: .primaryReference(table: "tables", column: "table"),
    "Id of the table"
  ) { .text($0.table) },
  Column("column", "Column", .text, key: .primary, "Id of the column") { .text($0.column.id) },
  Column("title", "Title", .text, "Its heading in reports") { .text($0.column.title) },
  Column("kind", "Kind", .text, "text, count, number, share, rate, duration, date or flag") {
    .text($0.column.kind.rawValue)
  },
  Column("meaning", "Meaning", .text, "What it is, and of what") { .text($0.column.meaning) },
]
