import Testing
import TranscriptModel
import TranscriptReading

/// What is no transcript is refused with an error that says what it is.
struct RefusalTests {
  @Test(arguments: [
    ("%PDF-1.7 …", "a PDF document"), ("PK\u{3}\u{4}…", "DOCX"), ("ID3\u{4}", "an MP3 recording"),
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
    ("<!DOCTYPE html><html><body>Hi", .unknownFormat, "HTML page"),
    ("<?xml version='1.0'?><rss version='2.0'>", .unknownFormat, "RSS feed"),
    (
      "{\"$schema\": \"http://json-schema.org\", \"type\": \"object\"}", .unknownFormat,
      "JSON Schema"
    ),
    ("{\"text\": [\"hi\"]}", .unknownFormat, "Podcasting 2.0"),
    ("a;b;c\n1;2;3\n", .unknownFormat, "looked for"),
    (
      "Episodes\n\nJul 30, 2025 • 50min\nBerths\nWhat a berth is. And why.\n\nJul 16, 2025 • 49 min\nCranes"
        + "\nWhat a crane lifts.\n\nJul 2, 2025 • 8 minutes\nTides\nWhen to sail.\n",
      .unknownFormat, "a list of 3 episodes"
    ),
  ])
  func textIsRefusedWithAReason(_ content: String, _ code: Diagnostic.Code, _ part: String) throws {
    let diagnostic = try #require(refusal(Array(content.utf8)))
    #expect(diagnostic.code == code)
    #expect(diagnostic.message.contains(part))
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
