import Foundation
import TestSupport
import Testing

/// `turntable tally` and `turntable survey`: lines of JSON, from which reviews and exports are made.
struct TallyTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let shows = ["lamp-room", "worth-mending"].map { fixture("shows/\($0)") }

  private func run(_ arguments: [String], input: String = "", code: Int32 = 0) throws -> Ended {
    let ended = try Turntable.run(arguments, input: Data(input.utf8), in: scratch.url)
    #expect(ended.code == code, "\(arguments): \(ended.errors)")
    return ended
  }

  /// Tallies some inputs into a file of the scratch folder.
  private func tally(_ arguments: [String], into path: String) throws {
    try scratch.write(try run(["tally", "-q"] + arguments).output, to: path)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  /// Makes a dataset and a review of some inputs.
  private func figures(_ inputs: [String], into folder: String) throws -> [String: Data] {
    _ = try run(["export", "-q", "-f", "csv,json", "-o", "\(folder)/e"] + inputs)
    _ = try run(["review", "-q", "-f", "csv,markdown", "-o", "\(folder)/r"] + inputs)
    return try scratch.contents(folder)
  }

  @Test func `with sentences they give every table byte for byte`() throws {
    try tally(["--quotes"] + Self.shows, into: "all.ndjson")
    #expect(
      try figures(["all.ndjson"], into: "tallies") == figures(Self.shows, into: "transcripts"))
  }

  @Test func `without sentences only cells of text differ`() throws {
    try tally(Self.shows, into: "all.jsonl")
    let (before, after) = (
      try figures(Self.shows, into: "transcripts"), try figures(["all.jsonl"], into: "tallies")
    )
    #expect(before.keys == after.keys)
    let texts = [
      "turns": ["opening"], "asked": ["question"], "topics": ["first_line"], "notes": ["*"],
    ]
    for (path, bytes) in before.sorted(by: { $0.key < $1.key }) where after[path] != bytes {
      let table = URL(filePath: path).deletingPathExtension().lastPathComponent
      guard path.hasSuffix(".csv"), let columns = texts[table] else {
        // The hashes and the one document hold the same tables again.
        #expect(path.hasSuffix("/.turntable") || path.hasSuffix("/dataset.json"), "\(path)")
        #expect(path.contains("/dataset/"), "\(path)")
        continue
      }
      if columns == ["*"] { continue }
      let (old, new) = (csvRecords(bytes), csvRecords(try #require(after[path])))
      #expect(old.count == new.count)
      for (old, new) in zip(old, new) where old != new {
        #expect(columns.allSatisfy { new[$0] == "" })
        #expect(
          old.filter { !columns.contains($0.key) } == new.filter { !columns.contains($0.key) })
      }
    }
    let notes = csvRecords(try scratch.read("tallies/e/dataset/notes.csv"))
    #expect(
      notes.contains {
        $0["column"] == "opening" && $0["reason"]?.contains("tally") == true
      })
  }

  @Test func `they mix with transcripts, and one that stands twice counts once`() throws {
    try tally([Self.shows[0]], into: "lamp.ndjson")
    _ = try run(["export", "-q", "-f", "csv", "-o", "out", "lamp.ndjson", Self.shows[1]])
    #expect(try scratch.records("dataset/episode.csv").count == 32)
    let twice = try scratch.read("lamp.ndjson") + scratch.read("lamp.ndjson")
    try scratch.write(twice, to: "twice.ndjson")
    _ = try run(["export", "-q", "-f", "csv", "-o", "one", "twice.ndjson"])
    #expect(csvRecords(try scratch.read("one/lamp-room/dataset/episode.csv")).count == 5)
    _ = try run(
      ["export", "-q", "-f", "csv", "-o", "two", "--keep-duplicates", "twice.ndjson"])
    #expect(csvRecords(try scratch.read("two/lamp-room/dataset/episode.csv")).count == 10)
  }

  @Test func `they come through a pipe, too`() throws {
    let lines = try run(["tally", "-q", Self.shows[0]]).text
    _ = try run(["export", "-q", "-f", "csv", "-o", "piped", "-"], input: lines)
    try scratch.write(lines, to: "lamp.ndjson")
    _ = try run(["export", "-q", "-f", "csv", "-o", "named", "lamp.ndjson"])
    #expect(try scratch.contents("piped") == scratch.contents("named"))
    // Whatever else comes through it is read as before.
    let page = try String(contentsOfFile: page, encoding: .utf8)
    _ = try run(["export", "-q", "-f", "csv", "-o", "page", "-"], input: page)
  }

  @Test func `targets and the start of the year come along`() throws {
    try tally([Self.shows[1]], into: "elsewhere/all.ndjson")
    let review = try run(["review", "-q", "-o", "-", "elsewhere/all.ndjson"]).text
    #expect(review == (try run(["review", "-q", "-o", "-", Self.shows[1]]).text))
    #expect(review.contains("target"))
  }

  @Test func `a filter answers every record in its place`() throws {
    let text =
      #"WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ann>Hello there, Ben. How are you?\n\n"#
      + #"00:02.000 --> 00:03.000\n<v Ben>Quite well."#
    let good = #"{"id":1,"name":"a.vtt","show":"Dock","published":"2026-03-04","text":"\#(text)"}"#
    let records = [
      good, "no JSON", "", #"{"id":"two"}"#, "[1]", #"{"id":3,"text":7}"#,
      #"{"id":4,"text":"%PDF-1.4 …"}"#, #"{"id":5,"path":"nowhere.vtt"}"#,
      #"{"id":6,"text":"Ann: Hi.","published":"yesterday"}"#, #"{"id":[7],"text":""}"#,
      #"{"id":8,"text":"Ann: Hi there, Ben.\n\nBen: Hello, Ann."}"#,
    ]
    for command in ["tally", "survey"] {
      let lines = try objects(
        try run([command, "-"], input: records.joined(separator: "\r\n")).text)
      #expect(
        lines.map { "\($0["id"] ?? "-")" } == ["1", "-", "two", "-", "3", "4", "5", "6", "-", "8"])
      let codes = lines.map { ($0["error"] as? [String: Any])?["code"] as? String }
      #expect(
        codes == [
          nil, "bad-record", "bad-record", "bad-record", "bad-record", "not-text", "unreadable",
          "bad-record", "bad-record", nil,
        ], "\(command)")
    }
    let first = try #require(try objects(try run(["tally", "-"], input: good).text).first)
    let facts = try #require(first["facts"] as? [String: Any])
    #expect(facts["published"] as? String == "2026-03-04")
    #expect((first["source"] as? [String: Any])?["show"] as? String == "Dock")
    #expect((first["speakers"] as? [[String: Any]])?.map { $0["words"] as? Int } == [6, 2])
  }

  @Test func `a filter gives the same with any number of workers`() throws {
    let records = (0..<300).map { index in
      #"{"id":\#(index),"text":"Ann: Word number \#(index) of it.\n\nBen: Yes, the crane."}"#
    }.joined(separator: "\n")
    let one = try run(["tally", "-", "--jobs", "1"], input: records).output
    #expect(try run(["tally", "-", "--jobs", "3"], input: records).output == one)
    #expect(one.count { $0 == 0x0A } == 300)
  }

  @Test func `surveys give each part of an archive its whole show`() throws {
    let whole = try run(["tally", "-q", Self.shows[0]]).text.split(separator: "\n")
    try scratch.write(try run(["survey", "-q", Self.shows[0]]).output, to: "surveys.ndjson")
    #expect(
      try run(["tally", "-q", "--context", "surveys.ndjson", Self.shows[0]]).text
        .split(separator: "\n") == whole)
    try scratch.write(
      try run(["survey", "--fold", "surveys.ndjson"]).output, to: "shows.ndjson")
    #expect(try scratch.text("shows.ndjson").split(separator: "\n").count == 1)
    #expect(
      try run(["tally", "-q", "--context", "shows.ndjson", Self.shows[0]]).text
        .split(separator: "\n") == whole)
    // One episode alone, and its surveys in another order.
    let lines = try scratch.text("surveys.ndjson").split(separator: "\n").reversed()
    try scratch.write(lines.joined(separator: "\n"), to: "reversed.ndjson")
    let alone = try run(
      ["tally", "-q", "--context", "reversed.ndjson", Self.shows[0] + "/03-with-one-ear.md"]
    ).text
    let context = { (line: Substring) in try objects(String(line)).first?["context"] as? String }
    #expect(try context(alone[...]) == context(whole[2]))
    #expect(
      try context(
        run(["tally", "-q", Self.shows[0] + "/03-with-one-ear.md"]).text[...])
        != context(whole[2]))
  }

  @Test func `another layout is refused with file and line`() throws {
    try tally([Self.shows[0]], into: "lamp.ndjson")
    let lines = try scratch.text("lamp.ndjson").split(separator: "\n")
    for (layout, message) in [("4", "tally” again"), ("999", "update Turntable")] {
      let other = lines[1].replacing(/"turntable_tally":\d+/, with: "\"turntable_tally\":\(layout)")
      try scratch.write("\(lines[0])\n\(other)\n", to: "other.ndjson")
      let ended = try run(["review", "other.ndjson"], code: 2)
      #expect(ended.errors.contains("other.ndjson:2: error: "), "\(ended.errors)")
      #expect(ended.errors.contains(message), "\(ended.errors)")
    }
    // A line that breaks off is that episode's fault only.
    try scratch.write("\(lines[0])\n\(lines[1].prefix(900))\n", to: "broken.ndjson")
    let ended = try run(["export", "-f", "csv", "-o", "out", "broken.ndjson"], code: 1)
    #expect(ended.errors.contains("broken.ndjson:2"), "\(ended.errors)")
  }

  @Test(arguments: ["report", "inspect", "tally", "survey"])
  func `other commands say what reads tallies`(command: String) throws {
    try tally([Self.shows[0]], into: "lamp.ndjson")
    let ended = try run([command, "lamp.ndjson"], code: 2)
    #expect(ended.errors.contains("“turntable review” and “turntable export” read tallies"))
  }

  @Test func `a pipe that nobody reads any more is no error`() throws {
    let command = "'\(Turntable.program.path)' tally '\(Self.shows[1])' | head -c 10"
    let ended = try Turntable.run(
      URL(filePath: "/bin/sh"), ["-c", "set -o pipefail 2>/dev/null; \(command)"])
    #expect(ended.errors.isEmpty && !ended.isCrash, "\(ended.errors)")
  }
}
