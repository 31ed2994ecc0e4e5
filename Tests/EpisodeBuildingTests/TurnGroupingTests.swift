import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel

/// How utterances become turns.
struct TurnGroupingTests {
  @Test(arguments: [
    // Untimed: a run of one label.
    ("Ann: a\nAnn: b\nBen: c\nAnn: d", ["Ann a b", "Ben c", "Ann d"]),
    // A sound splits, with or without words; so does an advertisement.
    ("Ann: a\nBreak:\nAnn: b", ["Ann a", "Ann b"]),
    ("Ann: a\nMusic: la la\nAnn: b\nAnn: c", ["Ann a", "Ann b c"]),
    ("Ann: a\nHost read ad: x\nHost read ad: y\nAnn: b", ["Ann a", "ad1 x y", "Ann b"]),
    ("Ad: x\nBreak:\nAd: y\nSponsor: z", ["ad1 x", "ad2 y", "ad3 z"]),
    // Speech under no label between two utterances of one person is theirs.
    ("Ann: a\n: b\n: c\nAnn: d", ["Ann a b c d"]),
    ("Ann: a\n: b\nBen: c", ["Ann a", "- b", "Ben c"]),
    (": a\nAnn: b\n: c", ["- a", "Ann b", "- c"]),
    ("Ann: a\nBreak:\n: b\nAnn: c", ["Ann a", "- b", "Ann c"]),
    (": a\n: b", ["- a b"]), ("Ad: x\n: b\nAd: y", ["ad1 x", "- b", "ad2 y"]), ("", []),
    // An utterance without words is no turn.
    ("Ann: a\nBen:\nAnn: b", ["Ann a b"]),
    ("Ann: a\nBen: .\nCy: c", ["Ann a", "Cy c"]),
    ("Ann: a\nAnn: ...\nBen: c", ["Ann a ...", "Ben c"]),
  ])
  func `without times a turn is a run of one person`(conversation: String, turns: [String]) {
    let episode = Script(conversation).built()
    #expect(zip(episode.holders, episode.texts).map { "\($0) \($1)" } == turns)
  }

  @Test(arguments: [(0, 1), (1500, 1), (1501, 2), (60_000, 2), (-300, 1)])
  func `with times a pause of more than a second and a half ends a turn`(pause: Int, turns: Int) {
    let episode = Script([
      .init("Ann", "a", 0, 1000), .init("Ann", "b", 1000 + pause, 90_000),
    ]).built()
    #expect(episode.turns.count == turns)
    #expect(episode.turns.first?.start == .zero)
    #expect(episode.turns.last?.end?.milliseconds == 90_000)
  }

  @Test func `somebody else between ends a turn however short the gap`() {
    let episode = Script([
      .init("Ann", "a", 0, 1000), .init("Ben", "b", 1000, 1100), .init("Ann", "c", 1100, 2000),
    ]).built()
    #expect(episode.holders == ["Ann", "Ben", "Ann"])
  }

  @Test(arguments: [(1, ["Ann"]), (2, ["Ann", "-", "Ann"])])
  func `with times only a single utterance under no label goes on`(count: Int, holders: [String]) {
    var lines = [Script.Line("Ann", "a", 0, 1000)]
    for index in 1...count { lines.append(.init(nil, "b", index * 1000, index * 1000 + 1000)) }
    lines.append(.init("Ann", "c", count * 1000 + 1000, count * 1000 + 2000))
    #expect(Script(lines).built().holders == holders)
  }

  @Test func `stamped lines under no label are a song, lines without a stamp go on`() {
    let song = Script([
      .init("Ann", "a", 0), .init(nil, "la", 1000), .init(nil, "la", 2000), .init("Ann", "b", 3000),
    ])
    #expect(song.built().holders == ["Ann", "-", "Ann"])
    let paragraphs = Script([
      .init("Ann", "a", 0), .init(nil, "b"), .init(nil, "c"), .init("Ann", "d", 3000),
    ])
    #expect(paragraphs.built().holders == ["Ann"])
  }

  @Test func `another voice of nobody's begins a turn`() {
    var transcript = Script(": a\n: b\n: c\nAnn: d\n: e\nAnn: f").transcript
    transcript.utterances[1].changesVoice = true
    transcript.utterances[4].changesVoice = true
    let document = SourceDocument(
      recognition: Recognition(format: "text", confidence: 1, evidence: "a test"),
      content: .transcript(transcript))
    let episode = buildEpisode(document, transcript, named: "test.txt")
    #expect(episode.holders == ["-", "-", "Ann", "-", "Ann"])
    #expect(episode.texts == ["a", "b c", "d", "e", "f"])
  }

  @Test func `a turn lasts from its earliest start to its latest end`() {
    let episode = Script([
      .init("Ann", "a", 5000, 9000), .init("Ann", "b", 4000, 6000), .init("Ann", "c", 6000, 8000),
    ]).built()
    #expect(episode.turns.map { $0.start?.milliseconds } == [4000])
    #expect(episode.turns.map { $0.end?.milliseconds } == [9000])
  }

  @Test func `what was guessed about labels is recorded where it stands`() {
    let episode = Script("Ann: a\n: b\nAnn: c\n: d\nBen: e").built()
    #expect(episode.codes == [.labelCarried, .unlabelledSpeech])
    #expect(episode.diagnostics.map(\.line) == [2, 4])
    #expect(episode.diagnostics.map(\.severity) == [.note, .warning])
  }

  /// Stamps in seconds at the lines of a text, and those kept: the fewest are thrown away.
  static let stamps: [([Int], [Int])] = [
    ([0, 10, 20, 30], [0, 10, 20, 30]), ([0, 10, 900, 20, 30], [0, 10, 20, 30]),
    ([0, 50, 10, 20, 30], [0, 10, 20, 30]), ([10, 10, 20], [10, 10, 20]),
    ([30, 20, 10], [10]), ([5, 6, 1, 7, 2, 8], [5, 6, 7, 8]), ([0], []), ([0, 0], []),
  ]

  @Test(arguments: stamps)
  func `stamps that run against the others are thrown away`(stamps: [Int], kept: [Int]) {
    var script = Script(stamps.map { _ in Script.Line("Ann", "crane") })
    for (index, stamp) in stamps.enumerated() { script.anchors[index] = stamp * 1000 }
    let episode = script.built()
    #expect(episode.anchors.map { $0.time.milliseconds / 1000 } == kept)
    #expect(episode.facts.timing == (kept.isEmpty ? .untimed : .anchored))
    let thrown = episode.diagnostics.filter { $0.code == .timeBackwards }
    #expect(thrown.count == (kept.isEmpty ? 0 : stamps.count - kept.count))
  }

  /// Stamps in seconds by line, of 300 bytes or some 20 s each; a stated length; the stamps not used
  /// and the code that says so.
  static let impossible: [([Int: Int], Int?, [Int], Diagnostic.Code)] = [
    ([0: 0, 1: 20, 2: 40, 3: 60, 4: 80], nil, [], .timeBackwards),
    // Ten minutes in one line, then 31 lines in 20 s, then on pace: the stamp is wrong.
    ([0: 0, 1: 20, 2: 640, 33: 660, 34: 680], nil, [640], .timeBackwards),
    // The same where the wrong stamp comes too late.
    ([0: 0, 32: 30, 33: 660, 34: 680], nil, [30], .timeBackwards),
    // Slow is not wrong: there may be music.
    ([0: 0, 1: 20, 2: 640, 3: 660, 4: 680], nil, [], .timeBackwards),
    // One stamp beyond a length that all words fit into, and a length that is wrong.
    ([0: 0, 1: 20, 30: 9000], 900, [9000], .timeBeyondDuration),
    ([0: 0, 20: 400, 39: 800], 420, [], .timeBackwards),
  ]

  @Test(arguments: impossible)
  func `stamps that cannot be are thrown away`(
    stamps: [Int: Int], stated: Int?, thrown: [Int], code: Diagnostic.Code
  ) {
    let line = Script.Line("Ann", String(repeating: "crane ", count: 50))
    var script = Script(Array(repeating: line, count: 40))
    script.anchors = stamps.mapValues { $0 * 1000 }
    var overrides = EpisodeOverrides()
    overrides.duration = stated.map { MediaTime(milliseconds: $0 * 1000) }
    let episode = script.built(overrides: overrides)
    let kept = stamps.values.filter { !thrown.contains($0) }.sorted()
    #expect(episode.anchors.map { $0.time.milliseconds / 1000 } == kept)
    let told = episode.diagnostics.filter { $0.message.hasSuffix("is not used") }
    #expect(told.map(\.code) == thrown.map { _ in code })
    #expect(
      told.compactMap(\.line) == stamps.filter { thrown.contains($0.value) }.map { $0.key + 1 })
  }

  @Test(
    arguments: [(nil, false), (600, false), (541, false), (539, true), (60, true)] as [(Int?, Bool)]
  )
  func `times beyond the stated length are told`(stated: Int?, isTold: Bool) {
    // The last utterance ends after 600 seconds; a length in whole minutes may cut a part of one.
    let script = Script([.init("Ann", "a", 0, 300_000), .init("Ben", "b", 300_000, 600_000)])
    var overrides = EpisodeOverrides()
    overrides.duration = stated.map { MediaTime(milliseconds: $0 * 1000) }
    let told = script.built(overrides: overrides).diagnostics
      .filter { $0.code == .timeBeyondDuration }
    #expect(told.map(\.line) == (isTold ? [2] : []))
  }

  @Test(arguments: [
    ("This episode is brought to you by Quayside Ledger, the tool.", "Quayside Ledger"),
    ("Go to Quayside.example and buy.", "Quayside"), ("Sponsored by Acme.", "Acme"),
    ("brought to you by nobody", nil), ("Ships sail.", nil),
  ])
  func `an advertisement names who pays and who reads`(words: String, sponsor: String?) {
    var context = ShowContext()
    context.hosts = ["Ann"]
    let episode = Script([
      .init("Ann", "a"), .init("Host read ad", words), .init("Ann", "b"), .init("Sponsor", "Ships"),
    ]).built(in: context)
    #expect(episode.advertisements.map(\.sponsor) == [sponsor, nil])
    #expect(episode.advertisements.map(\.readBy) == ["Ann", nil])
    #expect(episode.advertisements[0].evidence == "it stands under the label “Host read ad”")
  }

  @Test func `an advertisement can be kept as its reader's speech`() {
    var context = ShowContext()
    var overrides = EpisodeOverrides()
    overrides.keepsAdvertisements = true
    let script = Script("Ann: a\nHost read ad: x\nAnn: b\nBen: c")
    // Nobody is known to have read it: it stays apart.
    let apart = script.built(overrides: overrides)
    #expect(apart.holders == ["Ann", "ad1", "Ann", "Ben"])
    #expect(apart.diagnostics.map(\.code).contains(.advertisementsSeparate))
    context.hosts = ["Ann"]
    let episode = script.built(in: context, overrides: overrides)
    #expect(episode.holders == ["Ann", "Ben"])
    #expect(episode.texts == ["a x b", "c"])
    #expect(episode.advertisements.isEmpty)
    // A break still ends a turn.
    let broken = Script("Ann: a\nBreak: -\nAnn: b\nHost read ad: x\nBen: c")
      .built(in: context, overrides: overrides)
    #expect(broken.texts == ["a", "b x", "c"])
  }
}
