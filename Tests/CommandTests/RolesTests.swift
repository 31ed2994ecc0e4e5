import Foundation
import TestSupport
import Testing

/// Roles in real episodes, one file at a time, against `ROLES.csv` of the corpus: a path, a label
/// and whether it is a host's or a guest's. See `Documentation/roles.md`.
struct RolesTests {
  /// Who has no more than this share of the words is not looked at.
  private static let leastShare = 0.08
  /// How many of the roles given must be right, and how many people must be given one.
  private static let bars = (right: 0.97, given: 0.90)

  static var list: URL? {
    CorpusTests.corpus.map { URL(filePath: $0).appending(path: "ROLES.csv") }
      .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  /// How the people of a show fared.
  private struct Score {
    var people = 0
    var right = 0
    var wrong = 0

    static func + (a: Score, b: Score) -> Score {
      Score(people: a.people + b.people, right: a.right + b.right, wrong: a.wrong + b.wrong)
    }
    var given: Double { Double(right + wrong) / Double(max(1, people)) }
    var correct: Double { Double(right) / Double(max(1, right + wrong)) }
  }

  @Test(
    .enabled(
      if: list != nil && Turntable.isGiven,
      "set TURNTABLE_CORPUS to a folder with ROLES.csv, and TURNTABLE_BINARY"))
  func `roles from a single file are right or left open`() throws {
    let list = try #require(Self.list)
    let lines = try Data(contentsOf: list).filter { $0 != UInt8(ascii: "\r") }
    let roles = Dictionary(grouping: csvRecords(lines)) {
      $0["path", default: ""]
    }
    var scores: [String: Score] = [:]
    for (path, rows) in roles.sorted(by: { $0.key < $1.key }) {
      let show = path.split(separator: "/").dropLast().joined(separator: "/")
      let score = try score(list.deletingLastPathComponent().appending(path: path), rows)
      scores[show] = scores[show, default: Score()] + score
    }
    let total = scores.values.reduce(Score(), +)
    for (show, score) in scores.sorted(by: { $0.key < $1.key }) + [("all", total)] {
      print(
        "\(show): \(score.people) people, \(percent(score.given)) given a role, "
          + "\(percent(score.correct)) of them right")
    }
    #expect(total.people > 100)
    #expect(total.correct >= Self.bars.right)
    #expect(total.given >= Self.bars.given)
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

  /// Compares the sides of those who are in the list by exactly one side.
  private func score(_ file: URL, _ rows: [[String: String]]) throws -> Score {
    let ended = try Turntable.run(["report", "-f", "json", "-o", "-", file.path])
    #expect(ended.code == 0, "\(file.path): \(ended.errors)")
    guard ended.code == 0 else { return Score() }
    let report = try JSONDecoder().decode(Report.self, from: ended.output)
    var score = Score()
    for person in report.tables.speakers where person.word_share ?? 0 > Self.leastShare {
      let labels = [person.speaker] + person.labels.components(separatedBy: "; ")
      let stated = Set(rows.filter { labels.contains($0["label", default: ""]) }.map { $0["role"] })
      guard stated == ["host"] || stated == ["guest"] else { continue }
      score.people += 1
      switch person.role {
      case "host", "cohost": stated == ["host"] ? (score.right += 1) : (score.wrong += 1)
      case "guest", "caller": stated == ["guest"] ? (score.right += 1) : (score.wrong += 1)
      default: break
      }
    }
    return score
  }

  private struct Report: Decodable {
    struct Person: Decodable {
      var speaker: String
      var labels: String
      var role: String
      var word_share: Double?
    }
    struct Tables: Decodable {
      var speakers: [Person]
    }
    var tables: Tables
  }
}
