import TranscriptModel

/// Says when each word was spoken: a line through points of which both word and time are known.
struct WordClock {
  /// Words a minute where nothing is known: the median between anchors of 2,084 episodes.
  static let assumedPace = 166.0

  /// The words before the point and the time at it, in milliseconds; both rising.
  private(set) var points: [(word: Int, time: Int)]
  /// Where times come from.
  let basis: ClockTally.Basis

  /// Creates the clock of an episode.
  init(_ episode: Episode, _ spoken: SpokenWords) {
    let words = spoken.tokens.count
    let reckoned = Int((Double(words) / WordClock.assumedPace * 60_000).rounded())
    points = [(0, 0)]
    switch episode.facts.timing {
    case .measured:
      basis = .measured
      addUtterances(of: episode, spoken)
    case .anchored:
      basis = .anchored
      addAnchors(of: episode, spoken)
      closeAfterAnchors(words: words, declared: episode.facts.declaredDuration)
    case .untimed:
      let declared = episode.facts.declaredDuration
      basis = declared == nil ? .estimated : .scaled
      points.append((words, declared?.milliseconds ?? reckoned))
    }
  }

  /// The time before the word at this position, in milliseconds.
  func time(ofWord word: Int) -> Int {
    interpolate(word, from: \.word, to: \.time)
  }

  /// The number of words before this time.
  func word(at time: Int) -> Int {
    interpolate(time, from: \.time, to: \.word)
  }

  /// The time of the last point.
  var end: Int { points[points.count - 1].time }

  private func interpolate(
    _ x: Int, from: (((word: Int, time: Int)) -> Int), to: (((word: Int, time: Int)) -> Int)
  ) -> Int {
    var (low, high) = (0, points.count - 1)
    if x < from(points[low]) { return to(points[low]) }
    // Of several points at one place the last counts: the first stamp may be later than 0.
    if x >= from(points[high]) { return to(points[high]) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if from(points[middle]) <= x { low = middle } else { high = middle }
    }
    let (a, b) = (points[low], points[high])
    guard from(b) > from(a) else { return to(a) }
    let part = Double(x - from(a)) / Double(from(b) - from(a))
    return to(a) + Int((part * Double(to(b) - to(a))).rounded())
  }

  /// Adds a point unless it would turn the clock back.
  private mutating func add(_ word: Int, _ time: Int) {
    let last = points[points.count - 1]
    guard word >= last.word, time >= last.time else { return }
    if (word, time) != last { points.append((word, time)) }
  }

  private mutating func addUtterances(of episode: Episode, _ spoken: SpokenWords) {
    var token = 0
    for utterance in episode.utterances {
      let first = token
      while token < spoken.tokens.count,
        Int(spoken.tokens[token].start) < utterance.text.upperBound
      {
        token += 1
      }
      if let start = utterance.start { add(first, start.milliseconds) }
      if let end = utterance.end { add(token, end.milliseconds) }
    }
  }

  private mutating func addAnchors(of episode: Episode, _ spoken: SpokenWords) {
    var token = 0
    for anchor in episode.anchors {
      while token < spoken.tokens.count, Int(spoken.tokens[token].start) < anchor.offset {
        token += 1
      }
      add(token, anchor.time.milliseconds)
    }
  }

  /// Carries the clock on from the last anchor: to the declared end, else at the pace so far.
  private mutating func closeAfterAnchors(words: Int, declared: MediaTime?) {
    let last = points[points.count - 1]
    if let declared, declared.milliseconds > last.time { return add(words, declared.milliseconds) }
    let pace =
      last.time > 0 && last.word > 0
      ? Double(last.time) / Double(last.word) : 60_000 / WordClock.assumedPace
    add(words, last.time + Int((Double(words - last.word) * pace).rounded()))
  }
}
