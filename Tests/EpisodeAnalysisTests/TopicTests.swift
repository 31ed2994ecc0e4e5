import EpisodeAnalysis
import TestSupport
import Testing
import TranscriptModel

/// Topics of conversations small enough to count by hand.
struct TopicTests {
  static let script = Script(
    """
    Ann: The crane telemetry is late. Our Crane telemetry helps the harbor.
    Ben: I like the crane telemetry, and the harbor.
    Ad: The crane telemetry of Quayside.
    Ann: Ben, the harbors are full of cranes. A crane is a crane.
    """, roles: ["Ann": .host, "Ben": .guest])

  /// People say 31 words; `crane telemetry` are the words 1, 6 and 14 of them, `harbor` 10, 18 and
  /// 21, `crane` by itself 25, 27 and 30. The advertisement's five words stand before word 19.
  @Test func `mentions are the longest matches of people's words`() throws {
    let tally = Self.script.tally
    #expect(tally.topicWords == 31)
    #expect(tally.topics.map(\.name).sorted() == ["crane", "crane telemetry", "harbor"])
    let topics = Dictionary(uniqueKeysWithValues: tally.topics.map { ($0.name, $0) })
    let phrase = try #require(topics["crane telemetry"])
    #expect(phrase.mentions == [2, 1, 0])
    #expect(phrase.forms == ["crane telemetry": 2, "Crane telemetry": 1])
    #expect([phrase.turns, phrase.firstTurn, phrase.firstWord] == [2, 0, 1])
    #expect([phrase.gaps, phrase.gapSum, phrase.gapSquares] == [2, 5 + 8, 25 + 64])
    #expect(phrase.slices.indices.filter { phrase.slices[$0] > 0 } == [0, 3, 9])
    let crane = try #require(topics["crane"])
    #expect(crane.mentions == [3, 0, 0])
    #expect(crane.forms == ["crane": 2, "cranes": 1])
    #expect([crane.turns, crane.firstTurn, crane.firstWord] == [1, 3, 30])
    #expect(crane.slices.indices.filter { crane.slices[$0] > 0 } == [16, 17, 19])
    let harbor = try #require(topics["harbor"])
    #expect(harbor.mentions == [2, 1, 0])
    #expect([harbor.turns, harbor.gaps, harbor.gapSum] == [3, 2, 8 + 3])
    let lines = Self.script.analyzed.excerpts.firstLines
    let first = Dictionary(uniqueKeysWithValues: zip(tally.topics.map(\.name), lines))
    #expect(first["crane telemetry"] == "The crane telemetry is late.")
    #expect(first["harbor"] == "Our Crane telemetry helps the harbor.")
    #expect(first["crane"] == "Ben, the harbors are full of cranes.")
  }

  @Test func `the names of those who speak are no topics`() {
    let script = Script(
      """
      Quill Sandoval: Mortar holds. Zephyr's mortar, Zephyr, holds.
      Zephyr: Quill, thank you. Sandoval's mortar? Quill's? Sandoval!
      """)
    #expect(script.tally.topics.map(\.name) == ["mortar"])
    #expect(script.tally.topics.map(\.total) == [3])
  }

  @Test func `speech under no label counts, by nobody`() {
    let topics = Script("Ann: The mortar holds.\n: The mortar held. No mortar fell.").tally.topics
    #expect(topics.map(\.name) == ["mortar"])
    #expect(topics.map(\.mentions) == [[1, 2]])
  }

  @Test func `phrases end with their sentence`() {
    let topics = Script("Ann: I saw mortar. Granite fell on mortar. Granite, then.").tally.topics
    #expect(Set(topics.map { $0.name.lowercased() }) == ["mortar", "granite"])
    #expect(topics.map(\.total) == [2, 2])
  }

  @Test func `a topic as frequent as words go is evenly spread`() {
    // Twenty-seven words do not divide into twenty slices; each is a mention all the same.
    let stats = Script([.init("Ann", String(repeating: "Mortar. ", count: 27))]).stats
    let topics = stats.tally.topics.map { TopicStats($0, in: stats) }
    #expect(topics.count == 1)
    #expect(agree(topics.first?.dispersion, 0))
    #expect(agree(topics.first?.burstiness, -1))
  }

  @Test(arguments: UInt64(1)...30)
  func `no mention lies within another`(seed: UInt64) {
    var random = SameNumbers(seed: seed)
    let nouns = ["crane", "berth", "harbor", "telemetry", "ledger", "tide", "the", "of", "quay."]
    let lines = (0..<40).map { index in
      let text = (0..<Int.random(in: 1...20, using: &random)).compactMap { _ in
        nouns.randomElement(using: &random)
      }
      return Script.Line(["Ann", "Ben", "Ad"][index % 3], text.joined(separator: " "))
    }
    let tally = Script(lines).tally
    let content = lines.filter { $0.who != "Ad" }.reduce(0) { sum, line in
      sum + line.text.split(separator: " ").count { $0 != "the" && $0 != "of" }
    }
    let mentioned = tally.topics.reduce(0) { sum, topic in
      sum + topic.total * topic.key.split(separator: " ").count { $0 != "of" }
    }
    #expect(mentioned <= content)
    #expect(Set(tally.topics.map(\.key)).count == tally.topics.count)
    for topic in tally.topics {
      #expect(topic.total > 0)
      #expect(topic.slices.reduce(0, +) == topic.total)
      #expect(topic.forms.values.reduce(0, +) == topic.total)
      #expect(topic.gaps == topic.total - 1)
      #expect(topic.turns <= topic.total)
    }
  }

  @Test(arguments: [
    ("en", "Der Kran im Hafen", true), ("en-GB", "Der Kran im Hafen", true),
    ("pl", "The crane is in the harbor", false), (nil, "The crane is in the harbor", true),
    (nil, "Der Kran steht heute nicht im Hafen", false),
  ])
  func `word lists fit the language stated, else the one the words show`(
    language: String?, text: String, fits: Bool
  ) {
    var script = Script([.init("Ann", text)])
    script.facts.language = language
    #expect(script.tally.hasWordLists == fits)
  }
}
