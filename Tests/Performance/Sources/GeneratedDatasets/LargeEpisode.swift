public import ReportModel

/// The tables of an episode far longer than any, and a report over them.
public enum LargeEpisode {
  /// Makes the tables, their rows as they are walked.
  ///
  /// - Parameter kind: Which report they belong to: `episode`, or `dataset` as an export's do.
  public static func dataset(turns: Int, as kind: String = "episode") -> Dataset {
    Dataset(
      report: kind, version: "0.0.0",
      tables: [
        table(
          "speakers", "Who spoke",
          [column("speaker", .text), column("words", .count), column("word_share", .share)],
          rows: 3
        ) { row in
          [.text(names[row]), .count(1000 * (row + 1)), .share(Double(row + 1) / 6)]
        },
        table(
          "turns", "Turns",
          [
            column("episode", .text), column("turn", .count), column("speaker", .text),
            column("role", .text), column("kind", .text), column("start_s", .duration),
            column("end_s", .duration), column("duration_s", .duration), column("words", .count),
            column("questions", .count), column("gap_before_s", .duration),
            column("source_line", .count), column("opening", .text),
          ],
          rows: turns, value: turn),
      ])
  }

  /// Makes a report that shows what begins each table.
  public static func report(over dataset: Dataset) -> Report {
    Report(
      title: "A very long episode", opening: ["Three people spoke."],
      sections: dataset.tables.map { table in
        Section(
          id: table.info.id, title: table.info.title, table: beginning(of: table))
      },
      version: "0.0.0")
  }

  /// The first hundred rows.
  private static func beginning(of table: DatasetTable) -> Table {
    struct IsEnough: Error {}
    var rows: [[Value]] = []
    try? table.forEachRow { row in
      rows.append(row)
      if rows.count == 100 { throw IsEnough() }
    }
    return Table(info: table.info, rows: rows)
  }

  private static let names = ["Maya Lindqvist", "Tomás Okafor", "Ines Vandermeer"]

  private static func turn(_ row: Int) -> [Value] {
    [
      .text("shipping-lanes/42"), .count(row + 1), .text(names[row % 3]),
      .text(row % 3 == 0 ? "host" : "guest"), .text(row % 12 == 0 ? "backchannel" : "floor"),
      .duration(milliseconds: row * 4000), .duration(milliseconds: row * 4000 + 3700),
      .duration(milliseconds: 3700), .count(row * 7919 % 240), .count(row % 5),
      .duration(milliseconds: 300), .count(row * 2 + 1),
      .text("So what you are saying is, number \(row)"),
    ]
  }

  private static func column(_ id: String, _ kind: ColumnInfo.Kind) -> ColumnInfo {
    ColumnInfo(
      id: id, title: id, kind: kind, key: .none, aggregation: .none, meaning: "What it says.")
  }

  private static func table(
    _ id: String, _ title: String, _ columns: [ColumnInfo], rows: Int,
    value: @escaping @Sendable (Int) -> [Value]
  ) -> DatasetTable {
    DatasetTable(info: TableInfo(id: id, title: title, meaning: "One row each.", columns: columns))
    {
      visit in
      for row in 0..<rows { try visit(value(row)) }
    }
  }
}
