import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// Which topics one side of a conversation speaks of more than the other: the few that matter.
struct SidesOfTopics {
  /// A side as sentences name it.
  private struct Named {
    /// Who it is, such as “Maya Lindqvist (host)”.
    var name: String
    /// What its mentions are called, such as “host”.
    var label: String
    var isOne: Bool
    var side: TopicSides.Side
  }

  /// The most topics told of a side.
  private static let shown = 4

  private let entry: EpisodeEntry

  /// Prepares the sentences of an episode.
  init(_ entry: EpisodeEntry) { self.entry = entry }

  /// A sentence for each side that has topics of its own, and one on how they were found; none where
  /// no topic is notably one side's, or it is not known who stands on which.
  var sentences: [String] {
    let sides: TopicSides
    let first: Named
    let second: Named
    if let both = entry.stats.hostAndGuest {
      sides = both
      first = named(both.first, .host)
      second = named(both.second, .guest)
    } else if let two = entry.stats.onlyTwo {
      sides = two
      first = named(two.first, nil)
      second = named(two.second, nil)
    } else {
      return []
    }
    let topics = entry.tally.topics.compactMap { topic in
      sides.z(of: topic).map { (topic: topic, z: $0) }
    }
    let told = [
      sentence(first, against: second, topics.map { ($0.topic, $0.z) }),
      sentence(second, against: first, topics.map { ($0.topic, -$0.z) }),
    ].compactMap(\.self)
    return told.isEmpty ? [] : told + [Self.remark]
  }

  private static let remark =
    "The numbers are how often each says it. A topic stands here where chance alone would share it out "
    + "so unevenly less than once in twenty times (log-odds with a prior of 1,000 words)."

  /// “Maya Lindqvist (host) speaks more of permits (host 9, guest 1) and tooling (host 6, guest 0).”
  private func sentence(
    _ own: Named, against other: Named, _ topics: [(topic: TopicTally, z: Double)]
  ) -> String? {
    let notable = topics.enumerated().filter { $0.element.z >= TopicSides.notable }
      .sorted { ($1.element.z, $0.offset) < ($0.element.z, $1.offset) }
      .prefix(Self.shown).map(\.element.topic)
    guard !notable.isEmpty else { return nil }
    let parts = notable.map {
      "\($0.name) (\(own.label) \(HumanForm.grouped(own.side.mentions(of: $0))), "
        + "\(other.label) \(HumanForm.grouped(other.side.mentions(of: $0))))"
    }
    return "\(own.name) \(own.isOne ? "speaks" : "speak") more of \(Wording.list(parts))."
  }

  /// A side of one is called by its name, and its mentions by its role; `nil` for no role: by the
  /// name, too.
  private func named(_ side: TopicSides.Side, _ role: Role?) -> Named {
    guard side.people.count == 1 else {
      let label = (role?.rawValue ?? "") + "s"
      return Named(name: "The \(label)", label: label, isOne: false, side: side)
    }
    let name = entry.name(side.people[0])
    guard role != nil else { return Named(name: name, label: name, isOne: true, side: side) }
    let own = entry.tally.speakers[side.people[0]].speaker.role.rawValue
    return Named(name: "\(name) (\(own))", label: own, isOne: true, side: side)
  }
}
