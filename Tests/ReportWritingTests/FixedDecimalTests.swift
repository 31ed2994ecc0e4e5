import ReportModel
import ReportWriting
import Testing

struct FixedDecimalTests {
  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
    (1.005, 2, "1.00"), (1.115, 2, "1.11"), (2.675, 2, "2.67"), (-2.5, 0, "-2"), (3.5, 0, "4"),
    (0.1, 6, "0.100000"), (1234567.891, 1, "1234567.9"), (0.05, 1, "0.1"), (9.999, 2, "10.00"),
    (1e15, 6, "1000000000000000.0000"),
  ])
  func `rounds the exact value half to even`(value: Double, digits: Int, expected: String) {
    #expect(FixedDecimal(value, fractionDigits: digits)?.text() == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e30])
  func `has no digits for what is no number`(value: Double) {
    #expect(FixedDecimal(value, fractionDigits: 2) == nil)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (6_085, "6,085"), (1_234_567, "1,234,567"),
    (-6_085, "−6,085"), (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func `groups thousands`(count: Int, expected: String) {
    #expect(HumanForm.grouped(count) == expected)
  }

  @Test(arguments: [
    (0.536911, "53.7 %"), (1, "100.0 %"), (0, "0.0 %"), (0.0005, "0.1 %"), (0.9996, "100.0 %"),
    (-0.0004, "0.0 %"), (.nan, "–"),
  ])
  func `shows shares as percentages`(share: Double, expected: String) {
    #expect(HumanForm.percent(share) == expected)
  }

  @Test(arguments: [
    (0, "0:00:00"), (499, "0:00:00"), (59_500, "0:01:00"), (3_723_456, "1:02:03"),
    (-61_000, "−0:01:01"), (360_000_000, "100:00:00"),
  ])
  func `shows durations as a clock`(milliseconds: Int, expected: String) {
    #expect(HumanForm.clock(milliseconds) == expected)
  }

  @Test(arguments: [
    (Value.share(0.536911), "0.536911"), (.share(0.5), "0.5"), (.share(1), "1"), (.count(-3), "-3"),
    (.duration(milliseconds: 12_345), "12.345"), (.duration(milliseconds: -500), "-0.5"),
    (.duration(milliseconds: 60_000), "60"), (.date(year: 2026, month: 3, day: 4), "2026-03-04"),
    (.date(year: 33, month: 12, day: 31), "0033-12-31"), (.flag(false), "false"),
    (.number(.nan), ""), (.missing(.noHost), ""), (.rate(1e-9), "0"), (.number(1e300), "1e+300"),
  ])
  func `writes raw forms for machines`(value: Value, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(raw: value)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
