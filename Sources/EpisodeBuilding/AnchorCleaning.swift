import TranscriptModel

/// Keeps the stamps that agree with each other and with the speech between them: time rises, nobody
/// speaks faster than people can, and nothing lies beyond a stated length that the words fit into.
struct AnchorCleaning {
  /// The stamps kept, in order.
  private(set) var anchors: [TimeAnchor] = []
  /// What the stamps amount to.
  private(set) var timing: SourceTiming
  /// One for each stamp thrown away.
  private(set) var diagnostics: [Diagnostic] = []

  /// More bytes of speech a second than any pace gives; ordinary English has about 15.
  private static let fastest = 60
  /// How far a stamp may be off without contradiction: many are rounded.
  private static let slack = MediaTime(seconds: 30)
  /// Stated lengths are often whole minutes, so that the last of them is no contradiction.
  private static let rounding = MediaTime(minutes: 1)

  /// Collects the stamps between words and the starts of utterances without an end, and throws
  /// away as few as possible of them.
  ///
  /// - Parameters:
  ///   - declared: The stated length of the recording.
  init(_ transcript: Transcript, declared: MediaTime?) {
    timing = transcript.timing
    guard timing == .anchored else { return }
    let starts = transcript.utterances.compactMap { utterance in
      utterance.start.map {
        TimeAnchor(offset: utterance.text.lowerBound, time: $0, line: utterance.line)
      }
    }
    let all = (transcript.anchors + starts).enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
    anchors = all
    keep(AnchorCleaning.longestRising(anchors), else: .timeBackwards) {
      "the stamp \($0) runs against the stamps around it and is not used"
    }
    keep(AnchorCleaning.possible(anchors), else: .timeBackwards) {
      "the stamp \($0) leaves too little time for the words beside it and is not used"
    }
    if let declared {
      let end = transcript.utterances.last?.text.upperBound ?? 0
      keep(
        AnchorCleaning.within(declared, anchors, end: end), else: .timeBeyondDuration
      ) { "the stamp \($0) lies beyond the stated length, \(declared), and is not used" }
    }
    diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    // A lone stamp at the very beginning tells nothing of pace.
    if anchors.last.map({ $0.time <= .zero }) ?? true { timing = .untimed }
    if timing == .untimed { anchors = [] }
  }

  /// Keeps the stamps at some indices, which rise, and says of each of the others why not.
  private mutating func keep(
    _ kept: [Int], else code: Diagnostic.Code, _ message: (MediaTime) -> String
  ) {
    var next = 0
    for (index, anchor) in anchors.enumerated() {
      if next < kept.count, kept[next] == index {
        next += 1
      } else {
        diagnostics.append(Diagnostic(.warning, code, message(anchor.time), line: anchor.line))
      }
    }
    anchors = kept.map { anchors[$0] }
  }

  /// Whether the words between two stamps cannot be said in the time between them.
  private static func isTooFast(_ a: TimeAnchor, _ b: TimeAnchor) -> Bool {
    isTooFast(b.offset - a.offset, in: b.time - a.time)
  }

  private static func isTooFast(_ bytes: Int, in time: MediaTime) -> Bool {
    bytes * 1000 > (time + slack).milliseconds * fastest
  }

  /// The indices of stamps between which people can speak. Of two that leave too little time, the
  /// former goes where the latter agrees with those before it; else the latter.
  private static func possible(_ anchors: [TimeAnchor]) -> [Int] {
    var kept: [Int] = []
    for (index, anchor) in anchors.enumerated() {
      guard let last = kept.last, isTooFast(anchors[last], anchor) else {
        kept.append(index)
        continue
      }
      let isLastAgreed =
        index + 1 < anchors.count && !isTooFast(anchors[last], anchors[index + 1])
      if kept.count > 1, !isLastAgreed, !isTooFast(anchors[kept[kept.count - 2]], anchor) {
        kept[kept.count - 1] = index
      }
    }
    return kept
  }

  /// The indices of the stamps within the stated length; all of them where the words behind the last
  /// of these would not fit into what is left of it, so that the length is wrong and not the stamps.
  private static func within(
    _ declared: MediaTime, _ anchors: [TimeAnchor], end: Int
  ) -> [Int] {
    let kept = anchors.prefix { $0.time <= declared + rounding }
    let last = kept.last ?? TimeAnchor(offset: 0, time: .zero, line: 1)
    if isTooFast(end - last.offset, in: declared - last.time) { return Array(anchors.indices) }
    return Array(kept.indices)
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
