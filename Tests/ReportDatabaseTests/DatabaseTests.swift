import Foundation
import ReportDatabase
import ReportModel
import TestSupport
import Testing

struct DatabaseTests {
  @Test func `values keep their types, and what is missing is NULL`() throws {
    let database = try WrittenDatabase(SampleReport.dataset)
    #expect(
      try database.rows("SELECT * FROM episode") == [
        [
          "shipping-lanes/42", "2026-03-04", "3723.456", "11331", "0.536911", "NULL", "1",
        ]
      ])
    #expect(
      try database.rows(
        """
        SELECT typeof(published), typeof(duration_s), typeof(words), typeof(host_word_share),
          typeof(host_guest_ratio), typeof(edited) FROM episode
        """) == [["text", "real", "integer", "real", "null", "integer"]])
    #expect(try database.rows("SELECT * FROM ads").isEmpty)
  }

  @Test func `rows keep their order`() throws {
    let table = DatasetTable(
      id: "t", title: "T", meaning: "",
      columns: [Column<Int>("n", "N", .count, "The number.") { .count($0) }],
      rows: { (0..<3_000).reversed() })
    let database = try WrittenDatabase(Dataset(report: "r", version: "1", tables: [table]))
    #expect(
      try database.column("SELECT n FROM t ORDER BY rowid")
        == (0..<3_000).reversed().map { "\($0)" })
  }

  @Test func `whatever a name holds, it is text`() throws {
    let database = try WrittenDatabase(SampleReport.dataset)
    let names = try database.column("SELECT speaker FROM speakers ORDER BY rowid").dropFirst(2)
    let expected = SampleReport.hostileNames.map { $0.replacing("\u{0}", with: "\u{FFFD}") }
    #expect(names.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    #expect(try database.column("SELECT DISTINCT typeof(speaker) FROM speakers") == ["text"])
  }

  @Test(arguments: ["a\"b", "order", "x'); DROP TABLE t; --", "日本語 🎙", "a b"])
  func `whatever an id holds, it is a name`(_ id: String) throws {
    let table = TableInfo(
      id: id, title: "", meaning: "",
      columns: [
        column(id, .text, key: .primary), column("published", .date),
        column("words", .count, sums: .sum),
      ])
    let day = Value.date(year: 2026, month: 2, day: 17)
    let database = try WrittenDatabase(
      dataset([(table, [[.text("one"), day, .count(7)]])]))
    let quoted = "\"" + id.replacing("\"", with: "\"\"") + "\""
    #expect(try database.rows("SELECT * FROM \(quoted)") == [["one", "2026-02-17", "7"]])
    #expect(try database.column("SELECT \"column\" FROM columns ORDER BY rowid").first == id)
    let view = "\"" + id.replacing("\"", with: "\"\"") + "_by_quarter\""
    #expect(try database.rows("SELECT * FROM \(view)") == [["2026-Q1", "1", "7"]])
  }

  @Test func `equal inputs give equal bytes`() throws {
    let first = try WrittenDatabase(SampleReport.dataset)
    let second = try WrittenDatabase(SampleReport.dataset)
    #expect(try Data(contentsOf: first.file) == Data(contentsOf: second.file))
  }

  @Test func `the file is named after the report`() throws {
    var report = SampleReport.report
    report.name = "dataset"
    let database = try WrittenDatabase(SampleReport.dataset, report: report)
    #expect(database.file.lastPathComponent == "dataset.sqlite")
    #expect(DatabaseWriter().singleFile(for: report) == "dataset.sqlite")
  }

  @Test func `it tells what its tables and columns are`() throws {
    let database = try WrittenDatabase(SampleReport.dataset)
    #expect(
      try database.rows("SELECT * FROM tables") == [
        ["episode", "Episode", "One row for the episode."],
        ["speakers", "Who spoke", "One row a person."],
        ["ads", "Advertisements", "One row an advertisement."],
      ])
    #expect(
      try database.rows("SELECT * FROM columns WHERE \"table\" = 'ads'") == [
        ["ads", "episode", "Episode", "text", "What episode means."],
        ["ads", "words", "Words", "count", "What words means."],
      ])
    #expect(try database.column("SELECT count(*) FROM columns") == ["17"])
  }

  @Test func `a place that cannot be written to is named in the error`() {
    var folder = MemoryFolder(directory: "/nowhere/at/all")
    #expect {
      try DatabaseWriter().write(SampleReport.report, SampleReport.dataset, into: &folder)
    } throws: { error in
      "\(error)".hasPrefix("/nowhere/at/all/report.sqlite: ")
    }
  }
}

/// A column of which only the id and the kind matter.
func column(
  _ id: String, _ kind: ColumnInfo.Kind, key: ColumnInfo.Key = .none,
  sums: ColumnInfo.Aggregation = .none
) -> ColumnInfo {
  ColumnInfo(id: id, title: id, kind: kind, key: key, aggregation: sums, meaning: "")
}

/// A dataset of tables that stand in memory.
func dataset(_ tables: [(info: TableInfo, rows: [[Value]])]) -> Dataset {
  Dataset(
    report: "episode", version: "1",
    tables: tables.map { DatasetTable(Table(info: $0.info, rows: $0.rows)) })
}
