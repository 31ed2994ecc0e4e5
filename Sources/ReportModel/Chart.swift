/// A chart with its own small series, independent of any table.
public struct Chart: Hashable, Sendable {
  /// How the series are drawn.
  public enum Shape: String, Hashable, Sendable {
    /// One horizontal bar, the first value of each series a part of it: shares of a whole.
    case sharedBar
    /// A column for each category, the series stacked to fill it: shares over the episode.
    case stackedColumns
    /// A horizontal bar for each category, the series side by side within it, stacked.
    case bars
    /// A strip of cells for each series, a cell a category, the stronger its colour the more of the
    /// series' largest value it has: where each of several things lives.
    case strips
    /// A line for each series through a point a category: a course from one to the next. A series
    /// noted ``Series/bound`` is drawn as a bound, without points.
    case lines
  }

  /// One run of values, in the order of the chart's categories.
  public struct Series: Hashable, Sendable {
    /// The name in the legend.
    public let name: String
    /// The values; finite, not negative.
    public let values: [Double]
    /// What the values show, in a few words beside a strip, such as “throughout”; may be empty.
    public let note: String

    /// The note of a series that is a bound, such as a target.
    public static let bound = "bound"

    /// Whether it is a bound.
    public var isBound: Bool { note == Series.bound }

    /// Creates a series.
    public init(name: String, values: [Double], note: String = "") {
      self.name = name
      self.values = values
      self.note = note
    }
  }

  /// The stable id, in kebab-case; it names the chart's file.
  public let id: String
  /// The heading.
  public let title: String
  /// One sentence that says what the chart shows, for those who cannot see it.
  public let summary: String
  /// How it is drawn.
  public let shape: Shape
  /// What the values are, for the labels: ``ColumnInfo/Kind/share`` or ``ColumnInfo/Kind/count``.
  public let kind: ColumnInfo.Kind
  /// What the categories are, such as “Slice of the episode”.
  public let axis: String
  /// The categories, in order.
  public let categories: [String]
  /// The series, each with a value for every category.
  public let series: [Series]

  /// Creates a chart.
  public init(
    id: String, title: String, summary: String, shape: Shape, kind: ColumnInfo.Kind, axis: String,
    categories: [String], series: [Series]
  ) {
    precondition(series.allSatisfy { $0.values.count == categories.count })
    self.id = id
    self.title = title
    self.summary = summary
    self.shape = shape
    self.kind = kind
    self.axis = axis
    self.categories = categories
    self.series = series
  }
}

extension Chart {
  /// The sum of all series at one category.
  public func total(at category: Int) -> Double { series.reduce(0) { $0 + $1.values[category] } }

  /// The chart with at most so many series: the largest as they are, the rest as one. Strips are told
  /// apart by their names, not by colours, and stay as they are.
  public func folded(to limit: Int) -> Chart {
    guard series.count > limit, shape != .strips, shape != .lines else { return self }
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
