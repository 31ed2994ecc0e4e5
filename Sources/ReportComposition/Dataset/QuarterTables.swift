import EpisodeAnalysis
public import ReportModel

/// A row of a review within a dataset, which is over every quarter of every show.
struct QuarterRow<Row: Sendable>: Sendable {
  /// What the show is called.
  var show: String
  var quarter: Period
  var row: Row
}

/// The tables of reviews as a dataset has them.
enum QuarterTables {
  static let periods = RowTable.periods.overQuarters()
  static let people = RowTable.people.overQuarters()
  static let topicTrends = RowTable.topicTrends.overQuarters()
  static let flags = RowTable.flags.overQuarters()

  /// What they are called and hold, in order.
  static let infos = [periods.info, people.info, topicTrends.info, flags.info]
}

extension RowTable where Row: Sendable {
  /// The table of a dataset: that of a review after the show and the quarter.
  fileprivate func overQuarters() -> RowTable<QuarterRow<Row>> {
    var leading: [Column<QuarterRow<Row>>] = [
      Column(
        "show", "Show", .text, key: .primary,
        "In a dataset: name of the show, else of the folder of its files"
      ) { .text($0.show) }
    ]
    if info.index(of: "period") == nil {
      leading.append(
        Column(
          "period", "Period", .text, key: .primary,
          "In a dataset: quarter of the show's year, such as 2026-Q1"
        ) { .text($0.quarter.label) })
    }
    return following(
      leading, "\(info.meaning); in a dataset, for each quarter of each show",
      info: { $0.namingEpisode }, row: { $0.row })
  }
}

extension ColumnInfo {
  /// The same column where it names an episode of a dataset: these stand in the table `episode`.
  fileprivate var namingEpisode: ColumnInfo {
    let key: Key =
      switch self.key {
      case .reference("episodes", let column): .reference(table: "episode", column: column)
      case .primaryReference("episodes", let column):
        .primaryReference(table: "episode", column: column)
      default: self.key
      }
    return ColumnInfo(
      id: id, title: title, kind: kind, key: key, aggregation: aggregation, meaning: meaning)
  }
}

extension TableDefinition {
  /// The table `episode` of a dataset, which says in which quarter each lies.
  static let episodeInQuarter = episode(with: [
    Column(
      "period", "Period", .text,
      "In a dataset: quarter of the show's year that it lies in, as the tables of reviews have it"
    ) { .text($0.quarter?.label, orMissing: .notDated) }
  ])

  /// The tables of a dataset, in order.
  public static let dataset: [TableInfo] =
    ofEpisodes.map(\.info) + QuarterTables.infos + [notes.info, diagnostics.info]

  /// Those that hold figures of episodes.
  static let ofEpisodes = [episodeInQuarter] + measured.dropFirst()
}
