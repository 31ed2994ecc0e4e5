import EpisodeAnalysis
import ReportModel

extension ReviewSections {
  /// The periods side by side.
  var figures: Section? {
    let relations = Review.Relation.allCases.filter { review.periods[$0] != nil }
    let column = { (id: String, title: String, kind: ColumnInfo.Kind) in
      ColumnInfo(id: id, title: title, kind: kind, key: .none, aggregation: .none, meaning: title)
    }
    var columns = [column("measure", "Measure", .text)]
    for relation in relations {
      columns.append(
        column(relation.rawValue, findings.label(relation) ?? relation.rawValue, .number))
    }
    columns += [
      column("low", "95 % from", .number), column("high", "to", .number),
      column("n", "Episodes with a value", .count),
    ]
    let rows = ReviewMeasure.all.compactMap { measure -> [Value]? in
      guard let now = review.figure(measure, .this) else { return nil }
      let shown = { (value: Double?) in
        value.map(measure.shown) ?? Value.missing(.tooFewEpisodes)
      }
      let perEpisode = measure.isMean ? ", mean an episode" : ""
      return [.text(measure.title + perEpisode)]
        + relations.map { relation in
          review.figure(measure, relation).map { shown(measure.rounded($0.main)) }
            ?? .missing(.noEpisodeHasIt)
        } + [
          shown(now.interval.map { measure.rounded($0.lowerBound) }),
          shown(now.interval.map { measure.rounded($0.upperBound) }), .count(now.spread.count),
        ]
    }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      info: TableInfo(
        id: "figures", title: "The period in figures", meaning: "One row a measure",
        columns: columns), rows: rows)
    return Section(
      id: "figures", title: "The period in figures",
      paragraphs: [
        "Ratios are sums over the episodes first, then divided; the 95 % interval tells how far other "
          + "episodes of this kind may lead (bootstrap over episodes, from five on)."
      ], table: table, tableNote: "Medians and quartiles are in the table “periods”.")
  }
}

extension ReviewMeasure {
  /// Whether the figure shown is a mean over episodes.
  fileprivate var isMean: Bool { ["words", "duration_s", "balance"].contains(id) }

  /// A value as precise as it is shown.
  fileprivate func rounded(_ value: Double) -> Double {
    unit == .count || unit == .duration ? value.rounded() : value
  }
}
