import Foundation
import TestSupport
import Testing

/// What stands in a transcript of the corpus, found by looking at the file and not at our output.
/// A `note` beside it, for readers only, says why where that needs saying.
struct CorpusFact: Decodable, CustomTestStringConvertible {
  /// Where the file is, from the corpus.
  var file: String
  /// The format it is to be recognised as; formats that both will do are parted by “|”. None where
  /// it is to be refused.
  var format: String?
  /// What it knows of time: measured, anchored or untimed.
  var timing: String?
  /// Milliseconds: where times are measured, when speech begins; else the first time stamp.
  var first: Int?
  /// Milliseconds: where times are measured, when speech ends; else the last time stamp.
  var last: Int?
  /// Who speaks, in order of first speech; names that will do for one person are parted by “|”.
  var people: [String]?
  /// The turns of the first page: the number of the person or 0, the words, and when it begins,
  /// in milliseconds, where the file says so.
  var turns: [[Int]]?
  /// How many episodes it lists, where it is a feed or a list and no transcript.
  var episodes: Int?
  /// Words of which the refusal must hold one, parted by “|”; none where the file can be read.
  var refused: String?

  var testDescription: String { file }

  /// Whether a name is one of those a person goes by; no name is nobody's.
  func isPerson(_ number: Int, _ name: String?) -> Bool {
    guard number > 0, let name else { return number == 0 && name == nil }
    guard let people, people.indices.contains(number - 1) else { return false }
    return people[number - 1].split(separator: "|").contains { $0 == name }
  }
}

/// The tables of a report that the facts are compared with.
private struct ReportedTables: Decodable {
  struct Episode: Decodable {
    var format: String
    var timing: String?
  }
  struct Speaker: Decodable {
    var speaker: String
  }
  struct Turn: Decodable {
    var speaker: String?
    var kind: String
    /// None where the source has times only.
    var words: Int?
    var start_s: Double?
    var end_s: Double?
    var source_line: Int?
  }
  struct Tables: Decodable {
    var episode: [Episode]
    var speakers: [Speaker]
    var turns: [Turn]
  }
  var tables: Tables
}

/// Facts about transcripts of the corpus, in `Fixtures/corpus-facts.json`: the program must find
/// what somebody found who read the file.
struct CorpusFactsTests {
  static let facts: [CorpusFact] = {
    let file = fixtures.appending(path: "corpus-facts.json")
    do {
      return try JSONDecoder().decode([CorpusFact].self, from: Data(contentsOf: file))
    } catch {
      Issue.record("\(file.path): \(error)")
      return []
    }
  }()

  /// The table of a list's episodes.
  private struct Listing: Decodable {
    struct Tables: Decodable {
      var episodes: [ReportedTables.Episode]
    }
    var tables: Tables
  }

  @Test func `the facts are many and of one mould`() {
    #expect(Self.facts.count >= 40)
    #expect(Set(Self.facts.map(\.file)).count == Self.facts.count)
    for fact in Self.facts {
      #expect((fact.refused == nil) == (fact.format != nil), "\(fact.file)")
      let people = fact.people?.count ?? 0
      for turn in fact.turns ?? [] {
        #expect(turn.count == 2 || turn.count == 3, "\(fact.file)")
        #expect(turn[0] >= 0 && turn[0] <= people, "\(fact.file)")
      }
    }
  }

  @Test(
    .enabled(if: CorpusTests.corpus != nil, "set TURNTABLE_CORPUS to a folder of transcripts"),
    arguments: facts)
  func `the program finds what stands in the file`(_ fact: CorpusFact) throws {
    let corpus = URL(filePath: try #require(CorpusTests.corpus))
    let path = corpus.appending(path: fact.file).path
    guard FileManager.default.fileExists(atPath: path) else { return }
    // The turns are those of the file, whatever is read in them.
    let ended = try Turntable.run(
      ["report", "-f", "json", "--text", "--ads", "keep", "-o", "-", path])
    let differences =
      try fact.refused.map { Self.refusalDifferences($0, ended) } ?? Self.differences(fact, ended)
    #expect(
      differences.isEmpty, "\(fact.file):\n  \(differences.joined(separator: "\n  "))")
  }

  private static func refusalDifferences(_ words: String, _ ended: Ended) -> [String] {
    guard ended.code == 2 else { return ["is read, should be refused"] }
    let isSaid = words.split(separator: "|").contains { ended.errors.contains($0) }
    return isSaid ? [] : ["the refusal says nothing of “\(words)”: \(ended.errors)"]
  }

  private static func differences(_ fact: CorpusFact, _ ended: Ended) throws -> [String] {
    guard ended.code == 0 else { return ["is refused: \(ended.errors)"] }
    if let count = fact.episodes {
      let listed = try JSONDecoder().decode(Listing.self, from: ended.output).tables.episodes
      return listed.map(\.format) == Array(repeating: fact.format, count: count)
        ? [] : ["lists \(listed), should be \(count) episodes of \(fact.format ?? "")"]
    }
    let tables = try JSONDecoder().decode(ReportedTables.self, from: ended.output).tables
    var found: [String] = []
    let episode = try #require(tables.episode.first)
    if fact.format?.split(separator: "|").contains(where: { $0 == episode.format }) != true {
      found.append("format \(episode.format), should be \(fact.format ?? "none")")
    }
    if episode.timing != fact.timing {
      found.append("timing \(episode.timing ?? "none"), should be \(fact.timing ?? "none")")
    }
    let people = fact.people ?? []
    let names = tables.speakers.map(\.speaker)
    if names.count != people.count
      || !names.indices.allSatisfy({ fact.isPerson($0 + 1, names[$0]) })
    {
      found.append("people \(names), should be \(people)")
    }
    let isWordless = fact.turns?.contains { $0[1] > 0 } == false
    let turns = tables.turns.filter {
      $0.kind != "advertisement" && ($0.words ?? 0 > 0 || isWordless)
    }
    return found + turnDifferences(fact, turns) + timeDifferences(fact, turns)
  }

  /// Only the first turn that differs is told: those after it mostly differ with it.
  private static func turnDifferences(
    _ fact: CorpusFact, _ turns: [ReportedTables.Turn]
  ) -> [String] {
    for (index, expected) in (fact.turns ?? []).enumerated() {
      let place = "turn \(index + 1)"
      guard turns.indices.contains(index) else {
        return ["\(place) is missing, should have \(expected[1]) words"]
      }
      let turn = turns[index]
      let line = "\(place), line \(turn.source_line ?? 0): "
      var found: [String] = []
      if !fact.isPerson(expected[0], turn.speaker) {
        let name = expected[0] == 0 ? "nobody" : fact.people?[expected[0] - 1] ?? ""
        found.append(line + "by \(turn.speaker ?? "nobody"), should be by \(name)")
      }
      let words = turn.words ?? 0
      if words != expected[1] {
        found.append(line + "\(words) words, should be \(expected[1])")
      }
      if expected.count > 2, !isNear(turn.start_s, expected[2]) {
        found.append(line + "starts at \(text(turn.start_s)), should at \(expected[2]) ms")
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func timeDifferences(
    _ fact: CorpusFact, _ turns: [ReportedTables.Turn]
  ) -> [String] {
    var found: [String] = []
    let isMeasured = fact.timing == "measured"
    if let first = fact.first {
      let start = turns.compactMap(\.start_s).min()
      if isMeasured ? !isNear(start, first) : milliseconds(start) ?? .max > first {
        found.append("first time \(text(start)), should be \(first) ms")
      }
    }
    if let last = fact.last {
      let end = turns.compactMap(\.end_s).max()
      if isMeasured ? !isNear(end, last) : milliseconds(end) ?? 0 < last {
        found.append("last time \(text(end)), should be \(last) ms")
      }
    }
    return found
  }

  private static func milliseconds(_ seconds: Double?) -> Int? {
    seconds.map { Int(($0 * 1000).rounded()) }
  }

  private static func text(_ seconds: Double?) -> String {
    milliseconds(seconds).map { "\($0) ms" } ?? "no time"
  }

  /// Times with more than three decimals may be cut or rounded.
  private static func isNear(_ seconds: Double?, _ time: Int) -> Bool {
    milliseconds(seconds).map { abs($0 - time) <= 1 } ?? false
  }
}
