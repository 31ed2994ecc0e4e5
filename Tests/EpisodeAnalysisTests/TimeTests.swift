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
  }

  @Test func `without times the clock assumes 166 words a minute`() {
    let stats = Script.lengths([("Ann", 83), ("Ben", 83)]).stats
    #expect(stats.tally.clock.basis == .estimated)
    #expect(stats.tally.turns.map(\.start.milliseconds) == [0, 30_000])
    #expect(stats.tally.turns.map(\.end.milliseconds) == [30_000, 60_000])
    // 166 words at 215 and at 140 a minute: 46,325.58… and 71,142.85… ms, widened to whole ones.
    #expect(stats.duration.value == 60_000)
    #expect(stats.duration.low == 46_325 && stats.duration.high == 71_143)
    #expect(stats.durationBasis == .estimated)
    #expect(stats.speakers[0].wordsPerMinute == nil)
    #expect(stats.switchesPerMinute == nil)
    // 83 · 1.2 ÷ (83 · 1.2 + 83) and the other way round.
    let share = stats.speakers[0].talkTimeShare
    #expect(share?.value == 0.5)
    #expect(agree(share?.high, 1.2 / 2.2) && agree(share?.low, 1 / 2.2))
  }

  @Test func `a stated length is divided by words`() {
    var script = Script.lengths([("Ann", 10), ("Ben", 30)])
    script.facts.declaredDuration = MediaTime(milliseconds: 100_000)
    let stats = script.stats
    #expect(stats.tally.clock.basis == .scaled)
    #expect(stats.durationBasis == .measured)
    #expect(stats.tally.turns.map(\.start.milliseconds) == [0, 25_000])
    #expect(stats.tally.turns.map(\.end.milliseconds) == [25_000, 100_000])
    #expect(stats.duration.value == 100_000)
    #expect(stats.duration.low == nil && stats.duration.high == nil)
    // The length is known, so changes of floor a minute are no echo of an assumed pace.
    #expect(agree(stats.switchesPerMinute, 0.6))
    #expect(stats.speakers[1].wordsPerMinute == nil)
    #expect(stats.speakers[1].talkTime.value == 75_000)
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

  /// Each basis a clock can have.
  @Test(arguments: UInt64(1)...20, ["measured", "anchored", "scaled", "estimated"])
  func `slices add up to the whole`(seed: UInt64, basis: String) {
    var script = Script.random(seed, isTimed: basis == "measured")
    if basis == "anchored" { script.anchors = [0: 500, script.lines.count - 1: 200_000] }
    if basis == "scaled" { script.facts.declaredDuration = MediaTime(milliseconds: 90_000) }
    let tally = script.tally
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
