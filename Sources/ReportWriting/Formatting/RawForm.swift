package import ReportModel

extension [UInt8] {
  /// Appends the form a machine reads: plain digits, seconds, ISO dates; nothing where missing.
  ///
  /// Fractions keep six digits, times three; text is left to the caller, who knows its quoting.
  package mutating func append(raw value: borrowing Value) {
    switch value {
    case .text, .missing: break
    case .count(let count): append(decimal: count)
    case .number(let number), .share(let number), .rate(let number): append(raw: number)
    case .duration(let milliseconds):
      FixedDecimal(
        isNegative: milliseconds < 0, units: UInt64(milliseconds.magnitude), fractionDigits: 3
      ).append(to: &self, trimming: true)
    case .date(let year, let month, let day):
      append(year: year, month: month, day: day)
    case .flag(let isSet): append(isSet ? "true" : "false")
    }
  }

  /// Appends a number with at most six digits after the point; nothing where it is not finite.
  mutating func append(raw number: Double) {
    if let decimal = FixedDecimal(number, fractionDigits: 6) {
      decimal.append(to: &self, trimming: true)
    } else if number.isFinite {
      append(contentsOf: number.description.utf8)
    }
  }
}

extension Value {
  /// Whether there is nothing to write: missing, or a number that is none.
  var isBlank: Bool {
    switch self {
    case .missing: true
    case .number(let number), .share(let number), .rate(let number): !number.isFinite
    case .text, .count, .duration, .date, .flag: false
    }
  }
}
