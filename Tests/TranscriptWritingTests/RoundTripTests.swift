import EpisodeBuilding
import Foundation
import TestSupport
import Testing
import TranscriptModel
import TranscriptReading
import TranscriptWriting

/// What was written and is read back gives the same turns.
struct RoundTripTests {
  /// A turn as a reader of the report sees it.
  struct SpokenTurn: Equatable {
    var holder: String
    var words: String
    var start: MediaTime?
    var end: MediaTime?
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: fixtures.appending(path: "one-conversation/" + name)))
  }

  static func episode(_ bytes: [UInt8], named name: String) throws -> (Transcript, Episode) {
    let document = try readTranscript(bytes, named: name)
    let transcript = try #require(document.transcript)
    return (transcript, buildEpisode(document, transcript, named: name))
  }

  static func turns(_ episode: Episode) -> [SpokenTurn] {
    episode.turns.map { turn in
      let holder =
        switch turn.holder {
        case .speaker(let index): episode.speakers[index].name
        case .unlabelled: ""
        case .advertisement: "advertisement"
        }
      let text = String(decoding: episode.speech[episode.text(of: turn)], as: UTF8.self)
      return SpokenTurn(
        holder: holder,
        words: text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        start: turn.start, end: turn.end)
    }
  }

  /// Turns without what texts cannot hold: times, and pauses within one speaker's run.
  static func runs(_ turns: [SpokenTurn]) -> [SpokenTurn] {
    turns.reduce(into: []) { runs, turn in
      if let last = runs.indices.last, runs[last].holder == turn.holder {
        runs[last].words += " " + turn.words
      } else {
        runs.append(SpokenTurn(holder: turn.holder, words: turn.words))
      }
    }
  }

  @Test(arguments: ["vtt", "srt"])
  func keepsWhereUnnamedVoicesChange(_ form: String) throws {
    var transcript = Script([
      .init(nil, "Is it dry?", 0, 1000), .init(nil, "Today?", 1000, 2000),
      .init(nil, "Nearly.", 2000, 3000),
    ]).transcript
    transcript.utterances[0].changesVoice = true
    transcript.utterances[2].changesVoice = true
    let writer = try #require(TranscriptWriters.all.first { $0.id == form })
    let (again, _) = try Self.episode(try writer.write(transcript).bytes, named: "a." + form)
    #expect(again.utterances.map(\.changesVoice) == [true, false, true])
    #expect(again.utterances.map(again.text) == ["Is it dry?", "Today?", "Nearly."])
  }

  static let timed = ["interview.vtt", "interview.srt", "interview.json"]
  static let untimed = ["interview.txt", "interview.md", "interview.page.txt"]

  @Test(arguments: timed, ["vtt", "srt", "json", "csv"])
  func keepsTurnsAndTimes(_ source: String, _ form: String) throws {
    try check(source, form) { $0 }
  }

  @Test(arguments: timed, ["txt", "md"])
  func keepsWhoSaidWhat(_ source: String, _ form: String) throws {
    try check(source, form, Self.runs)
  }

  @Test(arguments: untimed, ["json", "csv", "txt", "md"])
  func keepsUntimedTurns(_ source: String, _ form: String) throws {
    try check(source, form) { $0 }
  }

  private func check(
    _ source: String, _ form: String, _ comparable: ([SpokenTurn]) -> [SpokenTurn]
  ) throws {
    let (transcript, episode) = try Self.episode(
      Self.fixture(source), named: source)
    let writer = try #require(TranscriptWriters.all.first { $0.id == form })
    let written = try writer.write(transcript.withNames(from: episode))
    #expect(written.diagnostics.allSatisfy { $0.severity == .note || form == "json" })
    let (_, again) = try Self.episode(written.bytes, named: "again." + writer.fileExtension)
    #expect(comparable(Self.turns(again)) == comparable(Self.turns(episode)))
    #expect(again.speakers.map(\.name) == episode.speakers.map(\.name))
  }

  @Test(arguments: ["vtt", "srt"])
  func captionsNeedTimes(_ form: String) throws {
    let (transcript, _) = try Self.episode(
      Self.fixture("interview.txt"), named: "interview.txt")
    let writer = try #require(TranscriptWriters.all.first { $0.id == form })
    #expect(throws: WritingError.self) { try writer.write(transcript) }
  }
}
