import ReportModel

extension Chart {
  /// The sum of all series at one category.
  func total(at category: Int) -> Double { series.reduce(0) { $0 + $1.values[category] } }

  /// The chart with at most so many series: the largest as they are, the rest as one.
  func folded(to limit: Int) -> Chart {
    guard series.count > limit else { return self }
    let sums = series.map { $0.values.reduce(0, +) }
    let ranked = sums.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    let kept = ranked.prefix(limit - 1).sorted()
    let rest = ranked.dropFirst(limit - 1)
    let others = Series(
      name: "\(rest.count) others",
      values: categories.indices.map { category in
        rest.reduce(0) { $0 + series[$1].values[category] }
      })
    return Chart(
      id: id, title: title, summary: summary, shape: shape, kind: kind, axis: axis,
      categories: categories, series: kept.map { series[$0] } + [others])
  }
}

extension ColumnInfo.Kind {
  /// A chart's value as people read it.
  func label(_ value: Double) -> String {
    switch self {
    case .share: ColumnFormat.percent(value)
    case .count:
      FixedDecimal(value, fractionDigits: 0)?.text(grouping: true) ?? ColumnFormat.missing
    case .duration: ColumnFormat.clock(Int((value * 1000).rounded()))
    case .text, .number, .rate, .date, .flag:
      FixedDecimal(value, fractionDigits: 2)?.text(trimming: true, grouping: true)
        ?? ColumnFormat.missing
    }
  }

  /// A value on an axis: whole percentages need no digit after the point.
  func axisLabel(_ value: Double) -> String {
    guard self == .share else { return label(value) }
    return (FixedDecimal(value * 100, fractionDigits: 0)?.text() ?? "") + " %"
  }
}
