/// How fast people speak where nothing is known, and how far real pace strays from it.
///
/// From the pace between the time stamps of 2,084 episodes of one network: median 166 words a
/// minute, eight stretches in ten between 147 and 187. Within an episode fast and slow stretches
/// even out, so that its own pace strays less.
public enum PaceBounds {
  /// Words a minute assumed where no time is known.
  public static let typical = WordClock.assumedPace
  /// The slow end.
  public static let slow = 147.0
  /// The fast end.
  public static let fast = 187.0

  /// The share of talk time at most so many of so many words can stand for: theirs spoken slowly,
  /// the others' fast.
  static func highShare(_ words: Int, of total: Int) -> Double? {
    share(words, at: slow, of: total, at: fast)
  }

  /// The share of talk time at least so many of so many words can stand for.
  static func lowShare(_ words: Int, of total: Int) -> Double? {
    share(words, at: fast, of: total, at: slow)
  }

  private static func share(
    _ words: Int, at pace: Double, of total: Int, at otherPace: Double
  ) -> Double? {
    let own = Double(words) / pace
    let others = Double(total - words) / otherPace
    return own + others > 0 ? own / (own + others) : nil
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
