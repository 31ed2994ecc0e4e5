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

  /// What it is called; no other of its kind in a review is called so.
  public internal(set) var name: String
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
