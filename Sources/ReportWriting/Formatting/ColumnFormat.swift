import ReportModel

/// How the values of one column are shown to people: alike in the whole column.
package struct ColumnFormat {
  /// What stands where nothing could be measured; the table `notes` says why.
  static let missing = HumanForm.missing

  /// `nil` where the values are of several kinds, each as precise as it asks for.
  private let fractionDigits: Int?
  private let inSeconds: Bool
  /// Whether the values line up at the right.
  let isNumeric: Bool

  /// Chooses the precision the column's own values ask for.
  init(_ column: ColumnInfo, values: some Sequence<Value>) {
    var largest = 0.0
    var longest = 0
    var isMixed = false
    for value in values {
      if column.kind == .number, case .share = value { isMixed = true }
      switch value {
      case .number(let number), .rate(let number):
        if number.isFinite { largest = max(largest, number.magnitude) }
      case .duration(let milliseconds): longest = max(longest, abs(milliseconds))
      case .text, .count, .share, .date, .flag, .missing: break
      }
    }
    fractionDigits = isMixed ? nil : ColumnFormat.digits(largest)
    inSeconds = longest < 60_000
    isNumeric =
      switch column.kind {
      case .count, .number, .share, .rate, .duration: true
      case .text, .date, .flag: false
      }
  }

  /// How many digits after the point a number of this size needs.
  private static func digits(_ largest: Double) -> Int {
    largest >= 100 ? 0 : largest >= 10 ? 1 : 2
  }

  /// The value as people read it; text comes as it is.
  func text(_ value: Value) -> String {
    switch value {
    case .text(let text): return text
    case .count(let count): return HumanForm.grouped(count)
    case .number(let number), .rate(let number):
      return FixedDecimal(number, fractionDigits: fractionDigits ?? Self.digits(number.magnitude))?
        .text(grouping: true, minus: "−") ?? Self.missing
    case .share(let share): return HumanForm.percent(share)
    case .duration(let milliseconds):
      return inSeconds ? HumanForm.seconds(milliseconds) : HumanForm.clock(milliseconds)
    case .date(let year, let month, let day):
      var bytes: [UInt8] = []
      bytes.append(year: year, month: month, day: day)
      return String(decoding: bytes, as: UTF8.self)
    case .flag(let isSet): return isSet ? "yes" : "no"
    case .missing: return Self.missing
    }
  }
}
