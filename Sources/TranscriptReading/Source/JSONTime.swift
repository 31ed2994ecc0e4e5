import TranscriptModel

/// The ways JSON writes times; none that is out of all bounds is taken for one.
extension JSONValue {
  /// A time in seconds: a number, a number in a string, or a clock time in one.
  var seconds: MediaTime? {
    time(decimals: 3) { bytes, range in TimeStamp.parse(bytes, range, bareSeconds: true) }
  }

  /// A time in milliseconds: a number, or a number in a string.
  var milliseconds: MediaTime? { time(decimals: 0) { _, _ in nil } }

  /// A time in ticks of 100 nanoseconds: a number, or a number in a string.
  var ticks: MediaTime? {
    double.flatMap { MediaTime(thousandths: $0 / 10_000) }
  }

  /// A time as Google writes it: `"1.2s"`, or an object with `seconds` and `nanos`, either of which
  /// is left out where it is zero.
  var protobufDuration: MediaTime? {
    if isObject {
      let (seconds, nanos) = (self["seconds"], self["nanos"])
      guard let whole = seconds == nil ? 0 : seconds?.double,
        let rest = nanos == nil ? 0 : nanos?.double
      else { return nil }
      return MediaTime(thousandths: whole * 1000 + rest / 1_000_000)
    }
    let content = content
    let bytes = content.span
    let range = raw
    guard isString, let last = range.last, bytes[last] == 0x73 else { return seconds }
    return JSONValue.number(bytes, range.dropLast(), decimals: 3).map(MediaTime.init(milliseconds:))
  }

  /// A time as ISO 8601 writes it: `PT1M2.5S`.
  var isoDuration: MediaTime? {
    let content = content
    let bytes = content.span
    let range = raw
    guard isString, bytes.has("PT", at: range), range.count > 2 else { return nil }
    let limit = 100_000_000_000
    var total = 0
    var start = range.lowerBound + 2
    for index in start..<range.upperBound {
      let unit: Int
      switch bytes[index] {
      case 0x48: unit = 3600
      case 0x4D: unit = 60
      case 0x53: unit = 1
      default: continue
      }
      guard let value = JSONValue.number(bytes, start..<index, decimals: 3), value < limit,
        total < limit
      else { return nil }
      total += value * unit
      start = index + 1
    }
    return start == range.upperBound ? MediaTime(thousandths: Double(total)) : nil
  }

  /// A number with its point moved to the right by so many decimals, or what `other` makes of it.
  private func time(
    decimals: Int, _ other: (Span<UInt8>, Range<Int>) -> MediaTime?
  ) -> MediaTime? {
    guard isNumber || isString else { return nil }
    let content = content
    let bytes = content.span
    if let time = JSONValue.number(bytes, raw, decimals: decimals) {
      return MediaTime(thousandths: Double(time))
    }
    if let time = other(bytes, raw) { return time }
    return double.flatMap { MediaTime(thousandths: decimals == 3 ? $0 * 1000 : $0) }
  }

  /// A plain decimal number times a power of ten, rounded; `nil` for any other way to write one.
  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>, decimals: Int) -> Int? {
    var range = range
    let isNegative = range.first.map { bytes[$0] == 0x2D } ?? false
    if isNegative { range = range.dropFirst() }
    var value = 0
    var index = range.lowerBound
    while index < range.upperBound, bytes[index].isDigit {
      value = value * 10 + Int(bytes[index] &- 0x30)
      index += 1
      // What is longer is for `Double` to judge.
      if index - range.lowerBound > 12 { return nil }
    }
    guard index > range.lowerBound else { return nil }
    var left = decimals
    if index < range.upperBound, bytes[index] == 0x2E {
      index += 1
      let fraction = index
      while index < range.upperBound, bytes[index].isDigit {
        let digit = Int(bytes[index] &- 0x30)
        if left > 0 {
          value = value * 10 + digit
          left -= 1
        } else if index - fraction == decimals, digit >= 5 {
          value += 1
        }
        index += 1
      }
    }
    guard index == range.upperBound else { return nil }
    while left > 0 {
      value *= 10
      left -= 1
    }
    return isNegative ? -value : value
  }
}

extension MediaTime {
  /// A time in milliseconds, rounded; `nil` beyond three years, which no recording lasts.
  fileprivate init?(thousandths: Double) {
    guard abs(thousandths) < 1e11 else { return nil }
    self.init(milliseconds: Int(thousandths.rounded()))
  }
}
