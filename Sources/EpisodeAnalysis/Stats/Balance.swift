extension SpeechTally {
  /// Who has less than this share of the words has no part in ``EpisodeStats/balance``.
  static let leastShare = 0.01
}

extension EpisodeStats {
  /// The word shares of the people with at least 1 % of the words, rescaled to add up to 1.
  private var weightyShares: [Double] {
    let words = tally.speakers.map(\.speech.words)
    let least = Double(people.words) * SpeechTally.leastShare
    let kept = words.filter { $0 > 0 && Double($0) >= least }.map(Double.init)
    let total = kept.reduce(0, +)
    return kept.map { $0 / total }
  }

  /// The Shannon entropy of the word shares in nats (Shannon 1948).
  private var entropy: Double { -weightyShares.reduce(0) { $0 + $1 * logarithm($1) } }

  /// How evenly the words are shared, 0…1: entropy over the entropy of equal shares; `nil` for
  /// fewer than two people.
  public var balance: Double? {
    let n = weightyShares.count
    return n < 2 ? nil : entropy / logarithm(Double(n))
  }

  /// The number of people who, sharing alike, would be as balanced: e to the entropy.
  public var effectiveSpeakers: Double? {
    weightyShares.isEmpty ? nil : exponential(entropy)
  }

  /// The Gini coefficient of all people's words, 0 for equal shares; `nil` for fewer than two.
  public var gini: Double? {
    let words = tally.speakers.map(\.speech.words).sorted()
    let total = words.reduce(0, +)
    guard words.count > 1, total > 0 else { return nil }
    let weighted = words.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    let n = Double(words.count)
    return 2 * Double(weighted) / (n * Double(total)) - (n + 1) / n
  }
}
