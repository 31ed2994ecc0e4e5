import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// A measure in a period, as the table `periods` has it.
struct PeriodRow: Sendable {
  var period: String
  var relation: Review.Relation
  var measure: String
  var pooled: Value
  var mean: Value = .missing(.notApplicable)
  var median: Value = .missing(.notApplicable)
  var q1: Value = .missing(.notApplicable)
  var q3: Value = .missing(.notApplicable)
  var low: Value = .missing(.notApplicable)
  var high: Value = .missing(.notApplicable)
  var count: Int
  var basis: Value = .missing(.notApplicable)

  /// The rows of a review, period by period.
  static func rows(
    _ review: Review, _ relations: [Review.Relation] = Review.Relation.allCases
  ) -> [PeriodRow] {
    relations.flatMap { relation -> [PeriodRow] in
      guard let period = review.periods[relation] else { return [] }
      let episodes = review.episodes(relation).count
      let first = PeriodRow(
        period: period.label, relation: relation, measure: "episodes", pooled: .count(episodes),
        count: episodes)
      let measures = ReviewMeasure.all.map { measure in
        PeriodRow(
          period.label, relation, measure, review.figure(measure, relation))
      }
      let days = PeriodRow(period.label, relation, daysBetween: review.daysBetween(relation))
      return [first] + measures.prefix(2) + [days] + measures.dropFirst(2)
    }
  }

  private init(
    _ period: String, _ relation: Review.Relation, _ measure: ReviewMeasure,
    _ figure: PeriodFigure?
  ) {
    let none = figure == nil ? MissingReason.noEpisodeHasIt : .tooFewEpisodes
    self.init(
      period: period, relation: relation, measure: measure.id,
      pooled: measure.plain(
        figure?.pooled, orMissing: figure == nil ? .noEpisodeHasIt : .addsUpToNothing),
      mean: measure.plain(figure?.spread.mean, orMissing: none),
      median: measure.plain(figure?.spread.median, orMissing: none),
      q1: measure.plain(figure?.spread.quartiles.lowerBound, orMissing: none),
      q3: measure.plain(figure?.spread.quartiles.upperBound, orMissing: none),
      low: measure.plain(figure?.interval?.lowerBound, orMissing: none),
      high: measure.plain(figure?.interval?.upperBound, orMissing: none),
      count: figure?.spread.count ?? 0,
      basis: .text(figure?.basis?.rawValue, orMissing: .notApplicable))
  }

  private init(_ period: String, _ relation: Review.Relation, daysBetween days: [Double]) {
    let spread = Spread(days)
    let value = { (value: Double?) in Value.number(value, orMissing: .noEpisodeHasIt) }
    self.init(
      period: period, relation: relation, measure: "days_between_episodes",
      pooled: value(spread?.mean), mean: value(spread?.mean), median: value(spread?.median),
      q1: value(spread?.quartiles.lowerBound), q3: value(spread?.quartiles.upperBound),
      count: days.count)
  }

  init(
    period: String, relation: Review.Relation, measure: String, pooled: Value,
    mean: Value = .missing(.notApplicable), median: Value = .missing(.notApplicable),
    q1: Value = .missing(.notApplicable), q3: Value = .missing(.notApplicable),
    low: Value = .missing(.notApplicable), high: Value = .missing(.notApplicable), count: Int,
    basis: Value = .missing(.notApplicable)
  ) {
    (self.period, self.relation, self.measure, self.pooled) = (period, relation, measure, pooled)
    (self.mean, self.median, self.q1, self.q3) = (mean, median, q1, q3)
    (self.low, self.high, self.count, self.basis) = (low, high, count, basis)
  }
}

extension RowTable where Row == PeriodRow {
  /// Measures of the period, the one before and the same a year ago.
  static var periods: RowTable {
    RowTable(
      "periods", "Periods", "One row a measure and period; lengths in seconds",
      [
        Column("period", "Period", .text, key: .primary, "The period, such as 2026-Q1") {
          .text($0.period)
        },
        Column("relation", "Relation", .text, "this, before or year_ago") {
          .text($0.relation.rawValue)
        },
        Column("measure", "Measure", .text, key: .primary, "Id of the measure") {
          .text($0.measure)
        },
        Column(
          "pooled", "Pooled", .number,
          "Sums over the episodes first, then the ratio; of counts the sum, of longest ones the "
            + "largest"
        ) { $0.pooled },
        Column("mean", "Mean", .number, "Mean over episodes") { $0.mean },
        Column("median", "Median", .number, "Median over episodes") { $0.median },
        Column("q1", "Lower quartile", .number, "First quartile over episodes") { $0.q1 },
        Column("q3", "Upper quartile", .number, "Third quartile over episodes") { $0.q3 },
        Column(
          "low", "Low", .number,
          "Low bound of the 95 % bootstrap interval over episodes, of “pooled” for ratios, else of "
            + "the mean; from five episodes on"
        ) { $0.low },
        Column("high", "High", .number, "High bound of that interval") { $0.high },
        Column("n", "Episodes", .count, "Episodes (of days_between_episodes, gaps) with a value") {
          .count($0.count)
        },
        Column("basis", "Basis", .text, "Weakest basis of times among them") { $0.basis },
      ])
  }
}
