/// A number rounded to so many digits after the point, ties to the even neighbour.
///
/// Rounding is exact: it is the binary value that is rounded, not a product that was itself
/// rounded before. No locale takes part.
package struct FixedDecimal: Hashable {
  /// Whether the rounded value lies below zero; zero itself has no sign.
  package let isNegative: Bool
  /// The magnitude, counted in the last digit's place.
  package let units: UInt64
  /// How many of the digits stand after the point.
  package let fractionDigits: Int

  /// Rounds a number; `nil` where it is not finite or has more digits than a machine word.
  ///
  /// Of a number too long for the digits asked, as many are kept as fit.
  package init?(_ value: Double, fractionDigits: Int) {
    guard value.isFinite else { return nil }
    var digits = fractionDigits
    while true {
      if let units = Self.units(of: value.magnitude, digits: digits) {
        self.init(isNegative: value < 0, units: units, fractionDigits: digits)
        return
      }
      guard digits > 0 else { return nil }
      digits -= 1
    }
  }

  /// A number given as a whole count of its last digit.
  package init(isNegative: Bool, units: UInt64, fractionDigits: Int) {
    self.isNegative = isNegative && units > 0
    self.units = units
    self.fractionDigits = fractionDigits
  }

  private static func units(of magnitude: Double, digits: Int) -> UInt64? {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let product = magnitude * scale
    var rounded = product.rounded(.toNearestOrEven)
    if (product - product.rounded(.down)) == 0.5 {
      // What the multiplication lost tells a true tie from a near one.
      let lost = (-product).addingProduct(magnitude, scale)
      if lost > 0 { rounded = product.rounded(.up) }
      if lost < 0 { rounded = product.rounded(.down) }
    }
    return UInt64(exactly: rounded)
  }

  /// Appends the digits, with the signs asked for.
  ///
  /// - Parameters:
  ///   - trimming: leave out zeros at the end of the fraction.
  ///   - grouping: a comma between thousands.
  ///   - minus: the sign of a negative number.
  package func append(
    to bytes: inout [UInt8], trimming: Bool = false, grouping: Bool = false,
    minus: StaticString = "-"
  ) {
    var units = units
    var fraction = fractionDigits
    if trimming {
      while fraction > 0, units % 10 == 0 {
        units /= 10
        fraction -= 1
      }
    }
    if isNegative { bytes.append(minus) }
    // The digits come last first, so they are put down backwards, apart: twenty at most, their
    // commas, the point, and the zeros of the fraction.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 + fraction) { digits in
      var start = digits.count
      var written = 0
      let put = { (byte: UInt8) in
        start -= 1
        digits[start] = byte
      }
      repeat {
        if written == fraction, fraction > 0 { put(UInt8(ascii: ".")) }
        if grouping, written > fraction, (written - fraction) % 3 == 0 { put(UInt8(ascii: ",")) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: units % 10))
        units /= 10
        written += 1
      } while units > 0 || written <= fraction
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// The digits as text.
  package func text(trimming: Bool = false, grouping: Bool = false, minus: StaticString = "-")
    -> String
  {
    var bytes: [UInt8] = []
    append(to: &bytes, trimming: trimming, grouping: grouping, minus: minus)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends literal text without making a string of it.
  package mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a whole number in plain digits.
  package mutating func append(decimal value: Int) {
    // Most of what is written is one digit.
    if 0..<10 ~= value { return append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value)) }
    FixedDecimal(isNegative: value < 0, units: UInt64(value.magnitude), fractionDigits: 0)
      .append(to: &self)
  }

  /// Appends a whole number, zeros before it up to a width.
  package mutating func append(decimal value: Int, width: Int) {
    var limit = 10
    for _ in 1..<width {
      if value < limit { append(UInt8(ascii: "0")) }
      limit *= 10
    }
    append(decimal: value)
  }

  /// Appends a date as `2026-03-04`.
  package mutating func append(year: Int, month: Int, day: Int) {
    append(decimal: year, width: 4)
    append(UInt8(ascii: "-"))
    append(decimal: month, width: 2)
    append(UInt8(ascii: "-"))
    append(decimal: day, width: 2)
  }
}
