import ReportComposition
import ReportModel

/// What a dataset takes from one episode: its rows, table by table, and what outlasts them; made by the
/// workers.
struct EpisodeRows: Sendable {
  /// The key the rows have.
  let key: String
  /// The rows.
  let rows: FormedRows
  /// What the dataset's front page says of the episode.
  let summary: EpisodeSummary
  /// What its quarter's rows need of it.
  let record: EpisodeRecord

  /// Makes the rows of an episode.
  ///
  /// - Parameters:
  ///   - key: The key they are to have.
  ///   - file: The show's own file.
  init(
    _ episode: UnderstoodEpisode, key: String, file: ShowFile?, forms: [FormedRows.Form]
  ) {
    let entry = EpisodeEntry(
      episode.analyzed, key: key, beside: episode.show, yearStartsIn: file?.yearStartsIn ?? 1)
    self.key = key
    var rows = FormedRows(forms)
    summary = TableDefinition.walk(entry) { table, row in rows.append(row, to: table) }
    self.rows = rows
    record = EpisodeRecord(entry, targets: file?.reviewTargets ?? [])
  }
}
