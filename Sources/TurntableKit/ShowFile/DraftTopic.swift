import EpisodeAnalysis

/// What several episodes of a show talk about: a topic to suggest.
struct DraftTopic: Sendable {
  /// Its commonest written form.
  var name: String
  /// In how many episodes it is among the topics.
  var episodes: Int
  /// The mentions in all of them.
  var mentions: Int

  /// How many topics of an episode lead it.
  static let leading = 10
  /// The most topics that are suggested.
  static let most = 10

  /// The topics that lead in at least two episodes, those of most episodes first.
  ///
  /// - Parameters:
  ///   - episodes: The topics of each episode, best first.
  ///   - people: The names of people, which are no topics, nor are parts of them.
  ///   - shows: The names of the show, which are none; a part of one may be its subject.
  static func leading(
    _ episodes: [[TopicTally]], people: [String], shows: [String]
  ) -> [DraftTopic] {
    var found: [String: (leads: Int, topics: [TopicTally])] = [:]
    for topics in episodes {
      for (rank, topic) in topics.enumerated() {
        found[topic.key, default: (0, [])].leads += rank < leading ? 1 : 0
        found[topic.key, default: (0, [])].topics.append(topic)
      }
    }
    let people = people.map { Set(ShowSettings.words(of: $0)) }
    let shows = shows.map { Set(ShowSettings.words(of: $0)).subtracting(["the"]) }
    var names: Set<String> = []
    return found.values.filter { $0.leads > 1 }.map { DraftTopic($0.topics) }
      .sorted { ($1.episodes, $1.mentions, $0.name) < ($0.episodes, $0.mentions, $1.name) }
      .filter { topic in
        let words = Set(ShowSettings.words(of: topic.name))
        return !people.contains { words.isSubset(of: $0) }
          && !shows.contains { $0.isSubset(of: words) }
          && names.insert(topic.name.lowercased()).inserted
      }
      .prefix(most).map(\.self)
  }

  /// Sums up one topic of several episodes.
  private init(_ topics: [TopicTally]) {
    let forms = topics.reduce(into: [:]) { $0.merge($1.forms, uniquingKeysWith: +) }
    name = ShowDraft.ranked(forms).first?.name ?? topics[0].key
    episodes = topics.count
    mentions = topics.reduce(0) { $0 + $1.total }
  }
}
