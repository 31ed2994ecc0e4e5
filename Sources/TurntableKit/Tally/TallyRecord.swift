import EpisodeAnalysis
import TranscriptModel

/// An episode that was counted, as a line of a file of tallies has it.
struct TallyRecord {
  /// Where it comes from.
  var source = TallySource()
  /// The integers.
  var tally = EpisodeTally.blank
  /// The sentences, as far as they are kept.
  var excerpts = Excerpts(
    areComplete: false, openings: [], questions: [], firstLines: [], trackedLines: [])
  /// What was noticed while reading and building, in order.
  var diagnostics: [Diagnostic] = []
  /// How often each term of each tracked topic is said.
  var termCounts: [[Int]]?
  /// Where facts come from that the transcript itself does not state, in words.
  var origins: [SourceMetadata.Fact: String] = [:]

  /// Creates a record of nothing, to be filled by a reader.
  init() {}

  /// Takes an episode, not yet seen beside the others of its show.
  init(_ episode: UnderstoodEpisode, from source: TallySource) {
    self.source = source
    tally = episode.analyzed.tally
    excerpts = episode.analyzed.excerpts
    diagnostics = episode.analyzed.diagnostics
    termCounts = episode.analyzed.termCounts
    origins = episode.origins
  }

  /// The episode as it was understood when it was counted.
  var understood: UnderstoodEpisode {
    UnderstoodEpisode(
      recognition: Recognition(
        format: tally.facts.format, confidence: 1, evidence: "counted before, in a tally"),
      leftOut: [], marks: 0, speakers: tally.speakers.map(\.speaker),
      analyzed: AnalyzedEpisode(
        tally: tally, excerpts: excerpts, diagnostics: diagnostics, termCounts: termCounts),
      origins: origins)
  }
}

/// Where a tally comes from.
struct TallySource: Hashable, Sendable {
  /// The version of Turntable that counted it.
  var version = turntableVersion
  /// What its record was called in a stream of records, as JSON; `nil` for a file.
  var id: String?
  /// The path of the transcript as the user wrote it, or the name of its record.
  var path = ""
  /// The show's name, which tells its episodes from others'.
  var show: String?
  /// What the show's own file says that a review needs; `nil` where there was none.
  var showFile: StatedShow?

  /// What a `show.yml` says of a show beside what counts for its episodes.
  struct StatedShow: Hashable, Sendable {
    /// Where it lay.
    var path = ""
    /// The show's name.
    var show: String?
    /// The month its year starts in; 1 where nothing is stated.
    var yearStartsIn = 1
    /// The bounds the show sets itself.
    var targets: [Target] = []
  }
}
