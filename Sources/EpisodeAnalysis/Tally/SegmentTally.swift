/// A stretch of an episode from one topic shift to the next, in integers; it ends where the next
/// begins.
public struct SegmentTally: Codable, Hashable, Sendable {
  /// The index of the turn it begins with.
  public var turn: Int
  /// The words people say in it.
  public var words: Int
}

extension EpisodeTally {
  /// The fewest stretches a whole episode is cut into, where it can be cut so often.
  public static let fewestSegments = SegmentCutting.segments.lowerBound
  /// An episode with fewer words of people is not cut.
  public static let fewestWordsToCut = SegmentCutting.fewestWords
}
