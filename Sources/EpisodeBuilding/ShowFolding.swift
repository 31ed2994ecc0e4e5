import TranscriptModel

extension ShowContext {
  /// Adds to what is stated of a show what the surveys of its episodes tell together; their order
  /// makes no difference.
  ///
  /// - Parameters:
  ///   - stated: What flags and the show's file say.
  ///   - surveys: The surveys of the show's episodes, each episode once.
  public init(_ stated: ShowContext, folding surveys: [EpisodeSurvey]) {
    self = stated
    episodes = surveys.count
    regulars = ShowContext.regulars(of: surveys)
  }

  /// The people who take part in two episodes or more, most episodes first.
  private static func regulars(of surveys: [EpisodeSurvey]) -> [Regular] {
    var found: [[String]: [EpisodeSurvey.Person]] = [:]
    for person in surveys.flatMap(\.people) {
      found[LabelKind.words(of: person.name), default: []].append(person)
    }
    return found.values.filter { $0.count > 1 }.map { appearances in
      Regular(
        name: commonest(appearances.map(\.name)) ?? "", episodes: appearances.count,
        asHost: appearances.count { $0.role.isHostSide },
        asGuest: appearances.count { $0.role.isGuestSide })
    }.sorted { ($1.episodes, $0.name) < ($0.episodes, $1.name) }
  }

  /// The commonest of some texts, of equals the first in the alphabet; `nil` of none.
  private static func commonest(_ texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}

/// Somebody who takes part in several episodes of a show.
public struct Regular: Hashable, Codable, Sendable {
  /// The name, as most episodes have it.
  public var name: String
  /// In how many of the show's episodes they speak.
  public var episodes: Int
  /// In how many of them the episode by itself shows them on the host's side.
  public var asHost: Int
  /// In how many of them the episode by itself shows them on the guest's side.
  public var asGuest: Int

  /// Creates a regular.
  public init(name: String, episodes: Int, asHost: Int, asGuest: Int) {
    self.name = name
    self.episodes = episodes
    self.asHost = asHost
    self.asGuest = asGuest
  }
}
