/// Where the values of a show's episodes usually lie, by median and median absolute deviation, which a
/// few odd episodes do not move (Leys et al. 2013).
public struct UsualRange: Sendable {
  /// The episodes from which on it can be told.
  public static let fewest = 8
  /// How many deviations from the median are still usual.
  static let deviations = 3.0
  /// What makes the deviation comparable to the standard deviation of a normal distribution.
  static let normal = 1.4826

  /// The median.
  public let median: Double
  /// What is usual.
  public let bounds: ClosedRange<Double>
  private let deviation: Double

  /// Tells from the values of a show's episodes; `nil` for fewer than eight, and where more than half of
  /// them are alike.
  init?(_ values: [Double]) {
    guard values.count >= UsualRange.fewest else { return nil }
    median = Quantiles.median(values)
    let center = median
    deviation = UsualRange.normal * Quantiles.median(values.map { abs($0 - center) })
    guard deviation > 0 else { return nil }
    bounds =
      median - UsualRange.deviations * deviation...median + UsualRange.deviations * deviation
  }

  /// How many deviations a value lies from the median.
  func distance(of value: Double) -> Double { abs(value - median) / deviation }
}
