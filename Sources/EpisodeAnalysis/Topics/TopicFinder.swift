/// Finds what an episode talks about: the words and phrases it says more than the language does.
///
/// A phrase scores its own mentions times how much more common its words are here than at large
/// (`Documentation/topics.md` tells the constants). An episode in a language without word lists is
/// judged by frequency alone.
struct TopicFinder {
  /// The most candidates an episode keeps.
  static let limit = 50
  /// So many leading topics share no words with each other.
  static let clear = 15
  /// How many candidates are looked at closely.
  private static let shortlist = 150

  /// A topic and what speaks for it.
  struct Topic {
    /// The phrase.
    var phrase: Phrase
    /// Other phrases for the same thing.
    var variants: [Phrase] = []
    /// How often it occurs, within longer phrases, too.
    var count: Int
    /// How much speaks for it.
    var score: Double
    /// How often its rarest word stands among a billion words; `nil` where that is not known.
    var background: Int?
  }

  /// The topics chosen, best first.
  private(set) var topics: [Topic] = []

  private let words: TopicWords
  private let background: WordBackground?

  /// Chooses the candidates of an episode.
  ///
  /// - Parameters:
  ///   - background: How common the episode's words are at large; `nil` where that is not known.
  ///   - places: Where the count of topics begins: at the first word.
  ///   - excluded: Phrases that are no topics, such as the show's name.
  init(
    _ words: TopicWords, _ background: WordBackground?, _ places: TopicPlace,
    excluding excluded: Set<[Vocabulary.ID]>, _ shortForms: [Vocabulary.ID: [Vocabulary.ID]],
    _ lexicon: Lexicon
  ) {
    (self.words, self.background) = (words, background)
    let least = words.least
    let phrases = PhraseCounts(words, least: least)
    var found: [Topic] = []
    for (stem, entry) in words.stems.enumerated() where entry.count >= least {
      // A single character of Chinese is hardly ever a word.
      let bytes = lexicon.vocabulary.bytes(of: entry.id)
      if bytes.count == 3, (bytes.first ?? 0) >= TopicWords.firstIdeograph { continue }
      let phrase = Phrase(stem: stem)
      let own = Double(entry.count) - TopicFinder.cover * Double(phrases.within(phrase))
      if let topic = topic(phrase, count: entry.count, own: own) { found.append(topic) }
    }
    for (phrase, count) in phrases.phrases {
      if let topic = topic(phrase, count: count, own: phrases.own(phrase, count)) {
        found.append(topic)
      }
    }
    found.sort(by: TopicFinder.isBetter)
    let isExcluded = { (phrase: Phrase) in
      excluded.contains(phrase.stems.map { words.stems[$0].id })
    }
    var shortlist = Array(found.prefix(TopicFinder.shortlist))
    TopicVariants(words, shortForms, lexicon).join(&shortlist)
    absorbFragments(&shortlist, isExcluded)
    shortlist.removeAll { isExcluded($0.phrase) }
    let spread = TopicSpread(shortlist, words, places)
    for index in shortlist.indices { shortlist[index].score *= spread.weight(of: index) }
    shortlist.sort(by: TopicFinder.isBetter)
    topics = TopicFinder.chosen(of: shortlist)
    for index in topics.indices {
      topics[index].background = background?.perBillion(topics[index].phrase)
    }
  }

  /// The part of its mentions within a longer phrase from which on that stands for a word or phrase.
  private static let absorbed = (name: 1.0 / 3, other: 0.75)

  /// Takes out what a longer phrase explains, as “tech debt” does “tech”; it gets the score.
  private func absorbFragments(_ topics: inout [Topic], _ isExcluded: (Phrase) -> Bool) {
    var gone: Set<Phrase> = []
    for index in topics.indices where topics[index].phrase.count > 1 {
      let long = topics[index].phrase
      if gone.contains(long) { continue }
      let isLoose = isName(long) && !isExcluded(long)
      let part = isLoose ? TopicFinder.absorbed.name : TopicFinder.absorbed.other
      for place in topics.indices
      where topics[place].phrase.count < long.count && topics[place].phrase.overlaps(long)
        && Double(topics[index].count) >= part * Double(topics[place].count)
        && gone.insert(topics[place].phrase).inserted
      {
        topics[index].score = max(topics[index].score, topics[place].score)
      }
    }
    topics.removeAll { gone.contains($0.phrase) }
  }

  /// Takes out the topics at some places: their mentions turned out to be longer topics'.
  mutating func remove(_ places: Set<Int>) {
    topics = topics.indices.filter { !places.contains($0) }.map { topics[$0] }
  }

  private func isName(_ phrase: Phrase) -> Bool {
    (0..<phrase.count).allSatisfy { place in
      let stem = words.stems[phrase.stem(at: place)]
      return stem.isName || stem.isConnector
    }
  }

  /// Stems are numbered by first sight, so that equals stand in an order the text decides.
  private static func isBetter(_ a: Topic, _ b: Topic) -> Bool {
    (b.score, a.phrase.packed) < (a.score, b.phrase.packed)
  }

  /// The first are no fragments of each other; those left out come after.
  private static func chosen(of sorted: [Topic]) -> [Topic] {
    var leading: [Topic] = []
    var rest: [Topic] = []
    for topic in sorted {
      let isClear =
        leading.count < clear && !leading.contains { $0.phrase.overlaps(topic.phrase) }
      if isClear { leading.append(topic) } else { rest.append(topic) }
    }
    // Their scores tell the same order.
    var bound = Double.infinity
    return (leading + rest).prefix(limit).map { topic in
      var topic = topic
      bound = min(bound, topic.score)
      topic.score = bound
      return topic
    }
  }

  // MARK: The score

  /// How much of the mentions of a word within phrases is not its own.
  private static let cover = 0.15
  /// How many times as often two words of a phrase meet at large as by chance, as a power of ten.
  private static let cohesion = 3.0
  /// What a name weighs.
  private static let name = 2.5
  /// What is no more common here than at large by this factor's logarithm is no topic.
  private static let leastRatio = 0.5
  /// Words that are more common at large are no topics by themselves; names may be commoner.
  private static let everyday = (word: 5.0, name: 5.6)

  /// What speaks for a phrase; `nil` where it is no topic.
  private func topic(_ phrase: Phrase, count: Int, own: Double) -> Topic? {
    guard own > 0 else { return nil }
    let isName = isName(phrase)
    let weight = isName ? TopicFinder.name : 1
    guard let background else { return Topic(phrase: phrase, count: count, score: own * weight) }
    var (rarest, sum, number) = (Double.infinity, 0.0, 0.0)
    for place in 0..<phrase.count {
      let stem = phrase.stem(at: place)
      if words.stems[stem].isConnector { continue }
      if !isName, background.adverbs[stem] { return nil }
      rarest = min(rarest, background.zipfs[stem])
      sum += background.zipfs[stem]
      number += 1
    }
    let commonest = isName ? TopicFinder.everyday.name : TopicFinder.everyday.word
    guard rarest < commonest else { return nil }
    // How much more common it is here than at large, where words meet as seldom as they do by chance,
    // but for what holds phrases together.
    let here = logarithm(Double(count) / Double(words.total))
    let atLarge = sum - 9 * number + TopicFinder.cohesion * (number - 1)
    let ratio = here - atLarge * logarithm(10)
    guard ratio > TopicFinder.leastRatio else { return nil }
    return Topic(
      phrase: phrase, count: count, score: own * weight * ratio * ratio.squareRoot())
  }
}
