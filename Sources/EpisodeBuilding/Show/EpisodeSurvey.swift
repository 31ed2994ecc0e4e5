public import TranscriptModel

/// What one file tells about its show before any episode is built: small, and kept for every file of
/// an archive.
public struct EpisodeSurvey: Sendable {
  /// A sample of its word sequences.
  package let fingerprint: TextFingerprint
  /// The show as the file names it.
  public let show: String?
  /// How many bytes of speech stand under a person's name.
  package let named: Int
  /// What it knows of time.
  package let timing: SourceTiming
  /// The people with a name, in order of first label.
  package let people: [Person]

  /// Somebody with a name in one file.
  package struct Person: Hashable, Sendable {
    /// The name as the file alone gives it.
    package var name: String
    /// How many bytes they say.
    package var bytes: Int
    /// What the file alone tells of the role.
    package var role: Role

    /// Creates somebody.
    package init(name: String, bytes: Int, role: Role) {
      (self.name, self.bytes, self.role) = (name, bytes, role)
    }
  }

  /// Creates a survey that was made before.
  package init(
    fingerprint: TextFingerprint, show: String?, named: Int, timing: SourceTiming, people: [Person]
  ) {
    (self.fingerprint, self.show, self.named) = (fingerprint, show, named)
    (self.timing, self.people) = (timing, people)
  }

  /// Surveys a transcript, with nothing known of the show but what is stated of it.
  public init(_ transcript: Transcript, in context: ShowContext = .empty) {
    self = EpisodeSurvey.look(at: transcript, in: context).survey
  }

  /// Surveys a transcript, and keeps what its episode can be built from the faster.
  public static func look(
    at transcript: Transcript, in context: ShowContext
  ) -> (survey: EpisodeSurvey, look: FirstLook) {
    let cast = Cast(transcript, in: context)
    return (EpisodeSurvey(transcript, cast, in: context), FirstLook(cast))
  }

  private init(_ transcript: Transcript, _ cast: Cast, in context: ShowContext) {
    fingerprint = TextFingerprint(transcript.speech)
    show = context.show?.value ?? transcript.metadata.show
    timing = transcript.timing
    let speakers = cast.identities.speakers
    var bytes = [Int](repeating: 0, count: speakers.count)
    for turn in cast.grouping.turns {
      if case .speaker(let index) = turn.holder {
        bytes[index] += cast.grouping.text(of: turn).count
      }
    }
    let named = speakers.indices.filter { speakers[$0].isNamed }
    self.named = named.reduce(0) { $0 + bytes[$1] }
    people = named.map {
      Person(name: speakers[$0].name, bytes: bytes[$0], role: speakers[$0].role)
    }
  }
}
