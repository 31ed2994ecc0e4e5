public import TranscriptModel

/// An episode in figures: the integers, and the few sentences a report quotes.
public struct AnalyzedEpisode: Sendable {
  /// The integers.
  public var tally: EpisodeTally
  /// The sentences.
  public var excerpts: Excerpts
  /// What was noticed while reading and building, in order.
  public var diagnostics: [Diagnostic]
  /// How often people say each term of each tracked topic, in their order, whether it counts or
  /// stands within another one; `nil` where nothing is tracked or the source has no words.
  public var termCounts: [[Int]]?

  /// Creates an episode that was counted before.
  package init(
    tally: EpisodeTally, excerpts: Excerpts, diagnostics: [Diagnostic], termCounts: [[Int]]?
  ) {
    self.tally = tally
    self.excerpts = excerpts
    self.diagnostics = diagnostics
    self.termCounts = termCounts
  }
}

/// The sentences of an episode that a report quotes.
public struct Excerpts: Hashable, Sendable {
  /// Whether all of them are there. Where they were not asked for, and of an episode that was read from a
  /// tally as a rule, only the opening of the longest turn is; the others are empty.
  public var areComplete = true
  /// The first eight words of each turn, in the order of the turns.
  public var openings: [String]
  /// The whole text of each turn; empty unless asked for.
  public var texts: [String]
  /// The sentence of each question turn, in the order of ``EpisodeTally/questions``.
  public var questions: [String]
  /// The sentence in which each topic is first mentioned, in the order of
  /// ``EpisodeTally/topics``.
  public var firstLines: [String]
  /// The same of ``EpisodeTally/tracked``; `nil` for those nobody mentions.
  public var trackedLines: [String?]

  /// Creates the sentences of an episode.
  package init(
    areComplete: Bool = true, openings: [String], texts: [String] = [], questions: [String],
    firstLines: [String], trackedLines: [String?]
  ) {
    self.areComplete = areComplete
    self.openings = openings
    self.texts = texts
    self.questions = questions
    self.firstLines = firstLines
    self.trackedLines = trackedLines
  }
}
