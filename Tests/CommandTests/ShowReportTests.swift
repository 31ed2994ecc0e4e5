import Foundation
import TestSupport
import Testing

/// Reports on what is no transcript: a show's page, a feed, an article.
struct ShowReportTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Runs `report` in every format and checks that what it wrote is sound; its files by path.
  private func report(_ inputs: [String]) throws -> (ended: Ended, files: [String]) {
    let ended = try Turntable.run(
      ["report", "-o", "out", "-f", "markdown,csv,xlsx,html,json,sqlite"] + inputs, in: scratch.url)
    #expect(ended.code == 0 && !ended.isCrash, "\(ended.errors)")
    try ReportCheck(scratch.url("out")).expectSound()
    return (ended, scratch.files("out"))
  }

  @Test func `a show's page gives a small report`() throws {
    let (_, files) = try report([fixture("one-show/show.txt")])
    let folder = "shipping-lanes/episodes/"
    #expect(
      files.filter { $0.hasSuffix(".csv") }
        == ["diagnostics", "episodes", "notes"].map { folder + "data/\($0).csv" })
    let text = try scratch.text("out/\(folder)report.md")
    for part in [
      "# Shipping Lanes", "4 episodes · 23 December 2025 to 17 February 2026",
      "The list names 4 episodes from 23 December 2025 to 17 February 2026, 141 minutes in all; "
        + "a typical one lasts 34.5 minutes (the median; from 10 to 62).",
      "From one to the next passed 14 days (the median; from 14 to 28).",
      "3 of 4 episodes name a guest: Tomás Okafor, Ines Brandt and Ruth Adeyemi.",
      "Nothing was heard", "Maya Lindqvist, Editor at Quayside Radio, hosts the show",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("talk time") && !text.contains(" turns"))
    let rows = try scratch.records(folder + "data/episodes.csv")
    #expect(rows.map { $0["duration_s"] } == ["600", "3720", "2460", "1680"])
    #expect(
      rows.map { $0["published"] } == ["2026-02-17", "2026-02-03", "2026-01-20", "2025-12-23"])
    #expect(rows.map { $0["guests"] } == ["Tomás Okafor", "Ines Brandt", "Ruth Adeyemi", ""])
    #expect(
      rows.map { $0["guest_affiliation"] }
        == ["Principal Engineer at Harbor Systems", "Northlight", "founder of Boxwise", ""])
    #expect(rows.map { $0["hosts"] } == Array(repeating: "Maya Lindqvist", count: 4))
    #expect(rows.allSatisfy { ($0["guest_basis"] == "") == ($0["guests"] == "") })
  }

  @Test func `an article's report says who is quoted`() throws {
    let (_, files) = try report([fixture("one-show/article.txt")])
    let folder = "articles/the-quay-that-learned-to-wait/"
    #expect(
      files.filter { $0.hasSuffix(".csv") }
        == ["article", "diagnostics", "notes", "quotations", "topics"]
        .map { folder + "data/\($0).csv" })
    let text = try scratch.text("out/\(folder)report.md")
    for part in [
      "2 people are quoted, 39.0 % of the article's 195 words: "
        + "Siobhan O'Dwyer 3 times, 52 words; Marcus Vale twice, 24 words.",
      "The longest quotation is Siobhan O'Dwyer's: 31 words, beginning “Nobody shouted. The drivers",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("talk time"))
    let rows = try scratch.records(folder + "data/quotations.csv")
    #expect(rows.map { $0["words"] } == ["12", "9", "16", "8", "31"])
    #expect(
      rows.map { $0["speaker"] } == [
        "Siobhan O'Dwyer", "Siobhan O'Dwyer", "Marcus Vale", "Marcus Vale", "Siobhan O'Dwyer",
      ])
    #expect(rows[0]["quotation"] == "A plan is only a promise until the first ship is late")
    #expect(rows[0]["share_of_article"] == "0.061538")  // 12 / 195
    let article = try #require(try scratch.records(folder + "data/article.csv").first)
    #expect(article["words"] == "195" && article["quoted_words"] == "76")
    #expect(article["paragraphs"] == "8" && article["quotations"] == "5")
    let diagnostics = try scratch.records(folder + "data/diagnostics.csv")
    #expect(diagnostics.map { $0["code"] } == ["unattributed"])
  }

  @Test func `inspect shows the same facts`() throws {
    let page = try Turntable.run(["inspect", fixture("one-show/show.txt")])
    #expect(page.code == 0)
    for part in [
      "Format    episode-list", "Host      Maya Lindqvist, Editor at Quayside Radio",
      "Episodes  4; nothing was heard", "2:21:00 in all",
      "Guest     Ruth Adeyemi, founder of Boxwise",
      "“Ruth Adeyemi, founder of Boxwise, joins” on line 20", "Guest     none is named",
    ] {
      #expect(page.text.contains(part), "\(part)")
    }
    let article = try Turntable.run(["inspect", fixture("one-show/article.txt")])
    #expect(article.text.contains("195 words, 76 of them in 5 quotations"))
    #expect(article.text.contains("Person    Marcus Vale: 2 quotations, 24 words"))
    #expect(article.text.contains("“argues Marcus Vale” after the words"))
  }

  @Test func `the columns of these tables are in the dictionary`() throws {
    _ = try report([fixture("one-show/show.txt")])
    _ = try report([fixture("one-show/article.txt")])
    for path in scratch.files("out") where path.hasSuffix(".csv") && !path.contains("topics") {
      let table = try #require(path.split(separator: "/").last?.dropLast(4))
      let listed = try Turntable.run(["columns", String(table)]).text.split(separator: "\n")
        .dropFirst().map { String($0.split(separator: " ")[0]) }
      // A review's table of episodes has columns that a list has not.
      let header = try #require(csvRows(try scratch.read("out/" + path)).first)
      #expect(header.count > 2 && header.allSatisfy(listed.contains), "\(table)")
    }
  }

  @Test func `a list or an article goes to standard output, too`() throws {
    for file in ["show.txt", "article.txt"] {
      let ended = try Turntable.run(["report", "-o", "-", fixture("one-show/" + file)])
      #expect(ended.code == 0 && ended.text.hasPrefix("# "))
    }
  }
}
