import TranscriptModel

/// How often the episodes of a show speak of each topic, added up period by period, so that no episode
/// has to be kept for it.
public struct TopicSums: Sendable {
  private struct Key: Hashable {
    var kind: TopicTally.Kind
    var key: String
  }

  /// A topic in the whole show.
  private struct Topic {
    var key: Key
    /// The written forms and how often each occurs; of a tracked topic, which has its name, none.
    var forms: [String: Int] = [:]
    /// The day it is first said.
    var first: CalendarDate?
    var isSaid = false

    /// What it is called: its commonest written form; of equals, the first in the alphabet.
    var name: String {
      forms.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? key.key
    }
  }

  /// The episodes of a period that were heard, or described.
  private struct Heard {
    var episodes = TopicTrend.Episodes()
    /// Those that have each topic, by the topic's place; a tracked one is there with none, too.
    var topics: [Int32: TopicTrend.Mentions] = [:]
  }

  private var topics: [Topic] = []
  private var places: [Key: Int32] = [:]
  private var heard: [Period: Heard] = [:]

  /// Creates sums of no episodes.
  public init() {}

  /// Adds an episode to the periods it lies in.
  ///
  /// - Parameter introduces: Whether topics that no episode had before are followed, too.
  public mutating func add(
    _ episode: ReviewEpisode, to periods: Set<Period>, introduces: Bool = true
  ) {
    let isHeard = episode.topicWords > 0
    if isHeard {
      for period in periods {
        heard[period, default: Heard()].episodes.add(words: episode.topicWords)
      }
    }
    for topic in episode.topics where topic.mentions > 0 || topic.kind == .tracked {
      let key = Key(kind: topic.kind, key: topic.key)
      guard
        let place = places[key]
          ?? (introduces || topic.kind == .tracked && topic.mentions > 0 ? introduce(key) : nil)
      else { continue }
      add(topic, of: episode, at: Int(place))
      for period in periods {
        heard[period, default: Heard()].topics[place, default: TopicTrend.Mentions()]
          .add(isHeard ? topic.mentions : 0, words: episode.topicWords)
      }
    }
  }

  private mutating func introduce(_ key: Key) -> Int32 {
    let place = Int32(topics.count)
    places[key] = place
    topics.append(Topic(key: key))
    return place
  }

  private mutating func add(_ topic: ReviewEpisode.Topic, of episode: ReviewEpisode, at place: Int)
  {
    guard topic.mentions > 0 else { return }
    topics[place].isSaid = true
    if let day = episode.facts.published {
      topics[place].first = topics[place].first.map { min($0, day) } ?? day
    }
    if topic.kind == .discovered {
      topics[place].forms.merge(topic.forms, uniquingKeysWith: +)
    }
  }

  /// The topics of a review's periods, those that changed most surely first; tracked ones before others.
  public func trends(in review: Review) -> [TopicTrend] {
    let periods = Array(review.periods.values)
    let inside = Set(periods.flatMap { heard[$0].map { Array($0.topics.keys) } ?? [] })
    let tracked = topics.indices.filter { topics[$0].key.kind == .tracked && topics[$0].isSaid }
    var trends = inside.union(tracked.map(Int32.init)).map { trend($0, in: review) }
      .filter { $0.kind == .tracked || $0.isSaid }
      .sorted {
        (TopicTrend.place($0), $1.now.mentions, $0.name, $0.key)
          < (TopicTrend.place($1), $0.now.mentions, $1.name, $1.key)
      }
    // In episodes of two languages one form may have two keys.
    var names: Set<String> = []
    for index in trends.indices where trends[index].kind == .discovered {
      if !names.insert(trends[index].name).inserted {
        trends[index].name += " (\(trends[index].key))"
      }
    }
    return trends
  }

  private func trend(_ place: Int32, in review: Review) -> TopicTrend {
    let count = { (relation: Review.Relation) -> TopicTrend.Count in
      let own = review.periods[relation].flatMap { heard[$0] } ?? Heard()
      return TopicTrend.Count(own.topics[place] ?? TopicTrend.Mentions(), of: own.episodes)
    }
    let topic = topics[Int(place)]
    return TopicTrend(
      topic.name, topic.key.kind, key: topic.key.key, now: count(.this), before: count(.before),
      yearAgo: review.periods[.yearAgo].map { _ in count(.yearAgo) },
      wasEverSaid: topic.first.map { $0 < review.period.first } ?? false)
  }
}

extension TopicTrend {
  /// Whether any of the periods has it.
  fileprivate var isSaid: Bool {
    now.mentions + before.mentions + (yearAgo?.mentions ?? 0) > 0
  }

  /// Tracked topics first, then by how sure the change is, in tenths so that equals stay equals.
  fileprivate static func place(_ trend: TopicTrend) -> Int {
    (trend.kind == .tracked ? -1_000_000 : 0) - Int(min(1e4, abs(trend.z ?? 0)) * 10)
  }
}
