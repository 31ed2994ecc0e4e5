/// The names of the stretches of an episode: the topics said there more than elsewhere.
///
/// A topic's claim on a stretch is its part of the log-likelihood: m ln (m / e), where m are its
/// mentions there and e those it would have if they were spread by words (after Rayson & Garside
/// 2000). A topic names the one stretch it has the highest claim on.
enum SegmentTitles {
  /// The most topics a name has.
  static let mostTopics = 3
  /// The fewest mentions within the stretch.
  static let fewestMentions = 2
  /// How many times as often as elsewhere in proportion a topic must be said there.
  static let leastLift = 1.5

  /// The topics that name each stretch, as indices of ``EpisodeTally/topics``, foremost first; none
  /// where no topic stands out.
  static func topics(_ tally: EpisodeTally) -> [[Int]] {
    let words = tally.segments.reduce(0) { $0 + $1.words }
    var names = [[Int]](repeating: [], count: tally.segments.count)
    guard words > 0 else { return names }
    var claims: [(topic: Int, segment: Int, weight: Double)] = []
    for (index, topic) in tally.topics.enumerated() {
      let own = topic.segments.indices.compactMap { segment -> (Int, Double)? in
        let mentions = Double(topic.segments[segment])
        let expected = Double(topic.total) * Double(tally.segments[segment].words) / Double(words)
        guard topic.segments[segment] >= fewestMentions, mentions >= leastLift * expected
        else { return nil }
        return (segment, mentions * logarithm(mentions / expected))
      }
      if let best = own.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) {
        claims.append((index, best.0, best.1))
      }
    }
    claims.sort { ($1.weight, $0.topic) < ($0.weight, $1.topic) }
    let keys = tally.topics.map { $0.key.split(separator: " ") }
    for claim in claims where names[claim.segment].count < mostTopics {
      let key = keys[claim.topic]
      // “crane” says nothing beside “crane telemetry”.
      let isSaid = names[claim.segment].contains { !Set(keys[$0]).isDisjoint(with: key) }
      if !isSaid { names[claim.segment].append(claim.topic) }
    }
    return names
  }
}

extension EpisodeStats {
  /// The name of each stretch of ``EpisodeTally/segments``: its topics, joined by commas; `nil`
  /// where no topic stands out.
  public var segmentTitles: [String?] {
    SegmentTitles.topics(tally).map { topics in
      topics.isEmpty ? nil : topics.map { tally.topics[$0].name }.joined(separator: ", ")
    }
  }
}
