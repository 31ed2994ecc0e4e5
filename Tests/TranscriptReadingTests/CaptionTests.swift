import Testing
import TranscriptModel
import TranscriptReading

/// What people do to captions, format by format.
struct CaptionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var path: String
    var written: [String]
    var codes: [Diagnostic.Code]
    var leftOut: [LeftOut.Kind] = []
    var testDescription: String { path }
  }

  @Test(arguments: cases)
  func isReadAsExpected(_ item: Case) throws {
    let document = try document("edge-cases/" + item.path)
    #expect(document.recognition.format == item.path.split(separator: "/").first.map(String.init))
    #expect(document.written == item.written)
    #expect(document.codes == item.codes)
    #expect(document.transcript?.leftOut.map(\.kind) == item.leftOut)
  }

  static let cases: [Case] = [
    Case(
      path: "webvtt/teams.vtt",
      written: [
        "Ada Quill|Shall we begin?|1000-2570", "Bo Marsh|We shall.|3210-4500",
        "Ada Quill|Thank you all.|4330300-4331000",
      ], codes: []),
    Case(
      path: "webvtt/bare-seconds.vtt",
      written: [
        "SPEAKER_1|The tide is out.|860-7380", "SPEAKER_2|It is on its way.|61500-63000",
      ], codes: []),
    Case(
      path: "webvtt/rolling.vtt",
      written: ["|welcome to the quay|160-2149", "|no no|2159-3990", "|no no|4000-6000"],
      codes: [.unlabelledSpeech, .duplicateCue, .unlabelledSpeech],
      leftOut: Array(repeating: .repeatedCaption, count: 5)),
    Case(
      path: "webvtt/zoom.vtt",
      written: [
        "Ada Quill|Can you hear me?|1000-3000", "Bo Marsh|One thing: barely.|3500-5000",
        "Ada Quill|Better now?|5500-6000",
      ], codes: []),
    Case(
      path: "webvtt/tags-at-changes.vtt",
      written: [
        "Ada|Ropes are back.|0-2000", "Ada|They never left.|2000-4000",
        "Ada|Not the good ones.|4000-5000", "Bo|Which ones are good?|5000-6000",
        "Bo|The long ones?|6000-7000", "Bo|Or the dry ones?|7000-8000",
      ], codes: [.labelCarried]),
    Case(
      path: "webvtt/dashes.vtt",
      written: [
        "|Is it dry?|0-", "|Nearly. It is -3 outside.|-2000", "|Come in, then.|2000-4000",
      ], codes: [.unlabelledSpeech, .unlabelledSpeech], leftOut: [.furniture]),
    Case(
      path: "subrip/brackets.srt",
      written: [
        "speaker 0|Is the kettle on?|0-2000", "speaker 1|It is.|2000-3000",
        "SPEAKER_00|Good.|3000-4000", "SPEAKER_01|It always is.|4000-5000",
      ], codes: [.stageDirection], leftOut: [.stageDirection]),
    Case(
      path: "subrip/two-voices.srt",
      written: [
        "ADA|Is it far?|0-", "BO|No.|-2000", "ADA|Good.|2000-3000", "|And is it steep?|3000-4000",
        "BO|No.|4000-5000", "BO|Flat.|5000-6000",
      ], codes: [.unlabelledSpeech, .unlabelledSpeech]),
    Case(
      path: "sbv/odd.sbv",
      written: [
        "Ada Quill|Is it dry? It was not.|1000-2500",
        "Ada Quill|1,2 and 3", "Bo Marsh|Dry enough.|3604000-3605000",
        "Ada Quill|Good.|3605000-3606000",
      ], codes: [.stageDirection, .badTime, .labelCarried], leftOut: [.stageDirection]),
    Case(
      path: "substation/odd.ass",
      written: [
        "Ada|Is it dry now?|1000-2500", "Bo|Nearly, he said to nobody.|4000-5500",
        "Ada|A backslash \\ stays.",
      ], codes: [.stageDirection, .badTime], leftOut: [.furniture, .stageDirection]),
    Case(
      path: "substation/old.ssa",
      written: [
        "Ada|Is it dry, then?|1000-2000", "Bo|It is.|2000-3000", "Ada|Good.|3000-4000",
        "Bo|Good.|4000-5000",
      ], codes: []),
    Case(
      path: "lrc/odd.lrc",
      written: [
        "Ada Quill|Is it dry?", "Bo Marsh|Nearly.", "Ada Quill|And now?", "Bo Marsh|Nearly.",
      ], codes: [.cueWithoutTime], leftOut: [.brokenCaption]),
    Case(
      path: "ttml/nested.ttml",
      written: [
        "Ada & Co|Is it dry, now – or &ropes;?|16000-17500", "b|Nearly < dry|18501-19004",
        "Ada & Co|Then|20000-21000", "b|no!|20200-20400", "Ada & Co|wait.|20000-21000",
        "Ada & Co|One two|22000-24000", "Ada & Co|Kaji|15000-7215000",
        "|First,|10000-11000", "|second.|11000-13000",
      ], codes: [.furniture, .timeBackwards, .badTime, .unlabelledSpeech]),
    Case(
      path: "ttml/absolute.ttml",
      written: ["SPEAKER_1|Is it? Yes.|4500-9250", "SPEAKER_2|It is.|60000-62300"], codes: []),
    Case(
      path: "podlove-xml/odd.xsl",
      written: ["Ada & Co|Welcome to the quay|820-1660", "Ada & Co|again.", "|Hello.|3000-"],
      codes: [.badTime, .unlabelledSpeech]),
  ]

  @Test(arguments: [(1, true), (2, true), (30, false)])
  func dashesMarkOtherVoicesWhereThereAreEnough(_ captions: Int, _ areMarked: Bool) throws {
    let plain = (1..<captions).map { "00:\(10 + $0).000 --> 00:\(11 + $0).000\nIt is dry.\n\n" }
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n- Is it dry?\n\n" + plain.joined()
    let document = try read(text)
    let marks = try #require(document.transcript).utterances.map(\.changesVoice)
    #expect(marks == [areMarked] + Array(repeating: false, count: captions - 1))
    let notes = document.diagnostics.filter { $0.message.contains("with a dash") }
    #expect(notes.map(\.line) == [4])
  }

  @Test func bothVoicesOfACaptionAreMarked() throws {
    let transcript = try #require(try document("edge-cases/webvtt/dashes.vtt").transcript)
    #expect(transcript.utterances.map(\.changesVoice) == [true, true, false])
  }

  @Test func tagsOfLyricsAreMetadata() throws {
    let transcript = try #require(try document("edge-cases/lrc/odd.lrc").transcript)
    #expect(transcript.anchors.map(\.time.milliseconds) == [1000, 2500, 4500, 6750, 8500])
    let metadata = transcript.metadata
    #expect(metadata.title == "The Colour of Rope")
    #expect(metadata.show == "Dock Talk")
    #expect(metadata.duration == MediaTime(minutes: 1, seconds: 5))
  }

  @Test func titlesOfOtherCaptions() throws {
    for path in ["substation/odd.ass", "ttml/nested.ttml"] {
      #expect(
        try document("edge-cases/" + path).transcript?.metadata.title == "The Colour of Rope")
    }
  }

  /// Plain text with stamps stays plain text, brackets with a colon or not.
  @Test func stampsDoNotMakeLyrics() throws {
    #expect(try document("edge-cases/lrc/stamps-in-text.txt").recognition.format == "text")
  }

  @Test func aCutDocumentSaysWhere() throws {
    for (path, count) in [("ttml/absolute.ttml", 300), ("podlove-xml/odd.xsl", 400)] {
      let bytes = try bytes("edge-cases/" + path)
      let diagnostic = try #require(refusal(Array(bytes.prefix(count))))
      #expect(diagnostic.code == .malformed)
      #expect(diagnostic.line != nil && diagnostic.column != nil)
    }
  }

  @Test(arguments: [
    ("Scenarist_SCC V1.0\n\n00:00:00;22\t9425 9425\n", "Scenarist"),
    ("{0}{25}Is it dry?\n{26}{50}Nearly.\n", "MicroDVD"),
    ("[0][25]Is it dry?\n[26][50]Nearly.\n", "MPL2"),
    ("<SAMI><BODY><SYNC Start=1000><P>Is it dry?", "SAMI"),
  ])
  func otherCaptionsAreNamed(_ text: String, _ name: String) throws {
    let diagnostic = try #require(refusal(Array(text.utf8)))
    #expect(diagnostic.code == .unknownFormat)
    #expect(diagnostic.message.contains(name))
  }

  @Test(arguments: [
    ("\u{FEFF}WEBVTT\n", true), ("WEBVTT\u{9}x\n", true), ("\nWEBVTT\n", false),
    (" WEBVTT\n", false), ("WEBVTT - a title\n", true),
  ])
  func signatures(_ beginning: String, _ isProper: Bool) throws {
    let text = beginning + "\n00:01.000 --> 00:02.000\n<v Ada>Is it dry?\n"
    let document = try read(text)
    #expect(document.recognition.format == "webvtt")
    #expect(document.written == ["Ada|Is it dry?|1000-2000"])
    #expect(document.codes.contains(.malformed) != isProper)
    #expect(webVTTCues(Array(text.utf8)).isEmpty != isProper)
  }

  /// What the standard says of times, each in a file of its own.
  @Test(arguments: [
    ("00:01.000 --> 00:02.000", 1000, 2000), ("00:01.000-->00:02.000line:0", 1000, 2000),
    ("\t00:01.000 \u{C}-->\t00:02.000", 1000, 2000),
    ("1:00:00.000 --> 100:00:00.001", 3_600_000, 360_000_001),
    ("00:02.000 --> 00:01.000", 2000, 1000),
  ])
  func timesOfTheStandard(_ line: String, _ start: Int, _ end: Int) {
    let cues = webVTTCues(Array("WEBVTT\n\n\(line)\nwords".utf8))
    #expect(cues == [StoredCue(start: start, end: end, text: "words")])
  }

  @Test(arguments: [
    "0:01.000 --> 00:02.000", "000:01.000 --> 00:02.000", "00:60.000 --> 00:61.000",
    "00:60:00.000 --> 00:61:00.000", "60:00.000 --> 61:00.000", "00:01.00 --> 00:02.000",
    "00:01.0000 --> 00:02.000", "00:01,000 --> 00:02.000", "00:01.000 -> 00:02.000",
    "00:01.000 - -> 00:02.000", "-00:01.000 --> 00:02.000", "00:01.000 --> ", "00:01.000 --> 2",
  ])
  func linesThatAreNoTimes(_ line: String) {
    #expect(webVTTCues(Array("WEBVTT\n\n\(line)\nwords\n".utf8)).isEmpty)
  }

  @Test func blocksEndAtEmptyLinesAndArrows() {
    let text = """
      WEBVTT a title
      a header line
      00:00.000 --> 00:01.000
      one
      00:01.000 --> 00:02.000
      two
       
      still two

      stray
      words

      NOTE
      00:02.000 --> 00:03.000
      three

      STYLE
      a { b: c }
      id
      00:03.000 --> 00:04.000
      not four: the third line is no place for times
      """
    // The last block is a style sheet up to the arrow; the arrow's line begins another block.
    #expect(
      webVTTCues(Array(text.utf8)).map(\.text) == [
        "one", "two\n \nstill two", "three", "not four: the third line is no place for times",
      ])
  }

  @Test func theNumberOfTheNextCaptionIsNoText() throws {
    let text =
      "WEBVTT\n\n1\n00:00.000 --> 00:01.000\nHe is 42\n2\n00:01.000 --> 00:02.000\nNo, 43\n7\n"
    #expect(webVTTCues(Array(text.utf8)).map(\.text) == ["He is 42", "No, 43\n7"])
  }

  @Test func zerosAreReplacedAndLineEndsOfEveryKindEndLines() {
    let text =
      "WEBVTT\r\rid\r\n00:00.000 --> 00:01.000\ra\u{0}b\r\n\n00:01.000\u{0} --> 00:02.000\nc"
    #expect(webVTTCues(Array(text.utf8)) == [StoredCue(start: 0, end: 1000, text: "a\u{FFFD}b")])
  }

  @Test func timesBeyondAnyRecordingAreLeftOut() throws {
    let document = try read(
      "WEBVTT\n\n99999999999999999999:00:00.000 --> 99999999999999999999:00:01.000\n<v Ada>Dry?")
    #expect(document.written == ["Ada|Dry?"])
    #expect(document.codes == [.badTime])
  }
}
