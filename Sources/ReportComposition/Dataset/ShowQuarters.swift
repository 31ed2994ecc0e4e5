import EpisodeAnalysis
public import ReportModel
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

  /// Walks the review tables of a dataset, row after row, show by show and quarter by quarter, and tells of
  /// each the place of its table in ``TableDefinition/dataset``; the notes on them come last. The rows'
  /// memory serves for the next.
  ///
  /// - Parameters:
  ///   - shows: The shows, each with what it is called; no other is called so.
  ///   - summary: Takes the notes.
  public static func walk(
    _ shows: [(name: String, quarters: ShowQuarters)], into summary: inout DatasetSummary,
    _ visit: (_ table: Int, _ row: [Value]) throws -> Void
  ) rethrows {
    var cells = QuarterTables.infos.map { MissingCells($0) }
    let first = TableDefinition.ofEpisodes.count
    for show in shows {
      try show.quarters.walk(show.name) { table, row in
        cells[table].take(row)
        try visit(first + table, row)
      }
    }
    let remarks = cells.flatMap { $0.notes(of: nil) }
    summary.add(remarks)
    try RowTable.notes.walk(remarks) { try visit(first + cells.count, $0) }
  }

  /// Walks the rows of every quarter that has episodes, by date, and tells of each the place of its table
  /// among ``QuarterTables/infos``.
  private func walk(
    _ show: String, _ visit: (_ table: Int, _ row: [Value]) throws -> Void
  ) rethrows {
    let history = ShowHistory(episodes)
    for quarter in history.quarters(yearStartsIn: yearStart) {
      let review = Review(history, period: quarter)
      func rows<Row>(_ rows: [Row]) -> [QuarterRow<Row>] {
        rows.map { QuarterRow(show: show, quarter: quarter, row: $0) }
      }
      try QuarterTables.periods.walk(rows(PeriodRow.rows(review, [.this]))) { try visit(0, $0) }
      try QuarterTables.people.walk(rows(PersonRow.rows(review))) { try visit(1, $0) }
      let trends = TopicTrend.told(topics.trends(in: review))
      try QuarterTables.topicTrends.walk(rows(trends)) { try visit(2, $0) }
      let flags = FlagRow.rows(review, review.flags, missed: missed(in: review))
      try QuarterTables.flags.walk(rows(flags)) { try visit(3, $0) }
    }
  }

  private func missed(
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
