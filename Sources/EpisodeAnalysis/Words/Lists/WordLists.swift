/// The published word lists of one language that conversation measures rest on.
///
/// Every list is printed in full by `turntable columns`, so that a reader can check a count.
public struct WordLists: Sendable {
  /// The language, a BCP 47 tag.
  public let language: String
  /// The name Snowball gives its stemmer.
  package let stemmer: String
  /// Words with which listeners show that they follow; a turn made of them is a backchannel.
  public let cues: [String]
  /// Sounds made while thinking.
  public let hesitations: [String]
  /// Words and phrases often used as discourse markers; ordinary uses are counted too.
  public let markers: [String]
  /// Short questions that only ask for assent.
  public let tags: [String]
  /// Abbreviations whose full stop ends no sentence.
  public let abbreviations: [String]
  /// Words that say nothing of a topic: function words and the small change of conversation.
  public var stopWords: [String] { functionWords + smallChange }
  /// Words that only hold sentences together.
  let functionWords: [String]
  /// Words every conversation is full of, whatever it is about.
  let smallChange: [String]
  /// How common words are in the language at large.
  package let background: BackgroundFrequencies
  /// Function words that may connect the words of a topic, as in “infrastructure as code”.
  public let connectors: [String]
  /// What adverbs end in, where that tells them from words for things.
  var adverbEnding: String?
  /// Words for things that end as adverbs do.
  var noAdverbs: Set<String> = []
  /// What short words stand for: lines of the short form, “=” and the long one.
  public var shortForms: [String] = []

  /// The lists of every language Turntable has them for.
  public static var all: [WordLists] { languages.map { $0() } }

  /// Ways to them, so that nothing is split that nobody asks for; the most frequent languages first.
  private static let languages: [@Sendable () -> WordLists] = [
    { .english }, { .german }, { .french }, { .spanish }, { .italian }, { .portuguese },
    { .dutch }, { .swedish },
  ]

  /// The lists for a language tag such as `en-GB`; `nil` where there are none.
  public static func lists(for language: String) -> WordLists? {
    let base = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return languages.lazy.map { $0() }.first { $0.language == base }
  }

  /// The lists an episode is counted by: those of its language, or the English ones where there are
  /// none for it or it is not known.
  package static func inForce(for language: String?) -> WordLists {
    language.flatMap(lists) ?? .english
  }
}

/// Splits a list written as a block of text.
func words(_ block: String) -> [String] {
  // By bytes: the lists are read whenever the program starts.
  block.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    .map { String(Substring($0)) }
}

/// Splits a list of phrases written one a line.
func phrases(_ block: String) -> [String] { block.split(separator: "\n").map(String.init) }
