/// How often each whole number occurred; sparse, and additive, so that medians merge exactly.
public struct Histogram: Hashable, Sendable {
  /// The numbers and how often each occurred.
  public private(set) var counts: [Int: Int] = [:]
  /// How many numbers were counted.
  public private(set) var total = 0

  /// Creates an empty histogram.
  public init() {}

  /// Counts a number.
  public mutating func insert(_ value: Int, times: Int = 1) {
    counts[value, default: 0] += times
    total += times
  }

  /// Adds another histogram's counts.
  public static func += (a: inout Histogram, b: Histogram) {
    if a.total == 0 {
      a = b
      return
    }
    for (value, times) in b.counts { a.insert(value, times: times) }
  }

  /// The sum of the numbers.
  public var sum: Int { counts.reduce(0) { $0 + $1.key * $1.value } }

  /// The arithmetic mean; `nil` where nothing was counted.
  public var mean: Double? { total == 0 ? nil : Double(sum) / Double(total) }

  /// The middle number, or the mean of the two middle ones; `nil` where nothing was counted.
  public var median: Double? {
    guard total > 0 else { return nil }
    let (low, high) = ((total - 1) / 2, total / 2)
    var seen = 0
    var lower: Int?
    for (value, times) in counts.sorted(by: { $0.key < $1.key }) {
      seen += times
      if lower == nil, seen > low { lower = value }
      if seen > high { return Double((lower ?? value) + value) / 2 }
    }
    return nil
  }

  /// The histogram of the numbers above zero.
  public var positive: Histogram {
    var result = Histogram()
    for (value, times) in counts where value > 0 { result.insert(value, times: times) }
    return result
  }
}

extension Histogram: Codable {
  /// Reads `[value, times, value, times, …]`.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    while !container.isAtEnd {
      let value = try container.decode(Int.self)
      insert(value, times: try container.decode(Int.self))
    }
  }

  /// Writes `[value, times, value, times, …]`, values rising.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for (value, times) in counts.sorted(by: { $0.key < $1.key }) {
      try container.encode(value)
      try container.encode(times)
    }
  }
}
