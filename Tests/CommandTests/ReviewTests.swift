import Foundation
import TestSupport
import Testing

/// `turntable review` over the show written for it, whose planted facts it must find again.
struct ReviewTests {
  /// What is planted and what was counted, not by Turntable; see `Fixtures/README.md`.
  private struct Expected: Decodable {
    struct Quarter: Decodable {
      struct Topic: Decodable { var mentions, episodesWith: Int }
      var episodes, words, adWords: Int
      var hostWordShare, hostWordShareWithGuest: Double
      var topics: [String: Topic]
    }
    struct Planted: Decodable {
      var rising, falling, new, steady, inOneEpisodeOnly: String
      var hostDominated, adHeavy, withoutDate: String
    }
    var planted: Planted
    var quarters: [String: Quarter]
  }

  private let expected: Expected
  private let scratch: Scratch
  private static let show = "shows/worth-mending"

  init() throws {
    let file = package.appending(path: "Fixtures/shows-source/worth-mending/expected.json")
    expected = try JSONDecoder().decode(Expected.self, from: try Data(contentsOf: file))
    scratch = try Scratch()
  }

  private func review(_ options: String...) throws -> Ended {
    try Turntable.run(
      ["review", "--format", "csv", "--output", scratch.path("out")] + options + [
        fixture(Self.show)
      ])
  }

  private func rows(_ table: String, _ period: String = "2026-Q1") throws -> [[String: String]] {
    try scratch.records("worth-mending/\(period)/data/\(table).csv")
  }

  @Test func `figures of the quarters are those counted`() throws {
    let ended = try review()
    #expect(ended.code == 0, "\(ended.errors)")
    let rows = try rows("periods")
    for (relation, label) in [
      ("this", "2026-Q1"), ("before", "2025-Q4"), ("year_ago", "2025-Q1"),
    ] {
      let quarter = try #require(expected.quarters[label])
      let pooled = { (measure: String) in
        rows.first { $0["relation"] == relation && $0["measure"] == measure }
          .flatMap { Double($0["pooled"] ?? "") }
      }
      #expect(rows.first { $0["relation"] == relation }?["period"] == label)
      #expect(pooled("episodes") == Double(quarter.episodes))
      #expect(pooled("words") == Double(quarter.words))
      for (measure, counted) in [
        ("host_word_share", quarter.hostWordShare),
        ("host_word_share_with_guest", quarter.hostWordShareWithGuest),
      ] {
        let share = try #require(pooled(measure))
        #expect(abs(share - counted) < 0.00006, "\(measure) in \(label)")
      }
      let advertising = try #require(pooled("ad_share"))
      let all = Double(quarter.words + quarter.adWords)
      #expect(abs(advertising - Double(quarter.adWords) / all) < 1e-6)
    }
  }

  @Test func `topics rise, fall and are new, and a burst is no trend`() throws {
    _ = try review()
    let tracked = try rows("topic_trends").filter { $0["kind"] == "tracked" }
    for row in tracked {
      let name = try #require(row["topic"])
      for (ending, label) in [("", "2026-Q1"), ("_before", "2025-Q4"), ("_year_ago", "2025-Q1")] {
        let counted = try #require(expected.quarters[label]?.topics[name])
        #expect(row["mentions" + ending] == "\(counted.mentions)", "\(name) in \(label)")
        #expect(row["episodes_with" + ending] == "\(counted.episodesWith)", "\(name) in \(label)")
      }
    }
    let status = { (name: String) in tracked.first { $0["topic"] == name }?["status"] }
    #expect(status(expected.planted.rising) == "rising")
    #expect(status(expected.planted.falling) == "falling")
    #expect(status(expected.planted.new) == "new")
    #expect(status(expected.planted.steady) == "steady")
    #expect(status(expected.planted.inOneEpisodeOnly) == "too few")
  }

  @Test func `what is planted stands out, and little else`() throws {
    _ = try review()
    let flags = try rows("flags")
    let flagged = { (measure: String) in
      flags.filter { $0["measure"] == measure && $0["reason"]?.hasPrefix("target") == false }
        .compactMap { $0["episode"] }
    }
    let key = { (name: String) in "worth-mending/\(name)" }
    #expect(flagged("host_word_share_with_guest") == [key(expected.planted.hostDominated)])
    #expect(flagged("ad_share") == [key(expected.planted.adHeavy)])
    #expect(Set(flags.compactMap { $0["episode"] }).count == 2)
    let missed = flags.filter { $0["reason"]?.hasPrefix("target missed") == true }
    #expect(missed.map { $0["episode"] } == [key(expected.planted.hostDominated)])
    #expect(missed.map { $0["measure"] } == ["host_talk_time_share"])
  }

  @Test func `who came back is known under every spelling`() throws {
    _ = try review()
    let people = try rows("people")
    let returning = people.filter { $0["role"] == "guest" && $0["status"] == "returning" }
    #expect(Set(returning.compactMap { $0["speaker"] }) == ["Imogen Achterberg", "Pavel Drobny"])
    #expect(people.count == 8)
  }

  @Test func `an episode without a date is listed, and in no period`() throws {
    let ended = try review()
    #expect(ended.code == 0)
    let episodes = try rows("episodes")
    #expect(episodes.count == 27)
    let undated = episodes.filter { $0["published"] == "" }
    #expect(undated.map { $0["episode"] } == ["worth-mending/" + expected.planted.withoutDate])
    #expect(undated.map { $0["period"] } == [""])
    #expect(episodes.last?["published"] == "")
    #expect(episodes.count { $0["period"] == "2026-Q1" } == 6)
  }

  @Test(arguments: [
    (["--quarter", "2025-Q2"], "2025-Q2", 5), (["--month", "2026-03"], "2026-03", 2),
    (["--from", "2025-01-01", "--to", "2026-12-31"], "2025-01-01-to-2026-12-31", 26),
  ])
  func `any span can be reviewed`(options: [String], folder: String, count: Int) throws {
    let ended = try Turntable.run(
      ["review", "--format", "csv,markdown", "--output", scratch.path("out")] + options
        + [fixture(Self.show)])
    #expect(ended.code == 0, "\(ended.errors)")
    let row = try rows("periods", folder).first { $0["measure"] == "episodes" }
    #expect(row?["pooled"] == "\(count)")
  }

  @Test(arguments: [
    (["--quarter", "2026-Q5"], "2026-Q1"), (["--quarter", "2026"], "2026-Q1"),
    (["--month", "2026-13"], "2026-03"), (["--from", "2026-01-01"], "go together"),
    (["--from", "2026-02-01", "--to", "2026-01-01"], "before"),
    (["--quarter", "2026-Q1", "--month", "2026-01"], "exclude each other"),
  ])
  func `wrong spans are told`(options: [String], message: String) throws {
    let ended = try Turntable.run(["review"] + options + [fixture(Self.show)])
    #expect(ended.code == 64)
    #expect(ended.errors.contains(message))
  }

  @Test func `a show without dates is told what to do`() throws {
    let ended = try Turntable.run(
      [
        "review", "--no-show", "--output", scratch.path("out"),
        fixture("one-conversation/interview.srt"),
      ])
    #expect(ended.code == 2)
    #expect(ended.errors.contains("none of its 1 episodes has a date"))
  }

  @Test func `a span without episodes is told which days there are`() throws {
    let ended = try review("--quarter", "2031-Q1")
    #expect(ended.code == 2)
    #expect(ended.errors.contains("no episode is dated in 2031-Q1"))
    #expect(ended.errors.contains("run from 2025-01-14 to 2026-03-24"))
  }

  @Test func `a quarter without transcripts is said to be one, and not drawn as silence`() throws {
    let show = scratch.url("show")
    try FileManager.default.copyItem(at: URL(filePath: fixture(Self.show)), to: show)
    let ofThirdQuarter = ["11-", "12-", "13-", "15-", "2025-09-02-14-"]
    for file in scratch.files("show")
    where ofThirdQuarter.contains(where: file.hasPrefix) {
      try FileManager.default.removeItem(at: show.appending(path: file))
    }
    let ended = try Turntable.run(
      ["review", "--format", "markdown", "--output", scratch.path("out"), show.path])
    #expect(ended.code == 0, "\(ended.errors)")
    let chart = try scratch.text("out/worth-mending/2026-Q1/topics-by-period.svg")
    #expect(chart.contains("Nothing was transcribed in 2025-Q3."))
    #expect(chart.contains(">(2025-Q3)<") && chart.contains(">2025-Q2<"))
  }

  @Test func `a page alone is reviewed for what it lists`() throws {
    let ended = try Turntable.run(
      ["review", "--output", "-", fixture("\(Self.show)/show.txt")])
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(ended.text.contains("Nothing was heard"))
    #expect(ended.text.contains("the descriptions that the show's page gives"))
    #expect(!ended.text.contains("of the words"))
  }

  @Test func `the same comes of any number of jobs`() throws {
    let runs = try ["1", "2"].map { jobs in
      try Turntable.run(
        ["review", "--no-show", "--output", "-", "--format", "json", "--jobs", jobs]
          + [fixture(Self.show)]
      ).output
    }
    #expect(runs[0] == runs[1] && !runs[0].isEmpty)
  }
}
