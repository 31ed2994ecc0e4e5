import EpisodeAnalysis
import EpisodeBuilding

/// The inputs of a command, surveyed show by show, and ready to be read one after another, each in the
/// light of its show.
struct EpisodeArchive: Sendable {
  /// The files, each settled on the transcript that is read.
  let inputs: [TranscriptInput]
  /// What is known of their shows.
  let shows: Shows
  /// The places of the inputs that are read: all but those that hold an episode again.
  let kept: [Int]
  private let options: EpisodeOptions
  private let usual: [String: UsualEpisodes]
  private let jobs: Int

  /// How many inputs are held in memory at a time, and how many bytes of them; one larger than that
  /// is held alone.
  private static let batchLimit = (inputs: 64, bytes: 8 << 20)

  /// Surveys some inputs.
  ///
  /// - Parameters:
  ///   - others: Further episodes of their shows, beside which they are seen; these are not read.
  ///   - files: The shows' own files, which add to what the options state.
  ///   - surveys: Surveys that were made before.
  ///   - keepsDuplicates: Whether each file of a folder is read, though another holds the same episode.
  ///   - compares: Whether each is to be seen beside the others of its show, which reads all of them once
  ///     more.
  ///   - jobs: How many files to work on at a time.
  ///   - progress: Is told of the files before they are read.
  init(
    _ inputs: [TranscriptInput], beside others: [TranscriptInput] = [],
    options: EpisodeOptions, files: ShowFiles, surveys: Surveys = .none, keepsDuplicates: Bool,
    compares: Bool = true, jobs: Int,
    progress: RunProgress = .none
  ) async {
    let named = others.isEmpty ? [] : Set(inputs.compactMap { SystemCalls.realPath($0.path) })
    let all =
      inputs
      + others.filter { !(SystemCalls.realPath($0.path).map(named.contains) ?? false) }
    let settled = await concurrentMap(all, jobs: jobs, worker: { () }) { input, _ in
      input.settled
    }
    let shows = await Shows.survey(
      settled, options: options, files: files, known: surveys, jobs: jobs, progress: progress)
    let kept = settled.indices.filter {
      keepsDuplicates || shows.original(ofInputAt: $0) == nil
    }
    (self.inputs, self.shows) = (settled, shows)
    self.kept = kept.filter { $0 < inputs.count }
    (self.options, self.jobs) = (options, jobs)
    usual =
      compares
      ? await UsualEpisodes.find(
        settled, kept, of: shows, options: options, jobs: jobs, progress: progress) : [:]
  }

  /// The inputs that are not read, each with the one that holds the same episode.
  var repeated: [(input: TranscriptInput, original: TranscriptInput)] {
    guard kept.count < inputs.count else { return [] }
    let read = Set(kept)
    return inputs.indices.compactMap { index in
      guard inputs[index].isFound, !read.contains(index) else { return nil }
      return shows.original(ofInputAt: index).map { (inputs[index], $0) }
    }
  }

  /// Reads the inputs that are kept, several at a time, and hands on what `transform` makes of each, a
  /// batch at a time, in their order.
  ///
  /// - Parameters:
  ///   - transform: Takes the place of an input and what became of it; called by several workers.
  ///   - take: Takes the results of a batch; the next one is read when it is done.
  func read<Result: Sendable>(
    _ transform: @escaping @Sendable (Int, Swift.Result<Understanding, any Error>) -> Result,
    take: ([Result]) async throws -> Void
  ) async rethrows {
    var rest = kept[...]
    while !rest.isEmpty {
      let batch = nextBatch(of: rest)
      rest = rest.dropFirst(batch.count)
      let results = await concurrentMap(
        Array(batch), jobs: jobs, worker: { EpisodeAnalyzer() }
      ) { index, analyzer in
        transform(index, Swift.Result { try understood(at: index, with: &analyzer) })
      }
      try await take(results)
    }
  }

  /// The inputs to hold in memory next.
  private func nextBatch(of rest: ArraySlice<Int>) -> ArraySlice<Int> {
    var bytes = 0
    let count = rest.prefix(EpisodeArchive.batchLimit.inputs).prefix { index in
      defer { bytes += inputs[index].size }
      return bytes < EpisodeArchive.batchLimit.bytes
    }.count
    return rest.prefix(count)
  }

  private func understood(
    at index: Int, with analyzer: inout EpisodeAnalyzer
  ) throws -> Understanding {
    var options = options
    options.context = shows.context(ofInputAt: index)
    let understood = try understand(inputs[index], options: options, with: &analyzer)
    guard case .episode(var episode) = understood else { return understood }
    usual[shows.name(ofShowOfInputAt: index)]?.rank(&episode)
    return .episode(episode)
  }
}
