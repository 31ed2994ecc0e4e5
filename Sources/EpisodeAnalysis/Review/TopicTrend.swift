/// A topic over the periods of a review.
public struct TopicTrend: Sendable {
  /// What became of a topic since the period before.
  public enum Status: String, Sendable, CaseIterable {
    /// The show speaks of it for the first time.
    case new
    /// It is said more, and in a greater part of the episodes.
    case rising
    /// Neither.
    case steady
    /// It is said less, and in a smaller part of the episodes.
    case falling
    /// It was there before and is not said any more.
    case gone
    /// There are too few episodes, or too few that have it, for a verdict.
    case tooFew = "too few"
  }

  /// How often it is said in a period.
  public struct Count: Sendable {
    /// The mentions.
    public var mentions = 0
    /// The episodes that have it.
    public var episodesWith = 0
    /// The episodes that were heard, or described.
    public var episodes = 0
    /// People's words in them.
    public var words = 0
    /// Mentions in a thousand words; `nil` without words.
    public var perThousandWords: Double? {
      words > 0 ? Double(mentions) * 1000 / Double(words) : nil
    }
    /// The part of the episodes that have it; `nil` without episodes.
    var part: Double? { episodes > 0 ? Double(episodesWith) / Double(episodes) : nil }
    /// The variance of the rate over episodes, which a burst in one makes large.
    fileprivate var variance = 0.0
  }

  /// What it is called.
  public let name: String
  /// Who chose it.
  public let kind: TopicTally.Kind
  /// The key it is counted under.
  public let key: String
  /// In the period.
  public let now: Count
  /// In the period before.
  public let before: Count
  /// In the same period a year ago; `nil` without episodes.
  public let yearAgo: Count?
  /// How sure the change of its rate is, in standard errors over episodes; `nil` where it cannot be
  /// told.
  public let z: Double?
  /// What became of it.
  public let status: Status

  /// The rate now over the rate before, less 1; `nil` where there was none.
  public var change: Double? {
    guard let now = now.perThousandWords, let then = before.perThousandWords, then > 0 else {
      return nil
    }
    return now / then - 1
  }

  /// A change beyond so many standard errors is one: 95 %.
  public static let sure = 1.96
  /// A topic is new, and gone, that so many episodes have, or had.
  static let fewestEpisodesWith = 2

  init(
    _ name: String, _ kind: TopicTally.Kind, key: String, now: Count, before: Count,
    yearAgo: Count?, wasEverSaid: Bool
  ) {
    (self.name, self.kind, self.key) = (name, kind, key)
    (self.now, self.before, self.yearAgo) = (now, before, yearAgo)
    z = TopicTrend.z(now, before)
    status = TopicTrend.status(now, before, z, wasEverSaid: wasEverSaid)
  }

  private static func status(
    _ now: Count, _ before: Count, _ z: Double?, wasEverSaid: Bool
  ) -> Status {
    guard now.episodes >= Resampling.fewest, before.episodes >= Resampling.fewest,
      let part = now.part, let partBefore = before.part, let z,
      max(now.episodesWith, before.episodesWith) >= fewestEpisodesWith
    else { return .tooFew }
    if z > sure, part > partBefore { return wasEverSaid ? .rising : .new }
    if z < -sure, part < partBefore { return now.mentions == 0 ? .gone : .falling }
    return .steady
  }

  /// The difference of two rates in standard errors. The rate of a period is a ratio of sums over
  /// episodes; its variance is that of the ratio estimator (Cochran 1977, 6.3), and at least what chance
  /// alone would give.
  private static func z(_ now: Count, _ before: Count) -> Double? {
    guard let rate = now.perThousandWords, let then = before.perThousandWords,
      now.mentions + before.mentions > 0
    else { return nil }
    let error = (now.variance + before.variance).squareRoot() * 1000
    return error > 0 ? (rate - then) / error : nil
  }
}

extension TopicTrend.Count {
  /// Counts a topic over some episodes; `mentions` are those of each.
  init(_ mentions: [Int], words: [Int]) {
    episodes = mentions.count
    self.mentions = mentions.reduce(0, +)
    episodesWith = mentions.count { $0 > 0 }
    self.words = words.reduce(0, +)
    guard self.words > 0 else { return }
    let total = Double(self.words)
    let rate = Double(self.mentions) / total
    let chance = rate / total
    guard episodes > 1 else {
      variance = chance
      return
    }
    let residuals = zip(mentions, words).reduce(0.0) { sum, episode in
      let residual = Double(episode.0) - rate * Double(episode.1)
      return sum + residual * residual
    }
    let n = Double(episodes)
    variance = max(chance, n / (n - 1) * residuals / (total * total))
  }
}
