/// How common the words of an episode are in the language at large: of each stem the spelling that the
/// episode has most often is looked up, once.
struct WordBackground {
  /// The Zipf figure of each stem said often enough; one below the rarest listed word where it is not
  /// listed.
  private(set) var zipfs: [Double]
  /// Whether each is an adverb, by its ending: those say how, not what.
  private(set) var adverbs: [Bool]
  private let words: TopicWords
  private let lexicon: Lexicon

  /// Looks up the words that occur so often at least.
  init(_ words: TopicWords, _ lexicon: Lexicon) {
    (self.words, self.lexicon) = (words, lexicon)
    let lists = lexicon.lists
    let unlisted = lists.background.leastWordZipf - 1
    zipfs = Array(repeating: unlisted, count: words.stems.count)
    adverbs = Array(repeating: false, count: words.stems.count)
    for (stem, form) in words.commonestForms.enumerated()
    where words.stems[stem].count >= words.least {
      let word = lexicon.word(of: form)
      zipfs[stem] = lists.background.zipf(ofWord: word) ?? unlisted
      adverbs[stem] = WordBackground.isAdverb(word, lists)
    }
  }

  /// How often a phrase's rarest word stands among a billion words, all words with its stem together,
  /// since mentions are of all of them.
  func perBillion(_ phrase: Phrase) -> Int? {
    let zipf = phrase.stems.filter { !words.stems[$0].isConnector }.map { stem in
      let family = lexicon.lists.background.zipf(
        ofStem: lexicon.vocabulary.bytes(of: words.stems[stem].id))
      return max(zipfs[stem], family ?? 0)
    }.min()
    return zipf.map { Int(BackgroundFrequencies.perBillion(zipf: $0).rounded()) }
  }

  private static func isAdverb(_ word: ArraySlice<UInt8>, _ lists: WordLists) -> Bool {
    guard let ending = lists.adverbEnding?.utf8, word.count > ending.count + 2,
      word.suffix(ending.count).elementsEqual(ending)
    else { return false }
    return !lists.noAdverbs.contains(String(decoding: word, as: UTF8.self))
  }
}
