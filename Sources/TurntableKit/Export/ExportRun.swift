import EpisodeAnalysis
import EpisodeBuilding
import ReportComposition
import ReportModel
import TranscriptModel

/// Writes one dataset over the episodes of some transcripts.
public struct ExportRun: Sendable {
  /// How to read and understand the transcripts.
  public var options: EpisodeOptions
  /// The shows' own files, which add to what the options state.
  public var showFiles = ShowFiles.none
  /// The names of the formats to write; those there are no writers for are passed over.
  public var formats: [String]
  /// The folder the dataset goes into: `show/dataset` below it, or `dataset` for several shows.
  public var output: String
  /// Whether files that Turntable did not make, or that were edited, may be overwritten.
  public var force = false
  /// Whether each file of a folder is counted, though another holds the same episode.
  public var keepsDuplicates = false
  /// How many transcripts to work on at a time.
  public var jobs = 1
  /// Is told of each file.
  public var progress = RunProgress.none

  /// Creates a run.
  public init(options: EpisodeOptions, formats: [String], output: String) {
    self.options = options
    self.formats = formats
    self.output = output
  }

  /// Writes the dataset and tells what became of each input, in order.
  ///
  /// - Returns: What was written, `nil` where there is no episode; and which terms of the shows'
  ///   files the episodes say.
  /// - Throws: ``OutputError`` where the dataset cannot be written; then nothing is.
  public func write(
    _ inputs: [TranscriptInput], tell: (ReportOutcome) -> Void
  ) async throws -> (dataset: WrittenDataset?, terms: TermRecord) {
    let archive = await EpisodeArchive(
      inputs, options: options, files: showFiles, keepsDuplicates: keepsDuplicates, jobs: jobs,
      progress: progress)
    for (input, original) in archive.repeated { tell(.repeated(input, original)) }
    let isAlone = inputs.count == 1
    var growing = GrowingDataset(output: folder(""), formats: formats)
    var terms = TermRecord()
    do {
      let forms = growing.forms
      try await archive.read { index, result in
        defer { progress.fileDone(.reading, of: archive.kept.count) }
        let input = archive.inputs[index]
        return Made(
          input, isAlone ? result.map { noted($0, of: input) } : result,
          show: archive.shows.name(ofShowOfInputAt: index), file: showFiles.file(for: input), forms)
      } take: { made in
        if !isAlone, let understood = try? made.result.get() {
          terms.add(understood, of: made.file)
        }
        let plan = growing.plan(made.input, made.result)
        if let rows = made.rows(for: plan, forms) {
          try growing.append(rows, of: made.input, show: made.show, file: made.file)
        }
        tell(plan.outcome)
      }
      return (try await growing.finish(at: folder, force: force, jobs: jobs), terms)
    } catch {
      throw growing.discard(after: error)
    }
  }

  /// What became of an input, and its rows: made by the workers, under the key the episode has unless
  /// another one has it, too.
  private struct Made: Sendable {
    let input: TranscriptInput
    let result: Result<Understanding, any Error>
    /// What tells the show of the input from others, and its own file.
    let show: String
    let file: ShowFile?
    private let rows: EpisodeRows?

    init(
      _ input: TranscriptInput, _ result: Result<Understanding, any Error>,
      show: String, file: ShowFile?, _ forms: [FormedRows.Form]
    ) {
      (self.input, self.result, self.show, self.file) = (input, result, show, file)
      rows =
        if case .success(.episode(let episode)) = result {
          EpisodeRows(
            episode, key: EpisodeEntry.key(of: episode.analyzed.tally.facts), file: file,
            forms: forms)
        } else {
          nil
        }
    }

    /// The rows under the key that the episode was given; `nil` where there is no episode.
    func rows(for plan: GrowingDataset.Plan, _ forms: [FormedRows.Form]) -> EpisodeRows? {
      guard let (episode, key) = plan.episode else { return nil }
      if let rows, rows.key == key { return rows }
      return EpisodeRows(episode, key: key, file: file, forms: forms)
    }
  }

  /// An episode that stands alone says itself which terms of its show's file it does not say.
  private func noted(_ understood: Understanding, of input: TranscriptInput) -> Understanding {
    var understood = understood
    showFiles.file(for: input)?.note(on: &understood)
    return understood
  }

  private func folder(_ path: String) -> String {
    let base = output.hasSuffix("/") ? String(output.dropLast()) : output
    return path.isEmpty ? base : "\(base)/\(path)"
  }
}

/// A dataset that was written.
public struct WrittenDataset: Sendable {
  /// The folder it stands in.
  public let folder: String
  /// What was written, within the folder.
  public let files: [String]
  /// How many episodes it is over.
  public let episodes: Int
}
