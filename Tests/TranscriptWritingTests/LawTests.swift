import EpisodeBuilding
import TestSupport
import Testing
import TranscriptModel
import TranscriptReading
import TranscriptWriting

/// Whatever was said, it is read back as it was written.
struct LawTests {
  static let words = [
    "harbour", "the", "crane", "and", "So:", "10:30", "https://a.example/x", "a<b", "R&D", "&amp;",
    "*star*", "_under_", "snake_case", "(by", "the", "way)", "--", "-->", "=A1", "+1", "-", "#1",
    "`code`", "back\\slash", "\"so\"", "’tis", "über", "日本", "5", "1.", "<i>",
    "Name:", "|", "~", ">", "!", "“Well,", "yes.”", "What?", "No.",
  ]
  static let names = [
    "Maya Lindqvist", "TOMÁS", "Dr. Ann-Marie O'Neil", "Speaker 1", "R&D Desk", "Bo",
    "Mireille B. Reece, Psy.D",
  ]

  /// A conversation of up to sixty utterances, timed or not.
  static func transcript(_ seed: UInt64, timed: Bool) -> Transcript {
    var steps = SameNumbers(seed: seed)
    let cast = Array(
      names.shuffled(using: &steps).prefix(Int.random(in: (timed ? 1 : 2)...4, using: &steps)))
    var now = 0
    let lines = (0..<Int.random(in: 8...60, using: &steps)).map { number in
      let spoken = (0..<Int.random(in: 1...30, using: &steps)).map { _ in
        words.randomElement(using: &steps) ?? ""
      }
      // A line of a text begins with a word, as sentences do; some captions with a dash.
      let opening = timed && number.isMultiple(of: 7) ? "- Well " : "Well "
      let text = opening + spoken.joined(separator: " ")
      let start = now + Int.random(in: 0...2500, using: &steps)
      now = start + Int.random(in: 100...9000, using: &steps)
      let who = number < cast.count ? cast[number] : cast.randomElement(using: &steps)
      return Script.Line(who, text, timed ? start : nil, timed ? now : nil)
    }
    return Script(lines).transcript
  }

  @Test(arguments: ["vtt", "srt", "json", "csv"], 0..<40)
  func timedTurnsComeBack(_ form: String, _ seed: Int) throws {
    try check(LawTests.transcript(UInt64(seed), timed: true), form) { $0 }
  }

  @Test(arguments: ["json", "csv", "txt", "md"], 0..<40)
  func untimedTurnsComeBack(_ form: String, _ seed: Int) throws {
    try check(LawTests.transcript(UInt64(seed) &+ 500, timed: false), form, RoundTripTests.runs)
  }

  private func check(
    _ transcript: Transcript, _ form: String,
    _ comparable: ([RoundTripTests.SpokenTurn]) -> [RoundTripTests.SpokenTurn]
  ) throws {
    let document = SourceDocument(
      recognition: Recognition(format: "text", confidence: 1, evidence: "made up"),
      content: .transcript(transcript))
    let episode = buildEpisode(document, transcript, named: "a.txt")
    let writer = try #require(TranscriptWriters.all.first { $0.id == form })
    let written = try writer.write(transcript.withNames(from: episode))
    let (_, again) = try RoundTripTests.episode(written.bytes, named: "a." + writer.fileExtension)
    let (before, after) = (
      comparable(RoundTripTests.turns(episode)), comparable(RoundTripTests.turns(again))
    )
    for (turn, other) in zip(before, after) where turn != other {
      Issue.record("\(turn) came back as \(other)")
      return
    }
    #expect(before.count == after.count)
  }
}
