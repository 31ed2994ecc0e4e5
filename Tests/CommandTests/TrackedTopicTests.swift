import Foundation
import TestSupport
import Testing

/// The topics of `show.yml` through the command, over the fixture's show.
struct TrackedTopicTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let show = URL(filePath: fixture("shows/lamp-room"))
    for name in filesBelow(show) {
      try scratch.write(try Data(contentsOf: show.appending(path: name)), to: "lamp-room/" + name)
    }
  }

  private func topics(_ list: String) throws {
    try scratch.write("show: Lamp Room\ntopics:\n\(list)", to: "lamp-room/show.yml")
  }

  private func run(_ arguments: String...) throws -> Ended {
    try Turntable.run(arguments, in: scratch.url)
  }

  /// Counted by hand: “lens” four times and “lamp” twice in the first episode, in which “Lamp Room”
  /// is the show; “chart” five times and “sandbanks” once in the second.
  @Test func `inspect tells the mentions in each episode`() throws {
    let ended = try run("inspect", "lamp-room")
    #expect(ended.code == 0 && ended.errors.isEmpty, "\(ended.errors)")
    let counts = ended.text.split(separator: "\n").filter { $0.hasPrefix("Tracked   ") }
      .map { $0.dropFirst(10) }
    #expect(
      counts == [
        "Lens 6; never Charts", "Charts 6; never Lens", "Lens 1; never Charts",
        "Lens 1; never Charts", "Lens 1; never Charts",
      ])
  }

  @Test func `the tables hold them, those that are never mentioned, too`() throws {
    let ended = try run(
      "report", "-f", "csv,markdown", "-o", "out", "lamp-room/02-forty-sentences.vtt")
    #expect(ended.code == 0, "\(ended.errors)")
    let folder = "out/lamp-room/2-forty-sentences/"
    let rows = csvRecords(try scratch.read(folder + "data/topics.csv"))
    let tracked = rows.filter { $0["kind"] == "tracked" }
    #expect(tracked.map { $0["topic"] } == ["Charts", "Lens"])
    #expect(tracked.map { $0["rank"] } == ["1", "2"])
    #expect(tracked.map { $0["mentions"] } == ["6", "0"])
    #expect(tracked.map { $0["host_mentions"] } == ["3", "0"])
    #expect(tracked.map { $0["first_turn"] } == ["2", ""])
    #expect(tracked.map { $0["dispersion"]?.isEmpty } == [false, true])
    #expect(tracked.map { $0["per_1000_words"] }.last == "0")
    #expect(rows.first { $0["kind"] == "discovered" }?["rank"] == "1")
    let people = csvRecords(try scratch.read(folder + "data/topic_speakers.csv"))
      .filter { $0["kind"] == "tracked" }
    #expect(people.map { $0["topic"] } == ["Charts", "Charts"])
    #expect(people.map { $0["mentions"] } == ["3", "3"])
    let slices = csvRecords(try scratch.read(folder + "data/topic_timeline.csv"))
      .filter { $0["kind"] == "tracked" && $0["topic"] == "Charts" }
    // Slices without a mention have no row.
    #expect(slices.allSatisfy { $0["mentions"] != "0" && (1...20).contains(Int($0["slice"]!)!) })
    #expect(slices.reduce(0) { $0 + (Int($1["mentions"] ?? "") ?? 0) } == 6)
    let report = try scratch.text(folder + "report.md")
    #expect(report.contains("## The topics you track") && report.contains("| Charts |"))
    let notes = csvRecords(try scratch.read(folder + "data/notes.csv"))
    #expect(
      notes.contains {
        $0["table"] == "topics" && $0["column"] == "first_turn"
          && $0["reason"] == "it does not occur in this episode"
      })
  }

  @Test func `a term that no episode says is told once for all of them`() throws {
    try topics("  Lens: [lens*, lnes]\n  Boats: [-ferry boat, kubernets]\n")
    let warnings = """
      lamp-room/show.yml:3:17: warning: “lnes” never occurs in 5 episodes
      lamp-room/show.yml:4:24: warning: “kubernets” never occurs in 5 episodes

      """
    #expect(try run("inspect", "lamp-room").errors == warnings)
    #expect(try run("inspect", "--quiet", "lamp-room").errors.isEmpty)
    #expect(try run("inspect", "--strict", "lamp-room").code == 1)
    let report = try run("report", "-f", "csv", "-o", "out", "lamp-room")
    #expect(report.code == 0 && report.errors.hasSuffix(warnings), "\(report.errors)")
    #expect(try run("report", "--strict", "-f", "csv", "-o", "out", "lamp-room").code == 1)
  }

  @Test func `of one episode it is a note among its diagnostics`() throws {
    let terms = (1...7).map { "nothing\($0)" }.joined(separator: ", ")
    try topics("  Lens: [lens*, \(terms)]\n")
    let path = "lamp-room/01-everything-twice.txt"
    let ended = try run("inspect", "--strict", path)
    #expect(ended.code == 0 && ended.errors.isEmpty)
    let note =
      "of the 8 terms of show.yml these never occur: “nothing1” (line 3), “nothing2” (line 3), "
      + "“nothing3” (line 3), “nothing4” (line 3), “nothing5” (line 3) and 2 more"
    #expect(ended.text.contains("\(path): note: \(note)\n"))
    #expect(try run("report", "-f", "csv", "-o", "out", path).code == 0)
    let diagnostics = csvRecords(
      try scratch.read("out/lamp-room/1-everything-twice/data/diagnostics.csv"))
    #expect(diagnostics.first { $0["code"] == "unsaid-term" }?["message"] == note)
  }

  @Test func `a file that states no topics changes nothing`() throws {
    try scratch.write("show: Lamp Room\n", to: "lamp-room/show.yml")
    let ended = try run("report", "-f", "csv,markdown", "-o", "out", "lamp-room")
    #expect(ended.code == 0)
    for path in scratch.files("out") where path.hasSuffix("topics.csv") {
      #expect(!(try scratch.text("out/" + path)).contains("tracked"))
    }
    for path in scratch.files("out") where path.hasSuffix("report.md") {
      #expect(!(try scratch.text("out/" + path)).contains("you track"))
    }
  }

  @Test func `init suggests what leads in several episodes`() throws {
    let text = try run("init", "-o", "-", "lamp-room").text
    // “arm” is a topic of the first and fifth episode, but not of the other three.
    let arm = try #require(text.split(separator: "\n").first { $0.hasPrefix("#   arm: [arm]") })
    #expect(arm.contains("# in 2 of 5 episodes, ") && arm.hasSuffix(" mentions"))
    for name in ["Inge", "Osei", "Brandt", "Mensah", "Lamp Room"] {
      #expect(!text.contains("#   \(name): [\(name)]"), "\(name)")
    }
    // Without the # it is a list of topics.
    let head = "# topics:\n"
    let list = try #require(text.range(of: head)).upperBound
    let lines = text[list...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("#   ") }
    #expect(lines.count > 1)
    try topics(lines.map { $0.dropFirst(2) + "\n" }.joined())
    let ended = try run("inspect", "lamp-room")
    #expect(ended.code == 0 && ended.errors.isEmpty, "\(ended.errors)")
  }

  @Test func `init suggests examples where nothing leads in several`() throws {
    try scratch.write(Talk.lines(), to: "one/one.txt")
    #expect(try run("init", "-o", "-", "one").text.contains("\n# topics:\n#   Kubernetes: [kubern"))
  }
}
