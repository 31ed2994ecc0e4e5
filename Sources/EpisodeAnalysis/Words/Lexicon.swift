/// What the word lists say of a word.
struct WordTraits: OptionSet {
  let rawValue: UInt8

  /// A listener's cue such as “yeah”.
  static let cue = WordTraits(rawValue: 1)
  /// A hesitation such as “um”.
  static let hesitation = WordTraits(rawValue: 2)
  /// A word that says nothing of a topic.
  static let stop = WordTraits(rawValue: 4)
  /// A word of digits.
  static let number = WordTraits(rawValue: 8)
  /// The first word of a discourse marker.
  static let markerStart = WordTraits(rawValue: 32)
  /// An abbreviation whose full stop ends no sentence.
  static let abbreviation = WordTraits(rawValue: 16)
}

/// A vocabulary that knows, of every word, what the word lists say of it and what its stem is.
///
/// One lexicon serves one worker for many episodes; a word is looked up once, however often it is
/// said.
struct Lexicon {
  /// The lists in force.
  let lists: WordLists
  /// The words seen so far.
  var vocabulary = Vocabulary()
  private var traits: [WordTraits] = []
  private var listed: [String: WordTraits] = [:]
  /// The markers as runs of word ids.
  private(set) var markers: [[Vocabulary.ID]] = []
  /// The tag questions as runs of word ids.
  private(set) var tags: Set<[Vocabulary.ID]> = []
  /// The most words a tag has.
  private(set) var longestTag = 0

  private let stemmer: Stemmer?
  private var stems: [Vocabulary.ID] = []

  /// Creates a lexicon for the language of the lists.
  init(_ lists: WordLists) {
    stemmer = Stemmer(lists.stemmer)
    self.lists = lists
    for word in lists.cues { listed[word, default: []].insert(.cue) }
    for word in lists.hesitations { listed[word, default: []].insert(.hesitation) }
    for word in lists.stopWords { listed[word, default: []].insert(.stop) }
    for word in lists.abbreviations { listed[word, default: []].insert(.abbreviation) }
    for phrase in lists.markers {
      listed[String(phrase.prefix { $0 != " " }), default: []].insert(.markerStart)
    }
    markers = lists.markers.map { ids(of: $0) }
    tags = Set(lists.tags.map { ids(of: $0) })
    longestTag = tags.map(\.count).max() ?? 0
  }

  private mutating func ids(of phrase: String) -> [Vocabulary.ID] {
    phrase.split(separator: " ").map { intern(String($0)) }
  }

  private mutating func intern(_ word: String) -> Vocabulary.ID {
    var word = word
    return word.withUTF8 { intern($0, 0..<$0.count) }
  }

  /// The id of a word, whose traits are known from then on.
  mutating func intern(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Vocabulary.ID {
    let id = vocabulary.intern(text, range)
    if Int(id) == traits.count { traits.append(lookUp(id)) }
    return id
  }

  /// What the lists say of a word.
  subscript(id: Vocabulary.ID) -> WordTraits { traits[Int(id)] }

  /// The id of a word's stem; the word's own id where the language has no stemmer.
  mutating func stem(of id: Vocabulary.ID) -> Vocabulary.ID {
    while stems.count <= Int(id) { stems.append(-1) }
    if stems[Int(id)] >= 0 { return stems[Int(id)] }
    var stem = id
    if let stemmer {
      // “team's” speaks of the team.
      var bytes = vocabulary.bytes(of: id)
      if bytes.count > 2, bytes.suffix(2).elementsEqual("'s".utf8) { bytes = bytes.dropLast(2) }
      stem = stemmer.stem(bytes).withUnsafeBufferPointer { intern($0, 0..<$0.count) }
    }
    stems[Int(id)] = stem
    return stem
  }

  private func lookUp(_ id: Vocabulary.ID) -> WordTraits {
    var found = listed[vocabulary.text(of: id)] ?? []
    if let first = vocabulary.bytes(of: id).first, first.isDigitASCII { found.insert(.number) }
    return found
  }
}
