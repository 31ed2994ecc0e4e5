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

  // MARK: What is chosen

  /// The names of the topics of what Ann says, in order of rank.
  private func topics(_ text: String, show: String? = nil, language: String = "en") -> [String] {
    var script = Script("Ann: \(text)")
    (script.facts.show, script.facts.language) = (show, language)
    return script.tally.topics.map(\.name)
  }

  @Test(arguments: [
    // What everybody says is no topic, however often; nor is how it is said.
    ("The money of the money. Some mortar, mortar. Money!", ["mortar"]),
    ("The mortar visibly dries. So visibly, the mortar.", ["mortar"]),
    // A function word of the list connects; others part.
    ("A proof of mortar. Another proof of mortar.", ["proof of mortar"]),
    ("A quay without mortar. A quay without mortar.", ["quay", "mortar"]),
    // Spellings, plurals of short names and initials are one topic.
    ("We like multi-sig. The multisig of today is a multi sig.", ["multi sig"]),
    ("Our FTQ, these FTQs, and the FTQ.", ["FTQ"]),
    (
      "The quay weighing platform, QWP, holds. That quay weighing platform is a QWP.",
      ["QWP"]
    ),
    ("We run kubernetes, k8s for short. Kubernetes or k8s?", ["k8s"]),
    // A possessive is no name of its own.
    ("It is Dorvik's. Yes, Dorvik’s.", ["Dorvik"]),
    // The longer name stands for the shorter one that it explains.
    ("The Dorvik Crane is old. Some Dorvik Crane. Old Dorvik!", ["Dorvik Crane"]),
  ])
  func `words and phrases become topics`(text: String, names: [String]) {
    #expect(topics(text) == names)
  }

  @Test func `the show's name is no topic, though a word of it may be`() {
    let text =
      "The Mortar Hour, that is this Mortar Hour. Our mortar, granite, mortar, mortar, granite."
    #expect(topics(text, show: "The Mortar Hour") == ["mortar", "granite"])
    #expect(topics("Mortar and granite, mortar, granite.", show: "Mortar") == ["granite"])
    // What its words mean in the name is not what is talked about.
    #expect(
      topics(
        "Welcome to Worth Mortar. Worth Mortar is our granite, granite.", show: "Worth Mortar")
        == ["granite"])
    #expect(
      topics("Welcome to Worth Mortar. A mortar holds. No mortar fell.", show: "Worth Mortar")
        == ["mortar"])
    // People say what the show is called, too.
    #expect(
      topics("Hello and welcome back to Granite. Our mortar and Granite, mortar, Granite.")
        == ["mortar"])
    #expect(
      topics("This is part two of the Granite Quay podcast. Granite Quay is mortar, mortar.")
        == ["mortar"])
  }

  @Test func `a phrase of the title comes before its words`() {
    var script = Script(
      [
        "Ann: Granite masons cut. A mason of granite is a mason. Basalt, basalt, basalt. Marble!",
        "Ann: Granite masons. Masons cut marble. A mason, this mason. Basalt and marble, basalt.",
      ].joined(separator: "\n"))
    script.facts.language = "en"
    #expect(script.tally.topics.first?.name == "mason")
    script.facts.title = "The granite masons"
    #expect(script.tally.topics.first?.name == "Granite masons")
    // What the title names is a topic, though the show is called so.
    script.facts.show = "Granite Masons"
    #expect(script.tally.topics.first?.name == "Granite masons")
  }

  @Test func `topics are looked for only where wanted`() {
    var analyzer = EpisodeAnalyzer()
    let tally = analyzer.analyze(Self.script.episode, parts: []).tally
    #expect(tally.topics.isEmpty && tally.segments.isEmpty)
    #expect(tally.speakers.map(\.speech.words) == Self.script.tally.speakers.map(\.speech.words))
  }

  @Test func `what is compared needs no sentences, and is the same without them`() {
    var analyzer = EpisodeAnalyzer()
    let (all, compared) = (
      analyzer.analyze(Self.script.episode),
      analyzer.analyze(Self.script.episode, parts: .compared)
    )
    #expect(compared.tally.topics.map(\.key) == all.tally.topics.map(\.key))
    #expect(compared.tally.topics.map(\.mentions) == all.tally.topics.map(\.mentions))
    #expect(EpisodeStats(compared.tally).measures == EpisodeStats(all.tally).measures)
    #expect(!compared.excerpts.areComplete && all.excerpts.areComplete)
    // The opening of the longest turn stands in the table “episode”.
    let longest = EpisodeStats(all.tally).longestTurn?.extreme.turn ?? 0
    #expect(compared.excerpts.openings[longest] == all.excerpts.openings[longest])
    #expect(compared.excerpts.openings.filter { !$0.isEmpty }.count == 1)
  }

  @Test func `a topic knows how common its rarest word is at large`() throws {
    // “mortar” and “mortars” have 10^3.85 of a billion words in wordfreq 3.1.1, “proof” has 10^4.7.
    let tally = Script("Ann: A proof of mortar. Another proof of mortar.").tally
    #expect(tally.topics.map(\.background) == [7079])
    var unknown = Script("Ann: Mortar, mortar.")
    unknown.facts.language = "pl"
    #expect(unknown.tally.topics.map(\.background) == [nil])
  }

  @Test func `what most episodes of a show talk about counts less in one`() throws {
    let texts = ["granite", "basalt", "slate", "marble", "gneiss", "sandstone"].map {
      "Ann: The mortar of the \($0). Some mortar, a \($0), mortar."
    }
    let shows = ShowTopics(texts.map { ShowTopics.Profile(Script($0).tally) })
    var episode = Script(texts[0]).analyzed
    #expect(episode.tally.topics.map(\.name) == ["mortar", "granite"])
    shows.rank(&episode)
    #expect(episode.tally.topics.map(\.name) == ["granite", "mortar"])
    #expect(episode.excerpts.firstLines.count == 2)
    // Five other episodes of 10 words each; in every one mortar stands three times.
    #expect(episode.tally.topics.map(\.usual?.mentions) == [0, 15])
    #expect(episode.tally.topics.map(\.usual?.words) == [50, 50])
    let few = ShowTopics(texts.prefix(4).map { ShowTopics.Profile(Script($0).tally) })
    var alone = Script(texts[0]).analyzed
    few.rank(&alone)
    #expect(alone.tally.topics.map(\.usual) == [nil, nil])
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
