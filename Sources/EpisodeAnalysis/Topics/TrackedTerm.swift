import TranscriptModel

/// A word or phrase of a tracked topic, made ready to be found among the words of one language.
struct TrackedTerm {
  /// One of its words.
  private struct Word {
    /// Which word, letter case aside.
    var id: Vocabulary.ID
    /// Its stem.
    var stem: Vocabulary.ID
    /// Its bytes as they are written.
    var written: ArraySlice<UInt8>
    /// What stands between the word before and this one.
    var gap: ArraySlice<UInt8>
  }

  /// The index of the topic.
  let topic: Int
  /// The index among the topic's terms; `nil` for an excluded one.
  let index: Int?
  private var words: [Word] = []
  /// Whether only what is written like it is meant: `Go` and `AI`, but not “go” and “ai”.
  private let isCased: Bool
  /// Whether its last word may end in any way.
  private var isOpen = false

  /// The most letters and digits of a term that is told by its capitals.
  static let longestCased = 3

  /// Prepares a term, which may end in `*`.
  init(_ text: String, topic: Int, index: Int?, _ lexicon: inout Lexicon) {
    (self.topic, self.index) = (topic, index)
    let letters = text.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    isCased =
      letters.count <= TrackedTerm.longestCased && letters.contains { $0.properties.isUppercase }
    let bytes = Array(text.utf8)
    var end = 0
    for word in WordScanner.words(of: bytes) {
      let id = bytes.withUnsafeBufferPointer { lexicon.intern($0, word) }
      words.append(
        Word(
          id: id, stem: lexicon.stem(of: id), written: bytes[word],
          gap: bytes[end..<word.lowerBound]))
      end = word.upperBound
    }
    isOpen = end < bytes.count && bytes[end] == UInt8(ascii: "*")
  }

  /// The number of its words.
  var count: Int { words.count }

  /// The stem of its first word; `nil` where that need only begin like the term's, or there is none.
  var firstStem: Vocabulary.ID? { words.isEmpty || isPrefix(0) ? nil : words[0].stem }

  /// The first byte of its first word, letter case aside; `nil` where there is none.
  func firstByte(_ lexicon: Lexicon) -> UInt8? {
    words.first.flatMap { lexicon.vocabulary.bytes(of: $0.id).first }
  }

  /// Whether it stands at a token, before the end of the sentence.
  func stands(
    at token: Int, before end: Int, in spoken: SpokenWords, _ speech: UnsafeBufferPointer<UInt8>,
    _ lexicon: inout Lexicon
  ) -> Bool {
    guard token + words.count <= end else { return false }
    for position in words.indices {
      let said = spoken.tokens[token + position]
      if position > 0 {
        let before = spoken.tokens[token + position - 1]
        let gap = speech[Int(before.end)..<Int(said.start)]
        guard TrackedTerm.joins(gap, as: words[position].gap) else { return false }
      }
      guard isWord(said.word, at: position, &lexicon),
        !isCased || isWritten(speech[Int(said.start)..<Int(said.end)], at: position)
      else { return false }
    }
    return true
  }

  /// Whether a word need only begin like that of a position, letter case aside.
  private func isPrefix(_ position: Int) -> Bool {
    isCased || isOpen && position == words.count - 1
  }

  /// Whether a word is that of a position, letter case aside.
  func isWord(_ word: Vocabulary.ID, at position: Int, _ lexicon: inout Lexicon) -> Bool {
    let own = words[position]
    if !isPrefix(position) {
      guard lexicon.stem(of: word) == own.stem else { return false }
      // Of what is excluded, only the word as it is and longer: “-deployment” leaves “deploying” in.
      if index != nil { return true }
    }
    return lexicon.vocabulary.bytes(of: word).starts(with: lexicon.vocabulary.bytes(of: own.id))
  }

  /// Whether a word is written as that of a position is. The last one may be a possessive (“AI's”)
  /// and, after a capital, a plural (“VMs”; but “Gos” is none of “Go”, nor “As” of “A”).
  private func isWritten(_ said: Slice<UnsafeBufferPointer<UInt8>>, at position: Int) -> Bool {
    let own = words[position].written
    guard said.starts(with: own) else { return false }
    let rest = said.dropFirst(own.count)
    if rest.isEmpty { return true }
    guard position == words.count - 1 else { return false }
    if isOpen || rest.elementsEqual("'s".utf8) || rest.elementsEqual("’s".utf8) { return true }
    return rest.elementsEqual("s".utf8) && own.count > 1 && own.last?.isUppercaseASCII == true
  }

  /// What may stand between two words of a phrase, each for each.
  private static let separators: [[UInt8]] =
    [" ", "\n", "-", "/", "\u{A0}", "\u{2010}", "\u{2011}"].map { (text: String) in
      Array(text.utf8)
    }

  /// Whether what stands between two words joins them as in the term: “R&D” is written so, “cross
  /// border” with a hyphen, too.
  private static func joins(
    _ said: Slice<UnsafeBufferPointer<UInt8>>, as written: ArraySlice<UInt8>
  ) -> Bool {
    said.elementsEqual(written)
      || separators.contains { said.elementsEqual($0) }
        && separators.contains { written.elementsEqual($0) }
  }
}
