import TranscriptModel

/// Cuts WebVTT into cues as the standard's parser does: blocks end at empty lines and at lines with
/// an arrow; a block whose first or second line has one is a cue.
///
/// Two things differ, so that no words are lost: files that write all their times in a form of their
/// own are read in that form, and an arrow between words of a caption is text.
struct WebVTTScanner {
  private(set) var cues: [Cue] = []
  private(set) var notices = CaptionNotices()
  /// The lines between the signature and the first block.
  private(set) var header = 0..<0
  private let isLoose: Bool
  /// Where the next arrow stands at or after the place reached; the end where there is none.
  private var nextArrow = 0

  /// Scans the lines behind the one with the signature.
  init(_ source: SourceText, behind signature: Int) {
    let bytes = source.bytes.span
    let lines = source.lines.span
    isLoose = WebVTTScanner.hasTimesOfItsOwn(bytes, lines)
    cues.reserveCapacity(lines.count / 3)
    var index = signature + 1
    header = index..<endOfBlock(bytes, lines, from: index)
    index = header.upperBound
    while index < lines.count {
      if lines[index].isEmpty {
        index += 1
      } else {
        index = block(bytes, lines, at: index)
      }
    }
  }

  /// Reads the block that begins at a line; where the next may begin.
  private mutating func block(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, at first: Int
  ) -> Int {
    var timing = first
    if !hasArrow(bytes, lines[first]) {
      timing += 1
      guard timing < lines.count, hasArrow(bytes, lines[timing]) else {
        return blockWithoutTimes(bytes, lines, at: first)
      }
    }
    let payload = payload(bytes, lines, from: timing + 1)
    guard let (start, end) = times(bytes, lines[timing]) else {
      drop(bytes, lines, timing, payload)
      return payload.upperBound
    }
    cues.append(Cue(start: start, end: end, line: timing, payload: payload))
    guard payload.upperBound < lines.count, !lines[payload.upperBound].isEmpty,
      payload.count > 1, timing > first
    else { return payload.upperBound }
    return withoutNextNumber(bytes, lines, number: first)
  }

  /// Where captions are numbered and no empty line parts them, the number of the next is no text.
  private mutating func withoutNextNumber(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, number: Int
  ) -> Int {
    let payload = cues[cues.count - 1].payload
    let last = payload.upperBound - 1
    guard lines[number].count < 10, lines[last].count < 10,
      let this = Int(bytes.string(lines[number])), let next = Int(bytes.string(lines[last])),
      next == this + 1
    else { return payload.upperBound }
    cues[cues.count - 1].payload = payload.lowerBound..<last
    return last
  }

  /// A comment, a style sheet, a region, or text that belongs to no caption.
  private mutating func blockWithoutTimes(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, at first: Int
  ) -> Int {
    let end = endOfBlock(bytes, lines, from: first + 1)
    if CaptionNotices.isComment(bytes, lines[first]) {
      notices.leaveOut(.furniture, bytes, lines[first], line: first)
    } else {
      for line in first..<end { notices.noteStray(bytes, lines[line], line: line) }
    }
    return end
  }

  private mutating func drop(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, _ timing: Int, _ payload: Range<Int>
  ) {
    notices.diagnostics.append(
      Diagnostic(
        .warning, .badTime,
        "“\(bytes.excerpt(lines[timing], limit: 60))” are no times; the caption was left out, as "
          + "players do",
        line: timing + 1, column: 1))
    for line in payload { notices.leaveOut(.brokenCaption, bytes, lines[line], line: line) }
  }

  /// The text lines of a cue: up to an empty line or one with an arrow that may be times.
  private mutating func payload(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, from first: Int
  ) -> Range<Int> {
    var end = first
    while end < lines.count, !lines[end].isEmpty {
      if hasArrow(bytes, lines[end]), !isSpoken(bytes, lines[end]) { break }
      end += 1
    }
    return first..<max(first, end)
  }

  private mutating func endOfBlock(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, from first: Int
  ) -> Int {
    var end = first
    while end < lines.count, !lines[end].isEmpty, !hasArrow(bytes, lines[end]) { end += 1 }
    return end
  }

  /// Whether there is an arrow in a line; lines are asked about from top to bottom.
  private mutating func hasArrow(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    if nextArrow < line.lowerBound {
      nextArrow = bytes.find("-->", in: line.lowerBound..<bytes.count) ?? bytes.count
    }
    return nextArrow < line.upperBound
  }

  /// Whether words stand on both sides of the arrow: “he typed A --> B”.
  private func isSpoken(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let arrow = nextArrow
    guard arrow > line.lowerBound + 1, arrow + 4 < line.upperBound,
      bytes[arrow - 1].isBlank, bytes[arrow + 3].isBlank
    else { return false }
    let (before, after) = (line.lowerBound..<arrow, arrow + 3..<line.upperBound)
    return before.contains { bytes[$0].isLetter } && after.contains { bytes[$0].isLetter }
      && !bytes[bytes.skipBlanks(before.lowerBound, arrow)].isDigit
  }

  private func times(
    _ bytes: Span<UInt8>, _ line: Range<Int>
  ) -> (start: MediaTime, end: MediaTime)? {
    if let times = WebVTTTimes.read(bytes, line) { return times }
    guard isLoose, case .times(let start, let end) = CueTiming.read(bytes, line) else { return nil }
    return (start, end)
  }

  /// Whether a file writes its times in a form of its own (`0:0:0.57`, `7.380`, `00:00:01,000`): its
  /// first two captions do. A single odd one is a slip, and dropped as the standard says.
  private static func hasTimesOfItsOwn(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>
  ) -> Bool {
    var odd = 0
    for line in 0..<min(lines.count, 1000) {
      guard CueTiming.isTiming(bytes, lines[line]) else { continue }
      if WebVTTTimes.read(bytes, lines[line]) != nil { return false }
      odd += 1
      if odd == 2 { return true }
    }
    return false
  }
}
