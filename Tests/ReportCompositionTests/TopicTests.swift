import EpisodeAnalysis
import Foundation
import ReportComposition
import ReportModel
import TestSupport
import Testing
import TranscriptModel

/// What the report tells of each topic beside its counts.
struct TopicTests {
  /// A topic with these mentions of Ann, Ben and nobody, and in these slices.
  private func topic(
    _ name: String, _ mentions: [Int], slices: [Int] = Array(repeating: 0, count: 20),
    background: Int? = nil
  ) throws -> TopicTally {
    let json = """
      {"key": "\(name)", "forms": {"\(name)": 1}, "mentions": \(mentions), "slices": \(slices),
      "segments": [], "turns": 1, "firstTurn": 0, "firstWord": 0, "gaps": 0, "gapSum": 0,
      "gapSquares": 0, "background": \(background.map(String.init) ?? "null")}
      """
    return try JSONDecoder().decode(TopicTally.self, from: Data(json.utf8))
  }

  /// Ann says 500 words and Ben 700, whatever the topics.
  private func composed(
    _ topics: [TopicTally], roles: [String: Role] = [:], others: [String] = [],
    firstLine: String = "", language: String = "en"
  ) -> EpisodeReport {
    let said = { (who: String, words: Int) in
      Script.Line(who, String(repeating: "so ", count: words))
    }
    var script = Script(
      [said("Ann", 500), said("Ben", 700)] + others.map { said($0, 10) }, roles: roles)
    script.facts.language = language
    var analyzer = EpisodeAnalyzer()
    var analyzed = analyzer.analyze(script.episode)
    analyzed.tally.topics = topics
    analyzed.excerpts.firstLines = topics.map { _ in firstLine }
    return EpisodeReport(EpisodeEntry(analyzed), version: "0")
  }

  private func report(
    _ topics: [TopicTally], roles: [String: Role] = [:], others: [String] = [],
    firstLine: String = ""
  ) -> Report {
    composed(topics, roles: roles, others: others, firstLine: firstLine).report
  }

  /// Twelve mentions in 1,200 words are 10,000,000 in a billion: four times 2,500,000.
  @Test func `keyness names the language it is held against, or says why there is none`() throws {
    let topics = [
      try topic("crane", [7, 5, 0], background: 2_500_000), try topic("tide", [1, 1, 0]),
    ]
    for (language, name) in [("en-GB", "english"), ("de", "german"), ("sv", "swedish")] {
      let report = composed(topics, language: language)
      #expect(
        report.column("topics", "keyness_reference") == [.text(name), .missing(.noReference)])
      #expect(report.column("topics", "keyness").map(\.number) == [2, nil])
      #expect(report.column("topics", "g2")[1] == .missing(.noReference))
    }
  }

  @Test func `whose topic it is needs a mention by one of the sides`() throws {
    let topics = [try topic("crane", [0, 0, 4, 1]), try topic("tide", [0, 3, 0, 0])]
    let column = { (roles: [String: Role]) in
      self.composed(topics, roles: roles, others: ["Cy"]).column("topics", "host_guest_z")
    }
    let both = column(["Ann": .host, "Ben": .guest])
    #expect(both[0] == .missing(.tooFewMentions))
    #expect((both[1].number ?? 0) < 0)
    #expect(column(["Ann": .host]) == [.missing(.noGuest), .missing(.noGuest)])
    #expect(column([:]) == [.missing(.noHost), .missing(.noHost)])
  }

  /// z is 2.818 for permits, 2.421 for cranes, -2.146 for berths, and -1.9504 for ledgers: a little
  /// less than 1.96.
  private var five: [TopicTally] {
    get throws {
      [
        try topic("crane", [14, 1, 0]), try topic("ledger", [1, 18, 0]),
        try topic("tide", [3, 5, 0]), try topic("permit", [20, 2, 0]),
        try topic("berth", [2, 24, 7]),
      ]
    }
  }

  @Test(
    arguments: [
      (
        ["Ann": .host, "Ben": .guest],
        [
          "Ann (host) speaks more of permit (host 20, guest 2) and crane (host 14, guest 1).",
          "Ben (guest) speaks more of berth (guest 24, host 2).",
        ]
      ),
      (
        ["Ann": .caller, "Ben": .cohost],
        [
          "Ben (cohost) speaks more of berth (cohost 24, caller 2).",
          "Ann (caller) speaks more of permit (caller 20, cohost 2) and crane (caller 14, cohost 1).",
        ]
      ),
      (
        [:],
        [
          "Ann speaks more of permit (Ann 20, Ben 2) and crane (Ann 14, Ben 1).",
          "Ben speaks more of berth (Ben 24, Ann 2).",
        ]
      ),
    ] as [([String: Role], [String])])
  func `each side is told the topics that are notably its own`(
    roles: [String: Role], sentences: [String]
  ) throws {
    let section = report(try five, roles: roles).sections.first { $0.id == "topics-by-side" }
    #expect(section?.paragraphs.dropLast() == sentences[...])
    #expect(section?.paragraphs.last?.contains("log-odds") == true)
  }

  @Test func `of a side that is several people their sum counts`() throws {
    let topics = [try topic("permit", [20, 2, 0, 0, 0])]
    let roles = ["Ann": Role.host, "Cy": .host, "Ben": .guest]
    let section = report(topics, roles: roles, others: ["Cy"])
      .sections.first { $0.id == "topics-by-side" }
    #expect(
      section?.paragraphs.first == "The hosts speak more of permit (hosts 20, guest 2).")
  }

  @Test func `a side is told four topics at most, the surest first`() throws {
    let topics = try (0..<6).map { try topic("t\($0)", [20 + $0, 1, 0]) }
    let section = report(topics).sections.first { $0.id == "topics-by-side" }
    #expect(
      section?.paragraphs.first
        == "Ann speaks more of t5 (Ann 25, Ben 1), t4 (Ann 24, Ben 1), t3 (Ann 23, Ben 1) and t2 "
        + "(Ann 22, Ben 1).")
  }

  @Test func `nothing is told where nothing stands out or sides are not known`() throws {
    let ids = { (report: Report) in report.sections.map(\.id) }
    let even = [try topic("tide", [3, 5, 0]), try topic("ledger", [1, 18, 0])]
    #expect(!ids(report(even)).contains("topics-by-side"))
    let three = [try topic("permit", [20, 2, 0, 0])]
    #expect(!ids(report(three, others: ["Cy"])).contains("topics-by-side"))
    let unnamed = [try topic("permit", [20, 2, 0, 0])]
    #expect(!ids(report(unnamed, roles: ["Ann": .host], others: ["Cy"])).contains("topics-by-side"))
  }

  @Test func `a strip tells where its topic is said`() throws {
    let early = [4, 2, 0, 1] + Array(repeating: 0, count: 16)
    let late = Array(repeating: 0, count: 17) + [1, 0, 2]
    let topics = [
      try topic("crane", [7, 0, 0], slices: early), try topic("tide", [2, 1, 0], slices: late),
    ]
    let charts = report(topics).sections.flatMap(\.charts)
    let chart = try #require(charts.first { $0.id == "topic-strips" })
    #expect(chart.shape == .strips)
    #expect(chart.series.map(\.name) == ["crane", "tide"])
    #expect(chart.series.map(\.values) == [early.map(Double.init), late.map(Double.init)])
    #expect(
      chart.series.map(\.note) == ["nearly all in the first third", "nearly all in the last third"])
    #expect(
      chart.summary == "Where each topic is said: crane 7 times, nearly all in the first third; "
        + "tide 3 times, nearly all in the last third.")
    #expect(chart.categories.first == "0 %" && chart.categories.last == "95 %")
    #expect(chart.axis.hasPrefix("Place in the episode, "))
  }

  /// Forty words of people, a second each: ten from 0:00 on and, after an advertisement, thirty from
  /// 0:20 on. A stretch has two.
  @Test func `strips of a timed episode say when their stretches begin`() throws {
    let words = { (count: Int) in String(repeating: "crane. tide. ", count: count / 2) }
    let script = Script([
      Script.Line("Ann", words(10), 0, 10_000), Script.Line("Ad", words(6), 10_000, 20_000),
      Script.Line("Ben", words(30), 20_000, 50_000),
    ])
    let charts = script.composed.report.sections.flatMap(\.charts)
    let chart = try #require(charts.first { $0.id == "topic-strips" })
    let seconds = [0, 2, 4, 6, 8] + (0..<15).map { 20 + 2 * $0 }
    #expect(chart.categories == seconds.map { "0:00:\($0 < 10 ? "0" : "")\($0)" })
    #expect(chart.axis.hasPrefix("Time, "))
    // The ledger is the third of six words that last from 0:50 to 1:02.
    var longer = script
    longer.lines.append(Script.Line("Ann", "so so ledger. so so ledger.", 50_000, 62_000))
    let names = longer.composed.column("topics", "topic").map(\.text)
    let at = try #require(names.firstIndex(of: "ledger"))
    #expect(longer.composed.column("topics", "first_at_s")[at] == .duration(milliseconds: 54_000))
  }

  @Test(arguments: [
    ("A short one.", ["short"], "A short one."),
    (
      String(repeating: "four ", count: 40) + "end.", ["four"],
      String(repeating: "four ", count: 23) + "…"
    ),
    // The phrase would be cut off, so that the beginning is.
    (
      String(repeating: "four ", count: 40) + "crane end.", ["crane", "derrick"],
      "… " + String(repeating: "four ", count: 21) + "crane end."
    ),
    (
      String(repeating: "four ", count: 40) + "crane " + String(repeating: "five ", count: 40),
      ["crane"],
      "… " + String(repeating: "four ", count: 16) + "crane five five five five five five …"
    ),
    // Not the “crane” in “cranes”.
    (
      "Cranes. cranes " + String(repeating: "four ", count: 40) + "crane end.", ["crane"],
      "… " + String(repeating: "four ", count: 21) + "crane end."
    ),
    // No word ends where there are no spaces.
    (String(repeating: "語", count: 200), ["語"], String(repeating: "語", count: 118) + " …"),
    (
      String(repeating: "four, ", count: 40), [],
      String(repeating: "four, ", count: 18) + "four …"
    ),
  ])
  func `a long sentence is cut at word ends around its topic`(
    sentence: String, phrases: [String], shown: String
  ) {
    let cut = FirstLines.cut(sentence, around: phrases)
    #expect(cut == shown)
    #expect(cut.count <= FirstLines.longest)
  }

  @Test func `the table shows the place and the sentence of the first mention`() throws {
    let line = String(repeating: "so ", count: 60) + "a crane."
    let report = report([try topic("crane", [3, 1, 0])], firstLine: line)
    let table = try #require(report.sections.first { $0.id == "topics" }?.table)
    #expect(
      table.info.columns.map(\.id) == ["topic", "mentions", "turns", "first_at", "first_line"])
    #expect(table.rows[0][3] == .share(0))
    guard case .text(let shown) = table.rows[0][4] else { return #expect(Bool(false)) }
    let both = self.report(
      [try topic("crane", [3, 1, 0])], roles: ["Ann": .host, "Ben": .guest])
    let sides = both.sections.first { $0.id == "topics" }?.table?.info.columns.map(\.id).prefix(4)
    #expect(sides == ["topic", "mentions", "host_mentions", "guest_mentions"])
    let host = self.report([try topic("crane", [3, 1, 0])], roles: ["Ann": .host])
    let one = host.sections.first { $0.id == "topics" }?.table?.info.columns.map(\.id)
    #expect(one == table.info.columns.map(\.id))
    #expect(shown.hasPrefix("… so ") && shown.hasSuffix("so a crane."))
  }
}
