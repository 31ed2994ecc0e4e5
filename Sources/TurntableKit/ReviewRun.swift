public import EpisodeAnalysis
import EpisodeBuilding
import ReportComposition
import ReportWriting
import TranscriptModel
import TranscriptReading

/// Writes a review of each show that some transcripts are of.
public struct ReviewRun: Sendable {
  /// Which days are under review.
  public enum Span: Hashable, Sendable {
    /// The latest full quarter with episodes.
    case latestQuarter
    /// A quarter of the show's year.
    case quarter(year: Int, quarter: Int)
    /// Any period.
    case period(Period)
  }

  /// How to read and understand the transcripts.
  public var options: EpisodeOptions
  /// The shows' own files.
  public var showFiles = ShowFiles.none
  /// Which days are under review.
  public var span = Span.latestQuarter
  /// Whether each file of a folder counts, though another holds the same episode.
  public var keepsDuplicates = false
  /// How many transcripts to work on at a time.
  public var jobs = 1
  /// Is told of each file.
  public var progress = RunProgress.none

  /// Creates a run.
  public init(options: EpisodeOptions) { self.options = options }

  /// A review that was composed, or why it could not be.
  public struct Outcome: Sendable {
    /// The show's name; `nil` where nobody states it.
    public var show: String?
    let review: ReviewReport?
    /// The folder it belongs in below the reports', its own among those of a run.
    var folder = ""
    /// Why there is none, for people.
    public var problem: String?

    /// Writes the review's files below a folder, so many formats at a time.
    ///
    /// - Returns: The folder they stand in, and what was written.
    /// - Throws: ``OutputError``.
    public func write(
      below output: String, as formats: [String], force: Bool, jobs: Int = 1
    ) async throws -> (folder: String, files: [String]) {
      guard let review else { throw OutputError(path: output, reason: problem ?? "no review") }
      let base = output.hasSuffix("/") ? String(output.dropLast()) : output
      let folder = "\(base)/\(self.folder)"
      return (
        folder, try await review.write(to: folder, as: formats, force: force, jobs: jobs)
      )
    }

    /// The review in a format of one file.
    ///
    /// - Throws: ``OutputError``.
    public func bytes(as format: String) throws -> [UInt8] {
      guard let review else { throw OutputError(path: "-", reason: problem ?? "no review") }
      return try review.bytes(as: format)
    }

    /// A few lines for a terminal.
    public func terminalSummary(width: Int, colour: Bool) -> String {
      review.map { ReportWriting.terminalSummary($0.report, width: width, colour: colour) } ?? ""
    }
  }

  /// Reads the transcripts, warns of what is odd in them, tells what became of those that do not
  /// count, and composes a review a show, in the order of the shows' first files.
  public func reviews(
    of inputs: [TranscriptInput], warn: (TranscriptInput, [Diagnostic]) -> Void,
    tell: (ReportOutcome) -> Void
  ) async -> [Outcome] {
    var options = options
    options.parts = .compared
    let archive = await EpisodeArchive(
      inputs, options: options, files: showFiles, keepsDuplicates: keepsDuplicates,
      compares: false, jobs: jobs, progress: progress)
    for (input, original) in archive.repeated { tell(.repeated(input, original)) }
    var gathered = GatheredShows()
    await archive.read { index, result in
      defer { progress.fileDone(.reading, of: archive.kept.count) }
      return (index, result.map(ReviewFinding.init))
    } take: { index, result in
      let input = archive.inputs[index]
      switch result {
      case .success(let finding):
        if !finding.warnings.isEmpty { warn(input, finding.warnings) }
        gathered.add(
          finding, show: archive.shows.name(ofShowOfInputAt: index),
          file: showFiles.file(for: input), in: input.folder)
      case .failure(let error):
        tell(ReportOutcome(notRead: input, error))
      }
    }
    var taken: [String: Int] = [:]
    return gathered.shows.map { show in
      var outcome = outcome(show)
      let own = outcome.review?.folder ?? ""
      taken[own, default: 0] += 1
      outcome.folder = taken[own] == 1 ? own : "\(own)-\(taken[own] ?? 0)"
      return outcome
    }
  }

  private func outcome(_ show: GatheredShows.Show) -> Outcome {
    let entries = show.entries
    let name = show.name
    let start = show.file?.yearStartsIn ?? 1
    let days = entries.compactMap { $0.episode.facts.published }
    let period: Period? =
      switch span {
      case .latestQuarter: Period.latestFullQuarter(among: days, yearStartsIn: start)
      case .quarter(let year, let quarter):
        Period(year: year, quarter: quarter, yearStartsIn: start)
      case .period(let period): period
      }
    guard let period else {
      return Outcome(
        show: name, review: nil,
        problem:
          "none of its \(entries.count) episodes has a date; add dates to the files, their names, or a "
          + "page or table of episodes beside them")
    }
    guard days.contains(where: period.contains) else {
      let span = days.min().flatMap { first in days.max().map { "\(first) to \($0)" } }
      return Outcome(
        show: name, review: nil,
        problem: "no episode is dated in \(period.label); "
          + (span.map { "the dates there are run from \($0)" } ?? "none has a date"))
    }
    return Outcome(
      show: name,
      review: ReviewReport(
        entries, show: name, period: period, targets: show.file?.reviewTargets ?? [],
        version: turntableVersion))
  }
}
