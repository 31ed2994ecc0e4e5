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
  /// A word that only holds sentences together, such as “the”; every one is a ``stop`` word, too.
  static let function = WordTraits(rawValue: 64)
  /// A word that may connect the words of a topic, such as “of”; every one is a ``function`` word, too.
  static let connector = WordTraits(rawValue: 128)
  /// An abbreviation whose full stop ends no sentence.
  static let abbreviation = WordTraits(rawValue: 16)
}
