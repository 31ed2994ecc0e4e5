import EpisodeAnalysis
import ReportComposition
import ReportModel

/// A bound to suggest for a measure, which three in four of a show's episodes keep already.
struct DraftTarget: Sendable {
  /// How `show.yml` names the measure.
  var measure: String
  /// The bound as `show.yml` has it: `at most 35%`.
  var bound: String
  /// Where it comes from, in words.
  var evidence: String

  /// The measures there are suggestions for, and which bound goes with each.
  private static let wanted: [(id: String, side: Side)] = [
    ("host_talk_time_share", .most), ("duration_s", .between), ("host_questions", .least),
    ("longest_monologue_s", .most), ("ad_share", .most),
  ]

  private enum Side { case least, most, between }

  /// From fewer episodes nothing is suggested.
  private static let fewest = 4

  /// What an episode's measures are, by their ids; those that are missing are not in it.
  static func values(_ episode: AnalyzedEpisode) -> [String: Double] {
    guard let table = TableDefinition.all.first(where: { $0.info.id == "episode" }) else {
      return [:]
    }
    var values: [String: Double] = [:]
    let ids = table.info.columns.map(\.id)
    try? table.table(over: [EpisodeEntry(episode)]).forEachRow { row in
      for (id, value) in zip(ids, row) where wanted.contains(where: { $0.id == id }) {
        values[id] = number(value)
      }
    }
    return values
  }

  /// Suggests bounds from the values of several episodes.
  static func suggested(from episodes: [[String: Double]]) -> [DraftTarget] {
    let columns = TableDefinition.all.first { $0.info.id == "episode" }?.info.columns ?? []
    return wanted.compactMap { id, side in
      let values = episodes.compactMap { $0[id] }.sorted()
      guard values.count >= fewest, let last = values.last, last > 0,
        let kind = columns.first(where: { $0.id == id })?.kind
      else { return nil }
      return DraftTarget(Target.named(id), side, Scale(kind, upTo: last), values)
    }
  }

  private init?(_ measure: String, _ side: Side, _ scale: Scale, _ values: [Double]) {
    let low = scale.down(DraftTarget.quantile(side == .between ? 0.125 : 0.25, of: values))
    let high = scale.up(DraftTarget.quantile(side == .between ? 0.875 : 0.75, of: values))
    let keeping: Int
    switch side {
    case .least:
      // “at least 0” asks for nothing.
      guard low > 0 else { return nil }
      (bound, keeping) = ("at least \(scale.text(low))", values.count { $0 >= low })
    case .most:
      guard high < scale.limit else { return nil }
      (bound, keeping) = ("at most \(scale.text(high))", values.count { $0 <= high })
    case .between:
      bound = "between \(scale.text(low)) and \(scale.text(high))"
      keeping = values.count { low...high ~= $0 }
    }
    let median = scale.nearest(DraftTarget.quantile(0.5, of: values))
    self.measure = measure
    evidence = "\(keeping) of \(values.count) episodes keep it; the median is \(scale.text(median))"
  }

  /// The value that a part of the sorted values does not exceed, between two by their distance.
  private static func quantile(_ part: Double, of values: [Double]) -> Double {
    let place = part * Double(values.count - 1)
    let below = Int(place)
    let above = min(below + 1, values.count - 1)
    return values[below] + (values[above] - values[below]) * (place - Double(below))
  }

  private static func number(_ value: Value) -> Double? {
    switch value {
    case .count(let count): Double(count)
    case .number(let number), .share(let number), .rate(let number): number
    case .duration(let milliseconds): Double(milliseconds) / 1000
    case .text, .date, .flag, .missing: nil
    }
  }
}

/// How the values of a measure are rounded, and how `show.yml` writes them.
private struct Scale {
  private let kind: ColumnInfo.Kind
  private let step: Double

  /// - Parameter largest: The largest value; what is small is rounded more finely.
  init(_ kind: ColumnInfo.Kind, upTo largest: Double) {
    self.kind = kind
    switch kind {
    case .share: step = largest > 0.2 ? 0.05 : 0.01
    case .duration: step = largest > 1800 ? 300 : largest > 300 ? 60 : 10
    default: step = 1
    }
  }

  /// What no value is above.
  var limit: Double { kind == .share ? 1 : .infinity }

  // What is a step but for the last bit is that step.
  func up(_ value: Double) -> Double { (value / step - 1e-9).rounded(.up) * step }
  func down(_ value: Double) -> Double { (value / step + 1e-9).rounded(.down) * step }
  /// The median: lengths to the second, shares to the percent.
  func nearest(_ value: Double) -> Double {
    let fine = kind == .share ? 0.01 : 1
    return (value / fine).rounded() * fine
  }

  func text(_ value: Double) -> String {
    switch kind {
    case .share: "\(Int((value * 100).rounded()))%"
    case .duration: HumanForm.clock(Int(value.rounded()) * 1000)
    default: "\(Int(value.rounded()))"
    }
  }
}
