import TranscriptModel

/// Reads the times of timed text: `00:00:01.5`, `00:00:01:12` with frames, `1.5s`, `90f`, `5000t`, and
/// the bare seconds Apple writes.
struct TTMLClock {
  private var frameRate = 30
  /// How many frames of the clock are a frame that is shown, over ``multiplierOver``.
  private var multiplier = 1
  private var multiplierOver = 1
  private var tickRate = 1

  /// The rates a document states.
  init(_ root: MarkupElement) {
    let stated = TTMLClock.number(root, "framerate")
    if let stated { frameRate = stated }
    let factors = (root.attribute("frameratemultiplier") ?? "").split { $0 == " " || $0 == ":" }
      .compactMap { Int($0) }
    if factors.count == 2, factors.allSatisfy({ (1...9000).contains($0) }) {
      (multiplier, multiplierOver) = (factors[0], factors[1])
    }
    let parts = TTMLClock.number(root, "subframerate") ?? 1
    tickRate = TTMLClock.number(root, "tickrate") ?? (stated == nil ? 1 : frameRate * parts)
  }

  private static func number(_ root: MarkupElement, _ name: StaticString) -> Int? {
    guard let value = root.attribute(name).flatMap({ Int($0) }) else { return nil }
    return (1...1_000_000_000).contains(value) ? value : nil
  }

  /// The time a range states; `nil` where it is none.
  func time(_ bytes: Span<UInt8>, _ range: Range<Int>) -> MediaTime? {
    let range = bytes.trimmed(range)
    guard let last = range.last else { return nil }
    if !bytes[last].isDigit { return offset(bytes, range) }
    let colons = range.count { bytes[$0] == 0x3A }
    guard colons == 3, let colon = range.last(where: { bytes[$0] == 0x3A }) else {
      return TimeStamp.parse(bytes, range, bareSeconds: true)
    }
    guard let whole = TimeStamp.parse(bytes, range.lowerBound..<colon),
      let frames = TTMLClock.millionths(bytes, colon + 1..<range.upperBound),
      let more = duration(ofFrames: frames)
    else { return nil }
    return whole + more
  }

  /// `1.5s`, `250ms`, `90f`, `5000t`.
  private func offset(_ bytes: Span<UInt8>, _ range: Range<Int>) -> MediaTime? {
    var unit = range.upperBound
    while unit > range.lowerBound, bytes[unit - 1].isLetter { unit -= 1 }
    guard let amount = TTMLClock.millionths(bytes, range.lowerBound..<unit) else { return nil }
    let metric = unit..<range.upperBound
    if bytes.equals("s", metric) { return TTMLClock.scaled(amount, 1, over: 1000) }
    if bytes.equals("ms", metric) { return TTMLClock.scaled(amount, 1, over: 1_000_000) }
    if bytes.equals("m", metric) { return TTMLClock.scaled(amount, 60, over: 1000) }
    if bytes.equals("h", metric) { return TTMLClock.scaled(amount, 3600, over: 1000) }
    if bytes.equals("f", metric) { return duration(ofFrames: amount) }
    if bytes.equals("t", metric) {
      // Ticks may be so many that millionths of them are too fine.
      return TTMLClock.scaled(amount, 1, over: tickRate * 1000)
    }
    return nil
  }

  private func duration(ofFrames millionths: Int) -> MediaTime? {
    TTMLClock.scaled(millionths, multiplierOver, over: frameRate * multiplier * 1000)
  }

  private static func scaled(_ value: Int, _ factor: Int, over divisor: Int) -> MediaTime? {
    let (product, overflows) = value.multipliedReportingOverflow(by: factor)
    guard !overflows, product < Int.max - divisor else { return nil }
    let time = MediaTime(milliseconds: (product + divisor / 2) / divisor)
    return time < MediaTime(hours: 10_000) ? time : nil
  }

  /// A number in millionths; at most twelve digits before the point.
  private static func millionths(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    var index = range.lowerBound
    while index < range.upperBound, bytes[index].isDigit {
      guard index - range.lowerBound < 12 else { return nil }
      value = value * 10 + Int(bytes[index] &- 0x30)
      index += 1
    }
    guard index > range.lowerBound else { return nil }
    value *= 1_000_000
    guard index < range.upperBound else { return value }
    guard bytes[index] == 0x2E else { return nil }
    index += 1
    var weight = 100_000
    while index < range.upperBound {
      guard bytes[index].isDigit else { return nil }
      value += weight * Int(bytes[index] &- 0x30)
      weight /= 10
      index += 1
    }
    return value
  }
}
