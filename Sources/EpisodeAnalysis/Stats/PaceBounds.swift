/// How fast people speak where nothing is known, and how far real episodes stray from it.
///
/// The typical pace is the median between the time stamps of 2,084 episodes of one network. The
/// bounds come from 280 other episodes with times, of three publishers: nine in ten have 142 to 212
/// words a minute over their whole length; and in the show with the widest spread, nine people in
/// ten speak at most 1.18 times as fast, or as slowly, as the others of their episode.
public enum PaceBounds {
  /// Words a minute assumed where no time is known.
  public static let typical = WordClock.assumedPace
  /// The slow end, for the length of an episode and for talk time.
  public static let slow = 140.0
  /// The fast end.
  public static let fast = 215.0
  /// How many times as fast one person may speak as the others of an episode, for shares of time.
  public static let apart = 1.2

  /// The share of talk time that so many of so many words stand for at most: theirs spoken slowly.
  static func highShare(_ words: Int, of total: Int) -> Double? {
    share(Double(words) * apart, beside: Double(total - words))
  }

  /// The share of talk time that so many of so many words stand for at least.
  static func lowShare(_ words: Int, of total: Int) -> Double? {
    share(Double(words), beside: Double(total - words) * apart)
  }

  private static func share(_ own: Double, beside others: Double) -> Double? {
    own + others > 0 ? own / (own + others) : nil
  }

  /// The fewest and the most milliseconds so many words take.
  static func milliseconds(_ words: Int) -> ClosedRange<Int> {
    Int(Double(words) / fast * 60_000)...Int((Double(words) / slow * 60_000).rounded(.up))
  }
}

/// A figure that may be an estimate: then it carries bounds aimed to hold the truth nine times in
/// ten.
public struct Estimate<Number: Sendable & Hashable>: Sendable, Hashable {
  /// The figure.
  public var value: Number
  /// The low bound; `nil` where the figure is measured.
  public var low: Number?
  /// The high bound; `nil` where the figure is measured.
  public var high: Number?
}
