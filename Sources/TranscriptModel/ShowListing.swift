/// A show's list of episodes, understood: who hosts it, and who is said to be in each episode.
public struct ShowListing: Sendable {
  /// Name of the show as ``EpisodeFacts/title``, its language, the file and its format.
  public var facts: EpisodeFacts
  /// The show's own hosts, with their evidence.
  public var hosts: [Speaker]
  /// What the list says of the show, a paragraph each.
  public var description: [String]
  /// The episodes, in file order.
  public var episodes: [ListedEpisode]
  /// What was noticed while reading and building, in order.
  public var diagnostics: [Diagnostic]

  /// Creates a listing.
  public init(
    facts: EpisodeFacts, hosts: [Speaker], description: [String], episodes: [ListedEpisode],
    diagnostics: [Diagnostic]
  ) {
    self.facts = facts
    self.hosts = hosts
    self.description = description
    self.episodes = episodes
    self.diagnostics = diagnostics
  }
}

/// One episode as a list names it: nothing of it was heard.
public struct ListedEpisode: Sendable {
  /// Title, date, length and the like.
  public var facts: EpisodeFacts
  /// Its hosts and guests, each with the evidence; nobody is here without any.
  public var people: [Speaker]
  /// What the list says of it, a paragraph each.
  public var description: [String]
  /// How many transcripts the list links to.
  public var transcripts: Int
  /// The line of the source it begins on, from 1.
  public var line: Int

  /// Creates an episode.
  public init(
    facts: EpisodeFacts, people: [Speaker], description: [String] = [], transcripts: Int, line: Int
  ) {
    self.facts = facts
    self.people = people
    self.description = description
    self.transcripts = transcripts
    self.line = line
  }
}
