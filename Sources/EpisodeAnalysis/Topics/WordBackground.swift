/// How common the words of an episode are in the language at large: of each stem the spelling that the
/// episode has most often is looked up, once.
struct WordBackground {
  /// The Zipf figure of each stem said often enough; one below the rarest listed word where it is not
  /// listed.
  private(set) var zipfs: [Double]
  /// Whether each is an adverb, by its ending: those say how, not what.
  private(set) var adverbs: [Bool]

  /// Looks up the words that occur so often at least.
  init(_ words: TopicWords, _ lexicon: inout Lexicon) {
    let lists = lexicon.lists
    let unlisted = lists.background.leastWordZipf - 1
    zipfs = Array(repeating: unlisted, count: words.stems.count)
    adverbs = Array(repeating: false, count: words.stems.count)
    for (stem, form) in words.commonestForms.enumerated()
    where words.stems[stem].count >= words.least {
      zipfs[stem] = lexicon.zipf(ofWord: form) ?? unlisted
      adverbs[stem] = WordBackground.isAdverb(lexicon.word(of: form), lists)
    }
  }

  /// How often a phrase's rarest word stands among a billion words, all words with its stem together,
  /// since mentions are of all of them.
  func perBillion(_ phrase: Phrase, _ words: TopicWords, _ lexicon: inout Lexicon) -> Int? {
    let zipf = phrase.stems.filter { !words.stems[$0].isConnector }.map { stem in
      max(zipfs[stem], lexicon.zipf(ofStem: words.stems[stem].id) ?? 0)
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
