import TranscriptModel

/// The measured talk time of each person.
struct TalkTime {
  /// Who speaks when, in the order of the episode's speakers.
  let bySpeaker: [Intervals]
  /// When anything at all is said: people, advertisements and speech under no label.
  let anybody: Intervals
  /// The time in which two or more people speak, in milliseconds.
  let overlap: Int

  /// Measures the utterances of an episode; those without start and end count for nothing.
  init(_ episode: Episode) {
    var stretches = [[Range<Int>]](repeating: [], count: episode.speakers.count)
    var all: [Range<Int>] = []
    // What several say at once is nobody's speech into another's.
    var alone = stretches
    for turn in episode.turns {
      for utterance in episode.utterances[turn.utterances] {
        guard let start = utterance.start, let end = utterance.end, end >= start else { continue }
        let stretch = start.milliseconds..<end.milliseconds
        all.append(stretch)
        if case .speaker(let index) = turn.holder {
          stretches[index].append(stretch)
          if !turn.isLaterShare { alone[index].append(stretch) }
        }
      }
    }
    bySpeaker = stretches.map(Intervals.init(unionOf:))
    anybody = Intervals(unionOf: all)
    let isShared = episode.turns.contains { $0.share != nil }
    overlap = Intervals.overlap(of: isShared ? alone.map(Intervals.init(unionOf:)) : bySpeaker)
  }
}
