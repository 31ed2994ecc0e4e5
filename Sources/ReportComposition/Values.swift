import EpisodeAnalysis
import ReportModel
import TranscriptModel

extension Value {
  /// A length or position in time.
  static func time(_ time: MediaTime) -> Value { .duration(milliseconds: time.milliseconds) }

  /// A length in milliseconds, or missing.
  static func time(_ milliseconds: Int?, orMissing reason: MissingReason) -> Value {
    milliseconds.map { .duration(milliseconds: $0) } ?? .missing(reason)
  }

  /// A bound of an estimate in milliseconds.
  static func bound(_ milliseconds: Int?) -> Value {
    time(milliseconds, orMissing: .noBoundsNeeded)
  }

  /// A bound of an estimated share.
  static func shareBound(_ share: Double?) -> Value { .share(share, orMissing: .noBoundsNeeded) }

  /// A calendar date, or missing.
  static func date(_ date: CalendarDate?) -> Value {
    date.map { .date(year: $0.year, month: $0.month, day: $0.day) } ?? .missing(.notStated)
  }
}
