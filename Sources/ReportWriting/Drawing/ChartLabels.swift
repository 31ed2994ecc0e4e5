import ReportModel

extension ColumnInfo.Kind {
  /// A chart's value as people read it.
  func label(_ value: Double) -> String {
    switch self {
    case .share: HumanForm.percent(value)
    case .count:
      FixedDecimal(value, fractionDigits: 0)?.text(grouping: true) ?? ColumnFormat.missing
    case .duration: HumanForm.clock(Int((value * 1000).rounded()))
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
