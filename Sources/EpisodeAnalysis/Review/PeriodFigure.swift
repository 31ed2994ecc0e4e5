/// A measure over the episodes of a period.
public struct PeriodFigure: Sendable {
  /// Sums first, then the ratio; the largest, of longest ones; `nil` where nothing adds up.
  public let pooled: Double?
  /// How its values are spread over the episodes that have one.
  public let spread: Spread
  /// The bootstrap interval, 95 % over episodes, of ``pooled`` for ratios and of the mean for the rest;
  /// `nil` for fewer than five episodes, and for the largest.
  public let interval: ClosedRange<Double>?
  /// The weakest basis of the episodes' times; `nil` where it rests on none.
  public let basis: ClockTally.Basis?

  /// The figure of reference: ``pooled`` for ratios and largest ones, the mean for the rest.
  public var main: Double { pooled.flatMap { isMainPooled ? $0 : nil } ?? spread.mean }
  private let isMainPooled: Bool

  /// Takes a measure over some episodes; `nil` where none has it.
  init?(_ measure: ReviewMeasure, _ episodes: [ReviewEpisode]) {
    let having = episodes.filter { $0.values[measure] != nil }
    let parts = having.compactMap { $0.values[measure] }
    guard let spread = Spread(parts.map(\.value)) else { return nil }
    self.spread = spread
    switch measure.pooling {
    case .sum: pooled = parts.reduce(0) { $0 + $1.numerator }
    case .ratio: pooled = PeriodFigure.ratio(parts)
    case .largest: pooled = parts.map(\.value).max()
    case .none: pooled = nil
    }
    isMainPooled = measure.pooling == .ratio || measure.pooling == .largest
    interval =
      measure.pooling == .largest
      ? nil : Resampling.interval(parts, named: measure.id) { PeriodFigure.main(measure, $0) }
    // The later cases know less.
    let known: [ClockTally.Basis] = [.measured, .anchored, .scaled, .estimated]
    let bases = having.compactMap { $0.basis.flatMap(known.firstIndex) }
    basis = measure.isTimed ? bases.max().map { known[$0] } : nil
  }

  /// How much more a measure is in one period than in another, with the bounds of the difference; `nil`
  /// bounds where a period has fewer than five episodes.
  static func change(
    _ measure: ReviewMeasure, _ now: [ReviewEpisode], _ then: [ReviewEpisode]
  ) -> PeriodChange? {
    let (now, then) = (
      now.compactMap { $0.values[measure] }, then.compactMap { $0.values[measure] }
    )
    guard let new = main(measure, now), let old = main(measure, then) else { return nil }
    let bounds =
      measure.pooling == .largest
      ? nil
      : Resampling.interval(of: now, over: then, named: measure.id) { main(measure, $0) }
    return PeriodChange(now: new, then: old, difference: bounds)
  }

  private static func main(_ measure: ReviewMeasure, _ parts: [ReviewMeasure.Parts]) -> Double? {
    guard !parts.isEmpty else { return nil }
    switch measure.pooling {
    case .ratio: return ratio(parts)
    case .largest: return parts.map(\.value).max()
    case .sum, .none: return parts.reduce(0) { $0 + $1.value } / Double(parts.count)
    }
  }

  private static func ratio(_ parts: [ReviewMeasure.Parts]) -> Double {
    parts.reduce(0) { $0 + $1.numerator } / parts.reduce(0) { $0 + $1.denominator }
  }
}

/// A measure in two periods.
public struct PeriodChange: Sendable {
  /// The figure now.
  public let now: Double
  /// The figure then.
  public let then: Double
  /// The bounds of now less then, 95 % over episodes; `nil` for too few episodes.
  public let difference: ClosedRange<Double>?

  /// Whether it is clear that there is a difference.
  public var isClear: Bool { difference.map { !$0.contains(0) } ?? false }
}
