import EpisodeBuilding
import Foundation
import TestSupport
import Testing
import TranscriptModel
import TranscriptReading

@testable import TurntableKit

/// Surveys come back as they were written, and fold into the same show in any order.
struct SurveyLineTests {
  private func survey(_ seed: UInt64) throws -> EpisodeSurvey {
    let document = try readTranscript(GeneratedEpisode(seed: seed).text, named: "generated")
    return EpisodeSurvey(try #require(document.transcript))
  }

  @Test(arguments: UInt64(1)...20)
  func `a survey comes back as it was`(seed: UInt64) throws {
    var source = TallySource()
    source.path = "shows/harbour/\(seed).txt"
    let survey = try survey(seed)
    let line = SurveyLine(survey, from: source).bytes
    let read = try SurveyLine(line)
    #expect(read.source == source)
    #expect(read.survey.people == survey.people)
    #expect(read.survey.fingerprint.hashes == survey.fingerprint.hashes)
    #expect(read.bytes == line)
  }

  @Test(arguments: UInt64(1)...10)
  func `surveys fold into the same show in any order`(seed: UInt64) throws {
    var random = SameNumbers(seed: seed)
    let surveys = try (0..<12).map { try survey(seed * 100 + $0) }
    let whole = ShowContext(.empty, folding: surveys)
    for _ in 0..<5 {
      let shuffled = surveys.shuffled(using: &random)
      #expect(ShowContext(.empty, folding: shuffled) == whole)
    }
    #expect(!whole.regulars.isEmpty)
  }

  @Test(arguments: UInt64(1)...20)
  func `sums of shows add up in any order, and come back as they were`(seed: UInt64) throws {
    let surveys = try (0..<12).map { try survey(seed * 100 + $0) }
    let parts = [0, 4, 8].map { start in
      surveys[start..<start + 4].reduce(into: ShowSums()) { $0 += ShowSums($1) }
    }
    func sum(_ a: ShowSums, _ b: ShowSums) -> ShowSums {
      var result = a
      result += b
      return result
    }
    let all = sum(sum(parts[0], parts[1]), parts[2])
    #expect(all == sum(parts[0], sum(parts[1], parts[2])))
    #expect(sum(parts[0], parts[1]) == sum(parts[1], parts[0]))
    #expect(sum(all, ShowSums()) == all)
    let line = ShowLine("harbour", all)
    #expect(try ShowLine(line.bytes).sums == all)
    #expect(ShowContext(.empty, folding: surveys) == ShowContext(.empty, folding: all))
  }
}
