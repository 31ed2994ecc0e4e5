import TranscriptModel

/// Finds what each person is to an episode, with the evidence in words.
///
/// In this order: what the user states, what the label states, what the page states, what is said
/// and done in the episode. Where nothing settles it the role is unknown.
struct RoleFinding {
  /// The roles, in the order of the speakers.
  private(set) var roles: [Role]
  /// The evidence for each, in words.
  private(set) var bases: [String]
  /// What the page says of each: job and organisation.
  private(set) var affiliations: [String?]

  /// Weighs the evidence for every speaker.
  init(
    _ transcript: Transcript, _ speakers: [Speaker], _ grouping: TurnGrouping,
    in context: ShowContext
  ) {
    roles = Array(repeating: .unknown, count: speakers.count)
    bases = Array(repeating: "nothing in the file tells", count: speakers.count)
    let page = PageCredits(transcript.metadata)
    affiliations = speakers.map(page.affiliation)
    for (index, speaker) in speakers.enumerated() {
      if let (role, basis) = RoleFinding.stated(speaker, page, context) {
        (roles[index], bases[index]) = (role, basis)
      }
    }
    let hostIsStated = roles.contains(where: \.isHostSide)
    let behaviour = RoleBehaviour(transcript, speakers, grouping)
    for index in speakers.indices where roles[index] == .unknown {
      if let (role, basis) = behaviour.role(of: index) {
        (roles[index], bases[index]) = (role, basis)
      }
    }
    settleTheOther(speakers, behaviour, hostIsStated: hostIsStated)
  }

  private static func stated(
    _ speaker: Speaker, _ page: PageCredits, _ context: ShowContext
  ) -> (Role, String)? {
    let names = [speaker.name] + speaker.labels
    let statement = { (list: [Stated]) in
      list.first { listed in
        names.contains { LabelKind.words(of: $0) == LabelKind.words(of: listed.value) }
      }
    }
    let (host, guest) = (statement(context.hosts), statement(context.guests))
    if let host, host.source.isUser || guest?.source.isUser != true {
      return (.host, "named as host \(host.source.words)")
    }
    if let guest { return (.guest, "named as guest \(guest.source.words)") }
    if !speaker.isNamed, let label = speaker.labels.first, let role = LabelKind.statedRole(label) {
      return (role, "the label is “\(label)”")
    }
    return page.role(of: speaker)
  }

  /// With one host found, the only other person who speaks much is the guest: where the page or the
  /// user named the host, or where the two behave as in an interview. Two co-hosts look much alike,
  /// so that short of this the role stays unknown.
  private mutating func settleTheOther(
    _ speakers: [Speaker], _ behaviour: RoleBehaviour, hostIsStated: Bool
  ) {
    let hosts = roles.indices.filter { roles[$0].isHostSide }
    guard hosts.count == 1, !roles.contains(where: \.isGuestSide) else { return }
    let others = speakers.indices.filter { !roles[$0].isHostSide && behaviour.isMain($0) }
    guard others.count == 1, let other = others.first, behaviour.points[other] <= 1 else { return }
    guard hostIsStated || behaviour.interviews(hosts[0], other) else { return }
    roles[other] = .guest
    bases[other] =
      hostIsStated
      ? "the only other person who speaks much, beside the host"
      : "the only other person who speaks much; the host asks and they answer at length"
  }
}

extension Identities {
  /// Takes over what was found of roles and affiliations.
  mutating func take(_ finding: RoleFinding) {
    for index in speakers.indices {
      speakers[index].role = finding.roles[index]
      speakers[index].roleBasis = finding.bases[index]
      speakers[index].affiliation = finding.affiliations[index]
    }
  }

  /// What the labels stand for where advertisements count as the host's own speech; `nil` where it
  /// is not known which one host reads them.
  var bearersWithHostReading: [Bearer]? {
    host.map { host in bearers.map { $0 == .advertisement ? .speaker(host) : $0 } }
  }

  /// The index of the one host; `nil` where there is none or more than one.
  var host: Int? {
    let hosts = speakers.indices.filter { speakers[$0].role == .host }
    return hosts.count == 1 ? hosts[0] : nil
  }
}
