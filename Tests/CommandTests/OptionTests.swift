import Foundation
import Testing

/// The options every command that reads transcripts has.
struct OptionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Talk.lines("ADA", "BEN"), to: "talk.txt")
  }

  /// A table of the report a run writes.
  private func table(_ name: String, _ arguments: [String]) throws -> [[String: String]] {
    let ended = try Turntable.run(
      ["report", "-o", "out", "--force", "-f", "csv"] + arguments, in: scratch.url)
    #expect(ended.code == 0, "\(ended.errors)")
    let path = try #require(scratch.files("out").first { $0.hasSuffix("/data/\(name).csv") })
    return csvRecords(try scratch.read("out/" + path))
  }

  @Test func `--host and --guest decide who is which`() throws {
    let speakers = try table("speakers", ["--host", "BEN", "--guest", "ADA", "talk.txt"])
    #expect(speakers.map { $0["speaker"] } == ["ADA", "BEN"])
    #expect(speakers.map { $0["role"] } == ["guest", "host"])
    #expect(speakers[1]["role_basis"]?.isEmpty == false)
  }

  @Test func `--alias names a label`() throws {
    let speakers = try table(
      "speakers", ["--alias", "ADA=Ada Byron", "--alias", "BEN=Ben = Oak", "talk.txt"])
    #expect(speakers.map { $0["speaker"] } == ["Ada Byron", "Ben = Oak"])
    #expect(speakers.map { $0["labels"] } == ["ADA", "BEN"])
  }

  @Test func `--title, --date, --duration and --language beat the file`() throws {
    let episode = try #require(
      try table(
        "episode",
        [
          "--title", "Another", "--date", "2025-12-31", "--duration", "10:30", "--language",
          "en-GB",
          page,
        ]
      ).first)
    #expect(episode["title"] == "Another")
    #expect(episode["published"] == "2025-12-31")
    #expect(episode["language"] == "en-GB")
    #expect(episode["duration_s"] == "630")
    #expect(episode["episode"] == "shipping-lanes/12-another")
  }

  @Test func `--duration takes hours, too`() throws {
    let episode = try #require(
      try table("episode", ["--duration", "1:02:30", "talk.txt"]).first)
    #expect(episode["duration_s"] == "3750")
  }

  @Test func `--read-as insists on a format`() throws {
    let cues = "1\n00:00:01,000 --> 00:00:04,000\nAda: Hello there, how are the ships?\n"
    try scratch.write(cues, to: "cues.txt")
    #expect(try table("episode", ["cues.txt"]).first?["format"] == "subrip")
    #expect(try table("episode", ["--read-as", "text", "cues.txt"]).first?["format"] == "text")
  }

  @Test func `--text carries the words of each turn`() throws {
    let without = try #require(try table("turns", ["talk.txt"]).first)
    #expect(without["text", default: ""].isEmpty)
    let with = try #require(try table("turns", ["--text", "talk.txt"]).first)
    #expect(with["text"] == "Hello there, how are the ships on day number 1?")
  }

  @Test func `--ads keep counts advertisements as speech`() throws {
    let separate = try #require(try table("episode", [page]).first)
    #expect(separate["ads"] == "1" && separate["ad_words"] == "70" && separate["words"] == "1663")
    let kept = try #require(try table("episode", ["--ads", "keep", page]).first)
    #expect(kept["ads"] == "0")
    #expect(kept["words"] == "1733")
  }

  @Test func `--quiet says nothing but errors`() throws {
    try scratch.write(Talk.lines(), to: "in/a.txt")
    try scratch.write("a;b\n1;2\n", to: "in/table.csv")
    let quiet = try Turntable.run(["report", "-o", "out", "--quiet", "in"], in: scratch.url)
    #expect(quiet.code == 0)
    #expect(quiet.errors.isEmpty, "\(quiet.errors)")
    let bad = try Turntable.run(
      ["report", "-o", "out", "-q", "in/table.csv", "in/a.txt"], in: scratch.url)
    #expect(bad.code == 1)
    #expect(bad.errors.hasPrefix("in/table.csv:1: error: "))
    let inspected = try Turntable.run(["inspect", "-q", "--strict", "talk.txt"], in: scratch.url)
    #expect(inspected.code == 0 && inspected.output.isEmpty && inspected.errors.isEmpty)
  }

  @Test func `--strict fails on warnings, with the report written`() throws {
    try scratch.write("Welcome, welcome to all of you.\n\n" + Talk.lines(), to: "warned.txt")
    for (input, code) in [("warned.txt", 1), ("talk.txt", 0)] {
      let report = try Turntable.run(
        ["report", "-o", "out", "--strict", input], in: scratch.url)
      #expect(report.code == Int32(code), "\(input): \(report.errors)")
      let printed = try Turntable.run(["report", "-o", "-", "--strict", input], in: scratch.url)
      #expect(printed.code == Int32(code))
      #expect(!printed.output.isEmpty)
      #expect(
        try Turntable.run(["inspect", "--strict", input], in: scratch.url).code == Int32(code))
    }
    #expect(try Turntable.run(["inspect", "warned.txt"], in: scratch.url).code == 0)
    #expect(scratch.files("out").contains("unnamed-show/warned/report.md"))
  }

  @Test func `the same input gives the same bytes, however many work at it`() throws {
    let formats = ["-f", "markdown,csv,xlsx,html,json,sqlite", "--text"]
    let inputs = ["page.txt", "txt", "md", "vtt", "srt", "json"].map {
      fixture("one-conversation/interview." + $0)
    }
    for (folder, jobs) in [("first", "1"), ("second", "1"), ("third", "2")] {
      let ended = try Turntable.run(
        ["report", "-q", "-o", folder, "--jobs", jobs] + formats + inputs, in: scratch.url)
      #expect(ended.code == 0)
    }
    let first = try scratch.contents("first")
    #expect(first.count > 100)
    for other in ["second", "third"] {
      let contents = try scratch.contents(other)
      #expect(contents.keys.sorted() == first.keys.sorted())
      for (path, data) in contents { #expect(first[path] == data, "\(other)/\(path)") }
    }
  }
}
