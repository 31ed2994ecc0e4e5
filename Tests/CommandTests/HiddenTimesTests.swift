import Foundation
import Testing

/// With the times of real episodes hidden, the estimates of talk time must be better than a share of
/// words, and their bounds must hold.
///
/// The truth is what the report on the timed file says. The constants of the estimate were fitted on
/// the episodes whose number has an even sum of digits; only the others are shown here.
struct HiddenTimesTests {
  static var isAtHand: Bool { CorpusTests.corpus != nil && Turntable.isGiven }

  private typealias Table = [[String: Any]]

  /// One episode: the largest errors of shares, and which bounds hold.
  private struct Episode {
    var byWords = 0.0
    var estimated = 0.0
    var holds: [Bool] = []
  }

  @Test(
    .enabled(
      if: isAtHand, "set TURNTABLE_CORPUS to a folder of transcripts and TURNTABLE_BINARY"),
    arguments: ["syntaxfm/transcripts", "talkpython"])
  func `talk time is estimated better than by words`(show: String) throws {
    let root = URL(filePath: try #require(CorpusTests.corpus)).appending(path: show)
    guard FileManager.default.fileExists(atPath: root.path) else { return }
    let timed = try reports(["--text", root.path])
    let texts = try Scratch()
    for (source, tables) in timed where isShown(source) && isTimed(tables) {
      try Data(hidden(tables).utf8).write(to: texts.url.appending(path: source + ".txt"))
    }
    let untimed = try reports(["--keep-duplicates", texts.path])
    let episodes = untimed.compactMap { source, tables in
      timed[String(source.dropLast(4))].map { compare(tables, with: $0) }
    }
    try #require(episodes.count >= 5)
    let words = median(episodes.map(\.byWords))
    let estimated = median(episodes.map(\.estimated))
    let held = episodes.flatMap(\.holds)
    let part = Double(held.count { $0 }) / Double(held.count)
    print(
      "\(show): \(episodes.count) episodes, by words \(words), estimated \(estimated), "
        + "bounds hold \(part) of \(held.count)")
    #expect(estimated <= 0.8 * words)
    #expect((0.85...0.95).contains(part))
  }

  /// The tables of a report on each file, by the file's name.
  private func reports(_ arguments: [String]) throws -> [String: [String: Table]] {
    let scratch = try Scratch()
    _ = try Turntable.run(["report", "-q", "-f", "json", "-o", scratch.path] + arguments)
    var found: [String: [String: Table]] = [:]
    for file in scratch.files() where file.hasSuffix("report.json") {
      let object = try JSONSerialization.jsonObject(with: scratch.read(file)) as? [String: Any]
      let tables = (object?["tables"] as? [String: Any])?.compactMapValues { $0 as? Table }
      if let tables, let source = tables["episode"]?.first?["source"] as? String {
        found[source] = tables
      }
    }
    return found
  }

  private func isShown(_ source: String) -> Bool {
    let number = source.drop { !$0.isNumber }.prefix { $0.isNumber }
    return number.compactMap(\.wholeNumberValue).reduce(0, +).isMultiple(of: 2) == false
  }

  private func isTimed(_ tables: [String: Table]) -> Bool {
    let episode = tables["episode"]?.first
    return episode?["timing"] as? String == "measured" && tables["speakers", default: []].count > 1
      && episode?["words"] as? Int ?? 0 > 1000
  }

  /// The same turns, and no times.
  private func hidden(_ tables: [String: Table]) -> String {
    tables["turns", default: []].compactMap { turn -> String? in
      guard let who = turn["speaker"] as? String, let text = turn["text"] as? String else {
        return nil
      }
      return who + ": " + text.replacing("\n", with: " ") + "\n"
    }.joined(separator: "\n")
  }

  private func compare(_ tables: [String: Table], with truth: [String: Table]) -> Episode {
    var episode = Episode()
    let people = Dictionary(
      tables["speakers", default: []].map { ($0["speaker"] as? String ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    for speaker in truth["speakers", default: []] {
      let own = people[speaker["speaker"] as? String ?? ""]
      let share = { (row: [String: Any]?, column: String) in row?[column] as? Double }
      guard let time = share(speaker, "talk_time_share"), let words = share(own, "word_share"),
        let estimate = share(own, "talk_time_share"), let low = share(own, "talk_time_share_low"),
        let high = share(own, "talk_time_share_high")
      else { continue }
      episode.byWords = max(episode.byWords, abs(words - time))
      episode.estimated = max(episode.estimated, abs(estimate - time))
      episode.holds.append((low...high).contains(time))
    }
    return episode
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
