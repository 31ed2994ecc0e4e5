import TranscriptModel

/// One caption block as stored.
struct Cue {
  /// When it is shown; `nil` where the times make no sense or there are none.
  var start: MediaTime?
  var end: MediaTime?
  /// The line of its times, as an index of ``SourceText/lines``.
  var line: Int
  /// The lines of its text, as indices of ``SourceText/lines``.
  var payload: Range<Int>
  /// How many bytes of the first line are fields or stamps before the text.
  var indent = 0
  /// How many bytes at the end of the last line begin a note that ends in the next caption.
  var overhang = 0
  /// Who speaks, where the format has a field for it.
  var name: Range<Int>?

  /// The lines of its text as ranges of bytes.
  func text(_ lines: Span<Range<Int>>, _ line: Int) -> Range<Int> {
    let range = lines[line]
    let start = line == payload.lowerBound ? min(range.count, indent) : 0
    let end = line == payload.upperBound - 1 ? min(range.count - start, overhang) : 0
    return range.dropFirst(start).dropLast(end)
  }
}

/// Reads the times of a caption as people write them: `00:01.000 --> 00:02.000`, without blanks, with
/// commas, with bare seconds; or with a comma between them, as SBV does.
enum CueTiming {
  /// What stands between the two times.
  enum Separator {
    case arrow
    case comma
  }

  /// What a line says.
  enum Reading {
    case times(MediaTime, MediaTime)
    /// There are signs of times, but none that can be read.
    case broken
    case none
  }

  /// Reads a line.
  static func read(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ separator: Separator = .arrow
  ) -> Reading {
    switch separator {
    case .arrow: arrow(bytes, line)
    case .comma: comma(bytes, line)
    }
  }

  /// Reads a line of which text may be expected: only whole times count.
  @inline(__always)
  static func isTiming(
    _ bytes: Span<UInt8>, _ line: Range<Int>, _ separator: Separator = .arrow
  ) -> Bool {
    guard let first = line.first, bytes[first].isDigit || bytes[first].isBlank else { return false }
    if case .times = read(bytes, line, separator) { return true }
    return false
  }

  private static func arrow(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Reading {
    let end = line.upperBound
    let start = bytes.skipBlanks(line.lowerBound, end)
    guard start < end else { return .none }
    if bytes[start].isDigit,
      let (from, next) = TimeStamp.scan(bytes, start..<end, bareSeconds: true)
    {
      let arrow = bytes.skipBlanks(next, end)
      if bytes.has("-->", at: arrow..<end) {
        let second = bytes.skipBlanks(arrow + 3, end)
        if let (to, after) = TimeStamp.scan(bytes, second..<end, bareSeconds: true),
          after == end || bytes[after].isBlank
        {
          return .times(from, to)
        }
        return .broken
      }
    }
    // Times begin with a digit or a sign; an arrow further on is something somebody wrote.
    guard bytes[start].isDigit || bytes[start] == 0x2D else { return .none }
    return bytes.find("-->", in: start..<min(end, start + 40)) == nil ? .none : .broken
  }

  /// `0:00:00.599,0:00:04.160`, and nothing else.
  private static func comma(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Reading {
    let line = bytes.trimmed(line)
    guard let first = line.first, bytes[first].isDigit else { return .none }
    if let (from, next) = point(bytes, line), next < line.upperBound, bytes[next] == 0x2C {
      let second = bytes.skipBlanks(next + 1, line.upperBound)
      if let (to, end) = point(bytes, second..<line.upperBound), end == line.upperBound {
        return .times(from, to)
      }
    }
    // Somebody may count, “1,2”; two clocks are meant to be times.
    let colons = line.count { bytes[$0] == 0x3A }
    guard colons >= 2, bytes.first(0x2C, in: line) != nil, bytes.first(0x20, in: line) == nil else {
      return .none
    }
    return .broken
  }

  /// `h:mm:ss.fff`; the comma behind it begins no decimals.
  private static func point(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (time: MediaTime, end: Int)? {
    let comma = bytes.first(0x2C, in: range) ?? range.upperBound
    return TimeStamp.scan(bytes, range.lowerBound..<comma)
  }
}
