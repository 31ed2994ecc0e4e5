public import TranscriptModel

/// What one file tells about its show before any episode is built: small, and kept for every file of
/// an archive.
public struct EpisodeSurvey: Sendable {
  /// A sample of its word sequences.
  let fingerprint: TextFingerprint
  /// The show as the file names it.
  let show: String?
  /// How many bytes of speech stand under a person's name.
  let named: Int
  /// What it knows of time.
  let timing: SourceTiming

  /// Surveys a transcript.
  public init(_ transcript: Transcript, in context: ShowContext = .empty) {
    fingerprint = TextFingerprint(transcript.speech)
    show = context.show ?? transcript.metadata.show
    timing = transcript.timing
    var times = [Int](repeating: 0, count: transcript.labels.count)
    for utterance in transcript.utterances { utterance.label.map { times[$0] += 1 } }
    let isNamed = zip(transcript.labels, times).map {
      LabelKind($0, times: $1, in: context) == .person
    }
    named = transcript.utterances.reduce(0) { sum, utterance in
      guard let label = utterance.label, isNamed[label] else { return sum }
      return sum + utterance.text.count
    }
  }
}
