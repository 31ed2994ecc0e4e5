import Testing
import TranscriptModel
import TranscriptReading

/// What is no transcript is refused with an error that says what it is.
struct RefusalTests {
  @Test(arguments: [
    ("%PDF-1.7 …", "a PDF document"), ("PK\u{3}\u{4}…", "a ZIP archive"),
    ("PK\u{3}\u{4}0000 [Content_Types].xml … word/document.xml", "a Word document (DOCX)"),
    ("PK\u{3}\u{4}0000 [Content_Types].xml … xl/workbook.xml", "an Excel workbook (XLSX)"),
    ("PK\u{3}\u{4}0000 mimetypeapplication/vnd.oasis.opendocument.text", "(ODT)"),
    ("PK\u{3}\u{4}0000 mimetypeapplication/epub+zip", "an e-book (EPUB)"),
    ("RIFF0000WEBP", "a WebP image"), ("ID3\u{4}", "an MP3 recording"),
    ("OggS\u{0}", "an Ogg recording"), ("0000ftypM4A ", "an MP4 recording"),
    ("RIFF0000WAVE", "a WAV recording"), ("{\\rtf1 hello", "a rich text document"),
  ])
  func binaryFilesAreNamed(_ content: String, _ name: String) throws {
    let diagnostic = try #require(refusal(Array(content.utf8)))
    #expect(diagnostic.code == .notText)
    #expect(diagnostic.message.contains(name))
  }

  @Test(arguments: [
    ("", Diagnostic.Code.noSpeech, "empty"), (" \n\t\r\n", .noSpeech, "empty"),
    ("no transcript available\n", .noSpeech, "no transcript available"),
    ("WEBVTT\n\n", .noSpeech, "no words"),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n[music]\n", .noSpeech, "no words"),
    ("<!DOCTYPE html><html><body>Hi", .unknownFormat, "a web page in which"),
    ("<?xml version='1.0'?><rss version='2.0'>", .unknownFormat, "RSS feed without a channel"),
    ("<rss><channel><title>Ships</title></channel></rss>", .noSpeech, "no episode"),
    ("<feed><entry/></feed>", .unknownFormat, "Atom feed"),
    (
      "{\"$schema\": \"http://json-schema.org\", \"type\": \"object\"}", .unknownFormat,
      "JSON Schema"
    ),
    ("{\"text\": [\"hi\"]}", .unknownFormat, "Podcasting 2.0"),
    ("a;b;c\n1;2;3\n", .unknownFormat, "the columns “a”, “b”, “c”"),
    ("turn\tspeaker\twords\n1\tAda\t312\n2\tBo\t40\n", .unknownFormat, "the columns “turn”"),
    (
      "path,by,note\n"
        + (1...12).map { "talk-\($0).md,Ada,Has **Name:** labels and a [link](x) in it.\n" }
        .joined(),
      .unknownFormat, "the columns “path”, “by”, “note”"
    ),
    ("x = 1\ny = 2\n", .unknownFormat, "looked for"),
    (
      "The Rope Licence\n\nPermission is hereby granted, free of charge, to whoever splices it.\n",
      .unknownFormat, "a licence"
    ),
    (
      "---\ntitle: Splices\n---\nThis week we talk about rope, and about who made it.\n\n"
        + "## Notes\n\n3:00 - What is a splice?\n\n* Short splices\n* Long ones\n"
        + "* [Rope](https://example.org/rope) is back.\n* The eye\n* Back to front\n",
      .unknownFormat, "show notes"
    ),
    ("# Sounds of words\nrope\troʊp\nknot\tnɑt\n", .unknownFormat, "looked for"),
    ("speaker,text\nAda,\"Hello\n", .malformed, "quotation mark"),
  ])
  func textIsRefusedWithAReason(_ content: String, _ code: Diagnostic.Code, _ part: String) throws {
    let diagnostic = try #require(refusal(Array(content.utf8)))
    #expect(diagnostic.code == code)
    #expect(diagnostic.message.contains(part))
  }

  /// Lists in which people speak are no show notes.
  @Test(arguments: ["- Is it dry?\n- Nearly.\n", "- Ada: Is it dry\n- Bo: Nearly\n"])
  func listsOfSpeechAreRead(_ pair: String) {
    let text = "# Rope\n\nWe met on the quay.\n\n" + String(repeating: pair, count: 6)
    #expect(refusal(Array(text.utf8)) == nil)
  }

  @Test func unknownFormatNamesAreListed() {
    #expect(throws: ReadingError.self) { try read("Ada: hi", as: "docx") }
  }

  /// Hostile input ends in an error or a transcript, and soon.
  @Test(
    arguments: [
      "{\"segments\": " + String(repeating: "[", count: 100_000),
      "{\"a\": " + String(repeating: "{\"a\":", count: 100_000),
      "WEBVTT\n\n00:01.000 --> 00:02.000\n" + String(repeating: "<", count: 200_000) + "v A>",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n" + String(repeating: "<v A> ", count: 50_000) + "x",
      "**A B:** " + String(repeating: "[", count: 100_000),
      "**A B:** " + String(repeating: "[a](", count: 50_000),
      "**A B:** " + String(repeating: "`", count: 100_001),
      "---\n" + String(repeating: "a: 'b\n", count: 20_000),
      "1\n99999999999999999999:00:00,000 --> 00:00:02,000\nhi\n\n2\n00:00:01,000 --> 00:00:02,000\nAda: hi",
      String(repeating: "A", count: 5_000) + ": hi",
      String(repeating: "Ada: \n", count: 20_000) + "hi",
      String(repeating: "(", count: 100_000),
      "Ada: " + String(repeating: "&#x110000;", count: 10_000),
      "<p>" + String(repeating: "<div><b>A</b>", count: 30_000),
      "<cite>A:</cite><p>" + String(repeating: "<time>0:00</time>", count: 30_000) + "x",
      "speaker,text\n" + String(repeating: "\"a\"b,", count: 50_000),
      "text\tstart\n" + String(repeating: "\"\t", count: 100_000),
      "speaker;text\n" + String(repeating: "\"\"", count: 100_000),
    ].map(HostileInput.init))
  func hostileInputEnds(_ input: HostileInput) {
    _ = refusal(Array(input.content.utf8))
    _ = refusal(Array(input.content.utf8.dropLast(3)))
  }

  @Test func everyPrefixOfEveryFixtureEnds() throws {
    for file in [
      "webvtt/odd-cues.vtt", "podcast-json/words.json", "markdown/labels.md",
      "subrip/turns.srt", "webvtt/rolling.vtt", "sbv/odd.sbv", "substation/odd.ass",
      "lrc/odd.lrc", "ttml/nested.ttml", "podlove-xml/odd.xsl", "page/colons-and-last-words.txt",
      "text/header-and-stamps.txt",
      "html/host.html", "podcast-html/fragment.html", "csv/quoted.csv",
    ] {
      let bytes = try bytes("edge-cases/" + file)
      for end in 0...bytes.count {
        _ = refusal(Array(bytes[..<end]))
        _ = refusal(Array(bytes[(bytes.count - end)...]))
      }
    }
  }
}

/// A long input, of which a test's log shows the beginning only.
struct HostileInput: CustomTestStringConvertible {
  let content: String
  var testDescription: String { content.prefix(40).debugDescription + "…" }
}
