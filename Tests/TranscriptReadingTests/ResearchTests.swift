import Testing
import TranscriptModel
import TranscriptReading

/// What each research file of `Fixtures/edge-cases` must give, and what must be refused.
struct ResearchTests {
  static let cases: [(path: String, written: [String])] = [
    (
      "chat/marks.cha",
      [
        "Ada Quill|hello um yeah.|0-1500",
        "Bo Marsh|I tie, going to knot because rope is sea rope or tow rope.|1500-4000",
        "Bo Marsh|she said so that knot holds—|4000-6000", "Ada Quill|oh yeah",
        "CHI|over here what now, it's fine…|6000-6500", "EX1|do we really go at 10:30?",
        "Ada Quill||6500-7000", "Ada Quill|", "Bo Marsh|uh one six nine?|7000-8000",
        "Ada Quill|word \"quoted\" mm-hm, twenty-one, right?|7500-8500",
      ]
    ),
    (
      "elan/tiers.eaf",
      [
        "Ada Quill|Knots & ropes hold.|0-1500", "Bo Marsh|Mm-hm.|900-1200",
        "Ada Quill|They do.|2000-3000", "Ada Quill|No start, but an end.",
        "Bo Marsh|Mostly.|4000-5000", "Cy|Cut.|5000-6000", "Bo Marsh|Until they do not.|6000-7000",
      ]
    ),
    (
      "elan/text-below.eaf",
      ["Ada|A knot weakens a rope.|1000-2500", "Ada|A splice is stronger.|3000-4250"]
    ),
    (
      "textgrid/short.TextGrid",
      [
        "Ada|A \"bowline\" holds, always.|1250-3000", "Bo|Does it?|2500-3500",
        "Ada|It does.|5000-8500",
      ]
    ),
    ("textgrid/words-only.TextGrid", ["|knots|0-500", "|hold|500-2000"]),
    (
      "rttm/records.rttm",
      [
        "Ada Quill||250-3750", "spk_1||3500-3625", "Bo Marsh||4000-5500", "||6000-8000",
        "Ada Quill||7000-7500",
      ]
    ),
  ]

  @Test(arguments: cases)
  func isReadAsExpected(_ path: String, _ written: [String]) throws {
    let document = try document("edge-cases/" + path)
    #expect(document.recognition.format == path.split(separator: "/").first.map(String.init))
    #expect(document.written == written)
  }

  @Test func whatIsLeftOutIsSaid() throws {
    for (path, parts) in [
      (
        "chat/marks.cha",
        [
          "8 words repeated", "3 fragments", "5 unintelligible", "3 sounds", "2 lines of analysis",
          "0_1500 without", "begins with none of",
        ]
      ),
      ("elan/tiers.eaf", ["“words”, “gloss”", "“A translation”, “left hand”, “Comments”"]),
      ("textgrid/short.TextGrid", ["“Ada - words”, “phones”", "“bell”"]),
      (
        "rttm/records.rttm",
        ["2 of the records", "is no record SPEAKER", "under no speaker's name"]
      ),
    ] {
      let messages = try document("edge-cases/" + path).diagnostics.map(\.message)
      for part in parts {
        #expect(messages.contains { $0.contains(part) }, "\(path): \(part) in \(messages)")
      }
    }
  }

  @Test func chatHeadersAreMetadata() throws {
    let metadata = try #require(try document("edge-cases/chat/marks.cha").transcript?.metadata)
    #expect(metadata.language == "en")
    #expect(metadata.published == CalendarDate(year: 1997, month: 12, day: 4))
    #expect(metadata.credits.map(\.name) == ["Ada Quill", "Bo Marsh", "EX1"])
    #expect(metadata.credits.map(\.role) == [.host, .guest, .host])
    #expect(metadata.prose.map(\.text) == ["on the quay"])
  }

  @Test func participantsOfOneNameKeepTheirCodes() throws {
    let document = try read(
      "@Begin\n@Participants:\tSP1 Ada Adult, SP2 Ada Adult, SP3 Bo Adult\n*SP1:\tone .\n"
        + "*SP2:\ttwo .\n*SP3:\tthree .\n*SP4:\tfour .\n@End\n")
    #expect(document.transcript?.labels == ["SP1", "SP2", "Bo", "SP4"])
  }

  @Test func sourcesOfTimesAreSaidToBe() throws {
    let document = try document("edge-cases/rttm/records.rttm")
    guard case .times(let transcript) = document.content else {
      Issue.record("RTTM was not read as times")
      return
    }
    #expect(!transcript.hasWords)
    #expect(transcript.metadata.title == "rope")
  }

  @Test func severalRecordingsAreRefused() throws {
    let diagnostic = try #require(refusal(try bytes("edge-cases/rttm/several.rttm")))
    #expect(diagnostic.code == .severalRecordings)
    #expect(diagnostic.line == 2)
    #expect(diagnostic.message.contains("2 recordings (“rope”, “knot”)"))
  }

  @Test func binaryTextGridsAreNamed() throws {
    let diagnostic = try #require(refusal(Array("ooBinaryFile\u{8}TextGrid".utf8) + [0, 0, 1]))
    #expect(diagnostic.code == .notText)
    #expect(diagnostic.message.contains("binary Praat file"))
  }

  @Test(arguments: [false, true])
  func textGridsAreReadInUTF16(_ bigEndian: Bool) throws {
    let text = String(decoding: try bytes("edge-cases/textgrid/short.TextGrid"), as: UTF8.self)
    let units = [0xFEFF] + Array(text.utf16)
    let stored = units.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return bigEndian ? [high, low] : [low, high]
    }
    let document = try readTranscript(stored, named: "a.TextGrid")
    #expect(document.written.first == "Ada|A \"bowline\" holds, always.|1250-3000")
    #expect(document.recognition.encoding == (bigEndian ? "UTF-16BE" : "UTF-16LE"))
  }

  @Test func damagedFilesSayWhere() throws {
    let grid = try bytes("edge-cases/textgrid/short.TextGrid")
    let cut = try #require(refusal(Array(grid.dropLast(20)), named: "a.TextGrid"))
    #expect(cut.code == .malformed)
    #expect(cut.message.contains("tier “Bo”"))
    #expect((cut.line ?? 0) > 50)
    let annotation = try bytes("edge-cases/elan/tiers.eaf")
    #expect(refusal(Array(annotation.dropLast(200)), named: "a.eaf")?.code == .malformed)
    #expect(refusal(Array("@Begin\n@Participants:\t\n@End\n".utf8))?.code == .noSpeech)
  }

  @Test(arguments: [
    "SPEAKER: I said so.\nGUEST: You did.\n",
    "SPEAKER one two three four five six seven\n",
    "* a list: of things\n* another: one\n",
    "<annotation>Hi</annotation>\n",
  ])
  func otherTextIsNoResearchFile(_ text: String) {
    let formats: Set<String> = ["rttm", "chat", "elan", "textgrid"]
    let format = try? read(text).recognition.format
    #expect(format.map { !formats.contains($0) } ?? true)
  }

  @Test func everyPrefixEnds() throws {
    for (path, _) in Self.cases {
      let bytes = try bytes("edge-cases/" + path)
      for end in stride(from: 0, through: bytes.count, by: 3) {
        _ = refusal(Array(bytes[..<end]))
        _ = refusal(Array(bytes[(bytes.count - end)...]))
      }
    }
  }

  @Test(
    arguments: [
      "@Begin\n*A:\t" + String(repeating: "<", count: 100_000)
        + String(repeating: "> [/]", count: 9),
      "@Begin\n*A:\t" + String(repeating: "[/] a ", count: 50_000),
      "@Begin\n" + String(repeating: "@Participants:\tA B C\n", count: 20_000) + "*A:\ta .\n",
      "@Begin\n*A:\ta" + String(repeating: "\n\tb", count: 50_000),
      "\"ooTextFile\" \"TextGrid\" 0 1 <exists> 999999999 "
        + String(repeating: "\"IntervalTier\" \"a\" 0 1 0 ", count: 20_000),
      "\"ooTextFile\" \"TextGrid\" 0 1 <exists> 1 \"IntervalTier\" \"a\" 0 1 999999999 0 1 \"",
      "<ANNOTATION_DOCUMENT>"
        + String(repeating: "<TIER TIER_ID=\"a\" PARENT_REF=\"a\"></TIER>", count: 20_000)
        + "</ANNOTATION_DOCUMENT>",
      String(repeating: "SPEAKER a 1 999999 999999.999 <NA> <NA> b\n", count: 20_000),
      String(repeating: "SPEAKER a 1 0 99999999999999999999 <NA> <NA> b\n", count: 1_000),
    ].map(HostileInput.init))
  func hostileInputEnds(_ input: HostileInput) {
    _ = refusal(Array(input.content.utf8))
  }
}
