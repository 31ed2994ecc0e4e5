public import TranscriptModel

/// What one file tells about its show before any episode is built: small, and kept for every file of
/// an archive.
public struct EpisodeSurvey: Sendable {
  /// A sample of its word sequences.
  let fingerprint: TextFingerprint
  /// The show as the file names it.
  public let show: String?
  /// How many bytes of speech stand under a person's name.
  let named: Int
  /// What it knows of time.
  let timing: SourceTiming
  /// The people with a name, in order of first label.
  let people: [Person]

  /// Somebody with a name in one file.
  struct Person: Hashable, Sendable {
    /// The name as the file alone gives it.
    var name: String
    /// The labels as written.
    var labels: [String]
    /// What the file alone tells of the role.
    var role: Role
  }

  /// Surveys a transcript, with nothing known of the show but what is stated of it.
  public init(_ transcript: Transcript, in context: ShowContext = .empty) {
    fingerprint = TextFingerprint(transcript.speech)
    show = context.show ?? transcript.metadata.show
    timing = transcript.timing
    let identities = Identities(transcript, in: context)
    let grouping = TurnGrouping(transcript, identities.bearers)
    let roles = RoleFinding(transcript, identities.speakers, grouping, in: context)
    var bytes = [Int](repeating: 0, count: identities.speakers.count)
    for turn in grouping.turns {
      if case .speaker(let index) = turn.holder { bytes[index] += grouping.text(of: turn).count }
    }
    let all = zip(zip(identities.speakers, roles.roles), bytes).filter { $0.0.0.isNamed }
    named = all.reduce(0) { $0 + $1.1 }
    people = all.map { person, _ in
      Person(name: person.0.name, labels: person.0.labels, role: person.1)
    }
  }
}
