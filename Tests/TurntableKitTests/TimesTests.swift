import EpisodeAnalysis
import Foundation
import ReportComposition
import ReportModel
import Testing
import TurntableKit

/// A source that says who spoke when, and no words, is measured in time and in nothing else.
struct TimesTests {
  static let corpus = ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"]
  static let fixtures = OneConversationTests.folder.deletingLastPathComponent()

  /// Talk time a speaker, the union of all and the overlap, against figures made without Turntable.
  @Test(.enabled(if: corpus != nil, "set TURNTABLE_CORPUS to a folder of transcripts"))
  func `talk time agrees with an independent count`() throws {
    let corpus = try #require(Self.corpus)
    let table = try String(
      contentsOf: Self.fixtures.appending(path: "agreement/rttm.csv"), encoding: .utf8)
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
      found["*several"] = tally.clock.overlap?.milliseconds ?? 0
      #expect(found == figures, "\(file)")
    }
    #expect(compared > 0, "none of the files of rttm.csv is in the corpus")
  }
}
