import EpisodeAnalysis
import ReportComposition
import ReportModel
import TranscriptModel

/// A dataset that episodes are added to: who gets which key, what the front page will say, and the
/// files, which are begun with the first episode.
struct GrowingDataset {
  /// An input of which rows are to be made, or that has none.
  struct Plan: Sendable {
    /// The episode under its key; `nil` where there is none.
    var episode: (understood: UnderstoodEpisode, key: String)?
    /// What became of the input.
    var outcome: ReportOutcome
  }

  private let output: String
  private let writers: [any ReportWriter]
  private var keys = UniqueNames()
  private var summary = DatasetSummary()
  private var quarters = DatasetQuarters()
  private var files: DatasetFiles?

  init(output: String, formats: [String]) {
    self.output = output
    writers = formats.compactMap(OutputFormats.writer)
  }

  /// Gives an episode its key. To be called in input order, so that keys never depend on who was
  /// faster.
  mutating func plan(
    _ input: TranscriptInput, _ result: Result<Understanding, any Error>
  ) -> Plan {
    switch result {
    case .failure(let error): return Plan(outcome: ReportOutcome(notRead: input, error))
    case .success(.episode(let episode)):
      let facts = episode.analyzed.tally.facts
      let (key, other) = keys.take(EpisodeEntry.key(of: facts), for: input)
      var diagnostics = episode.analyzed.diagnostics
      if let other {
        diagnostics.append(
          Diagnostic(
            .warning, .sameKey, "its key would be that of \(other.path); it is \(key)"))
      }
      return Plan(episode: (episode, key), outcome: .added(input, diagnostics))
    case .success(let understood): return Plan(outcome: .noEpisode(input, understood.kind))
    }
  }

  /// The forms that rows are wanted in.
  var forms: [FormedRows.Form] { DatasetFiles.forms(for: writers) }

  /// Appends the rows of the next episode; the first one begins the files.
  ///
  /// - Parameter show: What tells the show of the input from others.
  mutating func append(
    _ episode: EpisodeRows, of input: TranscriptInput, show: String, file: ShowFile?
  ) throws {
    if files == nil { files = try DatasetFiles(in: output, for: writers) }
    try files?.append(episode.rows)
    summary.add(episode.summary)
    quarters.add(
      episode.record, show: show, stated: episode.summary.show, file: file, in: input.folder)
  }

  /// Writes what is left to write and puts the dataset in its place.
  ///
  /// - Parameter place: Makes a path below the output folder.
  /// - Returns: `nil` where there is no episode.
  mutating func finish(
    at place: (String) -> String, force: Bool, jobs: Int
  ) async throws -> WrittenDataset? {
    try await quarters.walk(forms, into: &summary, jobs: jobs) { try files?.append($0) }
    guard let dataset = files?.dataset(version: turntableVersion) else { return nil }
    let report = DatasetReport(summary, dataset)
    let folder = place(report.folder)
    // What the last of the episodes took would stand beside what a workbook takes.
    FreeMemory.giveBack()
    let written = try await files?.finish(
      report.report, dataset, at: folder, force: force, jobs: jobs)
    return WrittenDataset(folder: folder, files: written ?? [], episodes: summary.episodes)
  }

  /// Gives up the dataset; what stood in its place before stays.
  func discard(after error: any Error) -> any Error { files?.discard(after: error) ?? error }
}
