import EpisodeAnalysis
import EpisodeBuilding
import Foundation
import TestSupport
import Testing
import TranscriptModel
import TurntableKit

/// The same interview, from every format to figures, against counts made without Turntable.
struct OneConversationTests {
  struct Expected: Decodable {
    struct Label: Decodable {
      var turns: Int
      var words: Int
      var questionMarks: Int
    }
    var title: String
    var show: String
    var number: Int
    var published: CalendarDate
    var order: [String]
    var labels: [String: Label]
  }

  static let folder = fixtures.appending(path: "one-conversation")

  /// The ending, what the clock rests on, and whether the format can say what the episode is.
  static let formats: [(String, ClockTally.Basis, Bool)] = [
    ("page.txt", .estimated, true), ("txt", .estimated, true), ("md", .anchored, true),
    ("vtt", .measured, true), ("srt", .measured, false), ("json", .measured, false),
    ("rev-com.json", .measured, false), ("bbc-dpe.json", .measured, false),
    ("sbv", .measured, false), ("ass", .measured, false), ("lrc", .anchored, false),
    ("ttml", .measured, false), ("xsl", .measured, false),
    ("cha", .measured, false), ("eaf", .measured, false), ("TextGrid", .measured, false),
    ("cite.html", .anchored, false), ("no-space.html", .estimated, true),
    ("bold-names.html", .estimated, true), ("spans.html", .anchored, true),
    ("csv", .measured, false), ("tsv", .measured, false),
  ]

  private func expected() throws -> Expected {
    let data = try Data(contentsOf: Self.folder.appending(path: "expected.json"))
    return try JSONDecoder().decode(Expected.self, from: data)
  }

  private func understand(_ ending: String, _ options: EpisodeOptions = EpisodeOptions()) throws
    -> UnderstoodEpisode
  {
    try understandEpisode(
      at: Self.folder.appending(path: "interview." + ending).path(), options: options)
  }

  @Test(arguments: formats)
  func `every format gives the people, turns and words counted by hand`(
    ending: String, basis: ClockTally.Basis, saysWhatItIs: Bool
  ) throws {
    let expected = try expected()
    let episode = try understand(ending)
    let tally = episode.analyzed.tally
    #expect(tally.clock.basis == basis)
    #expect(tally.speakers.map(\.speaker.name) == ["Maya Lindqvist", "Tomás Okafor"], "\(ending)")
    #expect(tally.speakers.map(\.speaker.role) == [.host, .guest])
    for entry in tally.speakers {
      let label = try #require(expected.labels[entry.speaker.name])
      let speech = entry.speech
      #expect(speech.words == label.words)
      #expect(speech.turns == label.turns)
      // Every mark asks once, in one of three ways.
      let asked = speech.questions + speech.tagQuestions + speech.quotedQuestions
      #expect(asked == label.questionMarks)
    }
    let advertisement = try #require(expected.labels["Host read ad"])
    #expect(tally.advertisements.map(\.words) == [advertisement.words])
    #expect(tally.advertisements.map(\.advertisement.sponsor) == ["Quayside Ledger"])
    #expect(tally.advertisements.map(\.advertisement.readBy) == ["Maya Lindqvist"])
    #expect(tally.unlabelled.words == 0)
    let order = tally.turns.map { turn in
      turn.speaker.map { tally.speakers[$0].speaker.name } ?? "Host read ad"
    }
    #expect(order == expected.order.filter { $0 != "Break" })
    if saysWhatItIs {
      #expect(tally.facts.title == expected.title && tally.facts.show == expected.show)
      #expect(tally.facts.number == expected.number)
      #expect(tally.facts.published == expected.published)
    } else {
      let name = "interview." + ending
      #expect(tally.facts.title == String(name.prefix(upTo: try #require(name.lastIndex(of: ".")))))
      #expect(tally.facts.show == nil)
    }
  }

  @Test func `every format gives the same figures but for time`() throws {
    // Not every format has a title and a show, and topics are found in the light of both.
    var options = EpisodeOptions()
    options.overrides.title = try expected().title
    options.context.show = Stated(try expected().show, .user("a test"))
    let reference = try understand("txt", options).analyzed
    for (ending, _, _) in Self.formats {
      let analyzed = try understand(ending, options).analyzed
      let tally = analyzed.tally
      #expect(tally.turns.map(\.words) == reference.tally.turns.map(\.words), "\(ending)")
      #expect(tally.turns.map(\.kind) == reference.tally.turns.map(\.kind), "\(ending)")
      #expect(tally.questions == reference.tally.questions, "\(ending)")
      #expect(tally.topics == reference.tally.topics, "\(ending)")
      #expect(analyzed.excerpts.openings == reference.excerpts.openings, "\(ending)")
      #expect(analyzed.excerpts.questions == reference.excerpts.questions, "\(ending)")
      #expect(
        tally.exchanges.map { [$0.from, $0.to, $0.count] }
          == reference.tally.exchanges.map { [$0.from, $0.to, $0.count] }, "\(ending)")
      for (one, other) in zip(tally.speakers, reference.tally.speakers) {
        #expect(one.speech.diversity == other.speech.diversity, "\(ending)")
        #expect(one.speech.longestTurn.words == other.speech.longestTurn.words, "\(ending)")
        #expect(
          one.speech.longestMonologue.words == other.speech.longestMonologue.words, "\(ending)")
      }
    }
  }

  @Test func `what is stated beats what is found`() throws {
    var options = EpisodeOptions()
    options.context.hosts = ["Tomás Okafor"]
    options.context.guests = ["Maya Lindqvist"]
    options.overrides.title = "Another"
    options.parts.insert(.texts)
    let episode = try understand("txt", options)
    #expect(episode.speakers.map(\.role) == [.guest, .host])
    #expect(episode.analyzed.tally.facts.title == "Another")
    #expect(episode.analyzed.tally.context == options.context.fingerprint)
    #expect(episode.analyzed.excerpts.texts.count == episode.analyzed.tally.turns.count)
    #expect(try understand("txt").analyzed.excerpts.texts.isEmpty)
  }
}
