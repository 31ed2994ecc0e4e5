import TranscriptModel

/// Reads the times of WebVTT as the standard has them parsed: hours may be left out and have any
/// number of digits, minutes and seconds have two, thousandths have three.
enum WebVTTTimes {
  /// The times of a line, or `nil` where a player drops the cue.
  static func read(_ bytes: Span<UInt8>, _ line: Range<Int>) -> (start: MediaTime, end: MediaTime)?
  {
    let end = line.upperBound
    guard let (from, next) = stamp(bytes, skipSpace(bytes, line.lowerBound, end)..<end) else {
      return nil
    }
    let arrow = skipSpace(bytes, next, end)
    guard bytes.has("-->", at: arrow..<end),
      let (to, _) = stamp(bytes, skipSpace(bytes, arrow + 3, end)..<end)
    else { return nil }
    return (from, to)
  }

  /// The time stamp a range begins with, and where it ends.
  static func stamp(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (time: MediaTime, end: Int)? {
    guard var (first, index) = number(bytes, range) else { return nil }
    var digits = index - range.lowerBound
    let end = range.upperBound
    guard index < end, bytes[index] == 0x3A,
      var (second, next) = number(bytes, index + 1..<end), next - index == 3
    else { return nil }
    var hours = 0
    if digits != 2 || first > 59 || next < end && bytes[next] == 0x3A {
      guard next < end, bytes[next] == 0x3A,
        let (third, last) = number(bytes, next + 1..<end), last - next == 3
      else { return nil }
      (hours, first, second) = (first, second, third)
      next = last
    }
    index = next
    guard index < end, bytes[index] == 0x2E,
      let (thousandths, last) = number(bytes, index + 1..<end)
    else { return nil }
    digits = last - index - 1
    guard digits == 3, first <= 59, second <= 59 else { return nil }
    let time = MediaTime(
      hours: hours, minutes: first, seconds: second, milliseconds: thousandths)
    return (time, last)
  }

  /// The digits a range begins with; hours beyond anything are cut to what a number can hold.
  private static func number(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (value: Int, end: Int)? {
    var value = 0
    var index = range.lowerBound
    while index < range.upperBound, bytes[index].isDigit {
      value = min(value * 10 + Int(bytes[index] &- 0x30), 1_000_000_000_000)
      index += 1
    }
    return index > range.lowerBound ? (value, index) : nil
  }

  /// What the standard calls ASCII whitespace, within a line.
  private static func skipSpace(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, bytes[index].isBlank || bytes[index] == 0x0C { index += 1 }
    return index
  }
}
