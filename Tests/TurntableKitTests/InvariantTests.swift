import EpisodeAnalysis
import Foundation
import TestSupport
import Testing
import TranscriptModel
import TurntableKit

/// What holds for every episode, over generated ones, from the file to the figures.
struct InvariantTests {
  static let seeds: [UInt64] = Array(1...12)

  private func stats(_ bytes: [UInt8]) throws -> EpisodeStats {
    try understandEpisode(bytes, named: "generated").stats
  }

  @Test(arguments: seeds)
  func `shares add up to 1`(seed: UInt64) throws {
    let episode = GeneratedEpisode(seed: seed)
    for bytes in [episode.text, episode.captions()] {
      let speakers = try stats(bytes).speakers
      for shares in [
        speakers.map(\.wordShare), speakers.map(\.talkTimeShare?.value), speakers.map(\.turnShare),
      ] {
        #expect(abs(shares.reduce(0) { $0 + ($1 ?? 0) } - 1) < 1e-9)
      }
    }
  }

  @Test(arguments: seeds)
  func `renaming people permutes rows and changes no count`(seed: UInt64) throws {
    let episode = GeneratedEpisode(seed: seed)
    var renamed = episode
    renamed.names = Array(GeneratedEpisode.otherNames.prefix(episode.names.count))
    for (bytes, others) in [
      (episode.text, renamed.text), (episode.captions(), renamed.captions()),
    ] {
      let (before, after) = (try stats(bytes).tally, try stats(others).tally)
      #expect(before.speakers.map(\.speech) == after.speakers.map(\.speech))
      #expect(before.speakers.map(\.speaker.role) == after.speakers.map(\.speaker.role))
      #expect(before.turns.map(\.words) == after.turns.map(\.words))
      let names = Dictionary(uniqueKeysWithValues: zip(episode.names, renamed.names))
      #expect(before.speakers.map { names[$0.speaker.name] } == after.speakers.map(\.speaker.name))
    }
  }

  @Test(arguments: seeds)
  func `shifting all times changes positions only`(seed: UInt64) throws {
    let episode = GeneratedEpisode(seed: seed)
    let before = try stats(episode.captions())
    let after = try stats(episode.captions(later: 90_000))
    for (one, other) in zip(before.tally.turns, after.tally.turns) {
      #expect(other.start - one.start == MediaTime(seconds: 90))
      #expect(other.end - other.start == one.end - one.start)
      #expect(one.gapBefore == other.gapBefore && one.words == other.words)
    }
    let counts = { (stats: EpisodeStats) in
      stats.tally.speakers.map { speaker in
        var speech = speaker.speech
        speech.firstWordTime = nil
        return speech
      }
    }
    #expect(counts(before) == counts(after))
    #expect(
      before.speakers.map(\.talkTimeShare?.value) == after.speakers.map(\.talkTimeShare?.value))
    #expect(before.tally.exchanges == after.tally.exchanges)
  }

  @Test(arguments: seeds)
  func `the words of a file cut between turns add up to the whole`(seed: UInt64) throws {
    let episode = GeneratedEpisode(seed: seed)
    let whole = try stats(episode.text).people
    for cut in stride(from: 4, to: episode.turns.count - 4, by: 7) {
      var (head, tail) = (episode, episode)
      head.turns = Array(episode.turns[..<cut])
      tail.turns = Array(episode.turns[cut...])
      let parts = [try stats(head.text).people, try stats(tail.text).people]
      #expect(parts.reduce(0) { $0 + $1.words } == whole.words)
      #expect(parts.reduce(0) { $0 + $1.turns } == whole.turns)
      #expect(parts.reduce(0) { $0 + $1.sentences } == whole.sentences)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the order of the inputs changes no total`(seed: UInt64) async throws {
    let folder = URL.temporaryDirectory.appending(path: "turntable-order-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputs = try (1...6).map { number in
      let place = folder.appending(path: "\(number).txt")
      try Data(GeneratedEpisode(seed: seed * 100 + UInt64(number)).text).write(to: place)
      return TranscriptInput(path: place.path())
    }
    let expected = try await tallies(inputs)
    var random = SameNumbers(seed: seed)
    for _ in 1...3 {
      #expect(try await tallies(inputs.shuffled(using: &random)) == expected)
    }
  }

  /// Each file's figures, read in the light of all the others.
  private func tallies(_ inputs: [TranscriptInput]) async throws -> [String: EpisodeTally] {
    var options = EpisodeOptions()
    let shows = await Shows.survey(inputs, options: options, jobs: 2)
    var analyzer = EpisodeAnalyzer()
    var tallies: [String: EpisodeTally] = [:]
    for (index, input) in inputs.enumerated() {
      options.context = shows.context(ofInputAt: index)
      if case .episode(let episode) = try understand(input, options: options, with: &analyzer) {
        tallies[input.name] = episode.analyzed.tally
      }
    }
    #expect(tallies.count == inputs.count)
    return tallies
  }
}
