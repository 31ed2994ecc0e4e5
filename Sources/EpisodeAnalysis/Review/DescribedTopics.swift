public import TranscriptModel

/// What the descriptions of listed episodes speak of, where nothing was heard.
public struct DescribedTopics: Sendable {
  /// The topics of each description, in the order given.
  public private(set) var topics: [[ReviewEpisode.Topic]] = []
  /// The words of each description.
  public private(set) var words: [Int] = []

  /// Finds the topics of all descriptions together and counts them in each.
  ///
  /// - Parameters:
  ///   - tracked: The topics to count whether they stand out or not.
  ///   - people: Who is named; names are no topics.
  public init(
    _ episodes: [ListedEpisode], tracking tracked: [TrackedTopic], people: [Speaker]
  ) {
    guard let facts = episodes.first?.facts else { return }
    var analyzer = EpisodeAnalyzer()
    let all = DescribedTopics.episode(episodes.flatMap(\.description), facts, people)
    let found = analyzer.analyze(all, parts: .compared).tally.topics.map { topic in
      TrackedTopic(name: topic.name, terms: topic.forms.keys.sorted(), excluded: [])
    }
    for episode in episodes {
      let own = DescribedTopics.episode(episode.description, facts, people)
      let tally = analyzer.analyze(own, tracking: tracked + found, parts: .compared).tally
      words.append(tally.topicWords)
      topics.append(
        tally.tracked.enumerated().map { place, topic in
          ReviewEpisode.Topic(
            kind: place < tracked.count ? .tracked : .discovered, key: topic.key,
            forms: [topic.key: max(1, topic.total)], mentions: topic.total)
        })
    }
  }

  /// Paragraphs as speech of nobody's.
  private static func episode(
    _ paragraphs: [String], _ facts: EpisodeFacts, _ people: [Speaker]
  ) -> Episode {
    var speech: [UInt8] = []
    var utterances: [Utterance] = []
    for (line, paragraph) in paragraphs.enumerated() {
      let start = speech.count
      speech += Array(paragraph.utf8)
      utterances.append(Utterance(label: nil, text: start..<speech.count, line: line + 1))
    }
    var facts = facts
    facts.title = ""
    return Episode(
      facts: facts, speakers: people,
      turns: utterances.indices.map {
        Turn(holder: .unlabelled, utterances: $0..<$0 + 1, line: $0 + 1)
      }, utterances: utterances, speech: speech, anchors: [], advertisements: [], diagnostics: [])
  }
}
