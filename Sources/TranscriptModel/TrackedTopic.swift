/// A topic somebody asks for: its mentions are counted whether they stand out or not.
public struct TrackedTopic: Hashable, Codable, Sendable {
  /// What reports call it.
  public var name: String
  /// The words and phrases of which any is a mention, inflections included; a `*` at the end stands
  /// for any ending. One of up to three letters or digits that holds a capital is a mention only as
  /// it is written.
  public var terms: [String]
  /// The phrases that hold no mention although one of ``terms`` stands in them.
  public var excluded: [String]

  /// Creates a topic.
  public init(name: String, terms: [String], excluded: [String] = []) {
    self.name = name
    self.terms = terms
    self.excluded = excluded
  }
}
