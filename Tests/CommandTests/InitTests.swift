import Foundation
import TestSupport
import Testing

/// `turntable init`.
struct InitTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Copies the fixture's show without its `show.yml`.
  private func copyShow() throws {
    let show = URL(filePath: fixture("shows/lamp-room"))
    for name in filesBelow(show) where name != "show.yml" {
      try scratch.write(try Data(contentsOf: show.appending(path: name)), to: "lamp-room/" + name)
    }
  }

  private func run(_ arguments: String...) throws -> Ended {
    try Turntable.run(["init"] + arguments, in: scratch.url)
  }

  @Test func `it writes what the transcripts tell, with the evidence`() throws {
    try copyShow()
    let ended = try run("lamp-room")
    #expect(ended.code == 0 && ended.text.isEmpty)
    #expect(ended.errors == "lamp-room/show.yml\n")
    let text = try scratch.text("lamp-room/show.yml")
    for line in [
      // The captions and the JSON file have no header.
      "# Named “Lamp Room” in 3 of 5 episodes", "show: Lamp Room",
      "  - Inge Brandt  # hosted 5 of 5 episodes", "  - Osei Mensah  # hosted 4 of 5 episodes",
      "  Inge Brandt:", "    - \"I. BRANDT\"  # in 1 of 5 episodes",
      "    - Inge  # in 2 of 5 episodes",
      "# “Harbour Notice” in 5 of 5 episodes", "# targets:",
    ] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test func `what it writes is read without an error, and tells the same`() throws {
    try copyShow()
    #expect(try run("lamp-room").code == 0)
    let ended = try Turntable.run(["inspect", "lamp-room"], in: scratch.url)
    #expect(ended.code == 0 && ended.errors.isEmpty, "\(ended.errors)")
    #expect(ended.text.contains("Show file lamp-room/show.yml"))
    #expect(ended.text.contains("Person    Inge Brandt, host"))
    #expect(!ended.text.contains("Person    INGE"))
  }

  @Test func `targets are suggested from what most episodes keep`() throws {
    // Four episodes of 12 to 42 minutes: the quantiles at 1/8 and 7/8 are 15:45 and 38:15, which are
    // rounded to five minutes so that more episodes keep them.
    for (number, minutes) in [(1, 11), (2, 21), (3, 31), (4, 41)] {
      try scratch.write(
        "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ada Byron>Hello number \(number).\n\n"
          + "00:\(minutes):00.000 --> 00:\(minutes + 1):00.000\n<v Ben Oak>Bye \(number).\n",
        to: "show/\(number).vtt")
    }
    let text = try run("-o", "-", "show").text
    #expect(
      text.contains(
        "\n#   duration-s: between 0:15:00 and 0:40:00  # 2 of 4 episodes keep it; "
          + "the median is 0:27:00\n"))
    // Taken as they are, they are read without an error.
    let lines = text.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "# targets:"))
    let aims = lines[start...].prefix { $0 == "# targets:" || $0.hasPrefix("#   ") }
    try scratch.write(
      aims.map { String($0.dropFirst(2)) }.joined(separator: "\n") + "\n", to: "show/show.yml")
    #expect(try Turntable.run(["inspect", "-q", "show"], in: scratch.url).code == 0)
  }

  @Test func `-o - prints it, and writes nothing`() throws {
    try copyShow()
    let ended = try run("-o", "-", "lamp-room/")
    #expect(ended.code == 0 && ended.errors.isEmpty)
    #expect(ended.text.hasPrefix("# What is known of the show."))
    #expect(!scratch.files("lamp-room").contains("show.yml"))
    #expect(try run("-o", "elsewhere/my.yml", "lamp-room").code == 0)
    #expect(try scratch.text("elsewhere/my.yml") == ended.text)
  }

  @Test func `what stands there is overwritten with --force only`() throws {
    try copyShow()
    try scratch.write("show: Mine\n", to: "lamp-room/show.yml")
    let refused = try run("lamp-room")
    #expect(refused.code == 2)
    #expect(
      refused.errors
        == "lamp-room/show.yml: error: it stands there already; --force overwrites it\n")
    #expect(try scratch.text("lamp-room/show.yml") == "show: Mine\n")
    #expect(try run("--force", "lamp-room").code == 0)
    #expect(try scratch.text("lamp-room/show.yml").contains("show: Lamp Room"))
  }

  @Test func `a folder without transcripts is refused`() throws {
    try scratch.write("a;b\n1;2\n", to: "tables/table.csv")
    let empty = try run("tables")
    #expect(empty.code == 2)
    #expect(
      empty.errors
        == "tables: error: there is no transcript in it; a show is a folder with the transcripts of "
        + "its episodes\n")
    let missing = try run("nowhere")
    #expect(missing.code == 2 && missing.errors == "nowhere: error: there is no such folder\n")
    #expect(try run().code == 64)
  }

  /// Names that YAML takes for something else where they are not quoted.
  private static let hostile = [
    "no", "Ada: Byron", "@ada", "Ada # Byron", "- Ada", "*Ada", "&Ada", "Ada, Byron", "[Ada]",
    "~ada",
    "1:30 Ada", "Ada\"Byron\\", "Ada\nByron", "Ada\u{85}Byron", "Ada\u{2028}Byron", "Ada\u{FFFE}",
    "O'Hanlon", "'Ada'", "null", "true", "Łukasz Żak", "阿達", "%Ada", "`Ada`", "!Ada", "{Ada}",
    "?Ada",
    "Ada\tByron", "=Ada", "...", "--- Ada", "Ada:",
  ]

  @Test(arguments: hostile)
  func `whatever people are called, what it writes can be read`(name: String) throws {
    // A regular whose label changes its looks, so that the name stands among hosts and speakers.
    for number in 1...2 {
      let talk = try Talk.json(name, "Ben Oak \(number)")
      try scratch.write(talk, to: "show/\(number).json")
    }
    try scratch.write(Data("\u{FEFF}".utf8) + Talk.json("\(name) B", "Cy Dale"), to: "show/3.json")
    #expect(try run("--force", "show").code == 0)
    let ended = try Turntable.run(["inspect", "show"], in: scratch.url)
    let written = try scratch.text("show/show.yml")
    #expect(ended.code == 0, "\(ended.errors)\n\(written)")
    #expect(ended.text.contains("Show file show/show.yml"))
  }
}
