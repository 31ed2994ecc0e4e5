import TranscriptModel

/// Reads `h:mm:ss.fff`, `mm:ss` and bare seconds from bytes.
///
/// Digits are capped before they are added up, so no input overflows; `99:99:99` is no time.
enum TimeStamp {
  /// The stamp a range begins with, and where it ends.
  ///
  /// - Parameter bareSeconds: Whether `7.380` without a colon is a time.
  static func scan(
    _ bytes: Span<UInt8>, _ range: Range<Int>, bareSeconds: Bool = false
  ) -> (time: MediaTime, end: Int)? {
    var index = range.lowerBound
    let end = range.upperBound
    var parts = (0, 0, 0)
    var count = 0
    var lastDigits = 0
    while true {
      var value = 0
      let start = index
      while index < end, bytes[index].isDigit {
        if index - start >= 6 { return nil }
        value = value * 10 + Int(bytes[index] &- 0x30)
        index += 1
      }
      lastDigits = index - start
      guard lastDigits > 0 else { return nil }
      parts = (parts.1, parts.2, value)
      count += 1
      guard count < 3, index + 1 < end, bytes[index] == 0x3A, bytes[index + 1].isDigit else {
        break
      }
      index += 1
    }
    if count == 1 && !bareSeconds { return nil }
    if count > 1 && (lastDigits > 2 || parts.2 > 59) { return nil }
    if count == 3 && (parts.1 > 59 || parts.0 > 9999) { return nil }
    if index + 1 < end, bytes[index] == 0x3A, bytes[index + 1].isDigit { return nil }
    var thousandths = 0
    if index + 1 < end, bytes[index] == 0x2E || bytes[index] == 0x2C, bytes[index + 1].isDigit {
      index += 1
      var weight = 100
      while index < end, bytes[index].isDigit {
        thousandths += weight * Int(bytes[index] &- 0x30)
        weight /= 10
        index += 1
      }
    }
    let time = MediaTime(
      hours: parts.0, minutes: parts.1, seconds: parts.2, milliseconds: thousandths)
    return (time, index)
  }

  /// The time a whole range is, blanks at its ends aside.
  static func parse(
    _ bytes: Span<UInt8>, _ range: Range<Int>, bareSeconds: Bool = false
  ) -> MediaTime? {
    let range = bytes.trimmed(range)
    guard let (time, end) = scan(bytes, range, bareSeconds: bareSeconds), end == range.upperBound
    else { return nil }
    return time
  }

  /// A stamp in brackets, `[00:12]` or `(00:12)`, that a range begins with, and where it ends.
  static func scanBracketed(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (time: MediaTime, end: Int)? {
    guard let opening = range.first, bytes[opening] == 0x5B || bytes[opening] == 0x28 else {
      return nil
    }
    let closing: UInt8 = bytes[opening] == 0x5B ? 0x5D : 0x29
    let start = bytes.skipBlanks(opening + 1, range.upperBound)
    guard let (time, end) = scan(bytes, start..<range.upperBound) else { return nil }
    let after = bytes.skipBlanks(end, range.upperBound)
    guard after < range.upperBound, bytes[after] == closing else { return nil }
    return (time, after + 1)
  }

  /// A time in words that a range is as a whole: `3 minutes 12 seconds`, `1 hour 2 minutes`.
  static func scanWords(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (time: MediaTime, end: Int)? {
    guard range.count <= 40, let first = range.first, bytes[first].isDigit else { return nil }
    var index = range.lowerBound
    let end = range.upperBound
    var seconds = 0
    var smallest = 4
    while index < end {
      var value = 0
      let digits = index
      while index < end, bytes[index].isDigit, index - digits < 4 {
        value = value * 10 + Int(bytes[index] &- 0x30)
        index += 1
      }
      guard index > digits, index < end, bytes[index] == 0x20 else { return nil }
      let word = index + 1
      index = word
      while index < end, bytes[index].isLower { index += 1 }
      guard let unit = units.first(where: { bytes.equals($0.word, word..<index) }),
        unit.rank < smallest
      else { return nil }
      smallest = unit.rank
      seconds += value * unit.seconds
      index = bytes.skipBlanks(index, end)
    }
    return (MediaTime(seconds: seconds), end)
  }

  private static let units: [(word: StaticString, rank: Int, seconds: Int)] = [
    ("hour", 3, 3600), ("hours", 3, 3600), ("minute", 2, 60), ("minutes", 2, 60),
    ("second", 1, 1), ("seconds", 1, 1),
  ]
}
