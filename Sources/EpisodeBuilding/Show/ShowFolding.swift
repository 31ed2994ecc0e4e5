import TranscriptModel

extension ShowContext {
  /// Adds to what is stated of a show what the surveys of its episodes tell together; their order
  /// makes no difference.
  ///
  /// - Parameters:
  ///   - stated: What flags and the show's file say.
  ///   - surveys: The surveys of the show's episodes, each episode once.
  public init(_ stated: ShowContext, folding surveys: [EpisodeSurvey]) {
    self.init(stated, folding: surveys.reduce(into: ShowSums()) { $0 += ShowSums($1) })
  }

  /// Adds to what is stated of a show what its episodes tell together.
  ///
  /// - Parameters:
  ///   - stated: What flags and the show's file say.
  ///   - sums: What the show's episodes tell, each episode once.
  public init(_ stated: ShowContext, folding sums: ShowSums) {
    self = stated
    episodes = sums.episodes
    let people = ShowPeople(sums, named: Set(stated.aliases.values.map(\.value)))
    names = people.names
    doubts = people.doubts
    regulars = people.people.filter { $0.episodes > 1 }
      .sorted { ($1.episodes, $0.name) < ($0.episodes, $1.name) }
  }
}

/// Somebody who takes part in several episodes of a show.
public struct Regular: Hashable, Codable, Sendable {
  /// The name, as the report has it.
  public var name: String
  /// In how many of the show's episodes they speak.
  public var episodes = 0
  /// In how many of them the episode by itself shows them on the host's side.
  public var asHost = 0
  /// In how many of them the episode by itself shows them on the guest's side.
  public var asGuest = 0
  /// Their part of the speech in those episodes, in whole percent.
  public var percent = 0

  /// Creates somebody who has taken part in nothing yet.
  public init(name: String) { self.name = name }
}

/// The name a show has for somebody whom one of its episodes calls differently.
public struct ShowName: Hashable, Codable, Sendable {
  /// The name.
  public var name: String
  /// The evidence, in words.
  public var basis: String
}
