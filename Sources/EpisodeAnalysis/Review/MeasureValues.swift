/// The measures of an episode that could be taken, in their parts: small, since an archive keeps them
/// of every episode.
public struct MeasureValues: Hashable, Sendable {
  /// In the order of ``ReviewMeasure/all``; one that could not be taken is divided by 0.
  private var parts: [ReviewMeasure.Parts]

  /// Takes every measure that can be taken of an episode.
  public init(_ stats: EpisodeStats) { self.init { $0.value(stats) } }

  /// The values of an episode of which nothing is known but its length, in milliseconds, if that.
  init(duration: Int?) {
    self.init {
      $0.id == "duration_s"
        ? duration.map { .init(numerator: Double($0), denominator: 1) } : nil
    }
  }

  private init(_ value: (ReviewMeasure) -> ReviewMeasure.Parts?) {
    parts = ReviewMeasure.all.map { value($0) ?? .init(numerator: 0, denominator: 0) }
  }

  /// A measure; `nil` where it could not be taken.
  public subscript(measure: ReviewMeasure) -> ReviewMeasure.Parts? { self[measure.id] }

  /// The measure with an id; `nil` where it could not be taken, and where there is no such measure.
  public subscript(id: String) -> ReviewMeasure.Parts? {
    guard let place = MeasureValues.places[id], parts[place].denominator != 0 else { return nil }
    return parts[place]
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: ReviewMeasure.all.enumerated().map { ($1.id, $0) })
}
