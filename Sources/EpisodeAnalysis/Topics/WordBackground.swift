/// How common the words of an episode are in the language at large: of each stem the spelling that the
/// episode has most often is looked up, once.
struct WordBackground {
  private let forms: [Vocabulary.ID]
  private let lexicon: Lexicon
  private let lists: WordLists

  /// Prepares to look words up.
  init(_ words: TopicWords, _ lexicon: Lexicon) {
    (forms, self.lexicon, lists) = (words.commonestForms, lexicon, lexicon.lists)
  }

  /// The Zipf figure of a stem's commonest spelling; one below the rarest listed word where it is
  /// not listed.
  func zipf(ofStem stem: Int) -> Double {
    lists.background.zipf(ofWord: lexicon.word(of: forms[stem]))
      ?? lists.background.leastWordZipf - 1
  }

  /// Whether a stem's commonest spelling is an adverb, by its ending: those say how, not what.
  func isAdverb(stem: Int) -> Bool {
    guard let ending = lists.adverbEnding else { return false }
    let word = lexicon.word(of: forms[stem])
    return word.count > ending.utf8.count + 2
      && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      && !lists.noAdverbs.contains(String(decoding: word, as: UTF8.self))
  }
}
