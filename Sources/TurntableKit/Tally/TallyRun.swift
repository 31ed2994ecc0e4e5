import EpisodeAnalysis
import EpisodeBuilding
import TranscriptModel
import TranscriptReading

/// Counts transcripts and writes a line of JSON an episode.
public struct TallyRun: Sendable {
  /// How to read and understand the transcripts.
  public var options: EpisodeOptions
  /// The shows' own files.
  public var showFiles = ShowFiles.none
  /// Surveys that were made before; without any the inputs are surveyed.
  public var surveys = Surveys.none
  /// Whether to carry the sentences along that tables show.
  public var withQuotes = false
  /// Whether each file of a folder is counted, though another holds the same episode.
  public var keepsDuplicates = false
  /// How many transcripts to work on at a time.
  public var jobs = 1
  /// Is told of each file.
  public var progress = RunProgress.none

  /// Creates a run.
  public init(options: EpisodeOptions) { self.options = options }

  /// Counts some inputs and tells what became of each, in order.
  ///
  /// - Parameter put: Takes the lines, each with its line feed, some at a time.
  /// - Returns: Which terms of the shows' files the episodes say.
  public func write(
    _ inputs: [TranscriptInput], put: ([UInt8]) throws -> Void, tell: (ReportOutcome) -> Void
  ) async rethrows -> TermRecord {
    let archive = await EpisodeArchive(
      inputs, options: options, files: showFiles, surveys: surveys,
      keepsDuplicates: keepsDuplicates, compares: false, jobs: jobs, progress: progress)
    for (input, original) in archive.repeated { tell(.repeated(input, original)) }
    var terms = TermRecord()
    try await archive.read { index, result in
      defer { progress.fileDone(.reading, of: archive.kept.count) }
      let input = archive.inputs[index]
      return (input, result.map { line(of: $0, input, isAlone: inputs.count == 1) })
    } take: { input, result in
      switch result {
      case .failure(let error): tell(ReportOutcome(notRead: input, error))
      case .success((let understood, let line)):
        guard case .episode(let episode) = understood, let line else {
          return tell(.noEpisode(input, understood.kind))
        }
        if inputs.count > 1 { terms.add(understood, of: showFiles.file(for: input)) }
        try put(line)
        tell(.added(input, episode.analyzed.diagnostics))
      }
    }
    return terms
  }

  private func line(
    of understood: Understanding, _ input: TranscriptInput, isAlone: Bool
  ) -> (Understanding, line: [UInt8]?) {
    let file = showFiles.file(for: input)
    var understood = understood
    if isAlone { file?.note(on: &understood) }
    guard case .episode(let episode) = understood else { return (understood, nil) }
    let source = TallySource(episode, at: input.path, file)
    return (
      understood,
      TallyLine.bytes(TallyRecord(episode, from: source), withQuotes: withQuotes) + [0x0A]
    )
  }

  /// Counts the records of standard input, a line of JSON each, into a line each in their order; one that
  /// cannot be used becomes an error in its place.
  ///
  /// - Parameter put: Takes the lines, each with its line feed, some at a time.
  /// - Throws: ``InputError`` where standard input cannot be read, and what `put` throws.
  public func filter(put: ([UInt8]) throws -> Void) async throws {
    let (options, withQuotes) = (options, withQuotes)
    let stated = showFiles.everywhere?.context.with(options.context) ?? options.context
    let shows = await surveys.shows(stated)
    let showFile = showFiles.everywhere
    try await RecordFilter(jobs: jobs).run(put: put) { record, analyzer in
      let document = try record.document(as: options.format)
      var options = options
      options.context = shows.context(
        of: record.source, show: document.transcript?.metadata.show)
      let understood = understand(
        document, named: record.name, options: options, with: &analyzer)
      guard case .episode(let episode) = understood else {
        throw RecordFault(message: "it is \(understood.kind), not a transcript")
      }
      var source = TallySource(episode, at: record.source.path, showFile)
      source.id = record.source.id
      return TallyLine.bytes(TallyRecord(episode, from: source), withQuotes: withQuotes)
    }
  }
}

extension TallySource {
  /// Where an episode comes from.
  fileprivate init(_ episode: UnderstoodEpisode, at path: String, _ file: ShowFile?) {
    self.path = path
    show = episode.analyzed.tally.facts.show
    showFile = file.map(StatedShow.init)
  }
}

extension TallySource.StatedShow {
  /// What a review needs of a show's own file.
  init(_ file: ShowFile) {
    path = file.path
    show = file.show?.value
    yearStartsIn = file.yearStartsIn
    targets = file.targets
  }
}
