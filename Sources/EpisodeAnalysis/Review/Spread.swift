/// How some numbers are spread.
public struct Spread: Sendable {
  /// How many there are.
  public let count: Int
  /// Their mean.
  public let mean: Double
  /// Their median.
  public let median: Double
  /// Their first and third quartiles, between neighbours in proportion (type 7 of Hyndman & Fan 1996).
  public let quartiles: ClosedRange<Double>

  /// Measures some numbers; `nil` where there are none.
  public init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    count = sorted.count
    mean = sorted.reduce(0, +) / Double(count)
    median = Quantiles.of(sorted, at: 0.5)
    quartiles = Quantiles.of(sorted, at: 0.25)...Quantiles.of(sorted, at: 0.75)
  }
}
