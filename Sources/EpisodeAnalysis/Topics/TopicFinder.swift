/// Finds what an episode talks about: the phrases of one to three content words it repeats.
///
/// A first, frequency-based list. A phrase scores its mentions outside longer candidates, more for
/// more words (after the C-value of Frantzi et al. 2000) and for proper names.
struct TopicFinder {
  /// The most candidates an episode keeps.
  static let limit = 50

  /// The phrases chosen, best first.
  let phrases: [Phrase]

  /// Chooses the candidates of an episode.
  init(_ topicWords: TopicWords) {
    let least = topicWords.total < 1500 ? 2 : 3
    let phrases = TopicFinder.count(topicWords, least: least)
    let longer = phrases.phrases(from: least)
    var scored: [(phrase: Phrase, score: Double)] = []
    func consider(_ phrase: Phrase, _ count: Int) {
      guard count >= least else { return }
      scored.append((phrase, Double(count) * TopicFinder.weight(phrase, topicWords)))
    }
    // What a longer phrase explains is taken from its parts.
    var explained = PhraseTable(capacity: longer.count * 2)
    for (phrase, count) in longer {
      for part in phrase.parts { explained[part] += count }
    }
    for (phrase, count) in longer { consider(phrase, count - explained[phrase]) }
    for (stem, count) in topicWords.counts.enumerated() {
      let phrase = Phrase(stem: stem)
      consider(phrase, count - explained[phrase])
    }
    // Stems are numbered by first sight, so that equals stand in an order the text decides.
    scored.sort { ($1.score, $0.phrase.packed) < ($0.score, $1.phrase.packed) }
    self.phrases = scored.prefix(TopicFinder.limit).map(\.phrase)
  }

  /// How often each phrase of two or three words occurs whose words all occur often enough.
  private static func count(_ topicWords: TopicWords, least: Int) -> PhraseTable {
    let words = topicWords.words
    guard topicWords.counts.count < Phrase.limit else { return PhraseTable(capacity: 0) }
    let isFrequent = topicWords.counts.map { $0 >= least }
    let pairs = words.indices.count {
      words[$0].following > 0 && isFrequent[Int(words[$0].stem)]
        && isFrequent[Int(words[$0 + 1].stem)]
    }
    var counts = PhraseTable(capacity: pairs * (Phrase.longest - 1))
    for index in words.indices
    where words[index].following > 0 && isFrequent[Int(words[index].stem)] {
      let most = Int(words[index].following) + 1
      var length = 2
      while length <= most, isFrequent[Int(words[index + length - 1].stem)] {
        counts.increment(Phrase(words, at: index, count: length))
        length += 1
      }
    }
    return counts
  }

  /// What a mention weighs: by the phrase's length, and by how often it is written as a name.
  private static func weight(_ phrase: Phrase, _ topicWords: TopicWords) -> Double {
    let isName = (0..<phrase.count).allSatisfy {
      let stem = phrase.stem(at: $0)
      return topicWords.capitals[stem] * 2 > topicWords.counts[stem]
    }
    let length = phrase.count == 1 ? 1.0 : phrase.count == 2 ? 2.2 : 2.8
    return length * (isName ? 2 : 1)
  }
}
