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

  /// A measure's values over the episodes, rising, and what is derived from them once for all.
  private struct Figure: Sendable {
    let values: [Double]
    let median: Double
    let usual: UsualRange?

    init(_ values: [Double]) {
      self.values = values.sorted()
      median = Quantiles.median(values)
      usual = UsualRange(values)
    }
  }

  private let figures: [String: Figure]

  /// Gathers the figures of episodes.
  public init(_ episodes: [MeasureValues]) {
    var figures: [String: Figure] = [:]
    for measure in ReviewMeasure.all {
      let values = episodes.compactMap { $0[measure]?.value }
      if values.count >= ShowFigures.fewest { figures[measure.id] = Figure(values) }
    }
    self.figures = figures
  }

  /// Where a figure stands; `nil` for fewer than five episodes that have it.
  public func standing(of value: Double, in measure: ReviewMeasure) -> Standing? {
    guard let figure = figures[measure.id] else { return nil }
    // The first of the rising values that is greater.
    var (low, high) = (0, figure.values.count)
    while low < high {
      let middle = (low + high) / 2
      if figure.values[middle] > value { high = middle } else { low = middle + 1 }
    }
    return Standing(
      median: figure.median, rank: 1 + figure.values.count - low, count: figure.values.count,
      isUnusual: measure.isFlagged ? figure.usual.map { !$0.bounds.contains(value) } : nil)
  }
}

extension EpisodeStats {
  /// The measures a review follows.
  public var measures: MeasureValues { MeasureValues(self) }
}
