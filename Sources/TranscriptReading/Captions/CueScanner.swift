import TranscriptModel

/// Cuts files of captions that no standard describes into cues: times on a line of their own, then
/// text up to a blank line or the next times.
struct CueScanner {
  private(set) var cues: [Cue] = []
  private(set) var notices = CaptionNotices()
  private let separator: CueTiming.Separator

  /// Scans a text.
  init(_ source: SourceText, separator: CueTiming.Separator = .arrow) {
    self.separator = separator
    let bytes = source.bytes.span
    let lines = source.lines.span
    cues.reserveCapacity(lines.count / 3)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if bytes.trimmed(line).isEmpty {
        index += 1
        continue
      }
      switch CueTiming.read(bytes, line, separator) {
      case .times(let start, let end):
        let payload = payload(bytes, lines, from: index + 1)
        cues.append(Cue(start: start, end: end, line: index, payload: payload))
        index = max(payload.upperBound, index + 1)
      case .broken:
        let payload = payload(bytes, lines, from: index + 1)
        notices.diagnostics.append(
          Diagnostic(
            .warning, .badTime,
            "“\(bytes.excerpt(line, limit: 60))” are no times; the caption is kept without them",
            line: index + 1, column: 1))
        cues.append(Cue(line: index, payload: payload))
        index = max(payload.upperBound, index + 1)
      case .none: index = skip(bytes, lines, index)
      }
    }
  }

  /// A line that is no time where one might stand: a number, a comment, or text gone astray.
  private mutating func skip(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, _ index: Int
  ) -> Int {
    let line = lines[index]
    if CaptionNotices.isComment(bytes, line) {
      var end = index
      while end < lines.count, !bytes.trimmed(lines[end]).isEmpty,
        !CueTiming.isTiming(bytes, lines[end], separator)
      {
        end += 1
      }
      notices.leaveOut(.furniture, bytes, lines[index], line: index)
      return max(end, index + 1)
    }
    let next = index + 1
    if next < lines.count {
      if case .none = CueTiming.read(bytes, lines[next], separator) {} else { return next }
    }
    notices.noteStray(bytes, line, line: index)
    return next
  }

  /// The text lines of a cue: up to a blank line or the times of the next cue, whose number is
  /// not text.
  private func payload(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, from first: Int
  ) -> Range<Int> {
    var end = first
    while end < lines.count {
      let line = lines[end]
      if line.isEmpty || bytes[line.lowerBound].isBlank && bytes.trimmed(line).isEmpty { break }
      if CueTiming.isTiming(bytes, line, separator) {
        if end > first, separator == .arrow,
          bytes.trimmed(lines[end - 1]).allSatisfy({ bytes[$0].isDigit })
        {
          end -= 1
        }
        break
      }
      end += 1
    }
    return first..<end
  }
}
