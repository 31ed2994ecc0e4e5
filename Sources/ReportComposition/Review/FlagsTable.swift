import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// An episode that stands out, or misses a target.
struct FlagRow: Sendable {
  var episode: String
  var title: String
  var measure: String
  var value: Value
  var low: Value
  var high: Value
  var reason: String

  /// The rows of a review: what is unusual, then what misses a target, target by target.
  ///
  /// - Parameter missed: The targets with the places of the period's episodes that miss them, and what
  ///   is held against them there.
  static func rows(
    _ review: Review, _ flags: [Review.Flag],
    missed: [(target: ReviewTarget, episodes: [(place: Int, value: Double?)])]
  ) -> [FlagRow] {
    let unusual = flags.map { flag in
      FlagRow(
        episode: review.all[flag.episode].key, title: review.all[flag.episode].facts.title,
        measure: flag.measure.id,
        value: flag.measure.plain(flag.value, orMissing: .notApplicable),
        low: flag.measure.plain(flag.low, orMissing: .notApplicable),
        high: flag.measure.plain(flag.usual.bounds.upperBound, orMissing: .notApplicable),
        reason: "\(flag.measure.ofOne): \(flag.words)")
    }
    let missed = missed.flatMap { target, episodes in
      episodes.map { place, value in
        FlagRow(
          episode: review.all[place].key, title: review.all[place].facts.title,
          measure: target.measure, value: .number(value, orMissing: .notApplicable),
          low: .number(target.low, orMissing: .notApplicable),
          high: .number(target.high, orMissing: .notApplicable),
          reason: "target missed: \(target.column?.title ?? target.measure) \(target.words)")
      }
    }
    return unusual + missed
  }
}

extension RowTable where Row == FlagRow {
  /// What stands out.
  static var flags: RowTable {
    RowTable(
      "flags", "Flags", "One row an episode and measure that stands out or misses a target",
      [
        Column(
          "episode", "Episode", .text,
          key: .primaryReference(table: "episodes", column: "episode"), "Key of the episode"
        ) { .text($0.episode) },
        Column("title", "Title", .text, "Its title") { .text($0.title) },
        Column("measure", "Measure", .text, key: .primary, "Id of the measure") {
          .text($0.measure)
        },
        Column("value", "Value", .number, "Its value; lengths in seconds") { $0.value },
        Column("usual_low", "Usual, low", .number, "Low end of what is usual, or of the target") {
          $0.low
        },
        Column(
          "usual_high", "Usual, high", .number, "High end of what is usual, or of the target"
        ) { $0.high },
        Column("reason", "Reason", .text, key: .primary, "Why, in words") { .text($0.reason) },
      ])
  }
}

extension Review.Flag {
  /// The low end of what is usual; no share and no count is below 0.
  var low: Double { max(0, usual.bounds.lowerBound) }

  /// The value against what is usual: `81.2 %, usually 14.9 % to 33.1 %`.
  var words: String {
    let ends = [low, usual.bounds.upperBound].map(measure.worded)
    return value > usual.bounds.upperBound
      ? "\(measure.worded(value)), usually \(measure.worded(usual.median)) and at most \(ends[1])"
      : "\(measure.worded(value)), usually \(measure.worded(usual.median)) and at least \(ends[0])"
  }
}
