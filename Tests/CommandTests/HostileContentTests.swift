import Foundation
import TestSupport
import Testing

/// Content that means harm, or that no people would write: it is shown as text, read in time, and stays
/// in its folder. Names are in `BadInputTests`; what takes minutes, in `scripts/hostile.sh`.
struct HostileContentTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  static let allFormats = "markdown,csv,xlsx,html,json,sqlite"

  @Test(arguments: SampleReport.hostileNames)
  func `hostile text and topics are text in reports, datasets and reviews`(_ text: String) throws {
    // What ends a line or is no text at all has no place in a line of text.
    let line = String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xFFFE })
    for day in 1...3 {
      try scratch.write(
        "Title: Day \(day) \(line)\nDate: 2026-01-0\(day)\n\n"
          + Talk.lines("Ada Byron", "Ben Oak").replacing(
            "the ships", with: "the ships \(line) hulls"),
        to: "in/\(day).txt")
    }
    let quoted = line.unicodeScalars.prefix(900).map {
      "\"\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)"
    }.joined()
    try scratch.write(
      "show: \"Harbour \(quoted)\"\ntopics:\n  \"Ships \(quoted)\": [ships, hulls]\n",
      to: "in/show.yml")
    for (command, folder) in [("report", "one"), ("export", "all"), ("review", "review")] {
      let ended = try Turntable.run(
        [command, "-q", "-o", folder, "-f", Self.allFormats]
          + [command == "report" ? "in/1.txt" : "in"],
        in: scratch.url)
      #expect(ended.code == 0 && !ended.isCrash, "\(command): \(ended.errors)")
      try ReportCheck(scratch.url(folder)).expectSound()
    }
    #expect(scratch.files().allSatisfy { !$0.contains("..") })
  }

  /// A file that is large, deep or endless in some way.
  struct Large: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
  }

  private static func many(_ part: String, _ count: Int = 100_000) -> String {
    String(repeating: part, count: count)
  }

  /// Each name of ten stands for ten of the one before it.
  private static let laughs =
    "<!DOCTYPE a [<!ENTITY a0 \"ha\">"
    + (1...9).map { "<!ENTITY a\($0) \"\(many("&a\($0 - 1);", 10))\">" }.joined() + "]>"

  static let large = [
    Large("word.txt", Talk.lines() + "Ada Byron: " + many("x", 1_000_000) + "\n"),
    Large("line.txt", many("x", 1_000_000)),
    Large("label.txt", many("Ada", 300_000) + ": hello there\n" + Talk.lines()),
    Large("title.txt", Talk.titled(many("so long ", 100_000))),
    Large("letters.txt", Talk.lines(many("日", 100_000))),
    Large("marks.txt", Talk.lines() + "Ada Byron: e" + many("\u{301}", 500_000) + "\n"),
    Large("emoji.txt", Talk.lines() + "Ada Byron: " + many("👩‍👩‍👧‍👦") + "\n"),
    Large("directions.txt", Talk.lines() + "Ada Byron: " + many("\u{202E}\u{2066}") + "\n"),
    Large("brackets.txt", Talk.lines() + "Ada Byron: " + many("[(") + "\n"),
    Large("quotes.txt", Talk.lines() + "Ada Byron: " + many("“said ") + "\n"),
    Large("joint.txt", Talk.lines(many("Ann and Bob and ", 20_000))),
    Large("stars.md", Talk.lines() + many("**a") + "\n"),
    Large("steps.md", many("> ") + "Ada\n\n" + Talk.lines()),
    Large("links.md", Talk.lines() + many("[a](") + "\n"),
    Large("ticks.md", Talk.lines() + "Ada Byron: " + many("`a``") + "\n"),
    Large("front.md", "---\n" + many("title: a\n") + "---\n" + Talk.lines()),
    Large("cells.csv", "speaker,text\nAda," + many("\"\"") + "\nBen," + many(",") + "\n"),
    Large("columns.csv", many("speaker,text,") + "\n" + many("Ada,hello there,") + "\n"),
    Large("voices.vtt", "WEBVTT\n\n00:00.000 --> 00:09.000\n" + many("<v Ada>a ")),
    Large(
      "names.vtt",
      "WEBVTT\n\n00:00.000 --> 00:09.000\n<v \(many("Ada Quill ", 20_000))>Hello there\n"),
    Large("deep.vtt", "WEBVTT\n\n00:00.000 --> 00:09.000\n" + many("<i>") + "a"),
    Large("arrows.vtt", "WEBVTT\n\n" + many("00:00.000 --> ")),
    Large(
      "notes.vtt", "WEBVTT\n\n" + many("NOTE a\n\n") + "00:00.000 --> 00:09.000\nhello there\n"),
    Large("deep.ttml", "<tt><body>" + many("<div>") + "<p begin=\"1s\" end=\"2s\">Hello there</p>"),
    Large(
      "laughs.ttml",
      laughs + "<tt><body><div><p begin=\"1s\" end=\"2s\">Hello &a9; there</p></div></body></tt>"),
    Large(
      "laughs.xml",
      laughs + "<rss><channel><title>&a9;</title><item><title>&a9;</title></item></channel></rss>"),
    Large("laughs.eaf", laughs + "<ANNOTATION_DOCUMENT>&a9;</ANNOTATION_DOCUMENT>"),
    Large("attributes.ttml", "<tt><body><p " + many("a=\"b\" ") + ">Hello</p></body></tt>"),
    Large("deep.html", "<html><body>" + many("<div>") + "<p>Ada: hello</p>"),
    Large("open.html", "<html><body>" + many("<p><!--")),
    Large("cited.html", many("<cite>Ada:</cite><time>0:01</time><p>hello there</p>\n", 20_000)),
    Large("speaker.rttm", many("SPEAKER a 1 0.5 1.0 <NA> <NA> Ada <NA> <NA>\n", 50_000)),
    Large("tiers.TextGrid", "File type = \"ooTextFile\"\n" + many("item [1]:\n")),
    Large(
      "unicode.json",
      "{\"version\":\"1.0.0\",\"segments\":[{\"speaker\":\"A\",\"startTime\":0,\"body\":\""
        + many("\\ud83d") + "\"}]}"),
    Large("array.json", "[" + many("[],") + "[]]"),
  ]

  @Test(arguments: large)
  func `large and deep files end soon, in a report or an error`(_ large: Large) throws {
    try scratch.write(large.text, to: large.name)
    let clock = ContinuousClock()
    let start = clock.now
    let ended = try Turntable.run(
      ["report", "-q", "-o", "out", "-f", "markdown,csv,html,json", large.name], in: scratch.url)
    // A debug build on a busy machine: what is quadratic takes minutes.
    #expect(clock.now - start < .seconds(60))
    #expect([0, 2].contains(ended.code) && !ended.isCrash, "\(ended.errors.prefix(500))")
    guard ended.code == 0 else {
      #expect(ended.errors.contains("error: ") && ended.errors.utf8.count < 10_000)
      return
    }
    try ReportCheck(scratch.url("out")).expectSound()
    #expect(ended.errors.utf8.count < 100_000)
  }

  static let settings = [
    Large("list", "hosts: " + many("[", 500_000)),
    Large("map", "topics: " + many("{a: ")),
    Large("block", many("- ")),
    Large("keys", (0..<100_000).map { "key\($0): a\n" }.joined()),
    Large("quote", "show: \"" + many("a ")),
    Large(
      "references",
      "a0: &a0 [x]\n" + (1...9).map { "a\($0): &a\($0) [\(many("*a\($0 - 1),", 10))]\n" }.joined()),
    Large("text", "show: |\n" + many("  a\n")),
    Large("speakers", "speakers:\n" + (0..<20_000).map { "  Ada B\($0): [A\($0)]\n" }.joined()),
    Large(
      "topics", "topics:\n" + (0..<20_000).map { "  Topic \($0): [word\($0)]\n" }.joined()),
  ]

  @Test(arguments: settings)
  func `settings that are large or deep end soon`(_ large: Large) throws {
    try scratch.write(large.text, to: "show.yml")
    try scratch.write(Talk.lines(), to: "talk.txt")
    let clock = ContinuousClock()
    let start = clock.now
    let ended = try Turntable.run(["report", "-q", "-o", "out", "talk.txt"], in: scratch.url)
    #expect(clock.now - start < .seconds(60))
    #expect([0, 2, 64].contains(ended.code) && !ended.isCrash, "\(ended.errors.prefix(500))")
  }

  @Test(arguments: [
    "CON", "nul", "AUX.", "com1", "LPT9", "PRN ", "con: part 1", String(repeating: "x", count: 400),
    String(repeating: "é", count: 400), String(repeating: "👩‍👩‍👧‍👦", count: 100), " ", "...", "-",
    "\u{200B}",
    "\u{202E}gpj.exe", "a\\b:c*d?e\"f<g>h|i", ".hidden", "$(reboot)", "%2e%2e%2f",
  ])
  func `folders have names that every file system takes`(_ title: String) throws {
    try scratch.write(Talk.titled(title, show: title), to: "a.txt")
    #expect(
      try Turntable.run(["report", "-q", "-o", "out", "-f", "csv", "a.txt"], in: scratch.url).code
        == 0)
    let names = Set(scratch.files("out").flatMap { $0.split(separator: "/") }.map(String.init))
    #expect(names.count > 5)
    for name in names where name != ".turntable" {
      #expect(name.utf8.count <= 120 && name.first != "." && !name.contains(".."), "\(name)")
      #expect(name.last != "." && name.last != " ")
      #expect(!name.contains { "\\/:*?\"<>|\u{202E}\u{200B}$%".contains($0) }, "\(name)")
      let stem = name.split(separator: ".").first?.lowercased() ?? ""
      let reserved = /con|prn|aux|nul|com[0-9]|lpt[0-9]/
      #expect(stem.wholeMatch(of: reserved) == nil, "Windows keeps \(name) for itself")
    }
  }

  @Test func `a file's own name may be anything a file system takes`() throws {
    for name in [
      "=cmd|' !A0.txt", "<script>alert(1)<.txt", "a|b.txt", "two\nlines.txt", "\u{202E}txt.exe.txt",
      String(repeating: "x", count: 250) + ".txt", "-q.txt", "~.txt", "$(reboot).txt", "👩‍👩‍👧‍👦.txt",
      "{{title}}.txt", ".txt.txt", "%2e%2e.txt",
    ] {
      try scratch.write(Talk.lines(), to: "in/" + name)
      let ended = try Turntable.run(
        ["report", "-q", "-o", "out", "-f", Self.allFormats, "--", "in/" + name], in: scratch.url)
      #expect(ended.code == 0, "\(name): \(ended.errors)")
      try ReportCheck(scratch.url("out")).expectSound()
      try FileManager.default.removeItem(at: scratch.url("out"))
    }
  }
}
