import EpisodeAnalysis
import ReportModel

/// A figure of an episode beside those of its show.
struct ComparisonRow: EpisodeRow {
  var entry: EpisodeEntry
  var measure: ReviewMeasure
  var value: Double
  var standing: ShowFigures.Standing

  /// The figures that can be compared; none for an episode by itself.
  static func rows(_ entry: EpisodeEntry) -> [ComparisonRow] {
    guard let show = entry.show else { return [] }
    let values = entry.stats.measures
    return ReviewMeasure.all.compactMap { measure in
      guard let value = values[measure]?.value,
        let standing = show.standing(of: value, in: measure)
      else { return nil }
      return ComparisonRow(entry: entry, measure: measure, value: value, standing: standing)
    }
  }

  /// `2nd of 27`.
  var place: String { "\(Wording.ordinal(standing.rank)) of \(standing.count)" }
}

extension TableDefinition {
  /// How an episode compares with the others of its show.
  static let comparison = TableDefinition(
    "comparison", "Comparison",
    "One row a measure of an episode read with five or more of its show",
    [
      Column(
        "episode", "Episode", .text, key: .primaryReference(table: "episode", column: "episode"),
        "Key of the episode"
      ) { .text($0.entry.key) },
      Column("measure", "Measure", .text, key: .primary, "Id of the measure") {
        .text($0.measure.id)
      },
      Column("value", "This episode", .number, "Its value; lengths in seconds") {
        $0.measure.plain($0.value, orMissing: .notApplicable)
      },
      Column("show_median", "Show's median", .number, "Median over the show's episodes") {
        $0.measure.plain($0.standing.median, orMissing: .notApplicable)
      },
      Column("rank", "Rank", .count, "1 for the largest of the show's episodes") {
        .count($0.standing.rank)
      },
      Column("n", "Episodes", .count, "Episodes of the show that have the value") {
        .count($0.standing.count)
      },
      Column("unusual", "Unusual", .flag, "Whether it lies beyond what is usual in the show") {
        $0.standing.isUnusual.map { .flag($0) } ?? .missing(.notTelling)
      },
    ] as [Column<ComparisonRow>], rows: ComparisonRow.rows)
}
