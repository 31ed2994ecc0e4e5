public import EpisodeAnalysis
public import ReportModel
import TranscriptModel

/// Composes the review of a show's period, against the period before and the same one a year ago.
public struct ReviewReport: ComposedReport {
  /// The report as people read it.
  public let report: Report
  /// The tables.
  public let dataset: Dataset
  /// The folder the report belongs in, `show/period`.
  public let folder: String

  /// The tables of a review, in order.
  static let tables: [TableInfo] = [
    RowTable.periods.info, ReviewEpisodesTable.info, RowTable.people.info,
    RowTable.topicTrends.info, RowTable.flags.info,
  ]

  /// Composes the review.
  ///
  /// - Parameters:
  ///   - entries: All episodes of the show, dated or not.
  ///   - show: The show's name; `nil` where nobody states it.
  ///   - period: The period under review.
  ///   - targets: What the show aims for.
  ///   - version: The program's.
  public init(
    _ entries: [ReviewEntry], show: String?, period: Period, targets: [ReviewTarget],
    version: String
  ) {
    let review = Review(entries.map(\.episode), period: period)
    let findings = ReviewFindings(entries, review, targets)
    let tables = [
      RowTable.periods.table(PeriodRow.rows(review)), ReviewEpisodesTable.table(entries, review),
      RowTable.people.table(PersonRow.rows(review)), RowTable.topicTrends.table(findings.trends),
      RowTable.flags.table(findings.flagRows),
    ]
    folder =
      "\(Slug.slug(show ?? "", or: "unnamed-show"))/\(period.label.split(separator: " ").joined(separator: "-"))"
    let key = folder
    let notes = RowTable.notes.table(tables.flatMap { Notes.missing(in: $0, of: key) })
    let dataset = Dataset(report: "review", version: version, tables: tables + [notes])
    self.dataset = dataset
    report = Report(
      title: "\(show ?? "Unnamed show"), \(period.label)",
      subtitle: ReviewReport.subtitle(review), opening: ReviewOpening(findings).sentences,
      keyFigures: ReviewReport.keyFigures(findings),
      sections: ReviewSections(findings, dataset).all, method: method, version: version,
      name: "review")
  }

  private static func subtitle(_ review: Review) -> [String] {
    let heard = review.all.count { $0.wasHeard }
    var second = "Of \(Wording.count(review.all.count, "episode")) of the show"
    if heard < review.all.count { second += ", \(heard) of them heard" }
    let later = review.all.count {
      $0.facts.published.map { $0 > review.period.last } ?? false
    }
    if later > 0 { second += "; \(later) of later days \(later == 1 ? "is" : "are") left out" }
    return [
      "\(Wording.date(review.period.first)) to \(Wording.date(review.period.last))", second,
    ]
  }

  private static func keyFigures(_ findings: ReviewFindings) -> [KeyFigure] {
    let review = findings.review
    let before = findings.label(.before)
    var figures = [
      KeyFigure(
        review.episodes(.this).count == 1 ? "Episode" : "Episodes",
        .count(review.episodes(.this).count),
        note: before.map { "\(review.episodes(.before).count) in \($0)" })
    ]
    let shown: [(String, String)] = [
      ("host_word_share_with_guest", "Hosts' words beside a guest"),
      ("duration_s", "Typical length"),
      ("questions_per_episode", "Questions an episode"), ("ad_share", "Advertising"),
    ]
    for (id, title) in shown {
      guard let measure = ReviewMeasure[id], let now = review.figure(measure, .this) else {
        continue
      }
      let isLength = id == "duration_s"
      let value = { (figure: PeriodFigure) in isLength ? figure.spread.median : figure.main }
      figures.append(
        KeyFigure(
          title, measure.shown(value(now)),
          note: review.figure(measure, .before).flatMap { figure in
            before.map { "\(measure.worded(value(figure))) in \($0)" }
          }))
    }
    return figures
  }
}

private let method = [
  "An episode belongs to the period its day of publication lies in; what has no date is listed and in "
    + "no period.",
  "A figure of a period is the sums of its episodes first, then the ratio; means, medians and quartiles "
    + "over episodes stand in the table “periods”. Shares “beside a guest”, and guests', are of "
    + "episodes that have a host and a guest.",
  "Intervals hold 95 % of 2,000 draws of the episodes, from a fixed seed (Efron 1979). A change is called "
    + "clear where the interval of the difference leaves out 0; fewer than five episodes get no verdict.",
  "The z of a topic is the difference of two rates over its standard error; rates are ratios of sums over "
    + "episodes, and their variance is that between episodes (Cochran 1977), at least that of chance.",
  "Every column is defined in the workbook's dictionary sheet and by “turntable columns”; why a "
    + "value is missing stands in the table “notes”.",
]
