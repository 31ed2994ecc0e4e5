public import TranscriptModel

/// Counts episodes. One analyzer serves one worker for as many episodes as it likes: the words it
/// has seen stay known, each language's apart.
public struct EpisodeAnalyzer {
  private var languages: [LanguageAnalyzer] = []

  /// Whether topics are looked for, and the stretches between their shifts: a good half of the work.
  public var findsTopics = true

  /// Creates an analyzer that has seen no words.
  public init() {}

  /// Counts an episode, by the word lists of its language; by the English ones where there are none
  /// for it, or the language is not known.
  ///
  /// - Parameters:
  ///   - episode: The episode.
  ///   - context: The hash of the show context it was built in.
  ///   - topics: The topics to count whether they stand out or not.
  ///   - withTexts: Whether to carry the whole text of each turn along.
  public mutating func analyze(
    _ episode: Episode, context: String = "", tracking topics: [TrackedTopic] = [],
    withTexts: Bool = false
  ) -> AnalyzedEpisode {
    let lists = WordLists.inForce(for: episode.facts.language)
    let known = languages.firstIndex { $0.language == lists.language }
    if known == nil { languages.append(LanguageAnalyzer(lists)) }
    return languages[known ?? languages.count - 1].analyze(
      episode, context: context, tracking: topics, findsTopics: findsTopics, withTexts: withTexts)
  }
}
