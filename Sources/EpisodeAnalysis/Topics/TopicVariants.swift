import TranscriptModel

/// Joins candidates that are one topic in other letters: “multi sig” and “multisig”, “PR” and “PRs”,
/// “IaC” and “infrastructure as code”.
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
    var owners: [UInt64: Int] = [:]
    var target = Array(topics.indices)
    for (index, topic) in topics.enumerated() {
      let key = singular(topic.phrase)
      target[index] = owners[key, default: index]
      owners[key] = target[index]
    }
    let short = topics.indices.filter { topics[$0].phrase.count == 1 && isShort(topics[$0].phrase) }
    let long = short.isEmpty ? LongForms([], words, lexicon) : LongForms(topics, words, lexicon)
    for index in short {
      let stem = words.stems[topics[index].phrase.stem(at: 0)]
      guard let place = longForm(of: stem, in: long), place != index else { continue }
      let (better, other) = (min(target[index], target[place]), max(target[index], target[place]))
      target[other] = better
    }
    // What joined a topic that joined another one is the other's.
    for index in topics.indices { target[index] = target[target[index]] }
    for index in topics.indices where target[index] != index {
      let owner = target[index]
      topics[owner].variants.append(topics[index].phrase)
      topics[owner].score += topics[index].score
    }
    topics = topics.indices.filter { target[$0] == $0 }.map { topics[$0] }
  }

  /// A hash of the letters of a phrase in a row; of a short name without the “s” that stemmers leave:
  /// “PRs”.
  private func singular(_ phrase: Phrase) -> UInt64 {
    var hash = UInt64.hashSeed
    for place in 0..<phrase.count {
      let stem = words.stems[phrase.stem(at: place)]
      var bytes = lexicon.vocabulary.bytes(of: stem.id)
      let isShortName = phrase.count == 1 && stem.isName && (3...5).contains(bytes.count)
      if isShortName, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
      for byte in bytes { hash = hash.mixed(with: UInt64(byte)) }
    }
    return hash
  }

  /// Whether a word may be short for something.
  private func isShort(_ word: Phrase) -> Bool {
    let stem = words.stems[word.stem(at: 0)]
    return stem.isInitials || shortForms[stem.id] != nil
  }

  /// The topic a word is short for: by the published list, or written with capitals and made of the
  /// first letters of its words.
  private func longForm(of stem: TopicWords.Stem, in long: LongForms) -> Int? {
    if let stated = shortForms[stem.id], let place = long.byStems[stated] { return place }
    return stem.isInitials ? long.byInitials[Array(lexicon.vocabulary.bytes(of: stem.id))] : nil
  }

  /// The candidates that a shorter one may stand for.
  private struct LongForms {
    var byStems: [[Vocabulary.ID]: Int] = [:]
    var byInitials: [[UInt8]: Int] = [:]

    init(_ topics: [TopicFinder.Topic], _ words: TopicWords, _ lexicon: Lexicon) {
      for (index, topic) in topics.enumerated() {
        let ids = topic.phrase.stems.map { words.stems[$0].id }
        byStems[ids] = index
        guard ids.count > 1 else { continue }
        let initials = ids.compactMap { lexicon.vocabulary.bytes(of: $0).first }
        byInitials[initials] = byInitials[initials] ?? index
      }
    }
  }
}
