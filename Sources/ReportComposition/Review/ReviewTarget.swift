import EpisodeAnalysis
import ReportModel

/// A bound a show sets itself, as a review checks it.
public struct ReviewTarget: Hashable, Sendable {
  /// The id of a column of the table `episode`.
  public var measure: String
  /// The least it is to be, in the unit of the column; `nil` where there is no least.
  public var low: Double?
  /// The most it is to be; `nil` where there is no most.
  public var high: Double?

  /// Creates a target.
  public init(measure: String, low: Double?, high: Double?) {
    (self.measure, self.low, self.high) = (measure, low, high)
  }

  var column: ColumnInfo? { TableDefinition.episode.info.columns.first { $0.id == measure } }

  /// What it asks for: `at most 40.0 %`.
  var words: String {
    switch (low, high) {
    case (let low?, let high?): "between \(text(low)) and \(text(high))"
    case (let low?, nil): "at least \(text(low))"
    case (nil, let high?): "at most \(text(high))"
    case (nil, nil): "anything"
    }
  }

  /// A value in the unit of the column, for people.
  func text(_ value: Double) -> String {
    switch column?.kind {
    case .share: HumanForm.percent(value)
    case .duration: HumanForm.clock(Int((value * 1000).rounded()))
    case .count: HumanForm.grouped(Int(value.rounded()))
    default: FixedDecimal(value, fractionDigits: 2)?.text(trimming: true, grouping: true) ?? "–"
    }
  }

  /// What an episode makes of it; `nil` where it cannot be told.
  ///
  /// An estimated figure misses a target only where the whole of its range does. How the floor is
  /// shared can only be told of an episode with both a host and a guest.
  func isMet(by entry: ReviewEntry) -> Bool? {
    let sides = ["host_", "guest_"].contains(where: measure.hasPrefix)
    if sides, entry.value("hosts").isMissing || entry.value("guests").isMissing { return nil }
    guard let value = entry.value(measure).double else { return nil }
    let bound = { (end: String) in
      entry.value(bounds(end)).double ?? value
    }
    if let high, bound("low") > high { return false }
    if let low, bound("high") < low { return false }
    return true
  }

  /// The column of a bound: `host_talk_time_share_low`, `duration_low_s`.
  private func bounds(_ end: String) -> String {
    measure.hasSuffix("_s") ? "\(measure.dropLast(2))_\(end)_s" : "\(measure)_\(end)"
  }
}

extension Value {
  /// The number in the unit of its column: shares as fractions, lengths in seconds; `nil` for text and
  /// what is missing.
  var double: Double? {
    switch self {
    case .count(let count): Double(count)
    case .number(let number), .rate(let number), .share(let number): number
    case .duration(let milliseconds): Double(milliseconds) / 1000
    case .text, .date, .flag, .missing: nil
    }
  }
}
