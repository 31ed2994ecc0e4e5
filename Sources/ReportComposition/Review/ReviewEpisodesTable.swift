import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The table `episodes` of a review: the episodes of the show with their periods.
enum ReviewEpisodesTable {
  /// The table `episode` and the period of each.
  static let info = TableInfo(
    id: "episodes", title: "Episodes", meaning: "One row an episode of the show, by date",
    columns: TableDefinition.episode.info.columns + [
      ColumnInfo(
        id: "period", title: "Period", kind: .text, key: .none, aggregation: .none,
        meaning: "The period it lies in, of the three under review")
    ])

  static func table(_ entries: [ReviewEntry], _ review: Review) -> DatasetTable {
    let order = entries.indices.sorted { a, b in
      let days = (entries[a].episode.facts.published, entries[b].episode.facts.published)
      switch days {
      case (let one?, let other?): return (one, a) < (other, b)
      case (nil, nil): return a < b
      case (let one, _): return one != nil
      }
    }
    let rows = order.map { index in
      entries[index].row + [period(of: entries[index].episode, review)]
    }
    return DatasetTable(Table(info: info, rows: rows))
  }

  private static func period(of episode: ReviewEpisode, _ review: Review) -> Value {
    guard let day = episode.facts.published else { return .missing(.notDated) }
    let relation = Review.Relation.allCases.first {
      review.periods[$0]?.contains(day) ?? false
    }
    return .text(
      relation.flatMap { review.periods[$0]?.label }, orMissing: .outsidePeriods)
  }
}
