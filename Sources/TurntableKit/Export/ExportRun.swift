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

  /// How many episodes' rows are held in memory at a time.
  private static let batchSize = 16

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
      try await archive.read { index, result in
        defer { progress.fileDone(.reading, of: archive.kept.count) }
        let input = archive.inputs[index]
        return (input, result.map { isAlone ? noted($0, of: input) : $0 })
      } take: { read in
        for (input, result) in read where !isAlone {
          guard let understood = try? result.get() else { continue }
          terms.add(understood, of: showFiles.file(for: input))
        }
        let planned = read.map { growing.plan($0.0, $0.1) }
        try growing.open(for: planned)
        for start in stride(from: 0, to: planned.count, by: ExportRun.batchSize) {
          try await append(planned[start...].prefix(ExportRun.batchSize), to: &growing, tell)
        }
      }
      return (try growing.finish(at: folder, force: force), terms)
    } catch {
      throw growing.discard(after: error)
    }
  }

  /// Makes the rows of some episodes, several at a time, and appends them in their order.
  private func append(
    _ planned: ArraySlice<GrowingDataset.Plan>, to growing: inout GrowingDataset,
    _ tell: (ReportOutcome) -> Void
  ) async throws {
    let forms = growing.forms
    let made = await concurrentMap(Array(planned), jobs: jobs, worker: { () }) { plan, _ in
      plan.episode.map { episode, key in
        EpisodeRows(
          EpisodeEntry(episode.analyzed, key: key, beside: episode.show), forms: forms)
      }
    }
    for (plan, rows) in zip(planned, made) {
      if let rows { try growing.append(rows) }
      tell(plan.outcome)
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
