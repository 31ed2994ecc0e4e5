/// Finds what an episode talks about: the words and phrases it says more than the language does.
struct TopicFinder {
  /// The most candidates an episode keeps.
  static let limit = 50
  /// So many leading topics share no words with each other.
  static let clear = 15
  /// How many candidates are looked at closely.
  private static let shortlist = 150

  /// A topic and what speaks for it.
  struct Topic {
    /// The phrase, and what speaks for it.
    var judged: TopicScoring.Judged
    /// Other phrases for the same thing.
    var variants: [Phrase] = []
    /// How often its rarest word stands among a billion words; `nil` where that is not known.
    var background: Int?

    var phrase: Phrase { judged.phrase }
    var count: Int { judged.count }
    var isName: Bool { judged.isName }
    var isTitled: Bool { judged.isTitled }
    /// How much speaks for it.
    var score: Double {
      get { judged.score }
      set { judged.score = newValue }
    }
  }

  /// The topics chosen, best first.
  private(set) var topics: [Topic] = []

  /// Chooses the candidates of an episode.
  ///
  /// - Parameters:
  ///   - background: How common the episode's words are at large; `nil` where that is not known.
  ///   - places: Where the count of topics begins: at the first word.
  ///   - title: The words of the episode's title, as numbers of stems.
  ///   - excluded: Phrases that are no topics, such as the show's name, unless the title names them.
  init(
    _ words: TopicWords, _ background: WordBackground?, _ places: TopicPlace,
    title: [Int], excluding excluded: Set<[Vocabulary.ID]>,
    _ shortForms: [Vocabulary.ID: [Vocabulary.ID]],
    _ lexicon: inout Lexicon
  ) {
    let scoring = TopicScoring(words, background, title: title)
    let least = words.least
    let phrases = PhraseCounts(words, least: least)
    var found: [TopicScoring.Judged] = []
    for (stem, entry) in words.stems.enumerated() where entry.count >= least {
      // A single character of Chinese is hardly ever a word.
      if lexicon.vocabulary.isOneIdeograph(entry.id) { continue }
      let phrase = Phrase(stem: stem)
      let own = Double(entry.count) - TopicScoring.cover * Double(phrases.within(phrase))
      if let word = scoring.judged(phrase, count: entry.count, own: own) { found.append(word) }
    }
    for (phrase, count) in phrases.phrases {
      if let phrase = scoring.judged(phrase, count: count, own: phrases.own(phrase, count)) {
        found.append(phrase)
      }
    }
    found.sort { TopicFinder.isBetter($0, $1) }
    var shortlist = found.prefix(TopicFinder.shortlist).map { Topic(judged: $0) }
    TopicVariants(words, shortForms, lexicon).join(&shortlist)
    let isExcluded = { (topic: Topic) in
      !topic.isTitled && excluded.contains(topic.phrase.stems.map { words.stems[$0].id })
    }
    absorbFragments(&shortlist, isExcluded)
    shortlist.removeAll(where: isExcluded)
    let spread = TopicSpread(shortlist, words, places)
    for index in shortlist.indices { shortlist[index].score *= spread.weight(of: index) }
    raiseTitled(&shortlist)
    shortlist.sort { TopicFinder.isBetter($0.judged, $1.judged) }
    topics = TopicFinder.chosen(of: shortlist)
    for index in topics.indices {
      topics[index].background = background?.perBillion(topics[index].phrase, words, &lexicon)
    }
  }

  /// The part of its mentions within a longer phrase from which on that stands for a word or phrase.
  private static let absorbed = (name: 1.0 / 3, other: 0.75)

  /// Takes out what a longer phrase explains, as “tech debt” does “tech”; it gets the score.
  private func absorbFragments(_ topics: inout [Topic], _ isExcluded: (Topic) -> Bool) {
    var gone: Set<Phrase> = []
    for index in topics.indices where topics[index].phrase.count > 1 {
      let long = topics[index].phrase
      if gone.contains(long) { continue }
      let isLoose = topics[index].isName && !isExcluded(topics[index])
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

  /// The part of its mentions within a phrase of the title from which on that comes before a word.
  private static let raised = 0.1

  /// Puts phrases that the title names before their words: an episode on “platform engineering” may
  /// speak of “engineers” for the most part. Names stay.
  private func raiseTitled(_ topics: inout [Topic]) {
    for index in topics.indices where topics[index].isTitled && topics[index].phrase.count > 1 {
      for part in topics
      where !part.isName && part.phrase.count < topics[index].phrase.count
        && part.phrase.overlaps(topics[index].phrase)
        && Double(topics[index].count) >= TopicFinder.raised * Double(part.count)
      {
        topics[index].score = max(topics[index].score, part.score.nextUp)
      }
    }
  }

  /// Takes out the topics at some places: their mentions turned out to be longer topics'.
  mutating func remove(_ places: Set<Int>) {
    topics = topics.indices.filter { !places.contains($0) }.map { topics[$0] }
  }

  /// Stems are numbered by first sight, so that equals stand in an order the text decides.
  private static func isBetter(_ a: TopicScoring.Judged, _ b: TopicScoring.Judged) -> Bool {
    (b.score, a.phrase.packed) < (a.score, b.phrase.packed)
  }

  /// The first are no fragments of each other; those left out come after. A phrase of the title comes
  /// before its words, unless they are names.
  private static func chosen(of sorted: [Topic]) -> [Topic] {
    let titled = sorted.prefix(clear).filter { $0.isTitled && $0.phrase.count > 1 }
    var leading: [Topic] = []
    var rest: [Topic] = []
    for topic in sorted {
      let before = topic.isName || topic.isTitled && topic.phrase.count > 1 ? [] : titled
      let isClear =
        leading.count < clear
        && !(leading + before).contains { $0.phrase.overlaps(topic.phrase) }
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
}
