/// Measures lexical diversity over running words, window by window and factor by factor.
///
/// The stamp of a word tells in which factor it was last seen, so that nothing needs clearing between
/// factors. Whether a word is new cannot be guessed, so the loops add the answer instead of
/// branching on it.
struct LexicalDiversity {
  /// How often each word stands in the window; a window of 100 fits a byte.
  private var counts: [UInt8] = []
  private var stamps: [Int32] = []
  private var stamp: Int32 = 0

  /// Measures what each person says in all their turns, with a vocabulary of so many words.
  mutating func measure(
    _ speakers: inout [SpeechTally], _ turns: [TurnTally], _ spoken: SpokenWords, words count: Int
  ) {
    var words = [[Vocabulary.ID]](repeating: [], count: speakers.count)
    for (turn, span) in zip(turns, spoken.turns) where turn.kind != .advertisement {
      guard let speaker = turn.speaker else { continue }
      words[speaker].reserve(for: span.tokens.count)
      for token in spoken.tokens[span.tokens] { words[speaker].append(token.word) }
    }
    makeRoom(forWords: count)
    for index in speakers.indices { speakers[index].diversity = measure(words[index]) }
  }

  /// Makes room for ids below `words`; what was measured before leaves no trace.
  mutating func makeRoom(forWords words: Int) {
    guard words > counts.count else { return }
    counts += Array(repeating: 0, count: words - counts.count)
    stamps += Array(repeating: 0, count: words - stamps.count)
  }

  /// The tally of one person's words, in the order spoken.
  mutating func measure(_ words: [Vocabulary.ID]) -> DiversityTally {
    var tally = DiversityTally()
    tally.tokens = words.count
    slideWindow(over: words, &tally)
    tally.forwardFactors = factors(words)
    tally.reverseFactors = factors(words.reversed())
    return tally
  }

  private mutating func slideWindow(over words: [Vocabulary.ID], _ tally: inout DiversityTally) {
    let window = DiversityTally.window
    guard words.count >= window else { return }
    var (distinct, sum) = (0, 0)
    counts.withUnsafeMutableBufferPointer { counts in
      for word in words.prefix(window) { Self.enter(word, counts, &distinct) }
      sum = distinct
      for (leaving, entering) in zip(words, words.dropFirst(window)) {
        counts[Int(leaving)] &-= 1
        distinct &-= counts[Int(leaving)] == 0 ? 1 : 0
        Self.enter(entering, counts, &distinct)
        sum &+= distinct
      }
      for word in words.suffix(window) { counts[Int(word)] = 0 }
    }
    tally.windows = words.count - window + 1
    tally.windowTypes = sum
  }

  @inline(__always)
  private static func enter(
    _ word: Vocabulary.ID, _ counts: UnsafeMutableBufferPointer<UInt8>, _ distinct: inout Int
  ) {
    distinct &+= counts[Int(word)] == 0 ? 1 : 0
    counts[Int(word)] &+= 1
  }

  /// The factors of one pass, the last one in part, in millionths.
  private mutating func factors(_ words: some Sequence<Vocabulary.ID>) -> Int {
    var (factors, tokens, types) = (0, 0, 0)
    var stamp = stamp + 1
    stamps.withUnsafeMutableBufferPointer { stamps in
      for word in words {
        tokens &+= 1
        types &+= stamps[Int(word)] == stamp ? 0 : 1
        stamps[Int(word)] = stamp
        if types &* 100 < tokens &* DiversityTally.threshold {
          factors &+= DiversityTally.factorUnit
          (tokens, types) = (0, 0)
          stamp &+= 1
        }
      }
    }
    self.stamp = stamp
    guard tokens > 0 else { return factors }
    let ratio = Double(types) / Double(tokens)
    let part = (1 - ratio) / (1 - Double(DiversityTally.threshold) / 100)
    return factors + Int((part * Double(DiversityTally.factorUnit)).rounded())
  }
}

extension [Vocabulary.ID] {
  /// Makes room for more, at least doubling what there is, so that growing stays cheap.
  fileprivate mutating func reserve(for more: Int) {
    if count + more > capacity { reserveCapacity(Swift.max(count + more, capacity * 2)) }
  }
}
