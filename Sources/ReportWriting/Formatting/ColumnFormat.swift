import ReportModel

/// How the values of one column are shown to people: alike in the whole column.
package struct ColumnFormat {
  /// What stands where nothing could be measured; the table `notes` says why.
  static let missing = "–"

  private let fractionDigits: Int
  private let inSeconds: Bool
  /// Whether the values line up at the right.
  let isNumeric: Bool

  /// Chooses the precision the column's own values ask for.
  init(_ column: ColumnInfo, values: some Sequence<Value>) {
    var largest = 0.0
    var longest = 0
    for value in values {
      switch value {
      case .number(let number), .rate(let number):
        if number.isFinite { largest = max(largest, number.magnitude) }
      case .duration(let milliseconds): longest = max(longest, abs(milliseconds))
      case .text, .count, .share, .date, .flag, .missing: break
      }
    }
    fractionDigits = largest >= 100 ? 0 : largest >= 10 ? 1 : 2
    inSeconds = longest < 60_000
    isNumeric =
      switch column.kind {
      case .count, .number, .share, .rate, .duration: true
      case .text, .date, .flag: false
      }
  }

  /// The value as people read it; text comes as it is.
  func text(_ value: Value) -> String {
    switch value {
    case .text(let text): return text
    case .count(let count): return Self.grouped(count)
    case .number(let number), .rate(let number):
      return FixedDecimal(number, fractionDigits: fractionDigits)?
        .text(grouping: true, minus: "−") ?? Self.missing
    case .share(let share): return Self.percent(share)
    case .duration(let milliseconds):
      return inSeconds ? Self.seconds(milliseconds) : Self.clock(milliseconds)
    case .date(let year, let month, let day):
      var bytes: [UInt8] = []
      bytes.append(year: year, month: month, day: day)
      return String(decoding: bytes, as: UTF8.self)
    case .flag(let isSet): return isSet ? "yes" : "no"
    case .missing: return Self.missing
    }
  }

  /// A count with its thousands apart: `6,085`.
  package static func grouped(_ count: Int) -> String {
    FixedDecimal(isNegative: count < 0, units: UInt64(count.magnitude), fractionDigits: 0)
      .text(grouping: true, minus: "−")
  }

  /// A share as a percentage: `53.7 %`.
  package static func percent(_ share: Double) -> String {
    // Thousandths of the whole are tenths of a percent: no multiplication, no second rounding.
    guard let exact = FixedDecimal(share, fractionDigits: 3) else { return missing }
    return FixedDecimal(isNegative: exact.isNegative, units: exact.units, fractionDigits: 1)
      .text(grouping: true, minus: "−") + " %"
  }

  /// A time on the clock, rounded to the second: `1:02:03`.
  package static func clock(_ milliseconds: Int) -> String {
    let rounded = FixedDecimal(Double(milliseconds.magnitude) / 1000, fractionDigits: 0)
    let seconds = Int(rounded?.units ?? 0)
    var bytes: [UInt8] = []
    if milliseconds < 0, seconds > 0 { bytes.append("−") }
    bytes.append(decimal: seconds / 3600)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(decimal: seconds / 60 % 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(decimal: seconds % 60, width: 2)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A time too short for the clock: `0.42 s`.
  package static func seconds(_ milliseconds: Int) -> String {
    let decimal = FixedDecimal(Double(milliseconds) / 1000, fractionDigits: 2)
    return (decimal?.text(minus: "−") ?? missing) + " s"
  }
}
