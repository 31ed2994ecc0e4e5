/// How long words take to say, as far as a transcript shows it.
///
/// A share of words is no share of time: function words are short, rare ones long, a year is written
/// as one word and spoken as three. The constants are milliseconds, fitted on the turns of timed
/// episodes and rounded; `Documentation/estimates.md` says on which, and how well they do elsewhere.
enum SpeakingTime {
  /// A function word such as “the”, however long: it is said without stress.
  static let functionWord = 200
  /// A syllable of one of the words every conversation is full of.
  static let familiarSyllable = 200
  /// A syllable of any other word.
  static let syllable = 280
  /// A word of a number read aloud.
  static let numberWord = 350
  /// A letter of what has no vowel and is spelled, such as “CSS”.
  static let letter = 200
  /// A hesitation with the pause it stands in.
  static let hesitation = 500
  /// What saying a word twice in a row takes on top of the two.
  static let repetition = 300
  /// The pause at a comma.
  static let comma = 80
  /// The pause at the end of a sentence.
  static let sentenceEnd = 150
  /// Taking the floor.
  static let turn = 200
  /// Any word of a language there are no word lists for: 166 words a minute.
  static let unknownWord = 361
  /// What no word exceeds: an address or an identifier is not read out to its end.
  static let longestWord = 10_000

  /// The milliseconds a word takes; `word` is folded to lower case.
  static func milliseconds(of word: ArraySlice<UInt8>, _ traits: WordTraits) -> UInt16 {
    UInt16(min(longestWord, reckoned(word, traits)))
  }

  private static func reckoned(_ word: ArraySlice<UInt8>, _ traits: WordTraits) -> Int {
    if traits.contains(.hesitation) { return hesitation }
    if word.contains(where: \.isDigitASCII) { return numberWord * spoken(word) }
    if traits.contains(.function) { return functionWord }
    let count = syllables(word)
    if count == 0 { return letter * characters(word) }
    return count * (traits.contains(.stop) ? familiarSyllable : syllable)
  }

  /// The words a number is spoken in, about: a word a digit that is not 0, and one for round hundreds.
  private static func spoken(_ number: ArraySlice<UInt8>) -> Int {
    let digits = number.filter(\.isDigitASCII)
    let zero = UInt8(ascii: "0")
    let isRound = digits.count > 2 && digits.suffix(2).allSatisfy { $0 == zero }
    return max(1, digits.count { $0 != zero } + (isRound ? 1 : 0))
  }

  /// The syllables of a word, about: its runs of vowels, without a silent “e” at its end. Of letters
  /// outside ASCII, every other is taken for a vowel.
  private static func syllables(_ word: ArraySlice<UInt8>) -> Int {
    var runs = 0
    var isInVowel = false
    var foreign = 0
    for byte in word {
      if byte >= 0xC0 { foreign += 1 }
      let isVowel = isVowel(byte)
      if isVowel, !isInVowel { runs += 1 }
      isInVowel = isVowel
    }
    let endsSilently =
      word.last == UInt8(ascii: "e") && !word.dropLast().suffix(1).contains(where: isVowel)
      && !word.suffix(2).elementsEqual("le".utf8)
    return max(runs - (endsSilently && runs > 1 ? 1 : 0), runs == 0 ? 0 : 1) + (foreign + 1) / 2
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func characters(_ word: ArraySlice<UInt8>) -> Int {
    word.count { $0 & 0xC0 != 0x80 }
  }
}
