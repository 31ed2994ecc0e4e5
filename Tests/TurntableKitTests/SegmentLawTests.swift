import EpisodeAnalysis
import Testing
import TranscriptModel
import TurntableKit

/// What holds of the stretches of every episode, over generated ones of some thousand words.
struct SegmentLawTests {
  /// The conversations of so many seeds, one after the other.
  private func episode(_ seed: UInt64) -> GeneratedEpisode {
    var whole = GeneratedEpisode(seed: seed)
    whole.names = GeneratedEpisode.names
    for more in 1...(seed % 9 + 1) {
      whole.turns += GeneratedEpisode(seed: seed + 100 * more).turns
    }
    return whole
  }

  private func tally(_ bytes: [UInt8]) throws -> EpisodeTally {
    try understandEpisode(bytes, named: "generated").stats.tally
  }

  @Test(arguments: UInt64(1)...24)
  func `stretches follow each other and hold all that people say`(seed: UInt64) throws {
    let tally = try tally(episode(seed).text)
    let segments = tally.segments
    guard let first = segments.first else {
      #expect(tally.topicWords < EpisodeTally.fewestWordsToCut)
      return
    }
    #expect((EpisodeTally.fewestSegments...10).contains(segments.count))
    #expect(first.turn == tally.turns.firstIndex { $0.kind != .advertisement })
    #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.turn < $1.turn })
    #expect(segments.reduce(0) { $0 + $1.words } == tally.topicWords)
    #expect(segments.allSatisfy { $0.words >= max(200, tally.topicWords / 20) })
    for (index, segment) in segments.enumerated() {
      let end = index + 1 < segments.count ? segments[index + 1].turn : tally.turns.count
      let own = tally.turns[segment.turn..<end].filter { $0.kind != .advertisement }
      #expect(own.reduce(0) { $0 + $1.words } == segment.words)
      if index > 0 { #expect(tally.turns[segment.turn].kind == .floor) }
    }
    for topic in tally.topics {
      #expect(topic.segments.count == segments.count)
      #expect(topic.segments.reduce(0, +) == topic.total)
    }
  }

  @Test(arguments: UInt64(1)...12)
  func `renaming people moves no cut and changes no title`(seed: UInt64) throws {
    let episode = episode(seed)
    var renamed = episode
    renamed.names = GeneratedEpisode.otherNames
    let (before, after) = (try tally(episode.text), try tally(renamed.text))
    #expect(before.segments == after.segments)
    #expect(EpisodeStats(before).segmentTitles == EpisodeStats(after).segmentTitles)
  }

  @Test(arguments: UInt64(1)...12)
  func `no topic names two stretches`(seed: UInt64) throws {
    let titles = EpisodeStats(try tally(episode(seed).text)).segmentTitles.compactMap(\.self)
    let topics = titles.flatMap { $0.split(separator: ", ").map(String.init) }
    #expect(Set(topics).count == topics.count)
  }
}
