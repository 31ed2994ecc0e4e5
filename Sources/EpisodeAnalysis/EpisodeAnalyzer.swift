public import TranscriptModel

/// Counts episodes. One analyzer serves one worker for as many episodes as it likes: the words it
/// has seen stay known, each language's apart.
public struct EpisodeAnalyzer {
  private var languages: [LanguageAnalyzer] = []

  /// What may be left out of a count where nobody asks for it.
  public struct Parts: OptionSet, Sendable {
    /// The parts as bits.
    public let rawValue: UInt8

    /// Creates a set of parts.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The topics that stand out: a third of the work.
    public static let topics = Parts(rawValue: 1)
    /// The stretches between the shifts of topic, for which topics are needed.
    public static let segments = Parts(rawValue: 2)
    /// How rich each one's words are; without it, as of too few words.
    public static let diversity = Parts(rawValue: 4)
    /// The sentences a report quotes; see ``Excerpts/areComplete``.
    public static let quotations = Parts(rawValue: 8)
    /// The whole text of each turn.
    public static let texts = Parts(rawValue: 16)

    /// All but the texts.
    public static let usual: Parts = [.topics, .segments, .diversity, .quotations]
    /// What episodes of a show are compared by.
    public static let compared: Parts = .topics
  }

  /// Creates an analyzer that has seen no words.
  public init() {}

  /// Counts an episode, by the word lists of its language; by the English ones where there are none
  /// for it, or the language is not known.
  ///
  /// - Parameters:
  ///   - episode: The episode.
  ///   - context: The hash of the show context it was built in.
  ///   - topics: The topics to count whether they stand out or not.
  ///   - parts: What is counted beside what always is.
  public mutating func analyze(
    _ episode: Episode, context: String = "", tracking topics: [TrackedTopic] = [],
    parts: Parts = .usual
  ) -> AnalyzedEpisode {
    let lists = WordLists.inForce(for: episode.facts.language)
    let known = languages.firstIndex { $0.language == lists.language }
    if known == nil { languages.append(LanguageAnalyzer(lists)) }
    return languages[known ?? languages.count - 1].analyze(
      episode, context: context, tracking: topics, parts)
  }
}
