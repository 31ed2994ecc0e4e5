import Foundation
import TestSupport
import Testing

/// Roles in real episodes against `ROLES.csv` of the corpus: a path, a label and whether it is a
/// host's or a guest's. See `Documentation/roles.md`.
struct RolesTests {
  /// Who has no more than this share of the words is not looked at.
  private static let leastShare = 0.08

  static let list = CorpusTests.corpus.map { URL(filePath: $0).appending(path: "ROLES.csv") }
    .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }

  /// How an episode is seen: alone, or with all that lies in its folder.
  enum Sight: String, CaseIterable, Sendable {
    case file, folder

    /// How many of the roles given must be right, and how many people must be given one.
    var bars: (right: Double, given: Double) { self == .file ? (0.97, 0.90) : (0.99, 0.97) }
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
      "set TURNTABLE_CORPUS to a folder with ROLES.csv, and TURNTABLE_BINARY"),
    arguments: Sight.allCases)
  func `roles are right or left open`(sight: Sight) throws {
    let list = try #require(Self.list)
    let lines = try Data(contentsOf: list).filter { $0 != UInt8(ascii: "\r") }
    let roles = Dictionary(grouping: csvRecords(lines)) { $0["path", default: ""] }
    let shows = Dictionary(grouping: roles.keys) {
      $0.split(separator: "/").dropLast().joined(separator: "/")
    }
    let corpus = list.deletingLastPathComponent()
    var total = Score()
    for (show, paths) in shows.sorted(by: { $0.key < $1.key }) {
      let reports = try reports(on: paths, of: corpus.appending(path: show), seen: sight)
      var score = Score()
      for path in paths {
        let report = try #require(reports[path.split(separator: "/").last ?? ""], "\(path)")
        score = score + self.score(report, roles[path, default: []])
      }
      print(
        "by \(sight.rawValue), \(show): \(score.people) people, \(percent(score.given)) given a "
          + "role, \(percent(score.correct)) of them right")
      total = total + score
    }
    print("by \(sight.rawValue), all: \(percent(total.given)), \(percent(total.correct))")
    #expect(total.people > 100)
    #expect(total.correct >= sight.bars.right)
    #expect(total.given >= sight.bars.given)
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

  /// The reports on files of a folder, by the files' names.
  private func reports(
    on paths: [String], of folder: URL, seen sight: Sight
  ) throws -> [Substring: Report] {
    var reports: [Substring: Report] = [:]
    switch sight {
    case .file:
      for name in paths.compactMap({ $0.split(separator: "/").last }) {
        let file = folder.appending(path: String(name)).path
        let ended = try Turntable.run(["report", "-f", "json", "-o", "-", file])
        #expect(ended.code == 0, "\(file): \(ended.errors)")
        reports[name] = try JSONDecoder().decode(Report.self, from: ended.output)
      }
    case .folder:
      let scratch = try Scratch()
      let ended = try Turntable.run(
        ["report", "--keep-duplicates", "-q", "-f", "json", "-o", "out", folder.path],
        in: scratch.url)
      // 1 says that one of the files holds no speech.
      #expect(ended.code <= 1, "\(folder.path): \(ended.errors)")
      for file in scratch.files("out") where file.hasSuffix("report.json") {
        let report = try JSONDecoder().decode(
          Report.self, from: Data(contentsOf: scratch.url.appending(path: "out/" + file)))
        for episode in report.tables.episode { reports[Substring(episode.source)] = report }
      }
    }
    return reports
  }

  /// Compares the sides of those who are in the list by exactly one side.
  private func score(_ report: Report, _ rows: [[String: String]]) -> Score {
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
    struct Episode: Decodable { var source: String }
    struct Tables: Decodable {
      var episode: [Episode]
      var speakers: [Person]
    }
    var tables: Tables
  }
}
