/// One cell of a table: raw, not yet formatted for anybody's eye.
public enum Value: Hashable, Sendable {
  /// Text, shown as it is.
  case text(String)
  /// A whole number of things.
  case count(Int)
  /// A number without a unit; always finite, see ``number(_:orMissing:)``.
  case number(Double)
  /// A fraction of a whole, 0…1.
  case share(Double)
  /// So many per something the column's title names.
  case rate(Double)
  /// A length or a position in time, in milliseconds.
  case duration(milliseconds: Int)
  /// A calendar day.
  case date(year: Int, month: Int, day: Int)
  /// Yes or no.
  case flag(Bool)
  /// What could not be measured, and why; never written as 0.
  case missing(MissingReason)

  /// A number, or missing where arithmetic gave none.
  public static func number(_ value: Double?, orMissing reason: MissingReason) -> Value {
    finite(value, orMissing: reason, Value.number)
  }
  /// A share, or missing where arithmetic gave none.
  public static func share(_ value: Double?, orMissing reason: MissingReason) -> Value {
    finite(value, orMissing: reason, Value.share)
  }
  /// A rate, or missing where arithmetic gave none.
  public static func rate(_ value: Double?, orMissing reason: MissingReason) -> Value {
    finite(value, orMissing: reason, Value.rate)
  }
  /// A count, or missing.
  public static func count(_ value: Int?, orMissing reason: MissingReason) -> Value {
    value.map(Value.count) ?? .missing(reason)
  }
  /// Text, or missing where there is none.
  public static func text(_ value: String?, orMissing reason: MissingReason) -> Value {
    value.map(Value.text) ?? .missing(reason)
  }

  private static func finite(
    _ value: Double?, orMissing reason: MissingReason, _ make: (Double) -> Value
  ) -> Value {
    guard let value, value.isFinite else { return .missing(reason) }
    return make(value)
  }

  /// Whether the value could not be measured.
  public var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}
