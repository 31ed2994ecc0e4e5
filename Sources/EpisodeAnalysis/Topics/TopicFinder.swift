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
    let least = words.total < 1500 ? 2 : 3
    let phrases = PhraseCounts(words, least: least)
    var found: [Topic] = []
    for (stem, entry) in words.stems.enumerated() where entry.count >= least {
      let phrase = Phrase(stem: stem)
      let own = Double(entry.count) - TopicFinder.cover * Double(phrases.within(phrase))
      if let topic = topic(phrase, count: entry.count, own: own) { found.append(topic) }
    }
    for (phrase, count) in phrases.phrases {
      if let topic = topic(phrase, count: count, own: phrases.own(phrase, count)) {
        found.append(topic)
      }
    }
    found.removeAll { excluded.contains($0.phrase.stems.map { words.stems[$0].id }) }
    found.sort(by: TopicFinder.isBetter)
    var shortlist = Array(found.prefix(TopicFinder.shortlist))
    TopicVariants(words, shortForms, lexicon).join(&shortlist)
    let spread = TopicSpread(shortlist, words, places)
    for index in shortlist.indices { shortlist[index].score *= spread.weight(of: index) }
    shortlist.sort(by: TopicFinder.isBetter)
    topics = TopicFinder.chosen(of: shortlist)
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
    return Array((leading + rest).prefix(limit))
  }

  // MARK: The score

  /// How much of the mentions of a word within phrases is not its own.
  private static let cover = 0.15
  /// What a mention weighs by the number of words.
  private static let lengths = [1, 2.2, 2.5, 2.6]
  /// What a name weighs.
  private static let name = 2.5
  /// What is no more common here than at large by this factor's logarithm is no topic.
  private static let leastRatio = 0.5
  /// Words that are more common at large are no topics by themselves; names may be commoner.
  private static let everyday = (word: 5.0, name: 5.6)

  /// What speaks for a phrase; `nil` where it is no topic.
  private func topic(_ phrase: Phrase, count: Int, own: Double) -> Topic? {
    let stems = phrase.stems.filter { !words.stems[$0].isConnector }
    let isName = stems.allSatisfy { words.stems[$0].isName }
    guard own > 0 else { return nil }
    let weight = TopicFinder.lengths[phrase.count - 1] * (isName ? TopicFinder.name : 1)
    guard let background else { return Topic(phrase: phrase, score: own * weight) }
    let zipfs = stems.map { background.zipf(ofStem: $0) }
    let commonest = isName ? TopicFinder.everyday.name : TopicFinder.everyday.word
    guard let rarest = zipfs.min(), rarest < commonest else { return nil }
    if !isName, stems.contains(where: background.isAdverb) { return nil }
    // How much more common it is here than its words are at large, by their geometric mean.
    let here = logarithm(Double(count) / Double(words.total) * 1e9)
    let atLarge = zipfs.reduce(0, +) / Double(zipfs.count) * logarithm(10)
    let ratio = here - atLarge
    guard ratio > TopicFinder.leastRatio else { return nil }
    return Topic(
      phrase: phrase, score: own * weight * ratio,
      background: Int(BackgroundFrequencies.perBillion(zipf: rarest).rounded()))
  }
}
