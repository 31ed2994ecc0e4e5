import Testing
import TranscriptModel
import TranscriptReading

/// What each file of `Fixtures/edge-cases` must give.
struct EdgeCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var path: String
    var written: [String]
    var testDescription: String { path }
  }

  @Test(arguments: cases)
  func isReadAsExpected(_ item: Case) throws {
    let document = try document("edge-cases/" + item.path)
    #expect(document.recognition.format == item.path.split(separator: "/").first.map(String.init))
    #expect(document.written == item.written)
  }

  static let cases: [Case] = [
    Case(
      path: "page/colons-and-last-words.txt",
      written: [
        "Ines|So here is the thing: it works. ¶ 10:30 Meeting: that was the calendar entry.",
        "Bo|Follow us on all the usual networks.",
        "Ines|Share ¶ That was our last word: share.",
      ]),
    Case(
      path: "page/speaker-after-heading.txt",
      written: [
        "Ana|Hello there. ¶ Links", "Bo|I had a paragraph called links once.", "Ana|Goodbye then.",
      ]),
    Case(
      path: "text/header-and-stamps.txt",
      written: [
        "ADA QUILL|Rope matters.",
        "BO MARSH|One point of clarification: rope is a line once it has a job.",
        "ADA|Noted.", "BO|And: ¶ it floats, (some of it) sometimes.", "ADA|Does it?",
        "BO|it does.",
      ]),
    Case(
      path: "text/stamped-names.txt",
      written: [
        "Ada Quill|Good morning.|5000-", "Ada Quill|Still me.|9000-", "Bo Marsh|Morning.|12000-",
        "Ada Quill|The clock went back.|11000-",
      ]),
    Case(
      path: "text/stamps-only.txt",
      written: [
        "|Ropes are back, and this time|0-", "|we splice them.|5000-", "|The end.|3607500-",
      ]),
    Case(
      path: "text/prose-with-colons.txt",
      written: [
        "|The goal is: find out who speaks. Nobody does, because this is an essay about ropes and "
          + "the people who tie them. ¶ Three things matter: length, wear and load. The longest "
          + "rope we know of was laid in a single piece. ¶ One more point: knots weaken a rope. A "
          + "splice does not weaken it nearly as much as a knot does."
      ]),
    Case(
      path: "text/name-on-own-line.txt",
      written: ["Jo|A line. ¶ Another line.", "Kim|Yes.", "Jo|No."]),
    Case(
      path: "markdown/labels.md",
      written: [
        "Ada Quill, PsyD|Hello & welcome. Not a label: this.",
        "Bo Marsh✌|Hi there, see the chart. ¶ SHOUT OUT to our newest members: everyone.",
        "Break|", "$STDOUT|All of this is italic. ¶ And code_goes_here, 2 * 3, snake_case, caf'e.",
        "Ada Quill, PsyD|Indeed.",
      ]),
    Case(
      path: "markdown/initials.md",
      written: [
        "Ada Quill (AQ)|Is it dry?", "reefknot (RK)|Nearly.", "AQ|And now?", "RK|It is.",
        "AQ|Good.", "RK|So it is.",
      ]),
    Case(
      path: "subrip/cut-notes.srt",
      written: [
        "Ada|The rope held|1000-2000", "|all night. (we|2000-3000",
        "|never slept) It [was|3000-4000", "Ada|wet.|4000-5000",
      ]),
    Case(
      path: "webvtt/odd-cues.vtt",
      written: [
        "Ada Quill|One & two|1000-2500", "Ada Quill|Question?|3000-",
        "Bo Marsh|Answer. still mine|-4000", "|nobody in particular, a < b|4500-6250",
        "Bo Marsh|ends early|9000-",
        "Bo Marsh|backwards, he typed A --> B in the middle|5000-7000",
        "Ada Quill|Kaji été < done|7000-8000",
      ]),
    Case(
      path: "subrip/turns.srt",
      written: [
        "Ada|Hello there|0-2000", "Ada|all of you.|2000-3000", "Bo|The plan: none.|3000-4000",
        "Ada|Oh.|4000-5000", "Bo|Oh.|5000-6000",
      ]),
    Case(
      path: "podcast-json/words.json",
      written: ["Ada|I|500-750", "Ada|am \"here\" é😀|1000-", "Bo|You are.|2250-"]),
  ]

  @Test func markdownStampsAreAnchorsBetweenWords() throws {
    let transcript = try #require(try document("edge-cases/markdown/labels.md").transcript)
    #expect(transcript.anchors.map(\.time.milliseconds) == [1000, 2_219_000, 3_841_060])
    #expect(transcript.anchors.map(\.line) == [3, 9, 13])
    #expect(transcript.anchors.first?.offset == 0)
    let last = try #require(transcript.anchors.last)
    #expect(transcript.speech[last.offset...].starts(with: Array("And code".utf8)))
    #expect(transcript.metadata.title == "Knots")
    #expect(transcript.leftOut.map(\.kind) == [.heading, .stageDirection])
  }

  @Test func captionOddities() throws {
    let document = try document("edge-cases/webvtt/odd-cues.vtt")
    #expect(
      document.codes == [
        .furniture, .duplicateCue, .unlabelledSpeech, .badTime, .badTime, .timeBackwards,
        .cueWithoutTime,
      ])
    #expect(document.transcript?.metadata.language == "en")
    #expect(
      document.transcript?.leftOut.map(\.kind) == [
        .furniture, .furniture, .repeatedCaption, .brokenCaption, .brokenCaption,
      ])
  }

  @Test func headerFieldsAreMetadata() throws {
    let metadata = try #require(
      try document("edge-cases/text/header-and-stamps.txt").transcript?.metadata)
    #expect(metadata.title == "The Colour of Rope")
    #expect(metadata.show == "Dock Talk")
    #expect(metadata.number == 31)
    #expect(metadata.published == CalendarDate(year: 2024, month: 7, day: 2))
    #expect(metadata.credits.map(\.name) == ["Ada Quill", "Bo Marsh"])
  }

  @Test func pageMetadata() throws {
    let transcript = try #require(
      try document("edge-cases/page/colons-and-last-words.txt").transcript)
    #expect(transcript.metadata.title == "The Colon Problem")
    #expect(transcript.metadata.number == 7)
    #expect(transcript.metadata.published == CalendarDate(year: 2026, month: 3, day: 3))
    #expect(transcript.leftOut.last?.excerpt == "© 2026 Example Radio. All rights reserved.")
  }

  @Test func brokenJSONSaysWhere() throws {
    for (file, place, part) in [
      ("truncated.json", (2, 47), "breaks off"), ("wrong-type.json", (2, 14), "“speaker”"),
    ] {
      do {
        _ = try document("edge-cases/podcast-json/" + file)
        Issue.record("\(file) was read")
      } catch let error as ReadingError {
        #expect(error.diagnostic.code == .malformed)
        #expect((error.diagnostic.line, error.diagnostic.column) == place)
        #expect(error.diagnostic.message.contains(part))
      }
    }
  }
}

/// Which bracketed notes leave the speech.
struct StageDirectionTests {
  @Test(arguments: [
    ("We won [laughter].", "We won."), ("[music] Hello", "Hello"), ("so (laughs) yes", "so yes"),
    ("wait [unintelligible 00:12:34] what", "wait what"), ("he (all laughing) left", "he left"),
    ("an aside (not a sound) stays", "an aside (not a sound) stays"),
    ("audio (through Whisper) stays", "audio (through Whisper) stays"),
    (
      "(I could listen to that kind of music) stays", "(I could listen to that kind of music) stays"
    ),
    (
      "[a bracket that goes on for so long that it can only be something somebody said] yes",
      "[a bracket that goes on for so long that it can only be something somebody said] yes"
    ),
    ("never [closed", "never [closed"),
    ("two  spaces\u{A0}and a tab\there", "two spaces and a tab here"),
    ("zero\u{200B}width", "zerowidth"),
  ])
  func leavesOnlySpeech(_ text: String, _ expected: String) throws {
    let document = try read("Ada Quill: \(text)\nBo Marsh: Yes.\n")
    #expect(document.written.first == "Ada Quill|\(expected)")
  }
}

/// Who is taken for a speaker.
struct LabelTests {
  @Test(arguments: [
    "L Körbes", "VM (Vicky) Brasseur", "Mireille B. Reece, Psy.D",
    "Safia Abdalla, Jen Luker, & Jason Staten",
    "STEVE & LEO", "Speaker 1", "SPEAKER_06", "Dr. Ada Quill", "Bo", "Host read ad",
    "Ludwig van Beek",
  ])
  func namesAreLabels(_ name: String) throws {
    let document = try read("\(name): One.\nZoe Other: Two.\n\(name): Three.\nZoe Other: Four.\n")
    #expect(document.written.first == "\(name)|One.")
  }

  @Test(arguments: [
    "So here is the thing", "The goal is", "Note", "What you'll learn", "He said, and I quote",
    "We have one question. Which is", "From like 5", "https", "10:30 Meeting", "Is it true? Well",
  ])
  func sentencesAreNot(_ opening: String) throws {
    let document = try read(
      "Ada Quill: One.\n\(opening): two.\nZoe Other: Three.\n\(opening): four.\nAda Quill: Five.\n")
    #expect(
      document.written == [
        "Ada Quill|One. ¶ \(opening): two.", "Zoe Other|Three. ¶ \(opening): four.",
        "Ada Quill|Five.",
      ])
  }

  @Test(arguments: [
    "[SPEAKER_00]: Hi.\n[SPEAKER_01]: Ho.\n", "SPEAKER_00  0:01\nHi.\n\nSPEAKER_01  1:02:03\nHo.\n",
    "SPEAKER_00 – 00:03:20: Hi.\nSPEAKER_01 – 00:03:21: Ho.\n",
    "[00:01] SPEAKER_00: Hi.\n[00:02] SPEAKER_01: Ho.\n",
    "SPEAKER_00: 00:00:07\n\nHi.\n\nSPEAKER_01: 00:00:12\n\nHo.\n",
  ])
  func otherLayouts(_ text: String) throws {
    let transcript = try #require(try read(text).transcript)
    #expect(transcript.labels == ["SPEAKER_00", "SPEAKER_01"])
    #expect(transcript.utterances.map(transcript.text) == ["Hi.", "Ho."])
  }
}
