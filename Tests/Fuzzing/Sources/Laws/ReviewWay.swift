import EpisodeAnalysis
import ReportComposition
import ReportModel
import TranscriptModel
import TurntableKit

extension WholeWay {
  /// Reviews an episode as if a show had it on five days of five quarters, and once without a date.
  ///
  /// - Throws: `Broken` with what is wrong.
  public func review(_ analyzed: AnalyzedEpisode) throws {
    var entries = [ReviewEntry(analyzed)]
    for quarter in 0..<5 {
      var dated = analyzed
      dated.tally.facts.published = CalendarDate(
        year: 2025 + quarter / 4, month: quarter % 4 * 3 + 1, day: 8)
      entries.append(ReviewEntry(dated).renamed("show/\(quarter)"))
    }
    guard let period = Period(year: 2026, quarter: 1) else { return }
    let report = ReviewReport(
      entries, show: analyzed.tally.facts.show, period: period, targets: [],
      version: turntableVersion)
    try TableLaws.check(report.dataset)
    try ReportLaws.check(report.report)
    try write(report)
  }
}
