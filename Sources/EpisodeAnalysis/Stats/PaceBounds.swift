/// How far real speech strays from what ``SpeakingTime`` reckons of its words.
///
/// Each bound is meant to hold the truth nine times in ten. `Documentation/estimates.md` says on which
/// episodes they were fitted, and how often they hold in others.
public enum PaceBounds {
  /// How many times as fast as reckoned, beside the others of the episode, one person may speak: for
  /// shares of talk time.
  public static let apart = 1.15
  /// Talk time over what is reckoned of its words.
  public static let talk = 0.8...1.3
  /// The length of a programme over what is reckoned of its words.
  public static let programme = 0.85...1.3
  /// The part of a programme that is talk.
  public static let talkPart = 0.85...0.99
  /// The part of a programme taken for talk where it is not known.
  public static let typicalTalkPart = Double(WordClock.talkInThousand) / 1000

  /// The share of talk time that so much of so much reckoned talk stands for at most: spoken slowly.
  static func highShare(_ talk: Int, of total: Int) -> Double? {
    share(Double(talk) * apart, beside: Double(total - talk))
  }

  /// The share of talk time that so much of so much reckoned talk stands for at least.
  static func lowShare(_ talk: Int, of total: Int) -> Double? {
    share(Double(talk), beside: Double(total - talk) * apart)
  }

  private static func share(_ own: Double, beside others: Double) -> Double? {
    own + others > 0 ? own / (own + others) : nil
  }

  /// A reckoned time with bounds so many times as long.
  static func estimate(_ reckoned: Int, _ bounds: ClosedRange<Double>) -> Estimate<Int> {
    let time = Double(reckoned)
    return Estimate(
      value: reckoned, low: Int(time * bounds.lowerBound),
      high: Int((time * bounds.upperBound).rounded(.up)))
  }

  /// The part somebody has in a programme of known length, of which only the talk is divided.
  static func part(_ talk: Int, of total: Int, in programme: Int) -> Estimate<Int> {
    let least = Double(total) * talkPart.lowerBound / typicalTalkPart
    let most = min(Double(programme), Double(total) * talkPart.upperBound / typicalTalkPart)
    return Estimate(
      value: talk, low: lowShare(talk, of: total).map { Int($0 * least) },
      high: highShare(talk, of: total).map { Int(($0 * most).rounded(.up)) })
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
