import EpisodeAnalysis
import Foundation
import TestSupport
import Testing
import TurntableKit

/// A source that says who spoke when, and no words, is measured in time and in nothing else.
struct TimesTests {
  static let corpus = ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"]

  /// Talk time a speaker, the union of all and the overlap, against figures made without Turntable.
  @Test(.enabled(if: corpus != nil, "set TURNTABLE_CORPUS to a folder of transcripts"))
  func `talk time agrees with an independent count`() throws {
    let corpus = try #require(Self.corpus)
    let table = try String(
      contentsOf: fixtures.appending(path: "agreement/rttm.csv"), encoding: .utf8)
    var expected: [String: [String: Int]] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",").map(String.init)
      expected[fields[0], default: [:]][fields[1]] = Int(fields[2])
    }
    var compared = 0
    for (file, figures) in expected.sorted(by: { $0.key < $1.key }) {
      let path = corpus + "/" + file
      guard FileManager.default.fileExists(atPath: path) else { continue }
      compared += 1
      let tally = try understandEpisode(at: path).analyzed.tally
      var found = Dictionary(
        uniqueKeysWithValues: tally.speakers.map { ($0.speaker.name, $0.speech.talkTime) })
      let silence = try #require(tally.clock.silence)
      found["*any"] = (tally.clock.duration - silence).milliseconds
      found["*several"] = try #require(tally.clock.overlap).milliseconds
      #expect(found == figures, "\(file)")
    }
    #expect(compared > 0, "none of the files of rttm.csv is in the corpus")
  }

  /// Silence, overlap and gaps of ELAN files, against those pympi finds between the two tiers.
  @Test(.enabled(if: corpus != nil, "set TURNTABLE_CORPUS to a folder of transcripts"))
  func `gaps and overlaps agree with pympi`() throws {
    let corpus = try #require(Self.corpus)
    let table = try String(
      contentsOf: fixtures.appending(path: "agreement/changes.csv"), encoding: .utf8)
    let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    var compared = 0
    for (file, rows) in Dictionary(grouping: rows, by: { String($0[0]) }) {
      let path = corpus + "/" + file
      guard FileManager.default.fileExists(atPath: path) else { continue }
      compared += 1
      let tally = try understandEpisode(at: path).analyzed.tally
      let lengths = { (kinds: String) in
        rows.filter { kinds.contains($0[1]) }.map { (Int($0[3]) ?? 0) - (Int($0[2]) ?? 0) }
      }
      let sum = { (lengths: [Int]) in lengths.reduce(0, +) }
      // Before the first word there is silence, too, which is between no two annotations.
      let first = tally.turns.map(\.start).min() ?? .zero
      #expect(
        tally.clock.silence?.milliseconds == sum(lengths("PG")) + first.milliseconds, "\(file)")
      #expect(tally.clock.overlap?.milliseconds == sum(lengths("OW")), "\(file)")
      #expect(tally.turns.compactMap { $0.gapBefore?.milliseconds } == lengths("G"), "\(file)")
      #expect(tally.turns.compactMap { $0.overlapBefore?.milliseconds } == lengths("OW"), "\(file)")
      let talk = tally.speakers.reduce(0) { $0 + $1.speech.talkTime }
      let spoken = tally.clock.duration.milliseconds - sum(lengths("PG")) - first.milliseconds
      #expect(talk == spoken + sum(lengths("OW")), "\(file)")
    }
    #expect(compared > 0, "none of the files of changes.csv is in the corpus")
  }

  @Test func `the one conversation as times takes as long as with its words`() throws {
    let tallies = try ["vtt", "rttm"].map {
      try understandEpisode(
        at: OneConversationTests.folder.appending(path: "interview.\($0)").path()
      )
      .analyzed.tally
    }
    let (words, times) = (tallies[0], tallies[1])
    #expect(words.facts.hasWords && !times.facts.hasWords)
    #expect(times.speakers.map(\.speaker.name) == words.speakers.map(\.speaker.name))
    #expect(times.speakers.map(\.speech.talkTime) == words.speakers.map(\.speech.talkTime))
    // Captions cannot show overlap, records of who spoke when can.
    #expect(times.clock.overlap != nil && words.clock.overlap == nil)
    #expect(times.clock.silence == words.clock.silence)
    #expect(times.clock.duration == words.clock.duration)
    #expect(times.turns.map(\.start) == words.turns.map(\.start))
    #expect(times.turns.map(\.end) == words.turns.map(\.end))
    #expect(times.advertisements.count == words.advertisements.count)
  }

  /// Counted by hand from the records.
  @Test func `records in any order become turns`() throws {
    let records = """
      SPEAKER x 1 13.0 4.0 <NA> <NA> bo <NA> <NA>
      SPEAKER x 1 21.0 1.0 <NA> <NA> ada <NA> <NA>
      SPEAKER x 1 18.0 1.0 <NA> <NA> bo <NA> <NA>
      SPEAKER x 1 0.0 10.0 <NA> <NA> ada <NA> <NA>
      SPEAKER x 1 4.0 0.8 <NA> <NA> bo <NA> <NA>
      SPEAKER x 1 10.5 3.0 <NA> <NA> ada <NA> <NA>
      """
    let episode = try understandEpisode(Array(records.utf8), named: "x.rttm")
    let tally = episode.analyzed.tally
    #expect(tally.speakers.map(\.speaker.name) == ["ada", "bo"])
    #expect(tally.speakers.map(\.speech.talkTime) == [14_000, 5_800])
    #expect(tally.turns.map(\.start.milliseconds) == [0, 4_000, 10_500, 13_000, 21_000])
    #expect(tally.turns.map(\.end.milliseconds) == [10_000, 4_800, 13_500, 19_000, 22_000])
    #expect(tally.turns.map(\.kind) == [.floor, .backchannel, .floor, .floor, .floor])
    #expect(tally.clock.overlap?.milliseconds == 1_300)
    #expect(tally.clock.silence?.milliseconds == 3_500)
    #expect(tally.speakers.map(\.speaker.role) == [.unknown, .unknown])
    let inspection = Inspection(.episode(episode), of: TranscriptInput(path: "x.rttm")).text
    #expect(inspection.contains("5 turns, 19.80 s of talk time; there are no words"))
    #expect(inspection.contains("Person    bo, unknown: 2 turns, 5.80 s of talk time"))
    #expect(!inspection.contains("0 words"))
  }
}
