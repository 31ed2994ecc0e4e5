import TranscriptModel

/// What the episodes of a show tell together, in sums: those of two parts of an archive add up, in any
/// order, to those of both.
public struct ShowSums: Hashable, Sendable {
  /// How many episodes were surveyed.
  package var episodes = 0
  /// Everybody, by the name as the files give it.
  package var people: [String: Person] = [:]
  /// In how many episodes two of them are together.
  package var meetings: [Meeting: Int] = [:]

  /// Somebody under one name.
  package struct Person: Hashable, Sendable {
    /// In how many episodes they speak.
    package var episodes = 0
    /// In how many of them the file alone shows them on the host's side.
    package var asHost = 0
    /// In how many of them the file alone shows them on the guest's side.
    package var asGuest = 0
    /// How many bytes they say.
    package var bytes = 0
    /// How many bytes are said under a name in those episodes.
    package var named = 0

    /// Creates somebody who has said nothing.
    package init() {}

    static func += (a: inout Person, b: Person) {
      a.episodes += b.episodes
      a.asHost += b.asHost
      a.asGuest += b.asGuest
      a.bytes += b.bytes
      a.named += b.named
    }
  }

  /// Two people, the one first in the alphabet first.
  package struct Meeting: Hashable, Comparable, Sendable {
    package let one: String
    package let other: String

    /// Pairs two people; their order makes no difference.
    package init(_ one: String, _ other: String) {
      (self.one, self.other) = one < other ? (one, other) : (other, one)
    }

    /// Orders pairs by their first names, then their second.
    package static func < (a: Meeting, b: Meeting) -> Bool {
      (a.one, a.other) < (b.one, b.other)
    }
  }

  /// Creates the sums of no episodes.
  public init() {}

  /// Takes what one episode tells.
  public init(_ survey: EpisodeSurvey) {
    episodes = 1
    for (index, person) in survey.people.enumerated() {
      var sums = Person()
      sums.episodes = 1
      sums.asHost = person.role.isHostSide ? 1 : 0
      sums.asGuest = person.role.isGuestSide ? 1 : 0
      (sums.bytes, sums.named) = (person.bytes, survey.named)
      people[person.name, default: Person()] += sums
      for other in survey.people[(index + 1)...] {
        meetings[Meeting(person.name, other.name), default: 0] += 1
      }
    }
  }

  /// Adds the sums of other episodes.
  public static func += (a: inout ShowSums, b: ShowSums) {
    a.episodes += b.episodes
    for (name, person) in b.people { a.people[name, default: Person()] += person }
    for (meeting, count) in b.meetings { a.meetings[meeting, default: 0] += count }
  }
}
