/// Numbers as people read them, in sentences and in tables; no locale takes part.
package enum HumanForm {
  /// What stands where nothing could be measured; the table `notes` says why.
  package static let missing = "–"

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

  /// A share as a whole number of percent, without the sign: `54`.
  package static func wholePercent(_ share: Double) -> String {
    guard let exact = FixedDecimal(share, fractionDigits: 2) else { return missing }
    return FixedDecimal(isNegative: exact.isNegative, units: exact.units, fractionDigits: 0)
      .text(minus: "−")
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

  /// A length within a sentence: `39.39 s`, from a minute on `0:01:14`.
  package static func length(_ milliseconds: Int) -> String {
    milliseconds < 60_000 ? seconds(milliseconds) : clock(milliseconds)
  }

  /// A time too short for the clock: `0.42 s`.
  package static func seconds(_ milliseconds: Int) -> String {
    // Ties go up, as in a spreadsheet, so that page and workbook show the same.
    let hundredths = (milliseconds.magnitude + 5) / 10
    return FixedDecimal(isNegative: milliseconds < 0, units: UInt64(hundredths), fractionDigits: 2)
      .text(minus: "−") + " s"
  }
}
