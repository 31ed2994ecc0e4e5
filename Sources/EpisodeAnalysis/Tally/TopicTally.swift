/// A candidate for a topic: how often it is mentioned, by whom and where.
public struct TopicTally: Codable, Hashable, Sendable {
  /// The stems it is made of, joined by spaces: the key under which mentions are counted.
  public var key: String
  /// Its written forms and how often each occurs.
  public var forms: [String: Int]
  /// The mentions of each person, in the order of ``EpisodeTally/speakers``; the last entry counts
  /// speech under no label.
  public var mentions: [Int]
  /// The mentions in each of the twenty equal slices of words.
  public var slices: [Int]
  /// The mentions in each stretch of ``EpisodeTally/segments``.
  public var segments: [Int]
  /// The number of turns that mention it.
  public var turns: Int
  /// The index of the turn of the first mention.
  public var firstTurn: Int
  /// The position of the first mention in the episode, advertisements counted.
  public var firstWord: Int
  /// The number of gaps between mentions, their sum and the sum of their squares, in words.
  public var gaps: Int
  /// The sum of the gaps.
  public var gapSum: Int
  /// The sum of the squares of the gaps.
  public var gapSquares: Int
  /// How often the rarest of its words stands among a billion words of the language at large, which
  /// no phrase with that word does more often; `nil` where no list tells.
  public var background: Int?

  /// How often its rarest word stands among a billion words of the language, so that a phrase is
  /// at most as common; `nil` where that is not known.
  public var background: Int?
  /// What speaks for it among the episode's topics, in thousandths: see `Documentation/topics.md`.
  public var score = 0

  /// All mentions.
  public var total: Int { mentions.reduce(0, +) }

  /// The commonest written form; of equals, the first in the alphabet.
  public var name: String {
    forms.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? key
  }
}
