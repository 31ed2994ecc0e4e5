import TranscriptModel

/// Keeps the stamps that agree with each other: rising in both place and time.
struct AnchorCleaning {
  /// The stamps kept, in order.
  private(set) var anchors: [TimeAnchor] = []
  /// What the stamps amount to.
  private(set) var timing: SourceTiming
  /// One for each stamp thrown away.
  private(set) var diagnostics: [Diagnostic] = []

  /// Collects the stamps between words and the starts of utterances without an end, and throws
  /// away as few as possible of them so that time never runs backwards.
  init(_ transcript: Transcript) {
    timing = transcript.timing
    guard timing == .anchored else { return }
    let starts = transcript.utterances.compactMap { utterance in
      utterance.start.map {
        TimeAnchor(offset: utterance.text.lowerBound, time: $0, line: utterance.line)
      }
    }
    let all = (transcript.anchors + starts).enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
    let kept = AnchorCleaning.longestRising(all)
    anchors = kept.map { all[$0] }
    let keptSet = Set(kept)
    for (index, anchor) in all.enumerated() where !keptSet.contains(index) {
      diagnostics.append(
        Diagnostic(
          .warning, .timeBackwards,
          "the stamp \(anchor.time) runs against the stamps around it and is not used",
          line: anchor.line))
    }
    // A lone stamp at the very beginning tells nothing of pace.
    if anchors.last.map({ $0.time <= .zero }) ?? true { timing = .untimed }
    if timing == .untimed { anchors = [] }
  }

  /// The indices of a longest run in which time never falls (patience sorting).
  private static func longestRising(_ anchors: [TimeAnchor]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: anchors.count)
    for (index, anchor) in anchors.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if anchors[tails[middle]].time <= anchor.time { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var result: [Int] = []
    var index = tails.last ?? -1
    while index >= 0 {
      result.append(index)
      index = previous[index]
    }
    return result.reversed()
  }
}
