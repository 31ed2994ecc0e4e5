import Foundation
import Testing

/// A feed stands for those of its episodes whose transcripts lie beside it.
struct FeedTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Writes a feed of items, each a title and the addresses of its transcripts.
  private func feed(_ items: [(String, [String])], to path: String = "feed.xml") throws {
    let items = items.map { title, urls in
      "<item><title>\(title)</title>"
        + urls.map { "<podcast:transcript url=\"\($0)\" type=\"text/vtt\"/>" }.joined() + "</item>"
    }
    try scratch.write(
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Ships</title>"
        + items.joined() + "</channel></rss>", to: path)
  }

  private let captions = "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ada Byron>Hello ships and cranes.\n"

  /// Runs `report`; the folders of the reports it wrote, and what it told.
  private func report(_ inputs: [String]) throws -> (folders: [String], errors: String) {
    let ended = try Turntable.run(["report", "-o", "out", "-f", "csv"] + inputs, in: scratch.url)
    #expect(ended.code == 0, "\(ended.errors)")
    let folders = scratch.files("out").filter { $0.hasSuffix("/.turntable") }
      .map { String($0.dropLast("/.turntable".count)) }
    return (folders, ended.errors)
  }

  @Test func `what the feed says beats the transcript`() throws {
    let (folders, errors) = try report([fixture("one-show/feed.xml")])
    #expect(folders == ["shipping-lanes/12-every-berth-is-a-promise-a-plan"])
    #expect(
      errors.contains("feed.xml lists 3 episodes, of which 1 has its transcript on the network"))
    let data = "out/\(folders[0])/data/"
    let episode = try #require(csvRecords(try scratch.read(data + "episode.csv")).first)
    #expect(episode["title"] == "Every Berth Is a Promise & a Plan")
    #expect(episode["source"] == "interview.vtt" && episode["format"] == "webvtt")
    #expect(episode["language"] == "en-GB" && episode["number"] == "12")
    #expect(episode["url"] == "https://shipping-lanes.example/12")
    #expect(episode["published"] == "2026-02-17" && episode["words"] == "1663")
    let speakers = csvRecords(try scratch.read(data + "speakers.csv"))
    #expect(
      speakers.map { $0["role_basis"] }
        == ["named as host in feed.xml, line 21", "named as guest in feed.xml, line 22"])
    let messages = csvRecords(try scratch.read(data + "diagnostics.csv")).compactMap {
      $0["message"]
    }
    #expect(
      messages.contains {
        $0.hasPrefix(
          "title, show, number, date, length, language, address, people come from feed.xml")
          && $0.hasSuffix("the file itself says title “Every Berth Is a Promise”")
      })
    #expect(
      messages.contains { $0.contains("interview.vtt is read, since it has speakers and times") })
  }

  @Test func `a flag still beats the feed`() throws {
    let (folders, _) = try report(["--title", "Mine", fixture("one-show/feed.xml")])
    #expect(folders == ["shipping-lanes/12-mine"])
  }

  @Test(arguments: [
    ("one.vtt", "one.vtt"), ("./one.vtt", "one.vtt"), ("deep/one.vtt", "deep/one.vtt"),
    ("two%20words.vtt?v=3", "two words.vtt"), ("https://a.example/x/one.vtt", "one.vtt"),
    ("https://a.example/x/one.vtt#t", "transcripts/one.vtt"), ("gone/one.vtt", "one.vtt"),
  ])
  func `a transcript is found by its address`(url: String, path: String) throws {
    try feed([("Cranes", [url])])
    try scratch.write(captions, to: path)
    #expect(try report(["feed.xml"]).folders == ["ships/cranes"])
  }

  @Test func `a file address is a path`() throws {
    let path = try scratch.write(captions, to: "else where/one.vtt")
    try feed([("Cranes", ["file://" + path.replacing(" ", with: "%20")])])
    #expect(try report(["feed.xml"]).folders == ["ships/cranes"])
  }

  @Test func `a name that two episodes share is neither's`() throws {
    try feed([
      ("Cranes", ["https://a.example/1/transcript.vtt"]),
      ("Tides", ["https://a.example/2/transcript.vtt"]),
    ])
    try scratch.write(captions, to: "transcript.vtt")
    #expect(try report(["feed.xml"]).folders == ["ships/episodes"])
  }

  @Test func `without transcripts at hand the feed is a list`() throws {
    try feed([("Cranes", ["https://a.example/1.vtt"]), ("Tides", [])])
    let (folders, _) = try report(["feed.xml"])
    #expect(folders == ["ships/episodes"])
    let printed = try Turntable.run(["report", "-o", "-", "feed.xml"], in: scratch.url).text
    #expect(printed.contains("It links to 1 transcript; it was not read or fetched."))
    #expect(printed.contains("The list names 2 episodes and states no length."))
  }

  @Test func `each episode is reported once`() throws {
    try feed(
      [("Cranes", ["a.vtt", "a.srt"]), ("Tides", ["b.vtt"]), ("Again", ["b.vtt"])],
      to: "in/feed.xml")
    try scratch.write(captions, to: "in/a.vtt")
    try scratch.write("1\n00:00:00,000 --> 00:00:04,000\nHello ships.\n", to: "in/a.srt")
    try scratch.write(captions, to: "in/b.vtt")
    try scratch.write(captions, to: "in/c.vtt")
    let expected = ["ships/cranes", "ships/tides", "unnamed-show/c"]
    #expect(try report(["in"]).folders == expected)
    #expect(
      try report(["--force", "in/feed.xml", "in/../in/b.vtt", "in/c.vtt"]).folders == expected)
  }

  @Test func `a transcript that cannot be read gives way to one that can`() throws {
    try feed([("Cranes", ["a.vtt", "b.vtt"])])
    try scratch.write("%PDF-1.7", to: "a.vtt")
    try scratch.write(captions, to: "b.vtt")
    let text = try Turntable.run(["inspect", "feed.xml"], in: scratch.url).text
    #expect(text.contains("Title     Cranes") && text.contains("b.vtt is read"))
  }

  @Test func `a feed that is named to be read as one is a list`() throws {
    try feed([("Cranes", ["one.vtt"])])
    try scratch.write(captions, to: "one.vtt")
    #expect(try report(["--read-as", "rss", "feed.xml"]).folders == ["ships/episodes"])
  }
}
