import ReportDatabase
import ReportModel
import TestSupport
import Testing

/// Keys, references, indexes and bounds, which SQLite itself is asked for.
struct SchemaTests {
  @Test func `tables are strict and have the keys of their columns`() throws {
    let database = try WrittenDatabase(talk())
    #expect(
      try database.column(
        "SELECT strict FROM pragma_table_list WHERE schema = 'main'"
          + " AND type = 'table' AND name NOT LIKE 'sqlite%'"
      ).allSatisfy { $0 == "1" })
    #expect(
      try database.rows("SELECT name, type, pk FROM pragma_table_info('turns')") == [
        ["episode", "TEXT", "1"], ["turn", "INTEGER", "2"], ["speaker", "TEXT", "0"],
      ])
  }

  @Test func `a reference is a whole key, and has an index where the key has none`() throws {
    let database = try WrittenDatabase(talk())
    #expect(
      try database.rows(
        """
        SELECT "table", group_concat("from"), group_concat("to") FROM pragma_foreign_key_list('turns')
        GROUP BY id ORDER BY 1
        """) == [
          ["episode", "episode", "episode"], ["speakers", "episode,speaker", "episode,speaker"],
        ])
    #expect(
      try database.rows(
        """
        SELECT i.name, group_concat(c.name)
        FROM pragma_index_list('turns') AS i JOIN pragma_index_info(i.name) AS c
        WHERE i.origin = 'c' GROUP BY i.name
        """) == [["turns_episode_speaker", "episode,speaker"]])
  }

  @Test func `every reference is kept, in whatever order the tables come`() throws {
    for dataset in [talk(), Dataset(report: "r", version: "1", tables: talk().tables.reversed())] {
      let database = try WrittenDatabase(dataset)
      #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
      #expect(try database.column("PRAGMA integrity_check") == ["ok"])
    }
  }

  @Test func `a reference to nobody is found`() throws {
    let database = try WrittenDatabase(talk(speaker: "Nobody"))
    #expect(try database.column("PRAGMA foreign_key_check") == ["turns"])
  }

  @Test(arguments: [
    (ColumnInfo.Kind.share, Value.share(1.5)), (.share, .share(-0.1)), (.count, .count(-1)),
    (.flag, .count(2)),
  ])
  func `what cannot be is refused, and the file is named`(kind: ColumnInfo.Kind, value: Value) {
    let table = TableInfo(id: "t", title: "", meaning: "", columns: [column("x", kind)])
    #expect {
      try WrittenDatabase(dataset([(table, [[value]])]))
    } throws: { error in
      let text = (error as? DatabaseFileError).map { "\($0)" } ?? ""
      return text.contains("/report.sqlite: CHECK constraint failed: x")
    }
  }

  @Test func `bounds are within what can be, and numbers that are none are NULL`() throws {
    let table = TableInfo(
      id: "t", title: "", meaning: "",
      columns: [column("s", .share), column("n", .number), column("d", .duration)])
    let database = try WrittenDatabase(
      dataset([
        (
          table,
          [
            [.share(0), .number(.infinity), .duration(milliseconds: -1)],
            [.share(1), .number(.nan), .duration(milliseconds: 86_399_999)],
          ]
        )
      ]))
    #expect(
      try database.rows("SELECT * FROM t") == [
        ["0.0", "NULL", "-0.001"], ["1.0", "NULL", "86399.999"],
      ])
  }

  @Test func `a key is never missing`() {
    let table = TableInfo(
      id: "t", title: "", meaning: "", columns: [column("x", .text, key: .primary)])
    #expect(throws: DatabaseFileError.self) {
      try WrittenDatabase(dataset([(table, [[.missing(.notStated)]])]))
    }
  }

  @Test func `one row of a key is enough`() {
    let table = TableInfo(
      id: "t", title: "", meaning: "", columns: [column("x", .text, key: .primary)])
    #expect(throws: DatabaseFileError.self) {
      try WrittenDatabase(dataset([(table, [[.text("a")], [.text("a")]])]))
    }
  }

  /// An episode, its two speakers, and three turns, one of them nobody's.
  private func talk(speaker: String = "Ben") -> Dataset {
    let episode = ColumnInfo.Key.primaryReference(table: "episode", column: "episode")
    return dataset([
      (
        TableInfo(
          id: "episode", title: "", meaning: "", columns: [column("episode", .text, key: .primary)]),
        [[.text("a/1")]]
      ),
      (
        TableInfo(
          id: "speakers", title: "", meaning: "",
          columns: [
            column("episode", .text, key: episode), column("speaker", .text, key: .primary),
          ]),
        [[.text("a/1"), .text("Ann")], [.text("a/1"), .text("Ben")]]
      ),
      (
        TableInfo(
          id: "turns", title: "", meaning: "",
          columns: [
            column("episode", .text, key: episode), column("turn", .count, key: .primary),
            column("speaker", .text, key: .reference(table: "speakers", column: "speaker")),
          ]),
        [
          [.text("a/1"), .count(1), .text("Ann")], [.text("a/1"), .count(2), .text(speaker)],
          [.text("a/1"), .count(3), .missing(.notApplicable)],
        ]
      ),
    ])
  }
}
