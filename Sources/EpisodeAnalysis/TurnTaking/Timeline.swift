import TranscriptModel

extension TimelineTally {
  /// Cuts an episode into equal slices, by time where it is known and by words where it is not.
  init(
    _ turns: [TurnTally], speakers: Int, _ clock: WordClock, words total: Int,
    duration: MediaTime, _ talk: TalkTime?
  ) {
    let count = TimelineTally.sliceCount
    let length = duration.milliseconds
    let byTime = clock.basis == .measured || clock.basis == .anchored
    isByTime = byTime
    var starts = (0...count).map { slice in
      byTime ? clock.word(at: length * slice / count) : total * slice / count
    }
    starts[count] = total
    words = Array(repeating: Array(repeating: 0, count: count), count: speakers)
    talkTime = words
    for turn in turns {
      guard let speaker = turn.speaker else { continue }
      let range = turn.firstWord..<turn.firstWord + turn.words
      for slice in 0..<count where starts[slice] < starts[slice + 1] {
        let part = range.clamped(to: starts[slice]..<starts[slice + 1])
        guard !part.isEmpty else { continue }
        words[speaker][slice] += part.count
        if talk == nil {
          talkTime[speaker][slice] +=
            clock.talk(ofWord: part.upperBound) - clock.talk(ofWord: part.lowerBound)
        }
      }
    }
    guard let talk else { return }
    for (speaker, intervals) in talk.bySpeaker.enumerated() {
      for slice in 0..<count {
        let window = length * slice / count..<length * (slice + 1) / count
        talkTime[speaker][slice] = intervals.length(within: window)
      }
    }
  }
}
