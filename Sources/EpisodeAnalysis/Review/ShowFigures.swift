/// The figures of a show's episodes, beside which one of them is seen.
public struct ShowFigures: Sendable {
  /// Where an episode's figure stands among those of the show.
  public struct Standing: Sendable {
    /// The median of the show's episodes, this one among them.
    public let median: Double
    /// 1 for the largest; equals share the better place.
    public let rank: Int
    /// The number of episodes that have the figure.
    public let count: Int
    /// Whether the figure is beyond what is usual; `nil` where that cannot be told.
    public let isUnusual: Bool?
  }

  /// The fewest episodes that make a comparison.
  public static let fewest = 5

  private var values: [String: [Double]] = [:]

  /// Gathers the figures of episodes, by the ids of measures.
  public init(_ episodes: [[String: ReviewMeasure.Parts]]) {
    for (id, parts) in episodes.joined() { values[id, default: []].append(parts.value) }
  }

  /// Where a figure stands; `nil` for fewer than five episodes that have it.
  public func standing(of value: Double, in measure: ReviewMeasure) -> Standing? {
    guard let values = values[measure.id], values.count >= ShowFigures.fewest else { return nil }
    return Standing(
      median: Quantiles.median(values), rank: 1 + values.count { $0 > value }, count: values.count,
      isUnusual: measure.isFlagged
        ? UsualRange(values).map { !$0.bounds.contains(value) } : nil)
  }
}

extension EpisodeStats {
  /// The measures a review follows, by their ids.
  public var measures: [String: ReviewMeasure.Parts] {
    var values: [String: ReviewMeasure.Parts] = [:]
    for measure in ReviewMeasure.all { values[measure.id] = measure.value(self) }
    return values
  }
}
