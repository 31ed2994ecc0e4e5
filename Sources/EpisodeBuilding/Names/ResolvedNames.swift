public import TranscriptModel

extension Transcript {
  /// The transcript as an episode built from it understands it: the name of each person in place of
  /// the labels they go by, also where they go on without one. Labels of sounds and advertisements
  /// stay as written.
  public func withNames(from episode: Episode) -> Transcript {
    // The label of several people stands with each of them.
    var names: [String: [String]] = [:]
    for speaker in episode.speakers {
      for label in speaker.labels { names[label, default: []].append(speaker.name) }
    }
    var transcript = self
    transcript.labels = labels.map { names[$0]?.joined(separator: " & ") ?? $0 }
    let carried = episode.carriedSpeakers
    for index in utterances.indices where utterances[index].label == nil {
      guard let speaker = carried[utterances[index].text.lowerBound] else { continue }
      transcript.utterances[index].label = transcript.labels.firstIndex(of: speaker)
    }
    return transcript
  }
}

extension Episode {
  /// Who speaks the utterances under no label that were found to be somebody's, by where they begin.
  fileprivate var carriedSpeakers: [Int: String] {
    var carried: [Int: String] = [:]
    for turn in turns {
      guard case .speaker(let speaker) = turn.holder else { continue }
      for utterance in utterances[turn.utterances] where utterance.label == nil {
        carried[utterance.text.lowerBound] = speakers[speaker].name
      }
    }
    return carried
  }
}
