/// A vocabulary that knows, of every word, what the word lists say of it and what its stem is.
///
/// One lexicon serves one worker for many episodes; a word is looked up once, however often it is
/// said.
struct Lexicon {
  /// The lists in force.
  let lists: WordLists
  /// The words seen so far.
  var vocabulary = Vocabulary()
  private var known: [Known] = []

  /// What is known of a word, in one place: every running word asks for it.
  struct Known {
    /// What the word lists say.
    var traits: WordTraits
    /// How long it takes to say, by ``SpeakingTime``.
    var milliseconds: UInt16
  }

  private var listed: [String: WordTraits] = [:]
  /// What may follow the first word of a discourse marker, longest first; empty for a marker of
  /// one word.
  private var markerEndings: [Vocabulary.ID: [[Vocabulary.ID]]] = [:]
  /// The tag questions as runs of word ids.
  private(set) var tags: Set<[Vocabulary.ID]> = []
  /// The most words a tag has.
  private(set) var longestTag = 0

  private let background: BackgroundFrequencies
  private let stemmer: Stemmer?
  private var stems: [Vocabulary.ID] = []
  private var wordFrequencies = KnownFrequencies()
  private var stemFrequencies = KnownFrequencies()

  /// Creates a lexicon for the language of the lists.
  init(_ lists: WordLists) {
    stemmer = Stemmer(lists.stemmer)
    background = lists.background.indexed
    self.lists = lists
    // Most of the words are in no more than one of the lists.
    listed.reserveCapacity(
      lists.cues.count + lists.smallChange.count + lists.functionWords.count
        + lists.abbreviations.count)
    for word in lists.cues { listed[word, default: []].insert(.cue) }
    for word in lists.hesitations { listed[word, default: []].insert(.hesitation) }
    for word in lists.smallChange { listed[word, default: []].insert(.stop) }
    for word in lists.functionWords { listed[word, default: []].formUnion([.stop, .function]) }
    for word in lists.connectors { listed[word, default: []].insert(.connector) }
    for word in lists.abbreviations { listed[word, default: []].insert(.abbreviation) }
    for phrase in lists.markers {
      listed[String(phrase.prefix { $0 != " " }), default: []].insert(.markerStart)
    }
    for marker in lists.markers.map({ ids(of: $0) }).sorted(by: { $0.count > $1.count }) {
      markerEndings[marker[0], default: []].append(Array(marker.dropFirst()))
    }
    tags = Set(lists.tags.map { ids(of: $0) })
    longestTag = tags.map(\.count).max() ?? 0
  }

  /// What short words stand for, by stems.
  private(set) lazy var shortForms: [Vocabulary.ID: [Vocabulary.ID]] = {
    var forms: [Vocabulary.ID: [Vocabulary.ID]] = [:]
    for line in lists.shortForms {
      let ids = ids(of: line).filter { $0 != intern("=") }.map { stem(of: $0) }
      forms[ids[0]] = Array(ids.dropFirst())
    }
    return forms
  }()

  private mutating func ids(of phrase: String) -> [Vocabulary.ID] {
    phrase.split(separator: " ").map { intern(String($0)) }
  }

  private mutating func intern(_ word: String) -> Vocabulary.ID {
    var word = word
    return word.withUTF8 { intern($0, 0..<$0.count) }
  }

  /// The id of a word, whose traits are known from then on.
  @inline(__always)
  mutating func intern(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Vocabulary.ID {
    let id = vocabulary.intern(text, range)
    if Int(id) == known.count { known.append(lookUp(id)) }
    return id
  }

  /// So many words take about 7 MB; an archive says ever new ones.
  private static let limit = 1 << 16

  /// Whether it has seen so many words that it is better begun anew.
  var isFull: Bool { vocabulary.count > Lexicon.limit }

  /// What is known of a word.
  subscript(id: Vocabulary.ID) -> Known { known[Int(id)] }

  /// How many tokens the longest discourse marker at this place has; 0 where there is none.
  func markerLength(at index: Int, in tokens: ArraySlice<SpokenWords.Token>) -> Int {
    guard tokens[index].traits.contains(.markerStart),
      let endings = markerEndings[tokens[index].word]
    else { return 0 }
    for ending in endings where index + ending.count < tokens.endIndex {
      if ending.indices.allSatisfy({ tokens[index + 1 + $0].word == ending[$0] }) {
        return ending.count + 1
      }
    }
    return 0
  }

  /// The id of a word's stem; the word's own id where the language has no stemmer.
  mutating func stem(of id: Vocabulary.ID) -> Vocabulary.ID {
    while stems.count <= Int(id) { stems.append(-1) }
    if stems[Int(id)] >= 0 { return stems[Int(id)] }
    var stem = id
    if let stemmer {
      // The bytes must be let go before the vocabulary grows, or it would be copied.
      let bytes = stemmer.stem(word(of: id))
      stem = bytes.withUnsafeBufferPointer { intern($0, 0..<$0.count) }
    }
    stems[Int(id)] = stem
    return stem
  }

  /// The bytes of a word without a closing “'s”: “team's” speaks of the team.
  func word(of id: Vocabulary.ID) -> ArraySlice<UInt8> {
    let bytes = vocabulary.bytes(of: id)
    return bytes.count > 2 && bytes.suffix(2).elementsEqual("'s".utf8) ? bytes.dropLast(2) : bytes
  }

  /// The Zipf figure of a word at large; `nil` where it is not listed.
  mutating func zipf(ofWord id: Vocabulary.ID) -> Double? {
    let word = word(of: id)
    let background = background
    return wordFrequencies.zipf(of: id) { background.zipf(ofWord: word) }
  }

  /// The Zipf figure of all words of a stem at large; `nil` where it is not listed.
  mutating func zipf(ofStem id: Vocabulary.ID) -> Double? {
    let stem = vocabulary.bytes(of: id)
    let background = background
    return stemFrequencies.zipf(of: id) { background.zipf(ofStem: stem) }
  }

  private func lookUp(_ id: Vocabulary.ID) -> Known {
    let bytes = vocabulary.bytes(of: id)
    var traits = listed[vocabulary.text(of: id)] ?? []
    if let first = bytes.first, first.isDigitASCII { traits.insert(.number) }
    return Known(traits: traits, milliseconds: SpeakingTime.milliseconds(of: bytes, traits))
  }
}
