import TranscriptModel

/// Numbers that come the same in every run: SplitMix64 (Steele, Lea & Flood 2014).
struct SameRandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Starts from a seed.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// How far a figure of a few episodes may be off: the percentile bootstrap (Efron 1979) over episodes,
/// from a fixed seed.
enum Resampling {
  /// The episodes from which on an interval says something.
  static let fewest = 5
  /// How often episodes are drawn anew.
  private static let draws = 2000

  /// The bounds that hold 95 % of the figures of episodes drawn anew; `nil` for too few of them.
  static func interval<Element>(
    _ values: [Element], named name: String, _ figure: ([Element]) -> Double?
  ) -> ClosedRange<Double>? {
    guard values.count >= fewest else { return nil }
    var random = SameRandomNumbers(seed: StableHash(Array(name.utf8)).value)
    var drawn = values
    return bounds(
      (0..<draws).compactMap { _ in
        draw(&drawn, from: values, &random)
        return figure(drawn)
      })
  }

  /// The same for how much the figure of one group exceeds that of another.
  static func interval<Element>(
    of values: [Element], over others: [Element], named name: String,
    _ figure: ([Element]) -> Double?
  ) -> ClosedRange<Double>? {
    guard values.count >= fewest, others.count >= fewest else { return nil }
    var random = SameRandomNumbers(seed: StableHash(Array(name.utf8)).value)
    var (drawn, drawnOthers) = (values, others)
    return bounds(
      (0..<draws).compactMap { _ in
        draw(&drawn, from: values, &random)
        guard let one = figure(drawn) else { return nil }
        draw(&drawnOthers, from: others, &random)
        return figure(drawnOthers).map { one - $0 }
      })
  }

  /// Draws as many as there are, each as often as it comes; the memory of the last draw serves again.
  private static func draw<Element>(
    _ drawn: inout [Element], from values: [Element], _ random: inout SameRandomNumbers
  ) {
    for index in drawn.indices {
      drawn[index] = values[Int(random.next(upperBound: UInt64(values.count)))]
    }
  }

  private static func bounds(_ figures: [Double]) -> ClosedRange<Double>? {
    guard !figures.isEmpty else { return nil }
    var figures = figures
    let low = Quantiles.find(in: &figures, at: 0.025)
    return low...Quantiles.find(in: &figures, at: 0.975)
  }
}

/// Quantiles of numbers, between neighbours in proportion (type 7 of Hyndman & Fan 1996).
package enum Quantiles {
  /// The quantile at a fraction 0…1; the numbers are sorted and not none.
  package static func of(_ sorted: [Double], at fraction: Double) -> Double {
    let place = fraction * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return between(sorted[low], sorted[high], at: place)
  }

  /// The quantile of numbers that are not sorted, which are moved about: finding one takes a few looks at
  /// each, sorting thousands takes a dozen.
  package static func find(in values: inout [Double], at fraction: Double) -> Double {
    let place = fraction * Double(values.count - 1)
    let low = Int(place)
    select(low, of: &values)
    return between(values[low], values[(low + 1)...].min() ?? values[low], at: place)
  }

  private static func between(_ low: Double, _ high: Double, at place: Double) -> Double {
    low + (place - place.rounded(.down)) * (high - low)
  }

  /// Puts at a place what stands there when all are sorted, what is less before it and what is more behind
  /// it (Hoare 1961, Algorithm 65).
  private static func select(_ place: Int, of values: inout [Double]) {
    var (first, last) = (0, values.count - 1)
    while first < last {
      let pivot = values[first + (last - first) / 2]
      var (left, right) = (first, last)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while pivot < values[right] { right -= 1 }
        guard left <= right else { break }
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
      if place <= right {
        last = right
      } else if place >= left {
        first = left
      } else {
        return
      }
    }
  }

  /// The median; the numbers are not none.
  static func median(_ values: [Double]) -> Double { of(values.sorted(), at: 0.5) }
}
