import Foundation
import TestSupport
import Testing

/// The table “What bad input gets”: an error that says what is wrong, or a report that says what
/// was left out; never a crash, and never half a report.
struct BadInputTests {
  /// A file, how the command ends on it, and a part of what it says.
  struct Bad: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: Data
    var message: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ message: String) {
      self.init(name, Data(text.utf8), message)
    }

    init(_ name: String, _ bytes: Data, _ message: String) {
      (self.name, self.bytes, self.message) = (name, bytes, message)
    }
  }

  static let refused = [
    Bad("empty.txt", "", "no speech found: the file is empty"),
    Bad("blank.txt", " \n\t\r\n", "no speech found: the file is empty"),
    Bad("furniture.vtt", "WEBVTT\n\n", "no speech found"),
    Bad("none.txt", "No transcript available.\n", "no speech found"),
    Bad("a.png", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), "a PNG image"),
    Bad("a.pdf", "%PDF-1.7\n", "a PDF document, not text: open it and save"),
    Bad("a.docx", "PK\u{3}\u{4}word/document.xml", "DOCX"),
    Bad("a.mp3", "ID3\u{4}\u{0}", "an MP3 recording, not text: transcribe"),
    // The ending says nothing; the first bytes do.
    Bad("picture.vtt", Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]), "a JPEG image"),
    Bad("table.txt", "a;b;c\n1;2;3\n", "the columns “a”, “b”, “c”"),
    Bad("page.html", "<!DOCTYPE html><html><body>Hi</body></html>", "a web page in which"),
    Bad(
      "broken.json", "{\"segments\": [{\"startTime\": 0, \"body\": \"Hello",
      "broken.json:1:40: error: the JSON breaks off"
    ),
    Bad(
      "types.json",
      "{\"version\":\"1.0.0\",\"segments\":[{\"speaker\":3,\"startTime\":0,\"body\":\"x\"}]}",
      "types.json:1:43: error: “speaker” must be a string"),
    Bad("deep.json", String(repeating: "[", count: 100_000), "deep.json:1:100001: error: "),
    Bad(
      "deeper.json",
      "{\"version\": \"1.0.0\", \"segments\": " + String(repeating: "[", count: 100_000),
      "deeper.json:1"),
    Bad(
      "deepest.json",
      "{\"version\": \"1.0.0\", \"segments\": [{\"body\": "
        + String(repeating: "{\"a\":", count: 100_000),
      "deepest.json:1"),
  ]

  @Test(arguments: refused)
  func `is refused with a reason`(_ bad: Bad) throws {
    let scratch = try Scratch()
    try scratch.write(bad.bytes, to: bad.name)
    for command in [["report"], ["report", "-o", "-"], ["inspect"]] {
      let ended = try Turntable.run(command + [bad.name], in: scratch.url)
      #expect(ended.code == 2 && !ended.isCrash)
      #expect(ended.output.isEmpty)
      #expect(ended.errors.hasPrefix(bad.name + ":"), "\(ended.errors)")
      #expect(
        ended.errors.contains("error: ") && ended.errors.contains(bad.message), "\(ended.errors)")
      #expect(scratch.files() == [bad.name])
    }
  }

  private static func times(_ cues: [(String, String)]) -> String {
    "WEBVTT\n\n"
      + cues.enumerated().map { index, cue in
        "\(cue.0) --> \(cue.1)\n<v \(index.isMultiple(of: 2) ? "Ada" : "Ben")>Hello ships\n"
      }.joined(separator: "\n")
  }

  static let read = [
    Bad("utf16.txt", Talk.lines().data(using: .utf16) ?? Data(), "Encoding  UTF-16"),
    Bad(
      "invalid.txt", Talk.lines().bytes(replacing: "fine", with: [0x66, 0xFF, 0xFE, 0xC3, 0x28]),
      "invalid.txt"),
    Bad("latin.txt", Talk.lines().bytes(replacing: "fine", with: [0x66, 0xEC, 0x6E]), "latin.txt"),
    Bad("nul.txt", Talk.lines().bytes(replacing: "fine", with: [0x66, 0, 0x6E]), "nul.txt"),
    Bad("cr.txt", Talk.lines().replacing("\n", with: "\r"), "Ada Byron"),
    Bad("mixed.txt", Talk.lines().replacing("?\n", with: "?\r\n"), "Ada Byron"),
    Bad("bom.txt", "\u{FEFF}" + Talk.lines(), "Ada Byron"),
    Bad(
      "backwards.vtt",
      times([
        ("00:00:10.000", "00:00:12.000"), ("00:00:05.000", "00:00:06.000"),
        ("00:00:14.000", "00:00:13.000"),
      ]), "backwards.vtt:6: warning: "),
    Bad(
      "overlapping.vtt",
      times([("00:00:00.000", "00:00:09.000"), ("00:00:01.000", "00:00:05.000")]), "Ada"),
    Bad(
      "hours.srt",
      "1\n00:00:01,000 --> 00:00:02,000\nAda: Hello ships\n\n"
        + "2\n99:99:99,999 --> 99:99:99,999\nBen: Very well\n", "“99:99:99,999 --> 99:99:99,999”"),
    Bad(
      "unlabelled.vtt",
      "WEBVTT\n\n00:00.000 --> 00:20.000\nWe talked of ships and nobody minded the weather.\n",
      "none: the transcript labels nobody"),
    Bad("prose.txt", String(repeating: "We talked of ships and of the sea. ", count: 40), "none: "),
  ]

  @Test(arguments: read)
  func `is read all the same, and says what was odd`(_ bad: Bad) throws {
    let scratch = try Scratch()
    try scratch.write(bad.bytes, to: bad.name)
    let inspected = try Turntable.run(["inspect", bad.name], in: scratch.url)
    #expect(inspected.code == 0)
    #expect(inspected.text.contains(bad.message), "\(inspected.text)")
    let ended = try Turntable.run(
      ["report", "-o", "out", "-f", "markdown,csv,xlsx,html,json,sqlite", bad.name], in: scratch.url
    )
    #expect(ended.code == 0 && !ended.isCrash, "\(ended.errors)")
    try ReportCheck(scratch.url("out")).expectSound()
  }

  @Test func `nobody is invented where nobody has a label`() throws {
    let scratch = try Scratch()
    try scratch.write(
      String(repeating: "We talked of ships and of the sea. ", count: 40), to: "prose.txt")
    #expect(try Turntable.run(["report", "prose.txt"], in: scratch.url).code == 0)
    let folder = "Reports/unnamed-show/prose/"
    #expect(csvRows(try scratch.read(folder + "data/speakers.csv")).count == 1)
    #expect(csvRecords(try scratch.read(folder + "data/episode.csv")).first?["words"] == "320")
    #expect(csvRows(try scratch.read(folder + "data/topics.csv")).count > 1)
    let notes = csvRecords(try scratch.read(folder + "data/notes.csv"))
    #expect(notes.contains { $0["table"] == "speakers" || $0["reason"]?.contains("label") == true })
  }

  static let names = [
    "=cmd|' /C calc'!A0", "+1+2", "@SUM(A1)", "<script>alert(1)</script>", "a|b", "two\nlines",
    "two\r\nlines", "tab\tbed", String(repeating: "x", count: 5_000), "bad\u{FFFE}name",
    "nul\u{0}bell\u{7}", "\u{202E}desrever", "\"quoted\", with commas",
    "`*_[x](http://a.example)_*`",
    "&lt;b&gt;", "{{title}}", "日本語 👩‍👩‍👧‍👦",
  ]

  @Test(arguments: names)
  func `a hostile name is text everywhere`(_ name: String) throws {
    let scratch = try Scratch()
    try scratch.write(Talk.json(name), to: "talk.json")
    let ended = try Turntable.run(
      [
        "report", "-o", "out", "-f", "markdown,csv,xlsx,html,json,sqlite", "--text", "--title",
        name,
        "--host", "Ben Oak", "talk.json",
      ], in: scratch.url)
    #expect(ended.code == 0 && !ended.isCrash, "\(ended.errors)")
    try ReportCheck(scratch.url("out")).expectSound()
  }

  @Test(arguments: names.filter { !$0.contains { $0.isNewline } })
  func `a hostile name before a colon ends in a report`(_ name: String) throws {
    let scratch = try Scratch()
    try scratch.write(Talk.lines(name), to: "talk.txt")
    let ended = try Turntable.run(["report", "-o", "out", "talk.txt"], in: scratch.url)
    #expect(!ended.isCrash)
    // A brace at the beginning makes no JSON of a text.
    #expect(ended.code == 0, "\(ended.errors)")
    try ReportCheck(scratch.url("out")).expectSound()
  }
}

extension String {
  /// The bytes of the text with every occurrence of a part replaced by bytes that need be no text.
  fileprivate func bytes(replacing part: String, with replacement: [UInt8]) -> Data {
    let parts = Data(utf8).split(separator: part)
    return Data(parts.joined(separator: replacement))
  }
}

extension Data {
  /// The stretches between the occurrences of some text.
  fileprivate func split(separator: String) -> [Data] {
    var parts: [Data] = []
    var rest = self[...]
    while let found = rest.range(of: Data(separator.utf8)) {
      parts.append(Data(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [Data(rest)]
  }
}
