import TranscriptModel

/// The terms of the topics a show tracks, and where they stand among the words of an episode.
///
/// Which terms may begin with a word is found out once for each word of the vocabulary, so that a
/// running word costs one look.
struct TrackedTerms {
  /// A place where a term stands.
  struct Place {
    /// The index of the term in ``TrackedTerms/terms``.
    var term: Int
    /// Its tokens.
    var tokens: Range<Int>
  }

  /// The topics.
  let topics: [TrackedTopic]
  /// All their terms, topic by topic, the excluded ones last.
  let terms: [TrackedTerm]
  /// The terms whose first word is known by its stem, by that stem.
  private var byStem: [Vocabulary.ID: [Int]] = [:]
  /// The others, by the first byte of their first word.
  private var byByte: [UInt8: [Int]] = [:]
  /// What may begin with a word, by its id: not asked yet, nothing, or a list of ``lists``.
  private var begins: [Int32] = []
  /// Lists of terms by index; the first two stand for nobody's.
  private var lists: [[Int]] = [[], []]

  private static let (unasked, nothing) = (Int32(0), Int32(1))

  /// Prepares the terms of some topics.
  init(_ topics: [TrackedTopic], _ lexicon: inout Lexicon) {
    self.topics = topics
    var terms: [TrackedTerm] = []
    for (number, topic) in topics.enumerated() {
      for (index, term) in topic.terms.enumerated() {
        terms.append(TrackedTerm(term, topic: number, index: index, &lexicon))
      }
      for term in topic.excluded {
        terms.append(TrackedTerm(term, topic: number, index: nil, &lexicon))
      }
    }
    self.terms = terms
    for (index, term) in terms.enumerated() {
      if let stem = term.firstStem {
        byStem[stem, default: []].append(index)
      } else if let byte = term.firstByte(lexicon) {
        byByte[byte, default: []].append(index)
      }
    }
  }

  /// Where terms stand in people's turns, in order; at one token the longest first, then by topic.
  ///
  /// - Parameter people: Whether each turn is a person's.
  mutating func places(
    in spoken: SpokenWords, people: [Bool], _ speech: UnsafeBufferPointer<UInt8>,
    _ lexicon: inout Lexicon
  ) -> [Place] {
    let unknown = lexicon.vocabulary.count - begins.count
    if unknown > 0 { begins += repeatElement(TrackedTerms.unasked, count: unknown) }
    var places: [Place] = []
    for (turn, span) in spoken.turns.enumerated() where people[turn] {
      for sentence in spoken.sentences[span.sentences] {
        for token in Int(sentence.start)..<Int(sentence.end) {
          let word = Int(spoken.tokens[token].word)
          if begins[word] == TrackedTerms.nothing { continue }
          for term in list(of: word, &lexicon)
          where terms[term].stands(
            at: token, before: Int(sentence.end), in: spoken, speech, &lexicon)
          {
            places.append(Place(term: term, tokens: token..<token + terms[term].count))
          }
        }
      }
    }
    return places
  }

  /// The terms that may begin with a word, the longest first.
  private mutating func list(of word: Int, _ lexicon: inout Lexicon) -> [Int] {
    if begins[word] == TrackedTerms.unasked {
      let id = Vocabulary.ID(word)
      var list = byStem[lexicon.stem(of: id)] ?? []
      if let byte = lexicon.vocabulary.bytes(of: id).first, let others = byByte[byte] {
        list += others.filter { terms[$0].isWord(id, at: 0, &lexicon) }
      }
      begins[word] = list.isEmpty ? TrackedTerms.nothing : Int32(lists.count)
      if !list.isEmpty {
        lists.append(list.sorted { (terms[$1].count, $0) < (terms[$0].count, $1) })
      }
    }
    return lists[Int(begins[word])]
  }
}
