import Testing
import TranscriptModel
import TranscriptReading

/// A show's page and its feed, read as lists of episodes.
struct ShowTests {
  private func list(_ document: SourceDocument) throws -> EpisodeList {
    guard case .episodeList(let list) = document.content else {
      throw ReadingError(Diagnostic(.error, .malformed, "no list"))
    }
    return list
  }

  private func page(_ entries: String...) throws -> EpisodeList {
    try list(try read("Harbour Talk\nA show.\n\n" + entries.joined(separator: "\n\n") + "\n"))
  }

  @Test func `a show's page gives its episodes`() throws {
    let document = try document("one-show/show.txt")
    #expect(document.recognition.format == "episode-list")
    let list = try list(document)
    #expect(list.metadata.show == "Shipping Lanes")
    // The paragraph that stands there twice is taken once; so is the word “Episodes”.
    #expect(list.metadata.prose.map(\.line) == [4, 5, 6, 8])
    #expect(list.entries.map(\.metadata.title).count == 4)
    #expect(list.entries[2].metadata.title == "The Box That Came Back Empty")
    #expect(
      list.entries.map(\.metadata.published?.description)
        == ["2026-02-17", "2026-02-03", "2026-01-20", "2025-12-23"])
    #expect(
      list.entries.map { ($0.metadata.duration?.milliseconds ?? 0) / 60_000 } == [10, 62, 41, 28])
    #expect(list.entries.map(\.line) == [10, 14, 18, 22])
  }

  private static let notes = """
    ---
    number: 12
    title: The Slow Oven
    date: DATE
    ---

    We bake at night.

    ## Links
    - [The mill](https://mill.example)
    - [The oven](https://oven.example)
    - [A book on rye](https://rye.example)
    - [Flour by post](https://flour.example)
    - [The recipe](https://recipe.example)

    """

  @Test(arguments: [
    ("2026-03-04", "2026-03-04"), ("4 March 2026", "2026-03-04"),
    // Seconds and milliseconds since 1970; the last second of a day in Greenwich.
    ("1772582400", "2026-03-04"), ("1772668799999", "2026-03-04"), ("0000000000", "1970-01-01"),
    ("17725824", nil), ("17725824000", nil),
  ])
  func `notes of an episode give its facts`(date: String, day: String?) throws {
    let text = Self.notes.replacing("DATE", with: date)
    guard let day else {
      #expect(throws: ReadingError.self) { try read(text) }
      return
    }
    let document = try read(text)
    #expect(document.recognition.format == "episode-notes")
    let entries = try list(document).entries
    #expect(entries.map(\.metadata.title) == ["The Slow Oven"])
    #expect(entries.map(\.metadata.number) == [12])
    #expect(entries.map(\.metadata.published?.description) == [day])
  }

  @Test func `lines that name guests are no transcript`() throws {
    let document = try document("edge-cases/episode-list/guest-lines.txt")
    #expect(document.recognition.format == "episode-list")
    let list = try list(document)
    #expect(
      list.entries.map(\.metadata.title)
        == ["Rope Ends", "A Boot Without a Partner", "Glass", "Nets"])
    #expect(list.entries[1].metadata.prose.map(\.line) == [12, 13, 14])
  }

  @Test(arguments: [
    ("title,date\nRye,2026-03-04\n", "Rye"), ("No;Episode title\n3;Rye, again\n", "Rye, again"),
    ("number\ttitle\tdate\n3\t\"Rye \"\"x\"\"\"\t2026-03-04\n", "Rye \"x\""),
    ("\u{FEFF}Date,Guest,Title\r\n2026-03-04,Bo Marsh,Rye\r\n", "Rye"),
  ])
  func `a table of episodes is a list`(text: String, title: String) throws {
    let document = try read(text)
    #expect(document.recognition.format == "episode-table")
    let list = try list(document)
    #expect(list.entries.map(\.metadata.title) == [title])
    #expect(list.entries.map(\.line) == [2])
  }

  @Test func `the cells of a table are what is known of its episodes`() throws {
    let list = try list(
      try read(
        """
        file,title,number,date,duration,guests,url,mood
        a/rye.srt,Rye,3,"March 4, 2026",1:02:03,"Bo Marsh, Cy Dale",https://bread.example/3,good

        ,,,,,,,bad
        salt,,,04/03/2026,,,,
        """))
    #expect(list.entries.map(\.line) == [2, 5])
    let rye = list.entries[0].metadata
    #expect(rye.number == 3 && rye.published == CalendarDate(year: 2026, month: 3, day: 4))
    #expect(rye.duration == MediaTime(seconds: 3723) && rye.url == "https://bread.example/3")
    #expect(rye.credits.map(\.name) == ["Bo Marsh", "Cy Dale"])
    #expect(rye.credits.map(\.role) == [.guest, .guest])
    #expect(list.entries.flatMap(\.transcripts).map(\.url) == ["a/rye.srt", "salt"])
    // It is March in one country and April in another.
    #expect(list.entries[1].metadata.published == nil)
  }

  @Test(arguments: [
    "speaker,text,title,date\nAda,Hello there ships,Rye,2026-03-04\nBo,Good day,Rye,2026-03-04\n",
    "start,end,text\n0,2,Hello there ships\n2,4,Good day to you\n",
  ])
  func `a transcript with a title on every row stays one`(text: String) throws {
    #expect(try read(text).recognition.format == "csv")
  }

  @Test(arguments: [
    "4 March 2026 · 50 min", "2026-03-04 | 50:00", "Mar 4, 2026 (50 minutes)",
    "March 4, 2026 - 0:50:00", "50m • 4 Mar 2026", "Mar 4, 2026 50min",
    "Episode 7 • Mar 4, 2026 • 50 min", "Mar 4, 2026 • 50min • Explicit",
  ])
  func `a line of date and length is known in many forms`(line: String) throws {
    let list = try page("\(line)\nOne\nWhat one is.", "\(line)\nTwo\nWhat two is.")
    #expect(list.entries.map(\.metadata.title) == ["One", "Two"])
    #expect(list.entries[0].metadata.published == CalendarDate(year: 2026, month: 3, day: 4))
    #expect(list.entries[0].metadata.duration == MediaTime(minutes: 50))
    #expect(list.entries[0].metadata.number == (line.hasPrefix("Episode 7") ? 7 : nil))
    #expect(list.entries[1].metadata.prose.map(\.text) == ["What two is."])
  }

  @Test(arguments: [
    "Mar 4, 2026", "50 min", "On Mar 4, 2026 we spoke for 50 min", "2026 • 50 min", "Mar 2026 • 12",
    "Mar 4, 2026 • 12",
  ])
  func `other lines are none`(line: String) throws {
    let text =
      "Ada: hello ships\nBen: good day\n\n\(line)\nOne\n\n\(line)\nTwo\nAda: bye\nBen: bye\n"
    #expect(try read(text).recognition.format == "text")
  }

  @Test func `titles may stand above their dates`() throws {
    let list = try page(
      "One\n4 Mar 2026 · 50 min\nWhat one is, told at some length.",
      "8: Two\n11 Mar 2026 · 1h 2min\nWhat two is.")
    #expect(list.entries.map(\.metadata.title) == ["One", "8: Two"])
    #expect(list.entries.map(\.metadata.number) == [nil, 8])
    #expect(list.entries[0].metadata.prose.map(\.text) == ["What one is, told at some length."])
    #expect(list.metadata.prose.map(\.text) == ["A show."])
  }

  @Test func `the page's own lines after the last episode are left out, and said`() throws {
    let document = try read(
      "Talk\n\nMar 4, 2026 • 5min\nOne\nWhat.\n\nMar 5, 2026 • 5min\nTwo\nThat.\n\nFollow us\nX\n")
    #expect(try list(document).entries[1].metadata.prose.map(\.text) == ["That."])
    #expect(document.codes == [.furniture])
    #expect(document.diagnostics[0].line == 11)
  }

  @Test func `a transcript that names other episodes stays a transcript`() throws {
    let dates =
      "\n\nMore episodes\n\nMar 4, 2026 • 5min\nOne\n\nMar 5, 2026 • 5min\nTwo\n\nMar 6, 2026 • 5min\nSix\n"
    let text =
      "Title\n\nTranscript\n\nAda Byron: Hello ships.\n\nBen Oak: Hello.\n\nAda Byron: Bye.\n\nBen Oak: Bye."
    #expect(try read(text + dates).recognition.format == "page")
  }

  @Test func `a feed gives its episodes, people and transcripts`() throws {
    let document = try document("one-show/feed.xml")
    #expect(document.recognition.format == "rss")
    let list = try list(document)
    #expect(list.metadata.show == "Shipping Lanes")
    #expect(list.metadata.url == "https://shipping-lanes.example/")
    #expect(list.metadata.language == "en-GB")
    #expect(list.metadata.credits.map(\.name) == ["Maya Lindqvist"])
    #expect(
      list.metadata.prose.map(\.text) == [
        "Editor: Piet Haan", "Author: Quayside Radio",
        "A show about the software that moves boxes across oceans.",
        "New episodes every other Tuesday.",
      ])
    let first = list.entries[0]
    #expect(first.metadata.title == "Every Berth Is a Promise & a Plan")
    #expect(first.metadata.number == 12)
    #expect(first.metadata.published == CalendarDate(year: 2026, month: 2, day: 17))
    #expect(first.metadata.duration == MediaTime(seconds: 642))
    #expect(first.metadata.credits.map(\.role) == [.host, .guest])
    #expect(
      first.metadata.prose.map(\.text)
        == ["A berth plan looks like a timetable until the wind turns.", "Ships & sums."])
    #expect(first.transcripts.map(\.type) == ["application/x-subrip", "text/plain", "text/vtt"])
    #expect(first.transcripts.map(\.isCaptions) == [true, false, false])
    // An item without people has the channel's.
    #expect(list.entries[1].metadata.credits.map(\.name) == ["Maya Lindqvist"])
    #expect(list.entries[1].metadata.duration == MediaTime(hours: 1, minutes: 2, seconds: 5))
    #expect(list.entries[2].metadata.published == nil)
    #expect(document.codes == [.badValue])
    #expect(document.diagnostics[0].line == 36)
  }

  @Test func `a feed that breaks off gives what stands before`() throws {
    let document = try read(
      "<?xml version='1.0'?><rss><channel><title>T</title><item><title>A</title></item><item><title>B"
    )
    #expect(try list(document).entries.map(\.metadata.title) == ["A", "B"])
    #expect(document.codes == [.malformed])
  }

  @Test func everyPrefixOfAListEnds() throws {
    for file in ["one-show/show.txt", "one-show/feed.xml", "one-show/article.txt"] {
      let bytes = try bytes(file)
      for end in stride(from: 0, through: bytes.count, by: 7) {
        _ = refusal(Array(bytes[..<end]))
        _ = refusal(Array(bytes[(bytes.count - end)...]))
      }
    }
  }
}
