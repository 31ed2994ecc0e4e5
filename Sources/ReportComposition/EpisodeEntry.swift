public import EpisodeAnalysis
import ReportModel
public import TranscriptModel

/// One episode as the tables see it: its key, its figures, its sentences.
///
/// Every row refers to its episode, so that an episode is shared, not copied.
public final class EpisodeEntry: Sendable {
  /// The key of the tables, `show/episode` as slugs.
  public let key: String
  /// The integers and the sentences.
  public let analyzed: AnalyzedEpisode
  /// The ratios.
  public let stats: EpisodeStats
  /// The figures of the show's episodes; `nil` for an episode by itself.
  public let show: ShowFigures?
  /// The month the show's year starts in.
  private let yearStart: Int
  /// The ratios of the topics discovered and of those tracked; three tables walk them.
  let topics: [TopicStats]
  let tracked: [TopicStats]

  /// Creates the entry of an episode.
  public convenience init(_ analyzed: AnalyzedEpisode, beside show: ShowFigures? = nil) {
    self.init(analyzed, key: EpisodeEntry.key(of: analyzed.tally.facts), beside: show)
  }

  /// The key an episode has unless another one has it, too.
  public static func key(of facts: EpisodeFacts) -> String { Slug.episode(facts) }

  /// Creates an entry under a key of one's own.
  ///
  /// - Parameter start: The month the show's year starts in, 1…12.
  public init(
    _ analyzed: AnalyzedEpisode, key: String, beside show: ShowFigures? = nil,
    yearStartsIn start: Int = 1
  ) {
    self.analyzed = analyzed
    stats = EpisodeStats(analyzed.tally)
    self.key = key
    self.show = show
    yearStart = start
    topics = TopicStats.all(analyzed.tally.topics, in: stats)
    tracked = TopicStats.all(analyzed.tally.tracked, in: stats)
  }

  /// The quarter of the show's year that it lies in; `nil` without a date.
  var quarter: Period? {
    facts.published.flatMap { Period.quarter(of: $0, yearStartsIn: yearStart) }
  }

  var tally: EpisodeTally { analyzed.tally }
  var facts: EpisodeFacts { analyzed.tally.facts }
  var basis: ClockTally.Basis { analyzed.tally.clock.basis }

  /// Whether times come from the number of words.
  var isReckoned: Bool { basis == .estimated || basis == .scaled }

  /// The language whose words at large topics are held against, such as `english`.
  var languageAtLarge: String { WordLists.inForce(for: facts.language).stemmer }

  /// The name of a person of the episode.
  func name(_ speaker: Int) -> String { tally.speakers[speaker].speaker.name }

  /// How much somebody speaks: words, or milliseconds where the source has no words.
  func amountOfSpeech(_ speaker: Int) -> Int {
    let speech = tally.speakers[speaker].speech
    return facts.hasWords ? speech.words : speech.talkTime
  }

  /// The people, who speaks most first; of equals, by name.
  var bySpeech: [Int] {
    tally.speakers.indices.sorted {
      (amountOfSpeech($1), name($0)) < (amountOfSpeech($0), name($1))
    }
  }

  /// A sentence of the episode, as far as it is at hand.
  func excerpt(_ sentence: String?) -> Value {
    guard let sentence else { return .missing(.noSuchEvent) }
    return analyzed.excerpts.areComplete ? .text(sentence) : .missing(.notInTally)
  }

  /// Why a figure that needs measured times is missing.
  var noMeasuredTimes: MissingReason {
    switch basis {
    case .measured: .noSuchEvent
    case .anchored: .sparseTimes
    case .scaled, .estimated: .noTimes
    }
  }

  /// Why a figure that would divide words by reckoned time is missing.
  var noPace: MissingReason { isReckoned ? .onlyAssumedPace : .tooFewWords }

  /// Why a figure of the host's side is missing.
  var noHostReason: MissingReason { tally.speakers.isEmpty ? .noSpeakers : .noHost }
  /// Why a figure of the guest's side is missing.
  var noGuestReason: MissingReason { tally.speakers.isEmpty ? .noSpeakers : .noGuest }
  /// Why a figure that needs both sides is missing.
  var noSideReason: MissingReason { stats.hostSide == nil ? noHostReason : noGuestReason }
  /// Why a figure that needs two people is missing.
  var tooFewPeople: MissingReason { tally.speakers.isEmpty ? .noSpeakers : .oneSpeaker }

  /// Why interruptions and overlaps are missing; `nil` where they can be seen.
  var overlapReason: MissingReason? {
    if basis != .measured { return noMeasuredTimes }
    if tally.clock.canShowOverlap { return nil }
    return tally.clock.hasCaptionTimes ? .captionsCannotOverlap : .timesCannotOverlap
  }

  /// Why a gap or a silence is missing.
  var gapReason: MissingReason {
    basis == .measured && !tally.clock.canShowGaps ? .timesWithoutGaps : noMeasuredTimes
  }
}
