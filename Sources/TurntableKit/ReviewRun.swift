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

    /// Writes the review's files below a folder.
    ///
    /// - Returns: The folder they stand in, and what was written.
    /// - Throws: ``OutputError``.
    public func write(
      below output: String, as formats: [String], force: Bool
    ) throws -> (folder: String, files: [String]) {
      guard let review else { throw OutputError(path: output, reason: problem ?? "no review") }
      let base = output.hasSuffix("/") ? String(output.dropLast()) : output
      let folder = "\(base)/\(self.folder)"
      return (folder, try review.write(to: folder, as: formats, force: force))
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
    let archive = await EpisodeArchive(
      inputs, options: options, files: showFiles, keepsDuplicates: keepsDuplicates,
      compares: false, jobs: jobs, progress: progress)
    for (input, original) in archive.repeated { tell(.repeated(input, original)) }
    var gathered = GatheredShows()
    await archive.read { index, result in
      defer { progress.fileDone(.reading, of: archive.kept.count) }
      return (index, result.map(Finding.init))
    } take: { batch in
      for (index, result) in batch {
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
    let name = show.name ?? show.folder
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
    let targets = (show.file?.targets ?? []).map {
      ReviewTarget(measure: $0.measure, low: $0.low, high: $0.high)
    }
    return Outcome(
      show: name,
      review: ReviewReport(
        entries, show: name, period: period, targets: targets, version: turntableVersion))
  }
}

/// What a review takes from a file.
private struct Finding: Sendable {
  var heard: ReviewEntry?
  var listed: [ListedEpisode] = []
  /// What somebody should look at.
  var warnings: [Diagnostic]

  init(_ understood: Understanding) {
    warnings = understood.diagnostics.filter { $0.severity > .note }
    switch understood {
    case .episode(let episode): heard = ReviewEntry(episode.analyzed)
    case .listing(let listing): listed = listing.listing.episodes
    case .article: break
    }
  }
}

/// The episodes of some files, show by show.
private struct GatheredShows {
  struct Show {
    var name: String?
    var file: ShowFile?
    var folder: String?
    var heard: [ReviewEntry] = []
    var listed: [ListedEpisode] = []

    /// Episodes that are only listed; where none was heard, with the topics of their descriptions.
    private func described(_ listed: [ListedEpisode]) -> [ReviewEntry] {
      guard heard.isEmpty else { return listed.map { ReviewEntry($0) } }
      let topics = DescribedTopics(
        listed, tracking: file?.topics ?? [], people: listed.flatMap(\.people))
      return listed.indices.map {
        ReviewEntry(listed[$0], topics: topics.topics[$0], words: topics.words[$0])
      }
    }

    /// The episodes that were heard, then those that are only listed; keys are made unique.
    var entries: [ReviewEntry] {
      let known = Set(heard.map { Identity($0.episode.facts) }.flatMap(\.names))
      let unheard = listed.filter { known.isDisjoint(with: Identity($0.facts).names) }
      let others = described(unheard)
      var taken: [String: Int] = [:]
      return (heard + others).map { entry in
        let count = taken[entry.episode.key, default: 0] + 1
        taken[entry.episode.key] = count
        return count == 1 ? entry : entry.renamed("\(entry.episode.key)-\(count)")
      }
    }
  }

  /// What an episode is known by: its number and its title.
  private struct Identity {
    var names: [String]
    init(_ facts: EpisodeFacts) {
      names =
        [facts.number.map { "#\($0)" }].compactMap(\.self)
        + [ShowContext.words(of: facts.title).joined(separator: " ")]
    }
  }

  private(set) var shows: [Show] = []
  private var places: [String: Int] = [:]

  /// What a folder is called; one that is called after what it holds, as its parent is.
  private static func name(of folder: String) -> String? {
    let general: Set = ["transcripts", "episodes", "captions", "subtitles", "text", "files"]
    let parts = folder.split(separator: "/").map(String.init).filter { $0 != "." }
    return parts.last { !general.contains($0.lowercased()) } ?? parts.last
  }

  /// Adds what a file told; a show nobody names is called as its folder is.
  mutating func add(_ finding: Finding, show: String, file: ShowFile?, in folder: String) {
    guard finding.heard != nil || !finding.listed.isEmpty else { return }
    let stated = finding.heard?.episode.facts.show ?? finding.listed.first?.facts.show
    // A page and the transcripts of one show may lie in different folders.
    let byName = stated.flatMap { name in
      shows.firstIndex {
        $0.file == nil && file == nil
          && $0.name.map(ShowContext.words) == ShowContext.words(of: name)
      }
    }
    let place = places[show] ?? byName ?? shows.count
    places[show] = place
    if place == shows.count {
      places[show] = place
      shows.append(Show(name: file?.show?.value, file: file))
    }
    shows[place].name = shows[place].name ?? stated
    shows[place].folder = GatheredShows.name(of: folder)
    if let heard = finding.heard { shows[place].heard.append(heard) }
    shows[place].listed += finding.listed
  }
}
