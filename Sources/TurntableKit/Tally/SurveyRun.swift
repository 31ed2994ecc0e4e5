import EpisodeBuilding
import TranscriptModel
import TranscriptReading

/// Surveys transcripts and writes a line of JSON each: what it tells of its show.
public struct SurveyRun: Sendable {
  /// How to read the transcripts.
  public var options: EpisodeOptions
  /// The shows' own files.
  public var showFiles = ShowFiles.none
  /// How many transcripts to work on at a time.
  public var jobs = 1
  /// Is told of each file.
  public var progress = RunProgress.none

  /// How many surveys are held in memory at a time.
  private static let batchSize = 256

  /// Creates a run.
  public init(options: EpisodeOptions) { self.options = options }

  /// Surveys some inputs and tells what became of each, in order.
  ///
  /// - Parameter put: Takes the lines, each with its line feed.
  public func write(
    _ inputs: [TranscriptInput], put: ([UInt8]) throws -> Void, tell: (ReportOutcome) -> Void
  ) async rethrows {
    for start in stride(from: 0, to: inputs.count, by: SurveyRun.batchSize) {
      let batch = inputs[start...].prefix(SurveyRun.batchSize)
      let read = await concurrentMap(Array(batch), jobs: jobs, worker: { () }) { input, _ in
        defer { progress.fileDone(.reading, of: inputs.count) }
        return (input.settled, Result { try survey(input.settled) })
      }
      for (input, result) in read {
        switch result {
        case .success(let line?):
          try put(line.bytes + [0x0A])
          tell(.added(input, []))
        case .success(nil): tell(.noEpisode(input, "a list of episodes or an article"))
        case .failure(let error): tell(ReportOutcome(notRead: input, error))
        }
      }
    }
  }

  private func survey(_ input: TranscriptInput) throws -> SurveyLine? {
    guard let transcript = try input.document(as: options.format).transcript else { return nil }
    let context = showFiles.context(for: input, stated: options.context)
    var source = TallySource()
    source.path = input.path
    source.showFile = showFiles.file(for: input).map(TallySource.StatedShow.init)
    return SurveyLine(EpisodeSurvey(transcript, in: context), from: source)
  }

  /// Surveys the records of standard input, a line of JSON each, into a line each in their order; one that
  /// cannot be used becomes an error in its place.
  ///
  /// - Parameter put: Takes the lines, each with its line feed, some at a time.
  /// - Throws: ``InputError`` where standard input cannot be read, and what `put` throws.
  public func filter(put: ([UInt8]) throws -> Void) async throws {
    let format = options.format
    let stated = showFiles.everywhere?.context.with(options.context) ?? options.context
    try await RecordFilter(jobs: jobs).run(put: put) { record, _ in
      guard let transcript = try record.document(as: format).transcript else {
        throw RecordFault(message: "it is no transcript")
      }
      return SurveyLine(EpisodeSurvey(transcript, in: stated), from: record.source).bytes
    }
  }
}
