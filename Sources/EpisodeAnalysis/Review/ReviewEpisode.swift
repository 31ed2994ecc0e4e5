public import TranscriptModel

/// What a review keeps of an episode: small, so that a whole archive fits; see ``kept(sharing:)``.
public struct ReviewEpisode: Sendable {
  /// The key of the tables.
  public private(set) var key: String
  /// Title, date and the like.
  public private(set) var facts: EpisodeFacts
  /// The measures that could be taken.
  public let values: MeasureValues
  /// What its times rest on; `nil` for an episode that is only listed.
  public let basis: ClockTally.Basis?
  /// The people, in order of first speech.
  public private(set) var people: [Person]
  /// The topics, tracked ones first.
  public private(set) var topics: [Topic]
  /// People's words among which topics are counted.
  public let topicWords: Int

  /// Somebody in an episode.
  public struct Person: Sendable {
    /// Who it is.
    public var speaker: Speaker
    /// Their turns.
    public var turns: Int
    /// Their words.
    public var words: Int
  }

  /// A topic of an episode.
  public struct Topic: Sendable {
    /// Who chose it.
    public var kind: TopicTally.Kind
    /// The key it is counted under.
    public var key: String
    /// Its written forms and how often each occurs.
    public var forms: [String: Int]
    /// Its mentions.
    public var mentions: Int

    /// Creates a topic.
    public init(kind: TopicTally.Kind, key: String, forms: [String: Int], mentions: Int) {
      (self.kind, self.key, self.forms, self.mentions) = (kind, key, forms, mentions)
    }
  }

  /// Takes what a review needs from an episode that was heard.
  public init(_ stats: EpisodeStats, key: String) {
    let tally = stats.tally
    (self.key, facts, basis, topicWords) = (key, tally.facts, tally.clock.basis, tally.topicWords)
    values = stats.measures
    people = tally.speakers.map {
      Person(speaker: $0.speaker, turns: $0.speech.turns, words: $0.speech.words)
    }
    topics = (tally.tracked + tally.topics).map {
      Topic(kind: $0.kind, key: $0.key, forms: $0.forms, mentions: $0.total)
    }
  }

  /// Takes what a review can know of an episode that a page or a feed lists and nobody heard.
  ///
  /// - Parameters:
  ///   - topics: What its description speaks of.
  ///   - words: The words of the description.
  public init(
    listed facts: EpisodeFacts, people: [Speaker], key: String, topics: [Topic] = [],
    words: Int = 0
  ) {
    (self.key, self.facts, basis) = (key, facts, nil)
    (self.topics, topicWords) = (topics, words)
    values = MeasureValues(duration: facts.declaredDuration?.milliseconds)
    self.people = people.map { Person(speaker: $0, turns: 0, words: 0) }
  }

  /// The same episode under another key.
  public func renamed(_ key: String) -> ReviewEpisode {
    var renamed = self
    renamed.key = key
    return renamed
  }

  /// The same episode without what other episodes add up with it, its topics, and without what only its
  /// own report tells: less than a kilobyte.
  ///
  /// - Parameter texts: What people are called; each stands in memory once.
  public func kept(sharing texts: inout Set<String>) -> ReviewEpisode {
    var kept = self
    kept.topics = []
    kept.facts = EpisodeFacts(
      title: facts.title, published: facts.published, source: "", format: "",
      timing: facts.timing, hasWords: facts.hasWords)
    kept.people = people.map { person in
      let speaker = person.speaker
      return Person(
        speaker: Speaker(
          name: texts.insert(speaker.name).memberAfterInsert, labels: [],
          isNamed: speaker.isNamed, isUnknown: speaker.isUnknown, role: speaker.role,
          affiliation: speaker.affiliation.map { texts.insert($0).memberAfterInsert }),
        turns: person.turns, words: person.words)
    }
    return kept
  }

  /// Whether anything of it was heard.
  public var wasHeard: Bool { basis != nil }
}
