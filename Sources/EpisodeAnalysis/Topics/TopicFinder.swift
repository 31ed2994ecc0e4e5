/// Finds what an episode talks about: the phrases of one to three content words it repeats.
///
/// A first, frequency-based list. A phrase scores its mentions outside longer candidates, more for
/// more words (after the C-value of Frantzi et al. 2000), for proper names and for being spread
/// over the episode.
struct TopicFinder {
  /// The most candidates an episode keeps.
  static let limit = 50

  /// The phrases chosen, best first.
  let phrases: [Phrase]

  /// Chooses the candidates of an episode.
  init(_ topicWords: TopicWords) {
    let counts = TopicFinder.count(topicWords)
    let least = topicWords.total < 1500 ? 2 : 3
    // Longer phrases first: what they explain is taken from their parts.
    var free = counts
    let kept = counts.filter { $0.key.count > 1 && $0.value >= least }
    for (phrase, count) in kept {
      for part in phrase.parts where part.count == phrase.count - 1 {
        free[part, default: 0] -= count
      }
    }
    var scored: [(phrase: Phrase, score: Double)] = []
    for (phrase, count) in counts where count >= least {
      let rest = phrase.count == Phrase.longest ? count : max(0, free[phrase] ?? 0)
      guard rest >= least else { continue }
      scored.append((phrase, Double(rest) * TopicFinder.weight(phrase, topicWords)))
    }
    scored.sort {
      $0.score != $1.score
        ? $0.score > $1.score : $0.phrase.stems.lexicographicallyPrecedes($1.phrase.stems)
    }
    phrases = scored.prefix(TopicFinder.limit).map(\.phrase)
  }

  /// How often each phrase occurs; stems are numbered by first sight, so the text alone decides.
  private static func count(_ topicWords: TopicWords) -> [Phrase: Int] {
    let words = topicWords.words
    var counts: [Phrase: Int] = [:]
    counts.reserveCapacity(words.count)
    for (stem, count) in topicWords.counts.enumerated() where count > 1 {
      counts[Phrase(stem: stem)] = count
    }
    guard topicWords.counts.count < Phrase.limit else { return counts }
    for index in words.indices where topicWords.counts[Int(words[index].stem)] > 1 {
      let following = min(Int(words[index].following), Phrase.longest - 1)
      var length = 2
      while length <= following + 1,
        topicWords.counts[Int(words[index + length - 1].stem)] > 1
      {
        counts[Phrase(words, at: index, count: length), default: 0] += 1
        length += 1
      }
    }
    return counts
  }

  /// What a mention weighs: by the phrase's length, and by how often it is written as a name.
  private static func weight(_ phrase: Phrase, _ topicWords: TopicWords) -> Double {
    let stems = phrase.stems
    let named = stems.allSatisfy { topicWords.capitals[$0] * 2 > topicWords.counts[$0] }
    let length = [1.0, 2.2, 2.8][phrase.count - 1]
    return length * (named ? 2 : 1)
  }
}
