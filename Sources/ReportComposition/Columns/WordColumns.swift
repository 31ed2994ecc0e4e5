import ReportModel
import TranscriptModel

/// A row that belongs to an episode.
protocol EpisodeRow: Sendable {
  /// The episode.
  var entry: EpisodeEntry { get }
}

extension EpisodeEntry: EpisodeRow {
  /// An episode is its own.
  var entry: EpisodeEntry { self }
}

extension Column where Row: EpisodeRow {
  /// The same column, missing where the source has no words to count.
  var ofWords: Column<Row> {
    Column(
      info.id, info.title, info.kind, key: info.key, sums: info.aggregation, info.meaning
    ) { [value] row in row.entry.facts.hasWords ? value(row) : .missing(.noWords) }
  }
}
