import Foundation
import TestSupport
import Testing

/// What pages, feeds, tables and file names tell of the transcripts beside them.
struct ShowFactsTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Runs `inspect`; what it prints of each file, by the file's path.
  private func inspect(_ inputs: String..., code: Int32 = 0) throws -> [String: String] {
    let ended = try Turntable.run(["inspect"] + inputs, in: scratch.url)
    #expect(ended.code == code, "\(ended.errors)")
    var parts: [String: String] = [:]
    var path = ""
    for part in ended.text.split(separator: "\n\n") {
      if !part.contains("\n"), !part.contains(" ") || part.hasSuffix(".txt") { path = String(part) }
      parts[path, default: ""] += part + "\n\n"
    }
    return parts
  }

  /// Writes a page of rows, each a line of date and length and a title.
  private func page(_ rows: [(String, String)], to path: String = "in/show.txt") throws {
    let text = rows.map { "\($0.0) • 30min\n\($0.1)\nWhat it is about.\n" }.joined(separator: "\n")
    try scratch.write("Bread Hour\nA show about bread.\n\n" + text, to: path)
  }

  private func row(_ label: String, _ text: String?) throws -> String? {
    let lines = try #require(text).split(separator: "\n")
    return lines.first { $0.hasPrefix(label + " ") }.map {
      $0.dropFirst(label.count).drop { $0 == " " }.description
    }
  }

  // MARK: Notes of episodes

  @Test func `notes in a folder beside the transcripts' tell of them`() throws {
    for (number, date) in [(3, "1772582400000"), (4, "2026-03-11")] {
      let links = (1...6).map { "- [Link \($0)](https://bread.example/\($0))\n" }.joined()
      try scratch.write(
        "---\nnumber: \(number)\ntitle: Loaf \(number)\ndate: \(date)\n---\n\n## Links\n" + links,
        to: "in/notes/\(number).md")
      try scratch.write("Ann: Hello, Ben.\n\nBen: Hello, Ann.\n", to: "in/texts/Bread\(number).txt")
    }
    let ended = try Turntable.run(["report", "-f", "csv", "-o", "out", "in"], in: scratch.url)
    #expect(ended.code == 0, "\(ended.errors)")
    // The notes are no reports of their own.
    let reports = scratch.files("out").filter { $0.hasSuffix("data/episode.csv") }
    let rows = try reports.flatMap { try scratch.records($0) }
    #expect(rows.map { $0["published"] } == ["2026-03-04", "2026-03-11"])
    #expect(rows.map { $0["number"] } == ["3", "4"])
  }

  // MARK: A show of 27 episodes

  @Test func `every dated episode of a show has its number and its date, the bonus has neither`()
    throws
  {
    struct Expected: Decodable {
      struct Episode: Decodable {
        var number: Int?
        var published: String?
      }
      var episodes: [String: Episode]
    }
    let expected = try JSONDecoder().decode(
      Expected.self,
      from: Data(contentsOf: URL(filePath: fixture("shows-source/worth-mending/expected.json"))))
    let folder = fixture("shows/worth-mending")
    let found = try inspect(folder)
    #expect(expected.episodes.values.count { $0.published != nil } == 26)
    #expect(expected.episodes.count == 27)
    for (name, episode) in expected.episodes {
      let text = found.first { path, _ in
        path.split(separator: "/").last?.split(separator: ".").first?.hasSuffix(name) == true
      }?.value
      let number = try row("Number", text)?.split(separator: " (").first.map(String.init)
      let date = try row("Published", text)?.split(separator: " (").first.map(String.init)
      #expect(number == episode.number.map(String.init) ?? "not stated", "\(name)")
      #expect(date == episode.published ?? "not stated", "\(name)")
    }
    let page = found["\(folder)/show.txt"]
    #expect(page?.contains("Files     26 rows found a transcript") == true)
    #expect(
      page?.contains("File      04-a-clock-nobody-winds.srt, by its number and title") == true)
  }

  @Test func `guests and hosts of the page name labels`() throws {
    let found = try inspect(fixture("shows/worth-mending"), code: 0)
    let text = found.first { $0.key.hasSuffix("04-a-clock-nobody-winds.srt") }?.value ?? ""
    #expect(
      text.contains("Title     A Clock Nobody Winds (show.txt, line 93, by its number and title)"))
    #expect(text.contains("Person    Hamish Tull, guest"))
    #expect(text.contains("first on line 95 of show.txt"))
    let capitals = found.first { $0.key.hasSuffix("09-gold-in-the-crack.txt") }?.value ?? ""
    #expect(capitals.contains("Person    Aiko Marchetti, guest"))
  }

  // MARK: Matching

  @Test func `a row is matched by number, by title and by date`() throws {
    try page([
      ("Mar 4, 2026 • Episode 3", "Rye"), ("Mar 11, 2026", "Salt & Water"),
      ("Mar 18, 2026", "Oats"),
      ("Mar 25, 2026", "Nobody Baked"),
    ])
    try scratch.write(Talk.lines("Ada Byron", "Bo Marsh"), to: "in/ep3.txt")
    try scratch.write(Talk.lines("Ada Byron", "Cy Dale"), to: "in/deep/salt-and-water.txt")
    try scratch.write(Talk.lines("Ada Byron", "Di Eves"), to: "in/2026-03-18-talk.txt")
    let found = try inspect("in", "--no-show")
    #expect(try row("Title", found["in/ep3.txt"]) == "Rye (show.txt, line 4, by its number)")
    #expect(
      try row("Published", found["in/deep/salt-and-water.txt"])
        == "2026-03-11 (show.txt, line 8, by its title)")
    #expect(
      try row("Title", found["in/2026-03-18-talk.txt"]) == "Oats (show.txt, line 12, by its date)")
    let page = found["in/show.txt"] ?? ""
    #expect(page.contains("Files     3 rows found a transcript"))
    #expect(page.contains("File      none was found beside the list"))
  }

  @Test func `what fits two alike is left alone, with a warning`() throws {
    try page([
      ("Mar 4, 2026 • Episode 3", "Rye"), ("Mar 11, 2026", "Potluck"), ("Mar 18, 2026", "Potluck"),
    ])
    try scratch.write(Talk.lines("Ada Byron", "Bo Marsh"), to: "in/ep3.txt")
    try scratch.write(Talk.lines("Cy Dale", "Di Eves"), to: "in/other/episode-3.txt")
    try scratch.write(Talk.lines("Eve Frost", "Gil Hart"), to: "in/potluck.txt")
    let found = try inspect("in")
    for path in ["in/ep3.txt", "in/other/episode-3.txt"] {
      #expect(try row("Published", found[path]) == "not stated")
      #expect(try row("Number", found[path]) == "3 (the file's name)")
      #expect(found[path]?.contains("warning: show.txt, line 4, fits by its number") == true)
    }
    #expect(try row("Published", found["in/potluck.txt"]) == "not stated")
    #expect(
      found["in/potluck.txt"]?.contains("warning: show.txt has several rows that fit") == true)
    #expect(found["in/show.txt"]?.contains("none: it fits ep3.txt, episode-3.txt alike") == true)
    let strict = try Turntable.run(["inspect", "--strict", "-q", "in"], in: scratch.url)
    #expect(strict.code == 1)
  }

  @Test func `more that agrees beats less, and what differs counts against`() throws {
    try page([("Mar 4, 2026 • Episode 3", "Rye Bread"), ("Mar 11, 2026 • Episode 4", "Salt")])
    // Number and title of row 3; the number alone; the number, and another title and day.
    try scratch.write(
      "Title: Rye Bread\nEpisode: 3\n\n" + Talk.lines("Ada Byron", "Bo Marsh"), to: "in/a.txt")
    try scratch.write(Talk.lines("Cy Dale", "Di Eves"), to: "in/ep3.txt")
    try scratch.write(
      "Title: Ovens\nEpisode: 4\nDate: 2024-01-01\n\n" + Talk.lines("Eve Frost", "Gil Hart"),
      to: "in/b.txt")
    let found = try inspect("in")
    #expect(try row("Published", found["in/a.txt"])?.hasPrefix("2026-03-04 (show.txt") == true)
    #expect(try row("Published", found["in/ep3.txt"]) == "not stated")
    #expect(found["in/ep3.txt"]?.contains("but fits a.txt better") == true)
    #expect(try row("Published", found["in/b.txt"]) == "2024-01-01")
    #expect(found["in/b.txt"]?.contains("warning") == false)
  }

  @Test func `a page fills what a file leaves open, and a contradiction is told`() throws {
    try page([("Mar 4, 2026 • Episode 3", "Rye Bread"), ("Mar 11, 2026", "Salt")])
    try scratch.write(
      "Title: Rye Bread\nDate: 2026-03-05\n\n" + Talk.lines(), to: "in/a.txt")
    let text = try inspect("in")["in/a.txt"] ?? ""
    #expect(try row("Published", text) == "2026-03-05")
    #expect(try row("Number", text) == "3 (show.txt, line 4, by its title)")
    #expect(
      text.contains(
        "note: show, number, length come from show.txt, line 4, by its title; "
          + "show.txt, line 4 says date “2026-03-04”, which does not count"))
    let flagged = try Turntable.run(
      ["inspect", "--title", "Mine", "in/a.txt"], in: scratch.url)
    #expect(flagged.text.contains("Title     Mine (by --title)"))
  }

  @Test func `a page of another show says nothing`() throws {
    try page([("Mar 4, 2026 • Episode 3", "Rye Bread"), ("Mar 11, 2026", "Salt")])
    try scratch.write("Show: Harbour Talk\nEpisode: 3\n\n" + Talk.lines(), to: "in/a.txt")
    #expect(try row("Published", inspect("in")["in/a.txt"]) == "not stated")
  }

  @Test func `a feed whose transcripts are elsewhere tells of those at hand`() throws {
    try scratch.write(
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Bread Hour</title>
      <item><title>Rye Bread</title><pubDate>Wed, 04 Mar 2026 06:00:00 GMT</pubDate></item>
      <item><title>Salt</title></item></channel></rss>
      """, to: "in/feed.xml")
    try scratch.write("Date: 2026-02-20\n\n" + Talk.lines(), to: "in/rye-bread.txt")
    let text = try inspect("in")["in/rye-bread.txt"] ?? ""
    #expect(try row("Published", text) == "2026-03-04 (feed.xml, line 2, by its title)")
    #expect(text.contains("the file itself says date “2026-02-20”"))
  }

  // MARK: A table

  @Test func `a table of the user beats page and file`() throws {
    try page([("Mar 4, 2026 • Episode 3", "Rye Bread"), ("Mar 11, 2026", "Salt")])
    try scratch.write(
      "File;Title;Date;Guests\nrye.txt;Rye at Last;2026-03-06;Bo Marsh\nsalt;;2026-13-01;\n;Oats;;\n",
      to: "in/episodes.csv")
    try scratch.write("Title: Rye Bread\n\n" + Talk.lines("Ada", "Bo"), to: "in/rye.txt")
    try scratch.write(Talk.lines("Cy Dale", "Di Eves"), to: "in/salt.txt")
    let found = try inspect("in")
    let rye = found["in/rye.txt"]
    #expect(try row("Title", rye) == "Rye at Last (episodes.csv, line 2, by its name)")
    #expect(try row("Published", rye) == "2026-03-06 (episodes.csv, line 2, by its name)")
    #expect(try row("Number", rye) == "3 (show.txt, line 4, by its title)")
    #expect(rye?.contains("Person    Bo Marsh, guest") == true)
    #expect(rye?.contains("named as guest in episodes.csv, line 2") == true)
    #expect(
      try row("Published", found["in/salt.txt"]) == "2026-03-11 (show.txt, line 8, by its title)")
    let table = try Turntable.run(["inspect", "in/episodes.csv"], in: scratch.url).text
    #expect(table.contains("Format    episode-table"))
    #expect(table.contains("in/episodes.csv:3: warning: “2026-13-01” is no value for “Date”"))

    let ended = try Turntable.run(["report", "-o", "out", "-f", "csv", "in"], in: scratch.url)
    #expect(ended.code == 0 && !ended.errors.contains("episodes.csv"), "\(ended.errors)")
    #expect(scratch.files("out").contains("bread-hour/3-rye-at-last/.turntable"))
  }

  @Test func `of those that state a day, one is believed in a fixed order`() throws {
    let feed =
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Bread Hour</title><item>"
      + "<title>Rye Bread</title><pubDate>Mon, 02 Mar 2026 06:00:00 GMT</pubDate></item>"
      + "</channel></rss>"
    try page([("Mar 4, 2026", "Rye Bread"), ("Mar 11, 2026", "Salt")])
    try scratch.write("Title: Rye Bread\nDate: 2026-03-03\n\n" + Talk.lines(), to: "in/a/r.txt")
    let sources = [
      ("in/a/feed.xml", feed, "2026-03-02 (feed.xml, line 1, by its title)"),
      (
        "in/list.csv", "title,date\nRye Bread,2026-03-01\n",
        "2026-03-01 (list.csv, line 2, by its title)"
      ),
      // Of two tables the one in the deeper folder.
      ("in/a/my.csv", "file,date\nr,2026-02-28\n", "2026-02-28 (my.csv, line 2, by its name)"),
    ]
    #expect(try row("Published", inspect("in")["in/a/r.txt"]) == "2026-03-03")
    for (path, text, shown) in sources {
      try scratch.write(text, to: path)
      #expect(try row("Published", inspect("in")["in/a/r.txt"]) == shown)
    }
    let text = try inspect("in")["in/a/r.txt"] ?? ""
    for part in [
      "title, date come from list.csv, line 2, by its title; feed.xml, line 1, by its title says",
      "the file itself says date “2026-03-03”",
      "show.txt, line 4 says date “2026-03-04”, which does not count",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `our own reports are no tables of the user`() throws {
    try scratch.write(Talk.titled("Rye"), to: "rye.txt")
    let first = try Turntable.run(["report", "-f", "csv,markdown", "."], in: scratch.url)
    #expect(first.code == 0)
    let before = try scratch.contents("Reports")
    let second = try Turntable.run(["report", "-f", "csv,markdown", "."], in: scratch.url)
    #expect(second.code == 0 && !second.errors.contains("passed over"), "\(second.errors)")
    #expect(try scratch.contents("Reports") == before)
  }
}
