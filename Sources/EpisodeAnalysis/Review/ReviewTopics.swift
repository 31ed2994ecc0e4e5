import TranscriptModel

extension Review {
  /// The topics of the three periods, those that changed most surely first; tracked ones before others.
  public var topics: [TopicTrend] {
    let numbers = TopicNumbers(self)
    let trends = numbers.names.indices.map { numbers.trend($0, in: self) }
    return trends.filter { $0.kind == .tracked || $0.isSaid }.sorted {
      (TopicTrend.place($0), $1.now.mentions, $0.name, $0.key)
        < (TopicTrend.place($1), $0.now.mentions, $1.name, $1.key)
    }
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

/// The mentions of every topic of the periods, episode by episode.
private struct TopicNumbers {
  private struct Key: Hashable {
    var kind: TopicTally.Kind
    var key: String
  }

  private(set) var names: [(name: String, kind: TopicTally.Kind, key: String)] = []
  private var places: [Key: Int] = [:]
  /// By episode of the show, the mentions of each topic it has; none outside the periods.
  private var mentions: [[Int: Int]]
  /// The day each topic is first said in the show.
  private var first: [CalendarDate?] = []

  init(_ review: Review) {
    var forms: [[String: Int]] = []
    mentions = Array(repeating: [:], count: review.all.count)
    let inside = Set(review.episodes.values.joined())
    // The others only tell what topics of the periods are called, and since when the show has them.
    let order = inside.sorted() + review.all.indices.filter { !inside.contains($0) }
    for index in order {
      let episode = review.all[index]
      for topic in episode.topics where topic.mentions > 0 || topic.kind == .tracked {
        let key = Key(kind: topic.kind, key: topic.key)
        let place = places[key] ?? names.count
        if place == names.count {
          guard inside.contains(index) || topic.kind == .tracked && topic.mentions > 0 else {
            continue
          }
          places[key] = place
          names.append((topic.key, topic.kind, topic.key))
          forms.append([:])
          first.append(nil)
        }
        if inside.contains(index) { mentions[index][place] = topic.mentions }
        if forms[place].isEmpty {
          forms[place] = topic.forms
        } else {
          forms[place].merge(topic.forms, uniquingKeysWith: +)
        }
        if topic.mentions > 0, let day = episode.facts.published {
          first[place] = first[place].map { min($0, day) } ?? day
        }
      }
    }
    for (place, forms) in forms.enumerated() where names[place].kind == .discovered {
      names[place].name =
        forms.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? names[place].key
    }
  }

  func trend(_ place: Int, in review: Review) -> TopicTrend {
    let count = { (relation: Review.Relation) in
      let heard = (review.episodes[relation] ?? []).filter { review.all[$0].topicWords > 0 }
      return TopicTrend.Count(
        heard.map { mentions[$0][place] ?? 0 }, words: heard.map { review.all[$0].topicWords })
    }
    let (name, kind, key) = names[place]
    return TopicTrend(
      name, kind, key: key, now: count(.this), before: count(.before),
      yearAgo: review.periods[.yearAgo].map { _ in count(.yearAgo) },
      wasEverSaid: first[place].map { $0 < review.period.first } ?? false)
  }
}
