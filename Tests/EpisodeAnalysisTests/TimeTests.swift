import EpisodeAnalysis
import TestSupport
import Testing
import TranscriptModel

/// Talk time, overlap, silence, interruptions and the clock.
struct TimeTests {
  /// Ann speaks 0–7 (two utterances that overlap) and 10–12, Ben 6–9, Cy 6.5–8; an advertisement
  /// 14–18. Worked out on paper, in milliseconds.
  static let cues = Script([
    .init("Ann", "The crane fell down", 0, 5000), .init("Ann", "and rose", 4000, 7000),
    .init("Ben", "It did not fall", 6000, 9000), .init("Cy", "It was the wind", 6500, 8000),
    .init("Ann", "It was the tide", 10_000, 12_000), .init("Ad", "Buy a ledger", 14_000, 18_000),
  ])

  @Test func `talk time is the union of own utterances`() {
    let stats = Self.cues.stats
    #expect(stats.tally.clock.basis == .measured)
    #expect(stats.tally.speakers.map(\.speech.talkTime) == [9000, 3000, 1500])
    #expect(stats.tally.clock.overlap?.milliseconds == 2000)  // 6–8, three people or two
    #expect(stats.tally.clock.duration.milliseconds == 18_000)
    #expect(stats.tally.clock.silence?.milliseconds == 3000)  // 9–10 and 12–14
    #expect(stats.advertisementTime == 4000)
    let shares = stats.speakers.compactMap { $0.talkTimeShare?.value }
    #expect(shares == [9.0 / 13.5, 3.0 / 13.5, 1.5 / 13.5])
    #expect(stats.speakers.map(\.occupancy) == [0.5, 3.0 / 18, 1.5 / 18])
  }

  @Test func `a role whose people talk at once for longer than it lasts has no occupancy`() {
    // Both speak from 0 to 10: together 20 of 10 seconds.
    let stats = Script([
      .init("Ann", "The crane fell down", 0, 10_000), .init("Ben", "It did not fall", 0, 10_000),
    ]).stats
    #expect(stats.speakers.map(\.occupancy) == [1, 1])
    #expect(stats.roles.map(\.1.speech.talkTime) == [20_000])
    #expect(stats.roles.map(\.1.occupancy) == [nil])
  }

  @Test func `gaps, overlaps and offsets come from neighbouring turns`() {
    let tally = Self.cues.tally
    #expect(tally.turns.map { $0.gapBefore?.milliseconds } == [nil, nil, nil, nil, 1000, 2000])
    #expect(
      tally.turns.map { $0.overlapBefore?.milliseconds } == [nil, 1000, 1000, 1500, nil, nil])
    // Ann → Ben −1 s, Ben → Cy −2.5 s, Cy → Ann +2 s, the last from Cy's own end.
    #expect(tally.exchanges.map { [$0.from, $0.to] } == [[0, 1], [1, 2], [2, 0]])
    #expect(tally.exchanges.map(\.offsets.median) == [-1000, -2500, 2000])
    #expect(tally.speakers.map { $0.speech.responses.positive.median } == [2000, nil, nil])
  }

  @Test func `no offset is taken across an advertisement`() {
    let script = Script([
      .init("Ann", "The crane fell down", 0, 5000), .init("Ad", "Buy", 5000, 9000),
      .init("Ben", "It did not fall", 9500, 12_000),
    ])
    #expect(script.tally.exchanges.map(\.count) == [1])
    #expect(script.tally.exchanges.map(\.offsets.total) == [0])
  }

  /// Ann's turn and Ben's, with the number of interruptions Ben makes.
  static let interruptions: [(Range<Int>, Range<Int>, String, Int)] = [
    (0..<10_000, 8000..<14_000, "No, the crane fell", 1),
    (0..<10_000, 8000..<14_000, "Yeah", 0),  // a backchannel
    (0..<10_000, 8000..<9500, "No, the crane fell", 0),  // does not take the floor
    (0..<10_000, 9200..<10_200, "No, the crane fell", 0),  // lasts no more than a second
    (0..<10_000, 9199..<10_200, "No, the crane fell", 1),
    (0..<10_000, 1000..<14_000, "No, the crane fell", 0),  // after no more than a second
    (0..<10_000, 1001..<14_000, "No, the crane fell", 1),
    (0..<10_000, 10_000..<14_000, "No, the crane fell", 0),  // no overlap
  ]

  @Test(arguments: interruptions)
  func `interruptions are counted as defined`(
    ann: Range<Int>, ben: Range<Int>, words: String, count: Int
  ) {
    let script = Script([
      .init("Ann", "The crane fell down", ann.lowerBound, ann.upperBound),
      .init("Ben", words, ben.lowerBound, ben.upperBound),
    ])
    #expect(script.speech(of: "Ben").interruptionsMade == count)
    #expect(script.speech(of: "Ann").interruptionsReceived == count)
    #expect(script.tally.clock.canShowOverlap == (ben.lowerBound < ann.upperBound))
    var captions = script
    captions.facts.format = "subrip"
    #expect(captions.speech(of: "Ben").interruptionsMade == 0)
    #expect(!captions.tally.clock.canShowOverlap && captions.tally.clock.overlap == nil)
  }

  /// “crane” has one syllable: 280 ms; saying it again at once takes 300 more. A turn begun takes
  /// 200, the end of its only sentence 150: 83 times “crane” take 83 · 280 + 82 · 300 + 350.
  static let craneTime = 48_190

  @Test func `without times the clock reckons with what is said`() {
    let stats = Script.lengths([("Ann", 83), ("Ben", 83)]).stats
    #expect(stats.tally.clock.basis == .estimated)
    #expect(stats.tally.speakers.map(\.speech.talkTime) == [Self.craneTime, Self.craneTime])
    // Talk is 93 % of the programme: 96,380 ÷ 0.93 is 103,634.4…
    #expect(stats.duration.value == 103_634)
    #expect(stats.tally.turns.map(\.start.milliseconds) == [0, 51_817])
    #expect(stats.tally.turns.map(\.end.milliseconds) == [51_817, 103_634])
    // 0.85 and 1.3 times as long: 88,088.9 and 134,724.2 ms, widened to whole ones.
    #expect(stats.duration.low == 88_088 && stats.duration.high == 134_725)
    #expect(stats.durationBasis == .estimated)
    #expect(stats.speakers[0].wordsPerMinute == nil)
    #expect(stats.switchesPerMinute == nil)
    // 1.15 ÷ 2.15 and the other way round.
    let share = stats.speakers[0].talkTimeShare
    #expect(share?.value == 0.5)
    #expect(agree(share?.high, 1.15 / 2.15) && agree(share?.low, 1 / 2.15))
  }

  /// Words and what they take to say, in milliseconds, with 200 for the turn and 150 at its end.
  static let sayings: [(String, Int)] = [
    ("the", 200), ("throughout", 200),  // function words, however long
    ("people", 400), ("really", 400),  // familiar: 200 a syllable
    ("crane", 280), ("harbor", 560), ("agree", 560), ("table", 560),  // 280 a syllable
    ("7", 350), ("50", 350), ("300", 700), ("2024", 1050), ("1999", 1400),  // 350 a word
    ("0", 350), ("css", 600), ("CSS", 600),  // spelled: 200 a letter
    ("um", 500), ("crane crane", 860), ("crane, harbor", 920), ("crane. Harbor", 990),
  ]

  @Test(arguments: sayings)
  func `what is said takes its time`(saying: String, time: Int) {
    let tally = Script([.init("Ann", saying)]).tally
    #expect(tally.speakers.map(\.speech.talkTime) == [time + 350])
  }

  @Test func `an endless word ends`() {
    let tally = Script([.init("Ann", String(repeating: "banana", count: 20_000))]).tally
    #expect(tally.speakers.map(\.speech.talkTime) == [10_350])
  }

  @Test func `without word lists every word takes as long`() {
    var script = Script.lengths([("Ann", 10), ("Ben", 30)])
    script.facts.language = "fi"
    #expect(script.tally.speakers.map(\.speech.talkTime) == [3610, 10_830])
  }

  @Test func `of a stated length the talk is divided by what is said`() {
    // 10 and 30 times “crane”: 2,800 + 2,700 + 350 and 8,400 + 8,700 + 350.
    var script = Script.lengths([("Ann", 10), ("Ben", 30)])
    script.facts.declaredDuration = MediaTime(milliseconds: 30_000)
    let stats = script.stats
    #expect(stats.tally.clock.basis == .scaled)
    #expect(stats.durationBasis == .measured)
    #expect(stats.tally.turns.map(\.start.milliseconds) == [0, 7532])  // 30,000 · 5,850 ÷ 23,300
    #expect(stats.tally.turns.map(\.end.milliseconds) == [7532, 30_000])
    #expect(stats.duration.value == 30_000)
    #expect(stats.duration.low == nil && stats.duration.high == nil)
    // The length is known, so changes of floor a minute are no echo of an assumed pace.
    #expect(agree(stats.switchesPerMinute, 2))
    #expect(stats.speakers[1].wordsPerMinute == nil)
    // 93 % of it is talk: 27,900 · 5,850 ÷ 23,300 and the rest.
    #expect(stats.speakers.map(\.talkTime.value) == [7005, 20_895])
  }

  @Test func `what the words cannot fill is nobody's`() {
    // Ten minutes with words for 23.3 s: at most twice that and 5 s are talk.
    var script = Script.lengths([("Ann", 10), ("Ben", 30)])
    script.facts.declaredDuration = MediaTime(minutes: 10)
    let scaled = script.tally
    #expect(scaled.speakers.reduce(0) { $0 + $1.speech.talkTime } == 51_600)
    #expect(scaled.clock.duration.milliseconds == 600_000)
    // A break of ten minutes between two stamps, of which 2 · 17,450 + 5,000 can be talk.
    script.facts.declaredDuration = nil
    script.lines += Script.lengths([("Ann", 10)]).lines
    script.anchors = [0: 0, 1: 6000, 2: 606_000]
    #expect(script.speech(of: "Ben").talkTime == 39_900)
  }

  @Test func `a first stamp later than nothing is when speech begins`() {
    var script = Script.lengths([("Ann", 10), ("Ben", 10), ("Ann", 10)])
    script.anchors = [0: 21_000, 1: 24_000, 2: 30_000]
    #expect(script.tally.turns.map(\.start.milliseconds) == [21_000, 24_000, 30_000])
  }

  @Test(arguments: [(nil, 40_000), (30_000, 30_000), (15_000, 40_000)])
  func `between stamps time runs with the words`(declared: Int?, end: Int) {
    var script = Script.lengths([("Ann", 10), ("Ben", 10), ("Ann", 10), ("Ben", 10)])
    script.anchors = [0: 0, 2: 20_000]
    script.facts.declaredDuration = declared.map { MediaTime(milliseconds: $0) }
    let tally = script.tally
    #expect(tally.clock.basis == .anchored)
    // After the last stamp: to the stated end, or on at the pace so far.
    let last = 20_000 + (end - 20_000) / 2
    #expect(tally.turns.map(\.start.milliseconds) == [0, 10_000, 20_000, last])
    #expect(tally.clock.duration.milliseconds == end)
    #expect(tally.clock.silence == nil && tally.clock.overlap == nil)
  }

  @Test func `an utterance without times lies between its neighbours`() {
    let ten = String(repeating: "crane ", count: 10)
    let tally = Script([
      .init("Ann", ten, 0, 10_000), .init("Ben", ten), .init("Ann", ten, 20_000, 30_000),
    ]).tally
    #expect(tally.turns[1].start.milliseconds == 10_000)
    #expect(tally.turns[1].end.milliseconds == 20_000)
    #expect(tally.speakers.map(\.speech.talkTime) == [20_000, 0])
  }

  @Test func `a cue that runs backwards does not turn the clock back`() {
    let ten = String(repeating: "crane ", count: 10)
    let tally = Script([
      .init("Ann", ten, 0, 10_000), .init("Ben", ten, 3000, 4000),
      .init("Ann", ten, 11_000, 20_000),
    ]).tally
    #expect(tally.clock.duration.milliseconds == 20_000)
    #expect(tally.timeline.words.map { $0.reduce(0, +) } == [20, 10])
    #expect(tally.timeline.talkTime.map { $0.reduce(0, +) } == [19_000, 1000])
  }

  /// Twelve changes of speaker; the gaps before them in milliseconds.
  static func changes(_ gaps: [Int], format: String) -> EpisodeTally {
    var now = 0
    var script = Script(
      (0...12).map { index in
        let start = index == 0 ? 0 : now + gaps[index % gaps.count]
        now = start + 3000
        return .init(index.isMultiple(of: 2) ? "Ann" : "Ben", "The crane fell down", start, now)
      })
    script.facts.format = format
    return script.tally
  }

  /// Gaps, a format, and whether gaps and overlap are shown.
  static let evidence: [([Int], String, Bool, Bool)] = [
    ([400, 700, 200, 900, 300], "subrip", true, false), ([0], "subrip", false, false),
    ([0, 20, 800, 0], "webvtt", false, false), ([500], "webvtt", false, false),
    ([-200, 700, 200, 900, 300], "subrip", true, false), ([0], "elan", true, true),
    ([400, 700, 200, 900, 300], "rttm", true, true),
    ([400, 700, 200, 900, 300], "deepgram", true, false),
    ([-200, 700, 200, 900, 300], "deepgram", true, true), ([0], "deepgram", false, false),
  ]

  @Test(arguments: evidence)
  func `only what times can carry is measured`(
    gaps: [Int], format: String, showsGaps: Bool, showsOverlap: Bool
  ) {
    let tally = Self.changes(gaps, format: format)
    #expect(tally.clock.canShowGaps == showsGaps && tally.clock.canShowOverlap == showsOverlap)
    #expect((tally.clock.silence != nil) == showsGaps)
    #expect((tally.clock.overlap != nil) == showsOverlap)
    #expect(tally.turns.contains { $0.gapBefore != nil } == showsGaps)
    #expect(
      tally.turns.contains { $0.overlapBefore != nil } == (showsOverlap && gaps.contains { $0 < 0 })
    )
    #expect(tally.exchanges.allSatisfy { ($0.offsets.total > 0) == showsGaps })
    let offsets = tally.exchanges.flatMap(\.offsets.counts.keys)
    #expect(offsets.contains { $0 < 0 } == (showsOverlap && gaps.contains { $0 < 0 }))
  }

  @Test(arguments: UInt64(1)...20, ["measured", "anchored", "scaled", "estimated"])
  func `shares of talk time add up to one, between their bounds`(seed: UInt64, basis: String) {
    let script = Script.random(seed, basis: basis)
    let stats = script.stats
    guard stats.people.talkTime > 0 else { return }
    let unlabelled = Double(stats.tally.unlabelled.talkTime) / Double(stats.people.talkTime)
    let shares = stats.speakers.compactMap(\.talkTimeShare)
    #expect(agree(shares.reduce(unlabelled) { $0 + $1.value }, 1))
    for share in shares {
      #expect(share.low ?? share.value <= share.value && share.value <= share.high ?? share.value)
    }
    #expect(stats.people.talkTime <= stats.tally.clock.duration.milliseconds || basis == "measured")
  }

  @Test(arguments: UInt64(1)...20, ["measured", "anchored"])
  func `later by an hour is the same, an hour later`(seed: UInt64, basis: String) {
    let script = Script.random(seed, basis: basis)
    var later = script
    let hour = 3_600_000
    for index in later.lines.indices {
      later.lines[index].start = later.lines[index].start.map { $0 + hour }
      later.lines[index].end = later.lines[index].end.map { $0 + hour }
    }
    later.anchors = script.anchors.mapValues { $0 + hour }
    let (before, after) = (script.tally, later.tally)
    #expect(after.speakers.map(\.speech.words) == before.speakers.map(\.speech.words))
    #expect(after.turns.map(\.gapBefore).dropFirst() == before.turns.map(\.gapBefore).dropFirst())
    #expect(after.exchanges == before.exchanges)
    #expect(after.clock.overlap == before.clock.overlap)
    if basis == "measured" {
      #expect(after.speakers.map(\.speech.talkTime) == before.speakers.map(\.speech.talkTime))
      #expect(
        after.turns.map(\.start.milliseconds) == before.turns.map { $0.start.milliseconds + hour })
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `splitting utterances changes no words and no talk time`(seed: UInt64) {
    let script = Script.random(seed, basis: "measured")
    var split = script
    split.lines = script.lines.flatMap { line -> [Script.Line] in
      let words = line.text.split(separator: " ")
      guard let start = line.start, let end = line.end, words.count > 1, end - start > 1 else {
        return [line]
      }
      let middle = (start + end) / 2
      return [
        .init(line.who, words.prefix(words.count / 2).joined(separator: " "), start, middle),
        .init(line.who, words.dropFirst(words.count / 2).joined(separator: " "), middle, end),
      ]
    }
    let (before, after) = (script.tally, split.tally)
    #expect(after.speakers.map(\.speech.words) == before.speakers.map(\.speech.words))
    #expect(after.speakers.map(\.speech.talkTime) == before.speakers.map(\.speech.talkTime))
    #expect(after.clock.silence == before.clock.silence || !before.clock.canShowGaps)
  }

  @Test(arguments: UInt64(1)...20, ["measured", "anchored", "scaled", "estimated"])
  func `other names for the people change nothing but the names`(seed: UInt64, basis: String) {
    let script = Script.random(seed, basis: basis)
    let names = ["Ann": "Zoe", "Ben": "Yan", "Cy": "Xi", "Dee": "Wim", "Eve": "Vic"]
    var renamed = script
    for index in renamed.lines.indices {
      renamed.lines[index].who = script.lines[index].who.map { names[$0] ?? $0 }
    }
    let (before, after) = (script.tally, renamed.tally)
    #expect(after.speakers.map(\.speaker.name) == before.speakers.map { names[$0.speaker.name] })
    #expect(after.speakers.map(\.speech) == before.speakers.map(\.speech))
    #expect(after.turns == before.turns && after.clock == before.clock)
  }

  /// Each basis a clock can have.
  @Test(arguments: UInt64(1)...20, ["measured", "anchored", "scaled", "estimated"])
  func `slices add up to the whole`(seed: UInt64, basis: String) {
    let tally = Script.random(seed, basis: basis).tally
    #expect(tally.clock.basis.rawValue == basis)
    for (speaker, entry) in tally.speakers.enumerated() {
      #expect(tally.timeline.words[speaker].reduce(0, +) == entry.speech.words)
      #expect(tally.timeline.talkTime[speaker].reduce(0, +) == entry.speech.talkTime)
    }
  }

  @Test func `slices divide the whole recording`() {
    // Speech for 50 of 100 seconds: the second half of the slices is empty.
    let fifty = String(repeating: "crane ", count: 50)
    var script = Script([.init("Ann", fifty, 0, 50_000)])
    script.facts.declaredDuration = MediaTime(milliseconds: 100_000)
    let timeline = script.tally.timeline
    #expect(timeline.words == [Array(repeating: 5, count: 10) + Array(repeating: 0, count: 10)])
    #expect(
      timeline.talkTime == [Array(repeating: 5000, count: 10) + Array(repeating: 0, count: 10)])
  }
}
