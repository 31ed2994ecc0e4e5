import EpisodeAnalysis
import TestSupport
import Testing
import TranscriptModel

/// Topics somebody asks for, in text small enough to count by hand.
struct TrackedTests {
  /// Terms with commas between, a `-` before those that are excluded.
  private static func topic(_ name: String, _ terms: String) -> TrackedTopic {
    let terms = terms.split(separator: ", ").map(String.init)
    return TrackedTopic(
      name: name, terms: terms.filter { !$0.hasPrefix("-") },
      excluded: terms.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) })
  }

  @Test(arguments: [
    // Inflections and case.
    ("kubernetes", "Kubernetes, kubernetes and KUBERNETES’s ways.", 3),
    ("deploy", "We deploy, deployed and are deploying what deploys.", 4),
    ("chart", "A chart of charts; charter is charted, charting is not.", 4),
    ("containers", "One container, two containers, the container's lid.", 3),
    // Any ending, of the last word only.
    ("lens*", "A lens, lenses, Lens's glass, lensing; but lend.", 4),
    ("machine learn*", "Machine learning, machine learners; machines learn, machined learning.", 4),
    ("k8*", "K8s and k8 and k 8.", 2),
    // Short terms with a capital, as they are written.
    ("AI", "AI ai Ai AIs AI's AI’s AIDS AI-led AI.", 6),
    ("Go", "Go go GO Gos Go's gone. Go!", 3),
    ("A", "A plan. As a plan, A.", 2),
    ("LLM*", "LLM LLMs LLMOps llm Llm.", 3),
    ("IaC", "IaC, iac, IAC and IaCs.", 2),
    ("S3", "S3 and s3.", 1),
    ("GPT4", "GPT4 and gpt4.", 2),
    ("ai", "AI ai Ai.", 3),
    // Phrases.
    (
      "machine learning",
      "Machine learning, machine-learning, Machine/Learning, machine\u{A0}learning.", 4
    ),
    ("machine learning", "The machine. Learning is machine, learning; machine  learning.", 0),
    ("cross-border", "Cross border, cross-border, crossborder.", 2),
    ("R&D", "R&D, R & D, R D, r&d.", 1),
    ("Node.js", "Node.js and node.js, node js.", 2),
    ("Valentine's Day", "Valentine’s Day or valentine's day.", 2),
    ("半導体", "半導体の工場。", 1),
    // Letters outside ASCII.
    ("Müllerei", "MÜLLEREI, müllerei, Mullerei.", 2),
    ("Straße*", "Straße, straßenbahn, STRASSE.", 2),
    ("Öl", "Öl, öl, ÖL.", 1),
    ("ячмень", "Ячмень и ЯЧМЕНЬ.", 2),
    // What is excluded.
    ("lens*, lamp*, -lamp room", "The lamp room has a lamp. Lamps in lamp rooms, lenses.", 3),
    ("AI, -AI winter", "AI after the AI winter, AI-winter, and the ai winter.", 1),
    ("generative AI, AI, -AI winter", "A generative AI winter. Generative AI.", 1),
    ("AI winter school, AI, -AI winter", "The AI winter school; an AI winter; AI.", 2),
    ("crane, -crane*", "A crane and cranes.", 0),
    ("-tower crane, crane", "A tower crane. Tower, crane.", 1),
    // The longest term that stands there.
    ("AI, AI agent, agent", "An AI agent, AI agents, an agent and AI.", 4),
    // Nothing that could be found.
    ("C++", "C and c.", 1), ("²", "m².", 0),
  ]) func `a mention is`(terms: String, text: String, mentions: Int) throws {
    let tracked = Script([.init("Ann", text)]).tracked([Self.topic("It", terms)])
    let topic = try #require(tracked.tally.tracked.first)
    #expect(topic.total == mentions)
    #expect(topic.forms.values.reduce(0, +) == mentions)
    #expect((topic.name, topic.kind) == ("It", .tracked))
  }

  @Test func `of two topics the longer term counts, and of equal ones the first topic's`() {
    let text = "An AI agent, AI agents, AI. Models, a model of the lamp room, a room."
    let tracked = Script([.init("Ann", text)]).tracked([
      Self.topic("AI", "AI, model"), Self.topic("Agents", "AI agent"),
      Self.topic("Models", "models"), Self.topic("Lamps", "lamp, -lamp room"),
      Self.topic("Rooms", "room"),
    ])
    #expect(tracked.tally.tracked.map(\.total) == [3, 2, 0, 0, 2])
    // A term is said wherever it stands.
    #expect(tracked.termCounts == [[3, 2], [2], [2], [1], [2]])
  }

  @Test func `what is told of a topic is told of a tracked one`() throws {
    var script = TopicTests.script
    script.lines.append(.init(nil, "Nobody in particular: harbors."))
    let topics = [
      Self.topic("Harbor", "harbor"), Self.topic("Ann", "Ann"), Self.topic("Ben", "Ben"),
    ]
    let analyzed = script.tracked(topics)
    let harbor = try #require(analyzed.tally.tracked.first)
    // Words 10, 18, 21 and 34 of people; the advertisement is no place for any.
    #expect(harbor.mentions == [2, 1, 1])
    #expect(harbor.forms == ["harbor": 2, "harbors": 2])
    #expect([harbor.turns, harbor.firstTurn, harbor.firstWord] == [4, 0, 10])
    #expect([harbor.gaps, harbor.gapSum, harbor.gapSquares] == [3, 24, 242])
    #expect(analyzed.excerpts.trackedLines[0] == "Our Crane telemetry helps the harbor.")
    // A name is counted where it is asked for; nobody says Ann's.
    let none = analyzed.tally.tracked[1]
    #expect(none.mentions == [0, 0, 0] && none.slices == Array(repeating: 0, count: 20))
    #expect(none.firstTurn == nil && none.firstWord == nil && none.forms.isEmpty)
    #expect(analyzed.excerpts.trackedLines[1] == nil)
    #expect(analyzed.tally.tracked[2].total == 1)
    #expect(script.tracked([]).tally.topics == analyzed.tally.topics)
  }

  @Test func `without words nothing is counted`() {
    var script = Script("Ann: The harbor.")
    script.facts.hasWords = false
    let analyzed = script.tracked([Self.topic("Harbor", "harbor")])
    #expect(analyzed.tally.tracked.isEmpty && analyzed.termCounts == nil)
  }

  @Test func `inflections are those of the episode's language`() {
    var script = Script("Ann: Der Kran, die Kräne, des Kranes, den Kränen.")
    script.facts.language = "de"
    let topics = [Self.topic("Krane", "Kran"), Self.topic("Ende", "Krän*")]
    var analyzer = EpisodeAnalyzer()
    let english = analyzer.analyze(Script("Ann: Kran.").episode, tracking: topics)
    let german = analyzer.analyze(script.episode, tracking: topics)
    #expect(english.tally.tracked.map(\.total) == [1, 0])
    // Snowball's German stemmer makes “kran” of all four.
    #expect(german.tally.tracked.map(\.total) == [4, 0])
  }

  @Test func `an analyzer forgets the topics of the episode before`() {
    let script = Script("Ann: The harbor and the crane.")
    var analyzer = EpisodeAnalyzer()
    for (name, mentions) in [("harbor", 1), ("ledger", 0), ("crane", 1), ("harbor", 1)] {
      let tally = analyzer.analyze(script.episode, tracking: [Self.topic(name, name)]).tally
      #expect(tally.tracked.map(\.total) == [mentions])
    }
  }

  private static let words = ["crane", "berth", "harbor", "ledger", "tide"]
  private static let terms = [
    "crane", "crane berth", "berth harbor", "harbor ledger tide", "ledger", "tide crane berth",
  ]

  /// Sentences of random words, and how often each term of ``terms`` is the longest one from left
  /// to right, counted over words.
  private static func random(_ seed: UInt64) -> (script: Script, counts: [Int]) {
    var random = SameNumbers(seed: seed)
    var counts = terms.map { _ in 0 }
    let lines = (0..<30).map { index in
      let said = (0..<Int.random(in: 1...25, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      var at = 0
      while at < said.count {
        let found = terms.indices.filter {
          said[at...].starts(with: terms[$0].split(separator: " ").map(String.init))
        }.max { terms[$0].split(separator: " ").count < terms[$1].split(separator: " ").count }
        if let found { counts[found] += 1 }
        at += found.map { terms[$0].split(separator: " ").count } ?? 1
      }
      let text = said.joined(separator: " ")
      return Script.Line(
        ["Ann", "Ann", "Ben"][index % 3], text.prefix(1).uppercased() + text.dropFirst() + ".")
    }
    return (Script(lines), counts)
  }

  @Test(arguments: UInt64(1)...20)
  func `counts are those of a count word by word, whatever the order of the topics`(seed: UInt64) {
    let (script, counts) = Self.random(seed)
    let topics = Self.terms.map { TrackedTopic(name: $0, terms: [$0]) }
    let tally = script.tracked(topics).tally
    #expect(tally.tracked.map(\.total) == counts)
    let other = script.tracked(topics.reversed()).tally
    #expect(other.tracked == tally.tracked.reversed())
    #expect(other.topics == tally.topics && other.segments == tally.segments)
    for topic in tally.tracked {
      #expect(topic.slices.reduce(0, +) == topic.total)
      #expect(topic.gaps == max(0, topic.total - 1))
      #expect(topic.turns <= topic.total)
    }
  }

  @Test(arguments: UInt64(1)...10)
  func `turns of one person made one change no count`(seed: UInt64) {
    let script = Self.random(seed).script
    var merged = script
    merged.lines = stride(from: 0, to: script.lines.count, by: 3).flatMap { index in
      let own = script.lines[index].text + " " + script.lines[index + 1].text
      return [Script.Line("Ann", own), script.lines[index + 2]]
    }
    let topics = Self.terms.map { TrackedTopic(name: $0, terms: [$0]) }
    let (before, after) = (script.tracked(topics).tally, merged.tracked(topics).tally)
    for (one, other) in zip(before.tracked, after.tracked) {
      #expect(one.mentions == other.mentions && one.slices == other.slices)
      #expect(one.forms == other.forms && one.firstWord == other.firstWord)
      #expect(one.gapSquares == other.gapSquares)
    }
  }
}

extension Script {
  /// The conversation counted, with topics somebody asks for.
  fileprivate func tracked(_ topics: [TrackedTopic]) -> AnalyzedEpisode {
    var analyzer = EpisodeAnalyzer()
    return analyzer.analyze(episode, tracking: topics)
  }
}
