import TranscriptModel

/// A show's period beside the one before and the same a year ago.
public struct Review: Sendable {
  /// Which of the three periods.
  public enum Relation: String, Sendable, CaseIterable {
    case this, before
    case yearAgo = "year_ago"
  }

  /// An episode that stands out by a measure.
  public struct Flag: Sendable {
    /// The episode's place in ``Review/all``.
    public var episode: Int
    /// What it stands out by.
    public var measure: ReviewMeasure
    /// Its value.
    public var value: Double
    /// What is usual in the show.
    public var usual: UsualRange
  }

  /// The show's episodes.
  public let history: ShowHistory
  /// The period under review.
  public let period: Period
  /// The periods with episodes; ``Relation/this`` is always there.
  public let periods: [Relation: Period]
  /// The places in ``all`` of each period's episodes, by date.
  public let episodes: [Relation: [Int]]

  /// All episodes of the show, in the order they were given.
  public var all: [ReviewEpisode] { history.all }

  /// Parts the dated episodes of a show into periods.
  public init(_ all: [ReviewEpisode], period: Period) {
    self.init(ShowHistory(all), period: period)
  }

  /// Takes the episodes of a period, and of those it is held against, from a show's.
  public init(_ history: ShowHistory, period: Period) {
    (self.history, self.period) = (history, period)
    let wanted: [(Relation, Period?)] = [
      (.this, period), (.before, period.before), (.yearAgo, period.yearAgo),
    ]
    var periods: [Relation: Period] = [:]
    var episodes: [Relation: [Int]] = [:]
    for (relation, span) in wanted {
      guard let span else { continue }
      let inside = history.episodes(in: span)
      guard relation == .this || !inside.isEmpty else { continue }
      periods[relation] = span
      episodes[relation] = inside
    }
    (self.periods, self.episodes) = (periods, episodes)
  }

  /// The episodes of a period, by date.
  public func episodes(_ relation: Relation) -> [ReviewEpisode] {
    (episodes[relation] ?? []).map { all[$0] }
  }

  /// The episodes nobody dated, in the order they were given.
  public var undated: [ReviewEpisode] { all.filter { $0.facts.published == nil } }

  /// A measure over the episodes of a period; `nil` where none has it.
  public func figure(_ measure: ReviewMeasure, _ relation: Relation) -> PeriodFigure? {
    PeriodFigure(measure, episodes(relation))
  }

  /// A measure against that of another period; `nil` where one has no value.
  public func change(_ measure: ReviewMeasure, since relation: Relation) -> PeriodChange? {
    PeriodFigure.change(measure, episodes(.this), episodes(relation))
  }

  /// The days from one episode to the next; empty for fewer than two.
  public func daysBetween(_ relation: Relation) -> [Double] {
    let days = episodes(relation).compactMap { $0.facts.published?.dayNumber }
    return zip(days, days.dropFirst()).map { Double($1 - $0) }
  }

  /// What is usual in the show for a measure; `nil` where it cannot be told.
  public func usual(_ measure: ReviewMeasure) -> UsualRange? { history.usual[measure.id] }

  /// The episodes of the period that stand out, the farthest from usual first.
  public var flags: [Flag] {
    var found: [(flag: Flag, distance: Double)] = []
    for measure in ReviewMeasure.all where measure.isFlagged {
      guard let usual = usual(measure) else { continue }
      for index in episodes[.this] ?? [] {
        guard let value = all[index].values[measure]?.value, !usual.bounds.contains(value)
        else { continue }
        found.append(
          (
            Flag(episode: index, measure: measure, value: value, usual: usual),
            usual.distance(of: value)
          ))
      }
    }
    return found.enumerated()
      .sorted { ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset) }
      .map(\.element.flag)
  }
}
