import EpisodeAnalysis
import EpisodeBuilding
import Foundation
import TestSupport
import Testing
import TranscriptModel
import TurntableKit

/// What several people say at once, counted.
struct JointSpeechTests {
  private func tally(_ script: Script) -> EpisodeTally {
    var analyzer = EpisodeAnalyzer()
    let episode = buildEpisode(script.document, script.transcript, named: "test.txt")
    return analyzer.analyze(episode).tally
  }

  @Test func `captions with joint labels are counted as by hand`() throws {
    let path = fixtures.appending(path: "edge-cases/webvtt/joint-labels.vtt").path
    let episode = try understandEpisode(at: path)
    let tally = episode.analyzed.tally
    #expect(tally.speakers.map(\.speaker.name) == ["MAYA LINDQVIST", "TOMÁS OKAFOR"])
    #expect(tally.speakers.map(\.speech.turns) == [3, 4])
    // 7 + 3 of 5 + 1 of 1, and 3 + 2 + 5 + 0.
    #expect(tally.speakers.map(\.speech.words) == [11, 10])
    #expect(tally.speakers.map(\.speech.talkTime) == [7000, 7000])
    #expect(tally.exchanges.map(\.count) == [1])
    #expect(tally.clock.overlap == nil && tally.clock.silence == .zero)
    #expect(tally.turns.map(\.gapBefore?.milliseconds) == [nil, 0, 0, nil, 0, 0, nil])
    #expect(episode.stats.labelledShare == 1)
  }

  @Test func `a joint question is one question`() {
    let tally = tally(
      Script(
        "Ann Lee: So.\nBen Hull: So.\nAnn & Ben: Are you sure of that?\nCy: Yes, I am sure of it."))
    #expect(tally.speakers.map(\.speech.questions) == [0, 1, 0])
    #expect(tally.questions.map(\.turn) == [3])
    #expect(tally.questions.map(\.answeredBy) == [2])
    // Ann to Ben, and from Ann and Ben to Cy.
    #expect(tally.exchanges.map { [$0.from, $0.to, $0.count] } == [[0, 1, 1], [0, 2, 1]])
  }

  @Test func `a joint response is no turn of the floor`() {
    let tally = tally(
      Script(
        "Ann Lee: So.\nBen Hull: So.\nCy Roe: The crane fell over.\nAnn & Ben: Yeah, yeah.\nCy Roe: It did."
      ))
    #expect(
      tally.turns.map(\.kind) == [.floor, .floor, .floor, .backchannel, .backchannel, .floor])
    #expect(tally.speakers[2].speech.longestMonologue.words == 6)
  }

  @Test(arguments: [true, false])
  func `whoever shares what is said, the sums stay`(isTimed: Bool) {
    let labels = [
      "Ann Lee", "Ben Hull", "Cy Roe", "Ann & Ben", "Ann Lee, Ben Hull, and Cy Roe", "ALL",
    ]
    let words = ["crane", "Is", "it?", "yeah", "right.", "So", "berth,", "um", "well-known", "—"]
    for seed in 0..<150 {
      var random = SameNumbers(seed: UInt64(seed))
      var lines = labels.prefix(3).enumerated().map {
        Script.Line($1, "Here I am.", isTimed ? $0 * 1000 : nil, isTimed ? $0 * 1000 + 900 : nil)
      }
      for index in 3..<30 {
        let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }
        let start = index * 1000 - Int.random(in: 0...300, using: &random)
        lines.append(
          Script.Line(
            labels.randomElement(using: &random), text.joined(separator: " "),
            isTimed ? start : nil,
            isTimed ? start + Int.random(in: 100...1400, using: &random) : nil))
      }
      let shared = tally(Script(lines))
      let alone = tally(
        Script(
          lines.map {
            Script.Line(
              labels.prefix(3).contains($0.who ?? "") ? $0.who : "Dee Fox", $0.text, $0.start,
              $0.end)
          }))
      let sum = { (tally: EpisodeTally, path: KeyPath<SpeechTally, Int>) in
        tally.speakers.reduce(0) { $0 + $1.speech[keyPath: path] }
      }
      #expect(sum(shared, \.words) == sum(alone, \.words), "seed \(seed)")
      #expect(
        sum(shared, \.questions) + sum(shared, \.tagQuestions)
          == sum(alone, \.questions) + sum(alone, \.tagQuestions), "seed \(seed)")
      #expect(sum(shared, \.turns) == shared.turns.count)
      #expect(shared.clock.words == alone.clock.words)
      #expect(shared.clock.silence == alone.clock.silence)
      for index in shared.turns.indices where (shared.turns[index].share?.part ?? 0) > 0 {
        #expect(shared.turns[index].gapBefore == nil && shared.turns[index].overlapBefore == nil)
        #expect(shared.turns[index].kind == shared.turns[index - 1].kind)
      }
    }
  }
}
