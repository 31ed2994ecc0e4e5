import EpisodeAnalysis
import TestSupport
import Testing
import TranscriptModel

/// Stretches of conversations whose subjects change where anybody can see it.
struct SegmentTests {
  @Test(arguments: [
    ([14, 14, 14, 14], [0, 14, 28, 42]), ([20, 10, 16, 12], [0, 20, 30, 46]),
    ([10, 12, 10, 14, 20], [0, 10, 22, 32, 46]),
  ])
  func `an episode is cut where the host opens another subject`(turns: [Int], starts: [Int]) {
    let segments = Script.subjects(turns).tally.segments
    // Between 1,400 and 1,650 words there are to be four stretches.
    let found = segments.map(\.turn)
    #expect(found.allSatisfy { starts.contains($0) }, "\(found)")
    #expect(found.count == 4)
    if turns.count == 4 { #expect(segments.map(\.words) == turns.map { $0 * 25 }) }
  }

  @Test func `each stretch is named by its own subject`() {
    let stats = Script.subjects([14, 14, 14, 14]).stats
    let titles = stats.segmentTitles.map { ($0 ?? "").split(separator: ", ").map(String.init) }
    #expect(titles.count == 4)
    for (title, subject) in zip(titles, Script.subjects) {
      #expect((1...3).contains(title.count))
      // A phrase of several of its words is as good.
      let words = title.flatMap { $0.split(separator: " ").map(String.init) }
      #expect(words.allSatisfy(subject.contains), "\(title)")
    }
  }

  @Test func `an advertisement is no shift, and in no stretch's words`() {
    let plain = Script.subjects([14, 14, 14, 14])
    var sold = plain
    let text = String(repeating: "ledger voucher discount checkout ", count: 30)
    sold.lines.insert(.init(Script.advertisement, text), at: 7)
    sold.lines.insert(.init(Script.advertisement, text), at: 0)
    sold.lines.insert(.init(Script.advertisement, text), at: 16)
    let (before, after) = (plain.tally, sold.tally)
    #expect(before.segments.map(\.turn) == [0, 14, 28, 42])
    // One stands before everything, one within the first subject, one between the first two.
    #expect(after.segments.map(\.turn) == [1, 17, 31, 45])
    #expect(after.segments.map(\.words) == before.segments.map(\.words))
  }

  @Test func `a backchannel or an answer opens nothing`() {
    var script = Script.subjects([14, 14, 14, 14])
    // The guest agrees before the host opens the second subject.
    script.lines.insert(.init("Ben", "Yeah."), at: 14)
    script.lines[13].who = "Ann"
    script.lines[12].who = "Ben"
    let tally = script.tally
    #expect(tally.turns[14].kind == .backchannel)
    #expect(tally.segments.map(\.turn) == [0, 15, 29, 43])
  }

  @Test(arguments: [
    ("too few words", [8, 8, 8, 8], 0), ("just enough", [10, 10, 10, 10], 4),
  ])
  func `a short episode is not cut`(name: String, turns: [Int], count: Int) {
    #expect(Script.subjects(turns).tally.segments.count == count, "\(name)")
  }

  @Test func `a monologue is not cut where nobody takes the floor`() {
    var random = SameNumbers(seed: 3)
    let text = { (subject: Int) in
      (0..<900).map { _ in Script.subjects[subject].randomElement(using: &random) ?? "" }
        .joined(separator: " ") + "."
    }
    let alone = Script([.init("Ann", text(0) + " " + text(1))])
    #expect(alone.tally.segments.isEmpty)
    let relayed = Script([.init("Ann", text(0)), .init("Ben", text(1))])
    #expect(relayed.tally.segments.map(\.turn) == [0, 1])
  }

  @Test(arguments: [
    (1_200, 4), (6_000, 5), (9_600, 8), (30_000, 10),
  ])
  func `there are four to ten stretches by the length`(words: Int, count: Int) {
    var random = SameNumbers(seed: UInt64(words))
    let lines = (0..<words / 20).map { index in
      // The subject wanders.
      let subject = index * 40 / (words / 20) % Script.subjects.count
      let text = (0..<20).map { _ in Script.subjects[subject].randomElement(using: &random) ?? "" }
      return Script.Line(["Ann", "Ben"][index % 2], text.joined(separator: " ") + ".")
    }
    let segments = Script(lines).tally.segments
    #expect(segments.count == count)
    #expect(segments.allSatisfy { $0.words >= max(200, words / 20) })
  }

  @Test func `ten times the turns take about ten times as long`() {
    let time = { (turns: Int) -> Duration in
      let script = Script(
        (0..<turns).map { index in
          .init(["Ann", "Ben"][index % 2], "The crane\(index % 977) lifts mortar\(index % 131).")
        })
      let episode = script.episode
      return (0..<3).map { _ in
        ContinuousClock().measure {
          var analyzer = EpisodeAnalyzer()
          _ = analyzer.analyze(episode)
        }
      }.min() ?? .zero
    }
    // Quadratic growth would be a hundredfold.
    #expect(time(20_000) < time(2_000) * 40)
  }
}
