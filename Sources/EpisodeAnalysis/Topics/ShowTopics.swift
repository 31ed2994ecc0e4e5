/// What the episodes of a show talk about, by each episode's own candidates: what most of them are
/// about is no news in one.
public struct ShowTopics: Sendable {
  /// The candidates of one episode, and how often it mentions them.
  public struct Profile: Sendable {
    fileprivate let words: Int
    fileprivate let mentions: [String: Int]

    /// Takes what is needed of an episode.
    public init(_ tally: EpisodeTally) {
      words = tally.topicWords
      mentions = Dictionary(
        tally.topics.map { ($0.key, $0.total) }, uniquingKeysWith: { max($0, $1) })
    }
  }

  /// Fewer other episodes tell nothing of what is usual.
  public static let fewestOthers = 4
  /// What no more than this share of the other episodes talks about loses nothing; what all of them
  /// do loses everything.
  private static let usualShare = 0.5

  private var episodes = 0
  private var words = 0
  private var counts: [String: (episodes: Int, mentions: Int)] = [:]

  /// Adds up the episodes of a show; their order makes no difference.
  public init(_ profiles: [Profile]) {
    for profile in profiles {
      episodes += 1
      words += profile.words
      for (key, mentions) in profile.mentions {
        let known = counts[key] ?? (0, 0)
        counts[key] = (known.episodes + 1, known.mentions + mentions)
      }
    }
  }

  /// What the others talk about as much counts less in an episode that is one of these: its topics are
  /// ranked anew, and each is told how often the others mention it.
  public func rank(_ episode: inout AnalyzedEpisode) {
    let others = episodes - 1
    guard others >= ShowTopics.fewestOthers else { return }
    var ranked = zip(episode.tally.topics, episode.excerpts.firstLines).map { topic, line in
      var topic = topic
      let known = counts[topic.key] ?? (1, topic.total)
      topic.usual = TopicTally.Usual(
        mentions: known.mentions - topic.total, words: words - episode.tally.topicWords)
      let share = Double(known.episodes - 1) / Double(others)
      let excess = max(0, share - ShowTopics.usualShare) / (1 - ShowTopics.usualShare)
      return (topic: topic, line: line, score: Double(topic.score) * (1 - excess))
    }
    // Stable, so that equals stay in the order of the episode by itself.
    ranked = ranked.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
    episode.tally.topics = ranked.map(\.topic)
    episode.excerpts.firstLines = ranked.map(\.line)
  }
}
