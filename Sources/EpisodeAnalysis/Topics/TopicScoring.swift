/// Judges what speaks for a phrase being a topic.
///
/// A phrase scores its own mentions times how much more common its words are here than at large
/// (`Documentation/topics.md` tells the constants). An episode in a language without word lists is
/// judged by frequency alone.
struct TopicScoring {
  /// A phrase and what speaks for it.
  struct Judged {
    /// The phrase.
    var phrase: Phrase
    /// How often it occurs, within longer phrases, too.
    var count: Int
    /// How much speaks for it.
    var score: Double
    /// Whether it is written as a name.
    var isName: Bool
    /// Whether the episode's title names it.
    var isTitled: Bool
  }

  private let words: TopicWords
  private let background: WordBackground?
  /// Whether each stem stands in the episode's title.
  private let isInTitle: [Bool]

  /// Prepares to judge; `background` tells how common words are at large, `title` the numbers of the
  /// title's stems.
  init(_ words: TopicWords, _ background: WordBackground?, title: [Int]) {
    (self.words, self.background) = (words, background)
    var isInTitle = [Bool](repeating: false, count: words.stems.count)
    for stem in title { isInTitle[stem] = true }
    self.isInTitle = isInTitle
  }

  /// How much of the mentions of a word within phrases is not its own.
  static let cover = 0.15
  /// How many times as often two words of a phrase meet at large as by chance, as a power of ten.
  private static let cohesion = 3.0
  /// What a name weighs.
  private static let name = 2.5
  /// What a topic weighs that the title names.
  private static let titled = 2.0
  /// What is no more common here than at large by this factor's logarithm is no topic.
  private static let leastRatio = 0.5
  /// Words that are more common at large are no topics by themselves; names may be commoner.
  private static let everyday = (word: 5.0, name: 5.6)

  /// What speaks for a phrase; `nil` where it is no topic.
  func judged(_ phrase: Phrase, count: Int, own: Double) -> Judged? {
    guard own > 0 else { return nil }
    let isName = isAll(phrase) { words.stems[$0].isName }
    var result = Judged(
      phrase: phrase, count: count, score: own, isName: isName,
      isTitled: isAll(phrase) { isInTitle[$0] })
    result.score *= (isName ? TopicScoring.name : 1) * (result.isTitled ? TopicScoring.titled : 1)
    guard let background else { return result }
    var (rarest, sum, number) = (Double.infinity, 0.0, 0.0)
    for place in 0..<phrase.count {
      let stem = phrase.stem(at: place)
      if words.stems[stem].isConnector { continue }
      if !isName, background.adverbs[stem] { return nil }
      rarest = min(rarest, background.zipfs[stem])
      sum += background.zipfs[stem]
      number += 1
    }
    let commonest = isName ? TopicScoring.everyday.name : TopicScoring.everyday.word
    guard rarest < commonest else { return nil }
    // How much more common it is here than at large, where words meet as seldom as they do by chance,
    // but for what holds phrases together.
    let here = logarithm(Double(count) / Double(words.total))
    let atLarge = sum - 9 * number + TopicScoring.cohesion * (number - 1)
    let ratio = here - atLarge * logarithm(10)
    guard ratio > TopicScoring.leastRatio else { return nil }
    result.score *= ratio * ratio.squareRoot()
    return result
  }

  /// Whether something is true of each of a phrase's stems that does not merely connect others.
  private func isAll(_ phrase: Phrase, _ test: (Int) -> Bool) -> Bool {
    (0..<phrase.count).allSatisfy { place in
      let stem = phrase.stem(at: place)
      return words.stems[stem].isConnector || test(stem)
    }
  }
}
