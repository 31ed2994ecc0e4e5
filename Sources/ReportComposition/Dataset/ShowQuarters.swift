import EpisodeAnalysis
import TranscriptModel

/// What the review tables of a dataset need of an episode; made by the workers.
public struct EpisodeRecord: Sendable {
  let episode: ReviewEpisode
  /// The targets it misses, and what is held against them.
  let missed: [(target: ReviewTarget, value: Double?)]

  /// Takes an episode and judges it.
  public init(_ entry: EpisodeEntry, targets: [ReviewTarget]) {
    episode = ReviewEpisode(entry.stats, key: entry.key)
    let judged = targets.isEmpty ? nil : ReviewEntry(entry)
    missed = targets.compactMap { target in
      guard let judged, target.isMet(by: judged) == false else { return nil }
      return (target, judged.value(target.measure).double)
    }
  }
}

/// The episodes of a show as a dataset adds them up to tell of each quarter what its review says.
///
/// Of an episode under a kilobyte stays; topics are sums.
public struct ShowQuarters: Sendable {
  private let yearStart: Int
  private let targets: [ReviewTarget]
  private var episodes: [ReviewEpisode] = []
  private var topics = TopicSums()
  /// Of each target the places of the episodes that miss it.
  private var missed: [ReviewTarget: [Int: Double?]] = [:]
  private var texts: Set<String> = []

  /// Begins a show without episodes.
  ///
  /// - Parameters:
  ///   - start: The month its year starts in, 1…12.
  ///   - targets: What it aims for.
  public init(yearStartsIn start: Int, targets: [ReviewTarget]) {
    (yearStart, self.targets) = (start, targets)
  }

  /// Adds an episode. To be called in input order.
  public mutating func add(_ record: EpisodeRecord) {
    let episode = record.episode
    let quarter = episode.facts.published.flatMap {
      Period.quarter(of: $0, yearStartsIn: yearStart)
    }
    topics.add(episode, to: Set([quarter].compactMap(\.self)))
    for (target, value) in record.missed {
      missed[target, default: [:]][episodes.count] = .some(value)
    }
    episodes.append(episode.kept(sharing: &texts))
  }

  /// The quarters that have episodes, by date, ready to be told of.
  ///
  /// - Parameter name: What the show is called; no other is called so.
  public func reviewed(as name: String) -> [ReviewedQuarter] {
    let history = ShowHistory(episodes)
    return history.quarters(yearStartsIn: yearStart).map {
      ReviewedQuarter(show: name, quarter: $0, history: history, sums: self)
    }
  }

  /// The topics of a review beside those of the period before.
  func trends(in review: Review) -> [TopicTrend] { TopicTrend.told(topics.trends(in: review)) }

  /// The targets, and which episodes of a review miss them.
  func missed(
    in review: Review
  ) -> [(target: ReviewTarget, episodes: [(place: Int, value: Double?)])] {
    targets.map { target in
      let own = missed[target] ?? [:]
      return (
        target,
        (review.episodes[.this] ?? []).compactMap { place in
          own[place].map { (place, $0) }
        }
      )
    }
  }
}
