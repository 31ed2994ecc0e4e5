public import TranscriptModel

extension Transcript {
  /// The transcript with the name of each person in place of the labels they go by; labels of sounds
  /// and advertisements stay as written.
  public func withNames(of speakers: [Speaker]) -> Transcript {
    var names: [String: String] = [:]
    for speaker in speakers {
      for label in speaker.labels { names[label] = speaker.name }
    }
    var transcript = self
    transcript.labels = labels.map { names[$0] ?? $0 }
    return transcript
  }
}
