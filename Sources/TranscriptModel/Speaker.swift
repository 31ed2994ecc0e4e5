/// What somebody is to an episode.
public enum Role: String, Codable, Sendable, CaseIterable {
  /// Leads the conversation.
  case host
  /// Leads it together with a host.
  case cohost
  /// Was invited.
  case guest
  /// Was put through or played in briefly.
  case caller
  /// The evidence does not tell.
  case unknown

  /// Whether the role is on the host's side of the ratios.
  public var isHostSide: Bool { self == .host || self == .cohost }
  /// Whether the role is on the guest's side of the ratios.
  public var isGuestSide: Bool { self == .guest || self == .caller }
}

/// One person of an episode, whatever labels the transcript gives them.
public struct Speaker: Hashable, Codable, Sendable {
  /// The full name where it is known, else the label.
  public var name: String
  /// The labels as written, in order of first appearance.
  public var labels: [String]
  /// Whether ``name`` is a person's name, not `Speaker 1` or `Unknown`.
  public var isNamed: Bool
  /// Whether the label only says that nobody knows who speaks, as `Unknown` does; it may stand for
  /// several people.
  public var isUnknown: Bool
  /// What the person is to the episode.
  public var role: Role
  /// The evidence for the role, in words a producer can check.
  public var roleBasis: String
  /// The evidence for the name, in words; `nil` where the label is the name.
  public var nameBasis: String?
  /// Job and organisation, where the source states them.
  public var affiliation: String?

  /// Creates a speaker.
  public init(
    name: String, labels: [String], isNamed: Bool = true, isUnknown: Bool = false,
    role: Role = .unknown,
    roleBasis: String = "", nameBasis: String? = nil, affiliation: String? = nil
  ) {
    self.name = name
    self.labels = labels
    self.isNamed = isNamed
    self.isUnknown = isUnknown
    self.role = role
    self.roleBasis = roleBasis
    self.nameBasis = nameBasis
    self.affiliation = affiliation
  }
}
