import Testing
import TranscriptModel
import TranscriptReading

/// What the layouts of text, pages and tables in `Fixtures/edge-cases` must give.
struct LayoutTests {
  @Test(arguments: cases)
  func isReadAsExpected(_ item: EdgeCaseTests.Case) throws {
    let document = try document("edge-cases/" + item.path)
    #expect(document.recognition.format == item.path.split(separator: "/").first.map(String.init))
    #expect(document.written == item.written)
  }

  static let cases: [EdgeCaseTests.Case] = [
    .init(
      path: "podcast-html/fragment.html",
      written: [
        "|Nobody is named yet.|0-", "Ada Quill|One & two, three. ¶ A second paragraph.|7000-",
        "Ada Quill|Still me.|3723500-", "Break|", "Bo|No time for me – so what?",
        "Ada Quill|The time was no time.",
      ]),
    .init(
      path: "html/host.html",
      written: [
        "Ada Quill|So here is the thing: it works.|5000-", "Bo Marsh|Never, I say, a < b.|9000-",
        "Ada Quill|Fine.|15000-", "Bo Marsh|Good.|21000-",
      ]),
    .init(
      path: "csv/quoted.csv",
      written: [
        "Ada Quill|She said \"rope\", twice|0-2500", "Marsh, Bo|Two lines ¶ of text|2500-4000",
        "Ada Quill|-No|4000-", "|Nobody \"in\" particular|9000-9500",
      ]),
    .init(path: "csv/clocks.csv", written: ["Ada|Hello; there|1500-3500", "Bo|Hi|3500-5000"]),
    .init(
      path: "csv/no-header.csv",
      written: [
        "|Ropes are back and I am glad|500-2000", "|They are|2000-3250",
        "|Nobody knows why they ever left us|3250-7000",
      ]),
    .init(
      path: "tsv/whisper.tsv",
      written: ["|Ropes are back, and \"this\" time|0-2480", "|we splice them.|2480-5000"]),
    .init(
      path: "tsv/seconds.tsv",
      written: ["|Ropes are back, and this time|0-2000", "|we splice them.|2000-5000"]),
    .init(
      path: "text/links-and-quotes.txt",
      written: [
        "Ada Quill|Welcome.",
        "Bo Marsh|I read out what they wrote. ¶ Q: \"Is rope safe?\" A: \"It is.\" "
          + "¶ Q: \"Is a knot?\" A: \"Less so.\"",
        "Ada Quill|And then?", "Bo Marsh|Nothing.",
      ]),
    .init(
      path: "text/small-names.txt",
      written: [
        "|This is a talk with Sam Boyer and others.",
        "sam boyer|Hello, and for example: this.", "Ada Quill|Hi. ¶ for example: that.",
        "sam boyer|Again. ¶ for example: those.", "Ada Quill|Bye.",
      ]),
    .init(
      path: "text/roles.txt",
      written: ["Ada Quill|Welcome.", "Bo Marsh|Thanks.", "Ada Quill|So?", "Bo Marsh|So."]),
    .init(
      path: "text/short-answers.txt",
      written: [
        "|Ropes are back and|0-", "|Yeah|5000-", "|we all know why|6000-", "|Right|9000-",
        "|because they hold|11000-", "|Yeah|14000-", "|and they bend|15000-", "|Right|19000-",
      ]),
    .init(
      path: "markdown/front-matter-and-plain-labels.md",
      written: [
        "Ada Quill|Welcome.", "Ada Quill|Still me.|12000-", "Bo Marsh|Thanks.",
        "Ada Quill|Right.",
      ]),
    .init(
      path: "markdown/bold-is-no-label.md",
      written: [
        "Ada Quill|One. ¶ SHOUT OUT to our newest members: everyone. ¶ TODO: write more.",
        "Bo Marsh|Two.|9000-", "Ada Quill|Three.|12000-", "Bo Marsh|Four, aside.",
        "Ada Quill|Five.",
      ]),
  ]

  @Test func aPageTellsTheEpisodeAndItsOwnLines() throws {
    let document = try document("edge-cases/html/host.html")
    let transcript = try #require(document.transcript)
    #expect(transcript.metadata.title == "Ropes")
    #expect(transcript.metadata.show == "Dock Talk")
    #expect(transcript.metadata.published == CalendarDate(year: 2026, month: 1, day: 5))
    #expect(transcript.metadata.prose.map(\.text).contains("Ada asks Bo: what is rope?"))
    // Lines of the file, not of the text taken out of it.
    #expect(transcript.utterances.map(\.line) == [11, 12, 15, 16])
    #expect(
      transcript.leftOut.map { "\($0.line) \($0.excerpt)" }.filter { !$0.hasPrefix("9 ") } == [
        "5 Home: everything", "6 Ropes", "7 5 January", "8 Ada asks Bo: what is rope?",
        "18 Show notes", "19 Ropes: a history", "20 All rights reserved",
      ])
  }

  @Test func timesOfTablesSayWhatIsWrong() throws {
    let quoted = try document("edge-cases/csv/quoted.csv")
    #expect(quoted.codes == [.badTime, .badValue, .unlabelledSpeech])
    #expect(quoted.diagnostics.map(\.line) == [5, 6, 7])
    for (file, unit) in [("whisper", "as milliseconds"), ("seconds", "as seconds")] {
      let note = try document("edge-cases/tsv/\(file).tsv").diagnostics.first {
        $0.code == .timeUnit
      }
      #expect(note?.message.contains("were read \(unit)") == true)
    }
  }

  @Test func rolesInBracketsAreCredits() throws {
    let transcript = try #require(try document("edge-cases/text/roles.txt").transcript)
    #expect(transcript.labels == ["Ada Quill", "Bo Marsh"])
    #expect(
      transcript.metadata.credits == [
        .init(name: "Ada Quill", role: .host, line: 1),
        .init(name: "Bo Marsh", role: .guest, line: 3),
      ])
  }

  @Test func frontMatterHasQuotedValuesOfManyLines() throws {
    let transcript = try #require(
      try document("edge-cases/markdown/front-matter-and-plain-labels.md").transcript)
    #expect(transcript.metadata.title == "Rope: A Talk")
    #expect(transcript.metadata.published == CalendarDate(year: 2024, month: 7, day: 2))
    #expect(transcript.metadata.credits.map(\.name) == ["Ada Quill", "Bo Marsh"])
    #expect(transcript.leftOut.map(\.kind) == [.furniture, .heading, .heading, .furniture])
  }

  @Test(arguments: [
    ("3 minutes 12 seconds", 192_000), ("1 hour 2 minutes", 3_720_000), ("9 seconds", 9000),
  ])
  func timesInWordsAreStamps(_ time: String, _ milliseconds: Int) throws {
    let document = try read(
      "Ada Quill \(time)\nHi.\n\nBo Marsh 4 hours\nI ran 3 minutes 12 seconds\n")
    #expect(
      document.written == [
        "Ada Quill|Hi.|\(milliseconds)-", "Bo Marsh|I ran 3 minutes 12 seconds|14400000-",
      ])
  }

  /// What stands before a colon and is nobody, between two people who speak.
  @Test(arguments: [
    "BIP 174: a format", "Uh, we, we typically did it from like 5: that is", "Date: it was late",
    "Location: here", "Note: none",
  ])
  func falseLabelsStaySpeech(_ line: String) throws {
    let document = try read(
      "Ada Quill: One.\nBo Marsh: Two.\n\(line)\nAda Quill: Three.\nBo Marsh: Four.\n")
    #expect(document.written[1] == "Bo Marsh|Two. ¶ \(line)")
  }
}
