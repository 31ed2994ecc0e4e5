import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// What the front page of a dataset says of one episode.
public struct EpisodeSummary: Sendable {
  /// The name of its show; `nil` where nobody states it.
  public let show: String?
  let published: CalendarDate?
  let words: Int
  let duration: Int
  /// Why something is missing, estimated, assumed or left out, each reason once, and how many notes
  /// give it.
  let notes: [DatasetSummary.Reason: Int]

  /// Takes from an episode, and from the remarks on it, what is needed.
  init(_ entry: EpisodeEntry, _ remarks: [NoteRow]) {
    show = entry.facts.show
    published = entry.facts.published
    words = entry.stats.people.words
    duration = entry.stats.duration.value
    var notes: [DatasetSummary.Reason: Int] = [:]
    for remark in remarks {
      notes[DatasetSummary.Reason(kind: remark.kind, reason: remark.reason), default: 0] += 1
    }
    self.notes = notes
  }
}

/// What the front page of a dataset says, added up over its episodes.
public struct DatasetSummary: Sendable {
  /// Why figures are not as one might expect.
  struct Reason: Hashable, Sendable {
    let kind: String
    let reason: String

    init(kind: NoteRow.Kind, reason: String) {
      self.kind = kind.rawValue
      // What was left out is told line by line, with its words; here it only matters that it was.
      self.reason =
        kind == .dropped
        ? "what nobody said, such as furniture of the page, stage directions and repeated captions"
        : reason
    }
  }

  /// The episodes of one show.
  struct Show: Sendable {
    var name: String?
    var episodes = 0
    var words = 0
    var duration = 0
    var dates: ClosedRange<CalendarDate>?
  }

  /// How many episodes there are.
  public private(set) var episodes = 0
  /// The shows, in the order in which their first episodes were read.
  private(set) var shows: [Show] = []
  private var places: [String?: Int] = [:]
  private var notes: [Reason: (notes: Int, episodes: Int)] = [:]

  /// Creates a summary of no episodes.
  public init() {}

  /// Adds an episode.
  public mutating func add(_ episode: EpisodeSummary) {
    episodes += 1
    let place = places[episode.show] ?? shows.count
    if place == shows.count { shows.append(Show(name: episode.show)) }
    places[episode.show] = place
    shows[place].episodes += 1
    shows[place].words += episode.words
    shows[place].duration += episode.duration
    if let date = episode.published {
      shows[place].dates = shows[place].dates?.including(date) ?? date...date
    }
    for (reason, count) in episode.notes {
      notes[reason, default: (0, 0)].notes += count
      notes[reason, default: (0, 0)].episodes += 1
    }
  }

  /// Adds remarks on tables that are over many episodes.
  mutating func add(_ remarks: [NoteRow]) {
    for remark in remarks {
      notes[Reason(kind: remark.kind, reason: remark.reason), default: (0, 0)].notes += 1
    }
  }

  /// The reasons, those of most episodes first.
  var reasons: [(reason: Reason, notes: Int, episodes: Int)] {
    notes.map { ($0, $1.notes, $1.episodes) }.sorted {
      ($1.2, $1.1, $0.0.kind, $0.0.reason) < ($0.2, $0.1, $1.0.kind, $1.0.reason)
    }
  }

  /// The first and the last day of all.
  var dates: ClosedRange<CalendarDate>? {
    shows.compactMap(\.dates).reduce(nil) { all, dates in
      (all?.including(dates.lowerBound) ?? dates).including(dates.upperBound)
    }
  }
}

extension ClosedRange {
  /// The range made as long as it must be to hold a value.
  fileprivate func including(_ value: Bound) -> ClosedRange {
    Swift.min(lowerBound, value)...Swift.max(upperBound, value)
  }
}
