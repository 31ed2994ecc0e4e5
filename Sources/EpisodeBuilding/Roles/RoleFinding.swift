import TranscriptModel

/// Finds what each person is to an episode, with the evidence in words.
///
/// Sources are asked in this order: what the user states, what the label states, what the page
/// states, what is said and done in the episode. Where none of them settles it the role is unknown.
struct RoleFinding {
  /// What was found of one person.
  struct Evidence {
    /// The role.
    var role = Role.unknown
    /// The evidence, in words.
    var basis = "nothing in the file tells"
    /// What is said and done in the episode, whatever else settles the role: above 0 it speaks for
    /// the host's side, below for the guest's.
    var points = 0.0
    /// Whether the user, the label or the page states the role.
    var isStated = false
  }

  /// What was found, in the order of the speakers.
  private(set) var evidence: [Evidence]
  /// What the page says of each: job and organisation.
  let affiliations: [String?]

  /// Weighs the evidence for every speaker, what was heard of each of them included.
  init(
    _ transcript: Transcript, _ speakers: [Speaker], _ signs: [RoleSigns], in context: ShowContext
  ) {
    let page = PageCredits(transcript.metadata)
    affiliations = speakers.map(page.affiliation)
    evidence = Array(repeating: Evidence(), count: speakers.count)
    let sources: [(Speaker) -> (Role, String)?] = [
      { RoleFinding.role(statedFor: $0, in: context) },
      RoleFinding.role(labelled:),
      page.role,
    ]
    for (index, speaker) in speakers.enumerated() {
      guard let (role, basis) = sources.lazy.compactMap({ $0(speaker) }).first else { continue }
      evidence[index] = Evidence(role: role, basis: basis, isStated: true)
    }
    let behaviour = RoleBehaviour(
      signs, speakers, ShowRecurrence(speakers, in: context), settled: evidence.map(\.role))
    for index in evidence.indices {
      evidence[index].points = behaviour.points[index]
      guard !evidence[index].isStated else { continue }
      if speakers[index].isUnknown {
        evidence[index].basis =
          "the label does not tell who speaks, or whether it is always the same"
        continue
      }
      if let (role, basis) = behaviour.role(of: index) {
        (evidence[index].role, evidence[index].basis) = (role, basis)
      } else if let doubt = behaviour.doubt(about: index) {
        evidence[index].basis = doubt
      }
    }
  }

  private static func role(
    statedFor speaker: Speaker, in context: ShowContext
  ) -> (Role, String)? {
    let names = ([speaker.name] + speaker.labels).map(LabelKind.words(of:))
    let statement = { (list: [Stated]) in
      list.first { names.contains(LabelKind.words(of: $0.value)) }
    }
    let (host, guest) = (statement(context.hosts), statement(context.guests))
    if let host, host.source.isUser || guest?.source.isUser != true {
      return (.host, "named as host \(host.source.words)")
    }
    return guest.map { (.guest, "named as guest \($0.source.words)") }
  }

  private static func role(labelled speaker: Speaker) -> (Role, String)? {
    guard !speaker.isNamed, let label = speaker.labels.first,
      let role = LabelKind.statedRole(label)
    else { return nil }
    return (role, "the label is “\(label)”")
  }
}

extension Identities {
  /// Takes over what was found of roles and affiliations.
  mutating func take(_ finding: RoleFinding) {
    for index in speakers.indices {
      speakers[index].role = finding.evidence[index].role
      speakers[index].roleBasis = finding.evidence[index].basis
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
