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
  private let counting: Counting
  /// Those that were counted already.
  private let counted: CountedEpisodes?
  private let usual: [String: UsualEpisodes]
  private let jobs: Int

  /// How many inputs are worked on or wait for their turn at a time, and how many bytes of them; one
  /// larger than that is worked on alone.
  private static let windowLimit = (inputs: 64, bytes: 8 << 20)

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
    let chosen = await concurrentMap(all, jobs: jobs, worker: { () }) { input, _ in input.settled }
    let fits = KeptDocument.fitting(chosen)
    let settled = await concurrentMap(Array(chosen.indices), jobs: jobs, worker: { () }) {
      index, _ in
      fits[index] && chosen.count > 1 ? chosen[index].keeping(as: options.format) : chosen[index]
    }
    let shows = await Shows.survey(
      settled, options: options, files: files, known: surveys, jobs: jobs, progress: progress)
    let kept = settled.indices.filter {
      keepsDuplicates || shows.original(ofInputAt: $0) == nil
    }
    (self.inputs, self.shows, self.jobs) = (settled, shows, jobs)
    self.kept = kept.filter { $0 < inputs.count }
    counting = Counting(settled, shows, options, self.kept)
    guard compares else {
      (usual, counted) = ([:], nil)
      return
    }
    // Whole texts would take the room of the transcripts.
    let counted = options.parts.contains(.texts) ? nil : CountedEpisodes()
    self.counted = counted
    usual = await UsualEpisodes.find(kept, of: shows, jobs: jobs, progress: progress) {
      [counting] index, analyzer in
      // A tally waits on disk already.
      let isKept = counted != nil && index < inputs.count && settled[index].tally == nil
      guard
        case .episode(let episode)? = try? counting.understood(
          at: index, parts: isKept ? options.parts : .compared, with: &analyzer)
      else { return nil }
      if isKept {
        counted?.keep(episode, ofInputAt: index)
        settled[index].kept?.release()
      }
      return episode
    }
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

  /// Reads the inputs that are kept, several at a time, and hands on what `transform` makes of each, one
  /// by one and in their order.
  ///
  /// - Parameters:
  ///   - transform: Takes the place of an input and what became of it; called by several workers.
  ///   - take: Takes the next result, while others are made.
  func read<Result: Sendable>(
    _ transform: @escaping @Sendable (Int, Swift.Result<Understanding, any Error>) -> Result,
    take: (Result) async throws -> Void
  ) async rethrows {
    let sizes = kept.map { inputs[$0].size }
    try await concurrentStream(
      kept, jobs: jobs, window: { EpisodeArchive.window(from: $0, sizes) },
      worker: { EpisodeAnalyzer() },
      { index, analyzer in
        defer { inputs[index].kept?.release() }
        return transform(index, Swift.Result { try understood(at: index, with: &analyzer) })
      }, take: take)
  }

  /// Before which input workers stop while the results from one on are still to be taken.
  private static func window(from first: Int, _ sizes: [Int]) -> Int {
    var bytes = 0
    let count = sizes[first...].prefix(windowLimit.inputs).prefix { size in
      bytes += size
      return bytes <= windowLimit.bytes
    }.count
    return first + max(1, count)
  }

  /// An episode seen beside the others of its show, or whatever else the file is.
  private func understood(
    at index: Int, with analyzer: inout EpisodeAnalyzer
  ) throws -> Understanding {
    let understood =
      try counted?.episode(ofInputAt: index).map(Understanding.episode)
      ?? counting.understood(at: index, parts: counting.options.parts, with: &analyzer)
    guard case .episode(var episode) = understood else { return understood }
    usual[shows.name(ofShowOfInputAt: index)]?.rank(&episode)
    return .episode(episode)
  }

  /// Reads and counts inputs, each as an episode of its show.
  private struct Counting: Sendable {
    private let inputs: [TranscriptInput]
    private let shows: Shows
    let options: EpisodeOptions
    /// The hashes of the shows' contexts, by the shows' names.
    private let fingerprints: [String: String]

    init(
      _ inputs: [TranscriptInput], _ shows: Shows, _ options: EpisodeOptions, _ read: [Int]
    ) {
      (self.inputs, self.shows, self.options) = (inputs, shows, options)
      fingerprints = Dictionary(
        read.map { (shows.name(ofShowOfInputAt: $0), $0) }, uniquingKeysWith: { first, _ in first }
      ).mapValues { shows.context(ofInputAt: $0).fingerprint }
    }

    func understood(
      at index: Int, parts: EpisodeAnalyzer.Parts, with analyzer: inout EpisodeAnalyzer
    ) throws -> Understanding {
      var options = options
      options.context = shows.context(ofInputAt: index)
      options.contextFingerprint = fingerprints[shows.name(ofShowOfInputAt: index)]
      options.parts = parts
      return try understand(inputs[index], options: options, with: &analyzer)
    }
  }
}
