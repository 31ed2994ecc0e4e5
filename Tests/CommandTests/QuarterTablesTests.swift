import Foundation
import TestSupport
import Testing

/// The tables of reviews in a dataset: of each quarter of a show what its review says.
struct QuarterTablesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let show = fixture("shows/worth-mending")
  private static let tables = ["periods", "people", "topic_trends", "flags"]

  private func run(_ arguments: String...) throws {
    let ended = try Turntable.run(arguments, in: scratch.url)
    #expect(ended.code == 0, "\(arguments): \(ended.errors)")
  }

  private func rows(_ table: String, _ folder: String) throws -> [[String: String]] {
    csvRecords(try scratch.read("\(folder)/\(table).csv"))
  }

  /// The show with its year starting in some month.
  private func show(yearStartsIn month: String) throws -> String {
    try FileManager.default.copyItem(at: URL(filePath: Self.show), to: scratch.url("show"))
    let file = try scratch.text("show/show.yml")
    #expect(file.contains("year-starts-in: January"))
    try scratch.write(
      file.replacing("year-starts-in: January", with: "year-starts-in: \(month)"),
      to: "show/show.yml")
    return scratch.path("show")
  }

  @Test(arguments: [
    ("January", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"]),
    // Its fourth quarter of 2025 has the first days only, its first of 2027 the last.
    (
      "March", ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]
    ),
  ])
  func `the rows of every quarter are those of its review`(
    month: String, quarters: [String]
  ) throws {
    let show = try show(yearStartsIn: month)
    try run("export", "-q", "-f", "csv", "-o", "all", show)
    for quarter in quarters {
      try run("review", "-q", "-f", "csv", "--quarter", quarter, "-o", "each", show)
    }
    for table in Self.tables {
      let all = try rows(table, "all/worth-mending/dataset")
      #expect(all.allSatisfy { $0["show"] == "Worth Mending" })
      var reviewed: [[String: String]] = []
      for quarter in quarters {
        reviewed += try rows(table, "each/worth-mending/\(quarter)/data")
          .filter { $0["relation"].map { $0 == "this" } ?? true }
          .map { $0.merging(["show": "Worth Mending", "period": quarter]) { $1 } }
      }
      #expect(!all.isEmpty && all == reviewed, "\(table)")
    }
  }

  /// What was counted, not by Turntable; see `Fixtures/README.md`.
  private struct Counted: Decodable {
    struct Quarter: Decodable { var episodes, words: Int }
    var quarters: [String: Quarter]
  }

  @Test func `quarters have the episodes and words that were counted`() throws {
    let file = package.appending(path: "Fixtures/shows-source/worth-mending/expected.json")
    let counted = try JSONDecoder().decode(Counted.self, from: try Data(contentsOf: file))
    try run("export", "-q", "-f", "csv", "-o", "out", Self.show)
    let periods = try rows("periods", "out/worth-mending/dataset")
    let pooled = { (measure: String) in
      Dictionary(
        uniqueKeysWithValues: periods.filter { $0["measure"] == measure }.map {
          ($0["period"] ?? "", Int($0["pooled"] ?? ""))
        })
    }
    #expect(pooled("episodes") == counted.quarters.mapValues(\.episodes))
    #expect(pooled("words") == counted.quarters.mapValues(\.words))
  }

  @Test func `an episode says its quarter; one without a date is in none`() throws {
    try run("export", "-q", "-f", "csv", "-o", "out", Self.show)
    let folder = "out/worth-mending/dataset"
    let episodes = try rows("episode", folder)
    for episode in episodes {
      let day = (episode["published"] ?? "").split(separator: "-").compactMap { Int($0) }
      #expect(episode["period"] == (day.isEmpty ? "" : "\(day[0])-Q\((day[1] + 2) / 3)"))
    }
    let undated = episodes.filter { $0["period"] == "" }.compactMap { $0["episode"] }
    #expect(undated == ["worth-mending/bonus-a-hinge-and-a-half"])
    let sums = try rows("periods", folder).filter { $0["measure"] == "episodes" }
      .compactMap { Int($0["pooled"] ?? "") }
    #expect(sums.reduce(0, +) == episodes.count - 1)
    #expect(try rows("flags", folder).allSatisfy { $0["episode"] != undated[0] })
    #expect(
      try rows("people", folder).allSatisfy {
        $0["first_episode"] != undated[0] && $0["last_episode"] != undated[0]
      })
    let notes = try rows("notes", folder)
    #expect(
      notes.filter { $0["column"] == "period" }.map { [$0["episode"], $0["reason"]] }
        == [[undated[0], "it has no date"]])
    // What is said of rows over many episodes names none.
    #expect(notes.allSatisfy { Self.tables.contains($0["table"] ?? "") == ($0["episode"] == "") })
    #expect(notes.contains { $0["table"] == "topic_trends" && $0["column"] == "z" })
  }

  @Test func `keys tell shows apart and name episodes`() throws {
    // A second show of the same name with a file of its own, and one that nobody names.
    for folder in ["one", "two"] {
      try scratch.write(
        "show: Harbour Talk\ntargets:\n  words: at most 3\n", to: "in/\(folder)/show.yml")
      try scratch.write(
        Talk.lines(), to: "in/\(folder)/2026-02-03-\(folder).txt")
    }
    for name in ["2026-05-06-tide", "2026-05-13-ebb"] {
      try scratch.write(
        Talk.lines(), to: "in/Quay/\(name).txt")
    }
    try run(
      "export", "-q", "--keep-duplicates", "-f", "csv,sqlite", "-o", "out", "in", Self.show,
      fixture("shows/lamp-room"))
    let folder = "out/dataset"
    let names = Set(try rows("periods", folder).compactMap { $0["show"] })
    #expect(
      names == ["Harbour Talk", "Harbour Talk (2)", "Quay", "Lamp Room", "Worth Mending"])
    let episodes = Set(try rows("episode", folder).compactMap { $0["episode"] })
    for (table, key, references) in [
      ("periods", ["show", "period", "measure"], []),
      ("people", ["show", "period", "speaker"], ["first_episode", "last_episode"]),
      ("topic_trends", ["show", "period", "topic", "kind"], []),
      ("flags", ["show", "period", "episode", "measure", "reason"], ["episode"]),
    ] {
      let rows = try rows(table, folder)
      let keys = rows.map { row in key.map { row[$0] ?? "" } }
      #expect(Set(keys).count == keys.count && !keys.joined().contains(""), "\(table)")
      for column in references {
        #expect(rows.allSatisfy { episodes.contains($0[column] ?? "") }, "\(table).\(column)")
      }
    }
    let missed = try rows("flags", folder).filter { $0["reason"]?.hasPrefix("target") == true }
    #expect(
      missed.filter { $0["show"]?.hasPrefix("Harbour") == true }.map { $0["episode"] }
        == ["harbour-talk/2026-02-03-one", "harbour-talk/2026-02-03-two"])
  }
}
