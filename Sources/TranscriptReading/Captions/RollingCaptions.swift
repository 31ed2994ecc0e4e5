import TranscriptModel

/// Captions that roll, as YouTube writes them: each shows the line before once more above its own,
/// some show nothing new at all. What was shown before was not said again.
struct RollingCaptions {
  private let rolls: Bool
  private var shown: [Range<Int>] = []
  private(set) var repeats: (count: Int, line: Int) = (0, 0)

  /// Finds out whether the captions of a file roll.
  init(_ source: SourceText, _ cues: [Cue]) {
    let bytes = source.bytes.span
    let lines = source.lines.span
    var found = 0
    var last: (text: Range<Int>, end: MediaTime)?
    for cue in cues {
      guard let start = cue.start, let end = cue.end,
        let first = cue.payload.first(where: { !bytes.trimmed(lines[$0]).isEmpty }),
        let final = cue.payload.last(where: { !bytes.trimmed(lines[$0]).isEmpty })
      else { continue }
      // Somebody may say a word twice; nobody says it in no time, or above the next line.
      if let last, first < final || (end - start).milliseconds <= 100,
        abs((start - last.end).milliseconds) <= 1000,
        CueText.saysSame(bytes, lines[first], last.text)
      {
        found += 1
      }
      last = (lines[final], end)
    }
    rolls = found >= 2 && found * 4 >= cues.count
  }

  /// How many of a cue's lines, from its first, only show again what the cue before showed.
  mutating func repeated(_ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, _ cue: Cue) -> Int {
    guard rolls else { return 0 }
    // More lines than fit a screen are no rolling captions.
    let payload = cue.payload.prefix(8)
    let now = payload.compactMap { line in
      bytes.trimmed(lines[line]).isEmpty ? nil : (line: line, text: lines[line])
    }
    var count = min(now.count, shown.count)
    while count > 0,
      !(0..<count).allSatisfy({
        CueText.saysSame(bytes, shown[shown.count - count + $0], now[$0].text)
      })
    {
      count -= 1
    }
    shown = now.map(\.text)
    guard count > 0 else { return 0 }
    if repeats.count == 0 { repeats.line = now[0].line + 1 }
    repeats.count += count
    return now[count - 1].line + 1 - cue.payload.lowerBound
  }

  /// Says how many lines were counted once.
  func report(to diagnostics: inout [Diagnostic]) {
    guard repeats.count > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .note, .duplicateCue,
        "the captions roll: \(repeats.count) lines show again what the caption before showed, and "
          + "are counted once",
        line: repeats.line))
  }
}

extension CueText {
  /// Whether two lines say the same, their tags aside.
  static func saysSame(_ bytes: Span<UInt8>, _ a: Range<Int>, _ b: Range<Int>) -> Bool {
    var (one, other) = (PlainBytes(a), PlainBytes(b))
    while true {
      let byte = one.next(bytes)
      guard byte == other.next(bytes) else { return false }
      if byte == nil { return true }
    }
  }

  /// Walks over the bytes of a line, tags left out, blanks one at a time and none at the ends.
  private struct PlainBytes {
    private var rest: Range<Int>
    private var hasBegun = false

    init(_ line: Range<Int>) { rest = line }

    mutating func next(_ bytes: Span<UInt8>) -> UInt8? {
      var blank = false
      while let index = rest.first {
        if bytes[index] <= 0x20 {
          blank = true
          rest = rest.dropFirst()
        } else if bytes[index] == 0x3C,
          let tag = CueText.tag(bytes, at: index, before: min(rest.upperBound, index + 80))
        {
          rest = tag.end..<rest.upperBound
        } else {
          if blank, hasBegun {
            hasBegun = false
            return 0x20
          }
          hasBegun = true
          rest = rest.dropFirst()
          return bytes[index]
        }
      }
      return nil
    }
  }
}
