import Foundation
import TestSupport
import Testing

/// Where people read advertisements in transcripts of the corpus, marked by somebody who read them,
/// in `Fixtures/advertisement-facts.json`.
///
/// What an advertisement is, people do not agree about to the word: the figures that must be
/// reached are those of all files together.
struct AdvertisementFactsTests {
  /// A transcript and its advertisements.
  private struct Fact: Decodable {
    /// Where the file is, from the corpus.
    var file: String
    /// Of each advertisement the words before it, and its own.
    var ads: [[Int]]

    var spans: [Range<Int>] { ads.map { $0[0]..<$0[0] + $0[1] } }
  }

  private struct Report: Decodable {
    struct Turn: Decodable {
      var kind: String
      var words: Int
    }
    struct Tables: Decodable {
      var turns: [Turn]
    }
    var tables: Tables

    /// The words that were found to be advertising.
    var spans: [Range<Int>] {
      var spans: [Range<Int>] = []
      var place = 0
      for turn in tables.turns {
        if turn.kind == "advertisement" { spans.append(place..<place + turn.words) }
        place += turn.words
      }
      return spans
    }
  }

  private static func facts() throws -> [Fact] {
    let file = fixtures.appending(path: "advertisement-facts.json")
    return try JSONDecoder().decode([Fact].self, from: Data(contentsOf: file))
  }

  @Test func `the facts are many and in order`() throws {
    let facts = try Self.facts()
    #expect(facts.reduce(0) { $0 + $1.ads.count } >= 80)
    #expect(facts.count { $0.ads.isEmpty } >= 10)
    for fact in facts {
      for (one, next) in zip(fact.spans, fact.spans.dropFirst()) {
        #expect(one.upperBound <= next.lowerBound, "\(fact.file)")
      }
    }
  }

  @Test(.enabled(if: CorpusTests.corpus != nil, "set TURNTABLE_CORPUS to a folder of transcripts"))
  func `advertisements are found where somebody marked them`() throws {
    let corpus = URL(filePath: try #require(CorpusTests.corpus))
    var (right, found, marked) = (0, 0, 0)
    var (begun, met, missed, wrong) = (0, 0, 0, 0)
    for fact in try Self.facts() {
      let path = corpus.appending(path: fact.file).path
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let ended = try Turntable.run(["report", "-f", "json", "-o", "-", path])
      let spans = try JSONDecoder().decode(Report.self, from: ended.output).spans
      let (theirs, ours) = (Set(fact.spans.joined()), Set(spans.joined()))
      right += theirs.intersection(ours).count
      found += ours.count
      marked += theirs.count
      for span in fact.spans {
        let overlapping = spans.first { $0.overlaps(span) }
        if let overlapping {
          met += 1
          if abs(overlapping.lowerBound - span.lowerBound) <= 3 { begun += 1 }
        } else {
          missed += 1
        }
      }
      wrong += spans.count { span in !fact.spans.contains { $0.overlaps(span) } }
    }
    guard marked > 0 else { return }
    print(
      "advertisements: \(met) found, \(missed) missed, \(wrong) wrong; of \(found) words \(right) "
        + "right, of \(marked) marked; \(begun) begin where marked")
    #expect(right * 100 >= found * 95, "precision")
    #expect(right * 100 >= marked * 85, "recall")
    #expect(begun * 100 >= met * 85, "beginnings")
    #expect(wrong <= 2)
  }
}
