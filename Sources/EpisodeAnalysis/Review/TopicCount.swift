extension TopicTrend {
  /// How often a topic is said in a period.
  public struct Count: Sendable {
    /// The mentions.
    public let mentions: Int
    /// The episodes that have it.
    public let episodesWith: Int
    /// The episodes that were heard, or described.
    public let episodes: Int
    /// People's words in them.
    public let words: Int
    /// Mentions in a thousand words; `nil` without words.
    public var perThousandWords: Double? {
      words > 0 ? Double(mentions) * 1000 / Double(words) : nil
    }
    /// The part of the episodes that have it; `nil` without episodes.
    var part: Double? { episodes > 0 ? Double(episodesWith) / Double(episodes) : nil }
    /// The variance of the rate over episodes, which a burst in one makes large.
    let variance: Double
  }

  /// The episodes of a period in which topics are counted; sums, which hold whole numbers.
  struct Episodes: Sendable {
    private(set) var count = 0
    private(set) var words = 0
    /// The sum of the squares of each episode's words.
    fileprivate var squares = 0.0

    /// Adds an episode.
    mutating func add(words: Int) {
      count += 1
      self.words += words
      squares += Double(words) * Double(words)
    }
  }

  /// The mentions of a topic in the episodes of a period; sums, which hold whole numbers.
  struct Mentions: Sendable {
    fileprivate var mentions = 0
    fileprivate var episodes = 0
    /// The sum of the squares of each episode's mentions.
    fileprivate var squares = 0.0
    /// The sum of the products of each episode's mentions and words.
    fileprivate var products = 0.0

    /// Adds an episode.
    mutating func add(_ mentions: Int, words: Int) {
      guard mentions > 0 else { return }
      self.mentions += mentions
      episodes += 1
      squares += Double(mentions) * Double(mentions)
      products += Double(mentions) * Double(words)
    }
  }
}

extension TopicTrend.Count {
  /// Counts a topic over the episodes of a period.
  init(_ topic: TopicTrend.Mentions, of episodes: TopicTrend.Episodes) {
    mentions = topic.mentions
    episodesWith = topic.episodes
    self.episodes = episodes.count
    words = episodes.words
    guard words > 0 else {
      variance = 0
      return
    }
    let total = Double(words)
    let rate = Double(mentions) / total
    let chance = rate / total
    guard episodes.count > 1 else {
      variance = chance
      return
    }
    // The sum over episodes of (mentions − rate × words)².
    let residuals =
      topic.squares - 2 * rate * topic.products + rate * rate * episodes.squares
    let n = Double(episodes.count)
    variance = max(chance, n / (n - 1) * residuals / (total * total))
  }
}
