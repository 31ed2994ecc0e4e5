/// Joins candidates that are one topic in other letters: “multi sig” and “multisig”, “IaC” and
/// “infrastructure as code”.
struct TopicVariants {
  private let words: TopicWords
  private let shortForms: [Vocabulary.ID: [Vocabulary.ID]]
  private let lexicon: Lexicon

  /// Prepares to join.
  ///
  /// - Parameter shortForms: What short words stand for, by stems.
  init(
    _ words: TopicWords, _ shortForms: [Vocabulary.ID: [Vocabulary.ID]], _ lexicon: Lexicon
  ) {
    (self.words, self.shortForms, self.lexicon) = (words, shortForms, lexicon)
  }

  /// Joins topics; the better one stays, with the scores of both.
  func join(_ topics: inout [TopicFinder.Topic]) {
    var owners: [[UInt8]: Int] = [:]
    var target = Array(topics.indices)
    for (index, topic) in topics.enumerated() {
      let owner = owners[key(of: topic.phrase), default: index]
      owners[key(of: topic.phrase)] = owner
      target[index] = owner
    }
    for (index, topic) in topics.enumerated() where topic.phrase.count == 1 {
      let stem = words.stems[topic.phrase.stem(at: 0)]
      guard
        let long = topics.indices.first(where: { place in
          place != index && isShort(stem, for: topics[place].phrase)
        })
      else { continue }
      let (better, other) = (min(index, target[long]), max(index, target[long]))
      target[other] = target[better]
    }
    for index in topics.indices where target[index] != index {
      let owner = target[index]
      topics[owner].variants.append(topics[index].phrase)
      topics[owner].score += topics[index].score
    }
    topics = topics.indices.filter { target[$0] == $0 }.map { topics[$0] }
  }

  /// The letters of a phrase in a row.
  private func key(of phrase: Phrase) -> [UInt8] {
    phrase.stems.flatMap { lexicon.vocabulary.bytes(of: words.stems[$0].id) }
  }

  /// Whether a word is short for a phrase: by the published list, or written with capitals and made
  /// of the first letters of its words.
  private func isShort(_ stem: TopicWords.Stem, for phrase: Phrase) -> Bool {
    let long = phrase.stems.map { words.stems[$0].id }
    if let stated = shortForms[stem.id], stated == long { return true }
    let letters = lexicon.vocabulary.bytes(of: stem.id)
    return phrase.count > 1 && stem.isName && letters.count == phrase.count
      && letters.elementsEqual(long.compactMap { lexicon.vocabulary.bytes(of: $0).first })
  }
}
