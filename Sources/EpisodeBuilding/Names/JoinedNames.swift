/// Which of many names are one person's: the labels of a transcript, or the names of a show's
/// episodes. The order of the names makes no difference.
public struct JoinedNames: Sendable {
  /// What the names were collected from.
  public enum Scope: Sendable {
    /// The labels of one transcript.
    case episode
    /// The people of several episodes: a short name may be somebody else's there, unless exactly one
    /// of those who come again and again has it.
    case show
  }

  /// Two names that look like one person's and were not joined.
  public struct Doubt: Hashable, Sendable {
    /// The place of the one in the list of names, the smaller of the two.
    public var one: Int
    /// The place of the other.
    public var other: Int
    /// What speaks against joining them, in words.
    public var reason: String
  }

  /// A person and the names they go by.
  public struct Person: Hashable, Sendable {
    /// The fullest name, as people would write it.
    public var name: String
    /// The places of the person's names in the list, rising.
    public var uses: [Int]
  }

  /// The people, in order of their first name in the list.
  public internal(set) var people: [Person] = []
  /// Why a name at a place of the list is its person's, in words; none for the name that is shown.
  public internal(set) var reasons: [Int: String] = [:]
  /// The pairs that might be one person, in order of the list.
  public internal(set) var doubts: [Doubt] = []
  private var personOfUse: [Int] = []

  /// The index in ``people`` of whose name stands at a place of the list.
  public func person(of use: Int) -> Int { personOfUse[use] }

  /// Joins names.
  ///
  /// - Parameter meetings: How often two of them were heard right after each other, or took part
  ///   in one episode as two people.
  public init(_ uses: [NameUse], within scope: Scope, meetings: [NamePair: Int] = [:]) {
    var joining = NameJoining(uses, scope, meetings)
    joining.joinAsides()
    joining.joinFullNames()
    joining.joinSlipsOfFullNames()
    joining.joinShortNames()
    joining.joinSlipsOfShortNames()
    joining.doubtNamesakes()
    finish(joining)
  }

  private mutating func finish(_ joining: NameJoining) {
    personOfUse = Array(repeating: 0, count: joining.uses.count)
    var indices: [Int: Int] = [:]
    for use in joining.uses.indices {
      let root = joining.root(of: joining.nodeOfUse[use])
      let index = indices[root] ?? people.count
      if index == people.count {
        indices[root] = index
        people.append(Person(name: "", uses: []))
      }
      people[index].uses.append(use)
      personOfUse[use] = index
    }
    var taken: Set<String> = []
    for index in people.indices {
      guard let best = people[index].uses.min(by: joining.isShownBefore) else { continue }
      people[index].name = joining.shownName(of: best)
      if !taken.insert(people[index].name).inserted { people[index].name = joining.uses[best].name }
      for use in people[index].uses where joining.uses[use].name != people[index].name {
        reasons[use] =
          joining.reasons[joining.nodeOfUse[use]]
          ?? SpellingDifference.words(joining.names[use], PersonName(people[index].name))
      }
    }
    doubts = Set(
      joining.doubts.compactMap { one, other, reason -> Doubt? in
        let (one, other) = (joining.nodes[one].uses[0], joining.nodes[other].uses[0])
        guard personOfUse[one] != personOfUse[other] else { return nil }
        return Doubt(one: min(one, other), other: max(one, other), reason: reason)
      }
    ).sorted { ($0.one, $0.other, $0.reason) < ($1.one, $1.other, $1.reason) }
  }
}

/// Two places of a list of names; which comes first makes no difference.
public struct NamePair: Hashable, Sendable {
  /// The smaller place.
  public let one: Int
  /// The larger place.
  public let other: Int

  /// Pairs two places.
  public init(_ a: Int, _ b: Int) { (one, other) = (min(a, b), max(a, b)) }
}
