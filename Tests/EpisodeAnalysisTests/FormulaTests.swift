import EpisodeAnalysis
import Foundation
import TestSupport
import Testing

/// The statistics of topics against `Fixtures/agreement/topic-formulas.json`, worked out by
/// `topic_formulas.py` beside it with 60 digits.
struct FormulaTests {
  struct Reference: Decodable {
    struct G2: Decodable { var a, b, c, d: Double, value: Double? }
    struct LogOdds: Decodable { var y1, n1, y2, n2, prior, priorWords: Double, value: Double? }
    struct Dispersion: Decodable { var slices: [Int], words: Int, value: Double? }
    struct Burstiness: Decodable { var positions: [Int], value: Double? }

    var g2: [G2]
    var logOdds: [LogOdds]
    var dpnorm: [Dispersion]
    var burstiness: [Burstiness]
  }

  private func reference() throws -> Reference {
    let file = fixtures.appending(path: "agreement/topic-formulas.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }

  /// Whether nine digits agree; of small numbers nine after the point.
  private func agree(_ a: Double?, _ b: Double?) -> Bool {
    EpisodeAnalysisTests.agree(a, b, within: 1e-9 * max(1, abs(b ?? 0)))
  }

  @Test func `G² is that of the formula`() throws {
    for row in try reference().g2 {
      #expect(agree(Keyness.g2(row.a, of: row.c, against: row.b, of: row.d), row.value), "\(row)")
    }
  }

  @Test func `log-odds z is that of the formula`() throws {
    for row in try reference().logOdds {
      let z = LogOdds.z(
        row.y1, of: row.n1, against: row.y2, of: row.n2, prior: row.prior, of: row.priorWords)
      #expect(agree(z, row.value), "\(row)")
      let other = LogOdds.z(
        row.y2, of: row.n2, against: row.y1, of: row.n1, prior: row.prior, of: row.priorWords)
      #expect(agree(other, row.value.map { -$0 }), "\(row), the other way round")
    }
  }

  @Test func `dispersion is that of the formula`() throws {
    for row in try reference().dpnorm {
      let topic = try topic(row.slices.reduce(0, +), slices: row.slices)
      #expect(agree(topic(row.words).dispersion, row.value), "\(row)")
    }
  }

  @Test func `burstiness is that of the formula`() throws {
    for row in try reference().burstiness {
      let gaps = zip(row.positions, row.positions.dropFirst()).map { $1 - $0 }
      let topic = try topic(row.positions.count, gaps: gaps)
      #expect(agree(topic(1_000_000).burstiness, row.value), "\(row)")
    }
  }

  /// A topic with so many mentions, in an episode of so many words.
  private func topic(
    _ mentions: Int, slices: [Int] = Array(repeating: 0, count: 20), gaps: [Int] = []
  ) throws -> (Int) -> TopicStats {
    let json = """
      {"key": "crane", "forms": {"crane": 1}, "mentions": [\(mentions), 0], "slices": \(slices),
      "segments": [], "turns": 1, "firstTurn": 0, "firstWord": 0, "gaps": \(gaps.count),
      "gapSum": \(gaps.reduce(0, +)), "gapSquares": \(gaps.reduce(0) { $0 + $1 * $1 })}
      """
    let topic = try JSONDecoder().decode(TopicTally.self, from: Data(json.utf8))
    return { words in
      var tally = Script("Ann: Crane.").tally
      tally.topicWords = words
      return TopicStats(topic, in: EpisodeStats(tally))
    }
  }
}
