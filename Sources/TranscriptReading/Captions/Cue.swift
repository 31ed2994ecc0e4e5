import TranscriptModel

/// One caption block as stored in WebVTT and SubRip.
struct Cue {
  /// When it is shown; `nil` where the times make no sense.
  var start: MediaTime?
  var end: MediaTime?
  /// The line of its times, as an index of ``SourceText/lines``.
  var line: Int
  /// The lines of its text, as indices of ``SourceText/lines``.
  var payload: Range<Int>
}

/// Reads the times of a cue: `00:01.000 --> 00:02.000 align:start`.
enum CueTiming {
  /// What a line says.
  enum Reading {
    case times(MediaTime, MediaTime)
    /// There is an arrow, but the times around it are none.
    case broken
    case none
  }

  /// Reads a line.
  static func read(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Reading {
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

  /// Reads a line of which text may be expected: only whole times count.
  @inline(__always)
  static func isTiming(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard let first = line.first, bytes[first].isDigit || bytes[first].isBlank else { return false }
    if case .times = read(bytes, line) { return true }
    return false
  }
}

/// Cuts a caption file into cues.
struct CueScanner {
  private(set) var cues: [Cue] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The first lines of comments, styles and regions: nobody's speech.
  private(set) var comments: [Int] = []

  /// Scans the lines from `first` on.
  init(_ source: SourceText, from first: Int) {
    let bytes = source.bytes.span
    let lines = source.lines.span
    cues.reserveCapacity(lines.count / 3)
    var index = first
    while index < lines.count {
      let line = lines[index]
      if bytes.trimmed(line).isEmpty {
        index += 1
        continue
      }
      switch CueTiming.read(bytes, line) {
      case .times(let start, let end):
        let payload = CueScanner.payload(bytes, lines, from: index + 1)
        cues.append(Cue(start: start, end: end, line: index, payload: payload))
        index = max(payload.upperBound, index + 1)
      case .broken:
        let payload = CueScanner.payload(bytes, lines, from: index + 1)
        diagnostics.append(
          Diagnostic(
            .warning, .badTime,
            "“\(bytes.excerpt(line, limit: 60))” are no times; the caption is kept without them",
            line: index + 1, column: 1))
        cues.append(Cue(line: index, payload: payload))
        index = max(payload.upperBound, index + 1)
      case .none: index = skip(source, bytes, lines, index)
      }
    }
  }

  /// A line that is no time where one might stand: an id, a comment block, or text gone astray.
  private mutating func skip(
    _ source: SourceText, _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, _ index: Int
  ) -> Int {
    let line = lines[index]
    if CueScanner.isComment(bytes, line) {
      var end = index
      comments.append(index)
      while end < lines.count, !bytes.trimmed(lines[end]).isEmpty,
        !CueTiming.isTiming(bytes, lines[end])
      {
        end += 1
      }
      return max(end, index + 1)
    }
    let next = index + 1
    if next < lines.count {
      if case .none = CueTiming.read(bytes, lines[next]) {} else { return next }
    }
    let isNumber = bytes.trimmed(line).allSatisfy { bytes[$0].isDigit }
    if !isNumber {
      diagnostics.append(
        Diagnostic(
          .warning, .cueWithoutTime,
          "“\(bytes.excerpt(line, limit: 40))” belongs to no caption and was left out",
          line: index + 1))
    }
    return next
  }

  private static func isComment(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let line = bytes.trimmed(line)
    for word: StaticString in ["NOTE", "STYLE", "REGION"] where bytes.has(word, at: line) {
      let after = line.lowerBound + word.utf8CodeUnitCount
      return after == line.upperBound || bytes[after].isBlank || bytes[after] == 0x3A
    }
    return false
  }

  /// The text lines of a cue: up to a blank line or the times of the next cue, whose number is
  /// not text.
  private static func payload(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, from first: Int
  ) -> Range<Int> {
    var end = first
    while end < lines.count {
      let line = lines[end]
      if line.isEmpty || bytes[line.lowerBound].isBlank && bytes.trimmed(line).isEmpty { break }
      if CueTiming.isTiming(bytes, line) {
        if end > first, bytes.trimmed(lines[end - 1]).allSatisfy({ bytes[$0].isDigit }) { end -= 1 }
        break
      }
      end += 1
    }
    return first..<end
  }
}
