import ReportModel
import Testing

struct TableReferenceTests {
  @Test func `what a column names is a whole key`() {
    #expect(
      references("turns") == [
        "episode → episode(episode)", "episode+speaker → speakers(episode+speaker)",
      ])
    #expect(
      references("chapters") == [
        "episode → episode(episode)", "episode+first → turns(episode+turn)",
      ])
  }

  @Test func `two columns that name the same are two references`() {
    #expect(
      references("exchanges") == [
        "episode → episode(episode)", "episode+from → speakers(episode+speaker)",
        "episode+to → speakers(episode+speaker)",
      ])
  }

  @Test func `nobody could follow what leads out of the dataset or names half a key`() {
    #expect(references("turns", in: ["turns"]) == [])
    #expect(
      references("turns", in: ["turns", "speakers"]) == [
        "episode+speaker → speakers(episode+speaker)"
      ])
    #expect(references("half") == [])
    #expect(references("episode") == [])
  }

  private static let episode = ColumnInfo.Key.primaryReference(table: "episode", column: "episode")
  private static let speaker = ColumnInfo.Key.reference(table: "speakers", column: "speaker")

  private static let tables: [(id: String, columns: [(String, ColumnInfo.Key)])] = [
    ("episode", [("episode", .primary), ("title", .none)]),
    ("speakers", [("episode", episode), ("speaker", .primary)]),
    ("turns", [("episode", episode), ("turn", .primary), ("speaker", speaker)]),
    ("exchanges", [("episode", episode), ("from", speaker), ("to", speaker)]),
    (
      "chapters",
      [
        ("episode", .reference(table: "episode", column: "episode")),
        ("first", .reference(table: "turns", column: "turn")),
      ]
    ),
    ("half", [("speaker", speaker)]),
  ]

  private func references(
    _ id: String, in ids: Set<String> = ["episode", "speakers", "turns", "exchanges"]
  ) -> [String] {
    let infos = Self.tables.map { table in
      TableInfo(
        id: table.id, title: "", meaning: "",
        columns: table.columns.map {
          ColumnInfo(id: $0.0, title: "", kind: .text, key: $0.1, aggregation: .none, meaning: "")
        })
    }
    let dataset = Dataset(
      report: "episode", version: "1",
      tables: infos.filter { ids.contains($0.id) }.map { DatasetTable(Table(info: $0, rows: [])) })
    return infos.first { $0.id == id }.map(dataset.references)?.map {
      "\($0.columns.joined(separator: "+")) → \($0.table)(\($0.key.joined(separator: "+")))"
    } ?? []
  }
}
