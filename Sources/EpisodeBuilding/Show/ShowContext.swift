public import TranscriptModel

/// What is known of a show beyond one file: from flags, from `show.yml`, and from the surveys of the
/// show's episodes. A file that stands alone has ``empty``.
public struct ShowContext: Hashable, Codable, Sendable {
  /// The show's name.
  public var show: Stated?
  /// The language its episodes are in, a BCP 47 tag.
  public var language: Stated?
  /// The names of those known to host it.
  public var hosts: [Stated] = []
  /// The names of those known to be guests.
  public var guests: [Stated] = []
  /// Full names by label.
  public var aliases: [String: Stated] = [:]
  /// Further labels of advertisements.
  public var advertisements: [String] = []
  /// Further labels that are no people.
  public var notPeople: [String] = []
  /// The topics whose mentions are counted whether they stand out or not.
  public var topics: [TrackedTopic] = []
  /// How many episodes were surveyed; 0 for a file that stands alone.
  public var episodes = 0
  /// Those who take part in several of them, most episodes first.
  public var regulars: [Regular] = []
  /// Who might be one of the regulars under another name, and what speaks against it, by that name.
  public var doubts: [String: String] = [:]
  /// The names the show has for people whom some of the episodes call differently, by the name each
  /// of those has.
  public var names: [String: ShowName] = [:]

  /// Creates a context in which nothing is known.
  public init() {}

  /// The context of a file that stands alone.
  public static let empty = ShowContext()

  /// A short hash of all that is known, the same on every machine; a tally names it.
  public var fingerprint: String {
    let said = { (list: [Stated]) in list.flatMap { [$0.value, $0.source.words] } }
    let groups: [[String]] = [
      said(show.map { [$0] } ?? []), said(language.map { [$0] } ?? []), said(hosts), said(guests),
      aliases.sorted { $0.key < $1.key }.flatMap { [$0.key] + said([$0.value]) },
      advertisements, notPeople,
      topics.flatMap { [$0.name, "+"] + $0.terms + ["-"] + $0.excluded + ["."] },
      ["\(episodes)"],
      regulars.flatMap {
        [$0.name] + [$0.episodes, $0.asHost, $0.asGuest, $0.percent].map(String.init)
      },
      names.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.name, $0.value.basis] },
    ]
    var hash = StableHash()
    for (index, part) in groups.joined(separator: ["|"]).enumerated() {
      if index > 0 { hash.add("\u{1F}") }
      hash.add(part)
    }
    return hash.text
  }
}

/// What a user states about one episode; it beats what the file says.
public struct EpisodeOverrides: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// The day it was published.
  public var published: CalendarDate?
  /// The length of the recording.
  public var duration: MediaTime?
  /// The language, a BCP 47 tag.
  public var language: String?
  /// Whether advertisements count as their reader's speech.
  public var keepsAdvertisements = false

  /// Creates overrides that state nothing.
  public init() {}
}
