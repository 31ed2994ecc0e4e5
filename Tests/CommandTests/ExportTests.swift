import Foundation
import TestSupport
import Testing

/// `turntable export`: one dataset over many episodes.
struct ExportTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let show = fixture("shows/worth-mending")
  private static let tables = [
    "ads", "asked", "comparison", "diagnostics", "episode", "exchanges", "notes", "roles",
    "segments", "speakers", "timeline", "topic_speakers", "topic_timeline", "topics", "turns",
  ]
  private static let reviewTables = ["flags", "people", "periods", "topic_trends"]

  @discardableResult
  private func export(_ arguments: String..., code: Int32 = 0) throws -> Ended {
    let ended = try Turntable.run(["export"] + arguments, in: scratch.url)
    #expect(ended.code == code, "\(ended.errors)")
    #expect(ended.output.isEmpty)
    return ended
  }

  private func records(_ table: String, of folder: String) throws -> [[String: String]] {
    csvRecords(try scratch.read("\(folder)/\(table).csv"))
  }

  @Test func `its rows are those of the reports, one after another`() throws {
    try export("-f", "csv", "-o", "all", Self.show)
    let ended = try Turntable.run(
      ["report", "-f", "csv", "-o", "each", Self.show], in: scratch.url)
    #expect(ended.code == 0)
    let folder = "all/worth-mending/dataset"
    let keys = try records("episode", of: folder).compactMap { $0["episode"] }
    #expect(keys.count == 27)
    for table in Self.tables where !["episode", "notes"].contains(table) {
      var rows = Data()
      var header = Data()
      for key in keys {
        let file = try scratch.read("each/\(key)/data/\(table).csv")
        let end = try #require(file.firstIndex(of: UInt8(ascii: "\n")))
        header = file[...end]
        rows += file[(end + 1)...]
      }
      let file = try scratch.read("\(folder)/\(table).csv")
      #expect(file == Data([0xEF, 0xBB, 0xBF]) + header + rows, "\(table)")
    }
    // A dataset says the quarter, too, and why it has none.
    for table in ["episode", "notes"] {
      let each = try keys.flatMap { try records(table, of: "each/\($0)/data") }
      let all = try records(table, of: folder).filter {
        table == "episode" || $0["column"] != "period" && $0["episode"] != ""
      }
      #expect(all.map { $0.filter { $0.key != "period" } } == each, "\(table)")
    }
  }

  @Test func `keys join: every episode is in every table that must have it`() throws {
    try export("-f", "csv", "-o", "out", Self.show, fixture("shows/lamp-room"))
    let folder = "out/dataset"
    let episodes = try records("episode", of: folder).compactMap { $0["episode"] }
    #expect(Set(episodes).count == episodes.count)
    #expect(episodes.count == 27 + 5)
    for table in ["speakers", "roles", "turns", "timeline", "topics", "topic_timeline", "notes"] {
      let rows = try records(table, of: folder)
      let named = Set(rows.compactMap { $0["episode"] }).subtracting([""])
      #expect(named == Set(episodes), "\(table)")
    }
    let people = Set(
      try records("speakers", of: folder).map { [$0["episode"], $0["speaker"]] })
    for (table, column) in [
      ("turns", "speaker"), ("asked", "speaker"), ("asked", "answered_by"), ("timeline", "speaker"),
      ("exchanges", "from_speaker"), ("exchanges", "to_speaker"), ("topic_speakers", "speaker"),
    ] {
      let rows = try records(table, of: folder).filter { $0[column]?.isEmpty == false }
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { people.contains([$0["episode"], $0[column]]) }, "\(table)")
    }
    let turns = Set(try records("turns", of: folder).map { [$0["episode"], $0["turn"]] })
    for (table, column) in [("asked", "turn"), ("ads", "start_turn"), ("topics", "first_turn")] {
      let rows = try records(table, of: folder).filter { $0[column]?.isEmpty == false }
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { turns.contains([$0["episode"], $0[column]]) }, "\(table)")
    }
  }

  @Test func `the same comes of it however many work on it, in whatever formats`() throws {
    let formats = "csv,xlsx,json,html,markdown"
    try export("--jobs", "1", "-f", formats, "-o", "one", Self.show)
    try export("--jobs", "3", "-f", formats, "-o", "three", Self.show)
    try export("-f", "csv", "-o", "csv", Self.show)
    let one = try scratch.contents("one/worth-mending/dataset")
    #expect(one == (try scratch.contents("three/worth-mending/dataset")))
    #expect(
      one.keys.filter { !$0.hasSuffix(".csv") }.sorted() == [
        ".turntable", "datapackage.json", "dataset.html", "dataset.json", "dataset.md",
        "dataset.xlsx",
      ])
    for (file, bytes) in try scratch.contents("csv/worth-mending/dataset")
    where file != ".turntable" {
      #expect(one[file] == bytes, "\(file)")
    }
    try ReportCheck(scratch.url("one")).expectSound()
  }

  @Test func `the JSON document holds as many rows as the CSV files`() throws {
    try export("-f", "csv,json", "-o", "out", Self.show)
    let folder = "out/worth-mending/dataset"
    let document = try #require(
      try JSONSerialization.jsonObject(with: scratch.read("\(folder)/dataset.json"))
        as? [String: Any])
    #expect(document["report"] as? String == "dataset")
    let tables = try #require(document["tables"] as? [String: [[String: Any]]])
    #expect(tables.keys.sorted() == (Self.tables + Self.reviewTables).sorted())
    for (table, rows) in tables {
      #expect(try records(table, of: folder).count == rows.count, "\(table)")
    }
  }

  @Test func `one show has its folder; several share one`() throws {
    try scratch.write(Talk.titled("One"), to: "in/one.txt")
    try scratch.write(Talk.titled("Two"), to: "in/two.txt")
    try export("-o", "out", "in")
    #expect(
      Set(scratch.files("out").compactMap { $0.split(separator: "/").first }) == ["harbour-talk"])
    try scratch.write(Talk.titled("Three", show: "Night Boats"), to: "in/three.txt")
    try export("-o", "both", "in")
    #expect(scratch.files("both").allSatisfy { $0.hasPrefix("dataset/") })
    let shows = try records("episode", of: "both/dataset").compactMap { $0["show"] }
    #expect(shows == ["Harbour Talk", "Night Boats", "Harbour Talk"])
  }

  @Test func `two episodes of one name get keys of their own, with a warning`() throws {
    try scratch.write(Talk.titled("One"), to: "a.txt")
    try scratch.write(
      "Title: One\nShow: Harbour Talk\n\n" + Talk.lines("Cleo Reed", "Dan Fox"), to: "b.txt")
    let ended = try export("-f", "csv", "-o", "out", "a.txt", "b.txt")
    #expect(ended.errors.contains("b.txt: warning: its key would be that of a.txt"))
    let folder = "out/harbour-talk/dataset"
    let keys = ["harbour-talk/one", "harbour-talk/one-2"]
    #expect(try records("episode", of: folder).map { $0["episode"] } == keys)
    let people = try records("speakers", of: folder)
    #expect(
      people.filter { $0["episode"] == keys[1] }.map { $0["speaker"] } == ["Cleo Reed", "Dan Fox"])
    try export("--strict", "-f", "csv", "-o", "strict", "a.txt", "b.txt", code: 1)
  }

  @Test(arguments: SampleReport.hostileNames)
  func `a hostile name stays text`(_ name: String) throws {
    try scratch.write(try Talk.json(name), to: "a.json")
    try scratch.write(Talk.titled("=1+1", show: "+cmd|x"), to: "b.txt")
    try export("-f", "csv,xlsx,json,html,markdown", "-o", "out", "a.json", "b.txt")
    try ReportCheck(scratch.url("out")).expectSound()
  }

  @Test func `lists and articles are passed over, and said`() throws {
    let list = fixture("one-show/show.txt")
    let nothing = try export("-o", "out", list, code: 2)
    #expect(nothing.errors.contains("no episode"))
    #expect(nothing.errors.contains("show.txt (a list of episodes)"))
    #expect(scratch.files().isEmpty)
    let some = try export("-f", "csv", "-o", "out", list, fixture("one-show/article.txt"), page)
    #expect(some.errors.contains("article.txt (an article)"))
    #expect(try records("episode", of: "out/shipping-lanes/dataset").count == 1)
  }

  @Test func `a bad file does not keep the others out, and is told last`() throws {
    try scratch.write("", to: "bad.txt")
    let ended = try export("-f", "csv", "-o", "out", "bad.txt", page, "nowhere.txt", code: 1)
    #expect(try records("episode", of: "out/shipping-lanes/dataset").count == 1)
    #expect(
      ended.errors.split(separator: "\n").suffix(2).map { $0.prefix(16) }
        == ["bad.txt: error: ", "nowhere.txt: err"])
    try export("-o", "none", "bad.txt", code: 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.path("none")))
  }

  @Test func `what somebody edited stays, and so does the whole dataset`() throws {
    try export("-f", "csv", "-o", "out", page)
    let folder = "out/shipping-lanes/dataset"
    try scratch.write("mine", to: "\(folder)/turns.csv")
    let before = try scratch.contents("out")
    let ended = try export("-f", "csv", "-o", "out", captions, code: 2)
    #expect(ended.errors.contains("turns.csv: error: the file was changed since turntable made it"))
    #expect(try scratch.contents("out") == before)
    try export("--force", "-f", "csv", "-o", "out", captions)
    #expect(try scratch.text("\(folder)/turns.csv").hasPrefix("\u{FEFF}episode,turn,"))
  }

  @Test func `--text carries the words of each turn`() throws {
    try export("-f", "csv,xlsx", "--text", "-o", "out", page)
    let turns = try records("turns", of: "out/shipping-lanes/dataset")
    #expect(turns.allSatisfy { $0["text"]?.isEmpty == false })
  }

  @Test(arguments: [
    (["-o", "-", "a.txt"], "takes several files"), (["-f", "docx", "a.txt"], "no format “docx”"),
    (["--jobs", "0", "a.txt"], "--jobs"), ([], "<input>"),
  ])
  func `wrong usage is refused`(arguments: [String], part: String) throws {
    let ended = try Turntable.run(["export"] + arguments, in: scratch.url)
    #expect(ended.code == 64)
    #expect(ended.errors.contains(part), "\(ended.errors)")
  }
}
