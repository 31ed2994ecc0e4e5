import TranscriptModel

/// Takes out of cues, before anybody asks who speaks, what only repeats the cue before and times
/// that cannot be.
struct CueSieve {
  /// Longer than any recording; what a file states beyond it is no time.
  private static let longest = MediaTime(hours: 10_000)

  private var rolling: RollingCaptions
  private var order = TimeOrder(of: "caption")
  private var previous: Cue?
  private let numbers: [Int]?

  /// Prepares for the cues of a file.
  ///
  /// - Parameter numbers: The line of the file each line stands on, where they differ.
  init(_ source: SourceText, _ cues: [Cue], _ numbers: [Int]?) {
    rolling = RollingCaptions(source, cues)
    self.numbers = numbers
  }

  /// The cues without the notes that begin in one and end in the next.
  func withoutCutNotes(
    _ cues: [Cue], _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>,
    _ builder: inout TranscriptBuilder
  ) -> [Cue] {
    var cues = cues
    for index in cues.indices.dropLast() {
      guard let note = StageDirections.across(bytes, lines, cues[index], cues[index + 1]) else {
        continue
      }
      cues[index].overhang = note.overhang
      cues[index + 1].indent = note.indent
      builder.leaveOut(
        .stageDirection, note.text, line: number(cues[index].payload.upperBound - 1))
    }
    return cues
  }

  /// What is left of the next cue; `nil` where it repeats the one before. What is taken out is said
  /// to the builder.
  mutating func take(
    _ cue: Cue, _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>,
    _ builder: inout TranscriptBuilder
  ) -> Cue? {
    if let previous, isRepeat(bytes, lines, cue, of: previous) {
      builder.leaveOut(
        .repeatedCaption, bytes.excerpt(lines[cue.payload.lowerBound]), line: cue.line + 1)
      builder.diagnostics.append(
        Diagnostic(
          .warning, .duplicateCue, "the caption repeats the one before it and was left out",
          line: cue.line + 1))
      return nil
    }
    previous = cue
    var cue = cue
    leaveOutRepeated(bytes, lines, &cue, &builder)
    dropTimesBeyondAnything(&cue, &builder.diagnostics)
    order.check(&cue.start, &cue.end, line: cue.line + 1, &builder.diagnostics)
    return cue
  }

  /// Says how many repeats there were, and how many times that went backwards.
  func report(to diagnostics: inout [Diagnostic]) {
    order.report(to: &diagnostics)
    rolling.report(to: &diagnostics)
  }

  /// Whether a cue has the times and the text of another.
  private func isRepeat(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, _ cue: Cue, of other: Cue
  ) -> Bool {
    guard cue.start != nil, cue.start == other.start, cue.end == other.end,
      cue.payload.count == other.payload.count, !cue.payload.isEmpty
    else { return false }
    return (0..<cue.payload.count).allSatisfy { offset in
      bytes.isSame(
        cue.text(lines, cue.payload.lowerBound + offset),
        other.text(lines, other.payload.lowerBound + offset))
    }
  }

  /// Takes the lines off a cue that the one before showed already.
  private mutating func leaveOutRepeated(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, _ cue: inout Cue,
    _ builder: inout TranscriptBuilder
  ) {
    let count = rolling.repeated(bytes, lines, cue)
    guard count > 0 else { return }
    for line in cue.payload.prefix(count) where !bytes.trimmed(lines[line]).isEmpty {
      builder.leaveOut(.repeatedCaption, bytes.excerpt(lines[line]), line: number(line))
    }
    (cue.payload, cue.indent) = (cue.payload.dropFirst(count), 0)
  }

  private func dropTimesBeyondAnything(_ cue: inout Cue, _ diagnostics: inout [Diagnostic]) {
    guard max(cue.start ?? .zero, cue.end ?? .zero) >= CueSieve.longest else { return }
    diagnostics.append(
      Diagnostic(
        .warning, .badTime, "no recording is over 10,000 hours long; the times are left out",
        line: cue.line + 1))
    (cue.start, cue.end) = (nil, nil)
  }

  /// The line of the file, from 1, a line of the text stands on.
  private func number(_ line: Int) -> Int { (numbers?[line] ?? line) + 1 }
}
