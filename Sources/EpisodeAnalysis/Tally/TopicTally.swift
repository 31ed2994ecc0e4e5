/// A topic: how often it is mentioned, by whom and where.
public struct TopicTally: Codable, Hashable, Sendable {
  /// Who chose a topic.
  public enum Kind: String, Codable, Sendable {
    /// Somebody asks for it, in `show.yml`.
    case tracked
    /// The episode repeats it.
    case discovered
  }

  /// Who chose it.
  public var kind: Kind
  /// The key under which mentions are counted: of a discovered topic the stems it is made of, joined
  /// by spaces; of a tracked one its name.
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
  /// The index of the turn of the first mention; `nil` where there is none.
  public var firstTurn: Int?
  /// The position of the first mention in the episode, advertisements counted; `nil` where there is
  /// none.
  public var firstWord: Int?
  /// The number of gaps between mentions, their sum and the sum of their squares, in words.
  public var gaps: Int
  /// The sum of the gaps.
  public var gapSum: Int
  /// The sum of the squares of the gaps.
  public var gapSquares: Int
  /// How often the rarest of its words stands among a billion words of the language at large, which
  /// no phrase with that word does more often; `nil` where no list tells.
  public var background: Int?
  /// How often the show's other episodes mention it; `nil` for an episode by itself.
  public var usual: Usual?
  /// What speaks for it among the episode's topics, in thousandths: see `Documentation/topics.md`.
  public var score = 0

  /// Mentions among the words of people of several episodes.
  public struct Usual: Codable, Hashable, Sendable {
    /// The mentions, of the episodes that have it among their own topics.
    public var mentions: Int
    /// The words of all of them.
    public var words: Int
  }

  /// All mentions.
  public var total: Int { mentions.reduce(0, +) }

  /// What people call it: a tracked topic as they do, a discovered one by its commonest written form;
  /// of equals, the first in the alphabet.
  public var name: String {
    kind == .tracked ? key : forms.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? key
  }

  /// The written forms with their counts, commonest first: `crane (2); Cranes (1)`; `nil` without any.
  public var writtenForms: String? {
    let sorted = forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.isEmpty ? nil : sorted.map { "\($0.key) (\($0.value))" }.joined(separator: "; ")
  }

  /// A topic before anybody mentions it.
  init(_ kind: Kind, _ key: String, people: Int, segments: Int) {
    (self.kind, self.key) = (kind, key)
    forms = [:]
    mentions = Array(repeating: 0, count: people + 1)
    slices = Array(repeating: 0, count: TimelineTally.sliceCount)
    self.segments = Array(repeating: 0, count: segments)
    (turns, gaps, gapSum, gapSquares) = (0, 0, 0, 0)
  }
}
