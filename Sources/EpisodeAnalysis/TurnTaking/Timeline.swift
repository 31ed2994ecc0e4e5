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
    starts = (0...count).map { slice in
      byTime ? clock.word(at: length * slice / count) : total * slice / count
    }
    starts[count] = total
    words = []
    talkTime = Array(repeating: Array(repeating: 0, count: count), count: speakers)
    countWords(of: turns, speakers: speakers)
    guard let talk else {
      let slices = self
      slices.forEachPart(of: turns) { speaker, slice, part in
        talkTime[speaker][slice] +=
          clock.talk(ofWord: part.upperBound) - clock.talk(ofWord: part.lowerBound)
      }
      return
    }
    for (speaker, intervals) in talk.bySpeaker.enumerated() {
      for slice in 0..<count {
        let window = length * slice / count..<length * (slice + 1) / count
        talkTime[speaker][slice] = intervals.length(within: window)
      }
    }
  }

  /// Counts the words of each person in each slice, by where the slices begin.
  package mutating func countWords(of turns: [TurnTally], speakers: Int) {
    words = Array(
      repeating: Array(repeating: 0, count: TimelineTally.sliceCount), count: speakers)
    let slices = self
    slices.forEachPart(of: turns) { words[$0][$1] += $2.count }
  }

  /// Visits the part of each turn of a person in each slice: who speaks, which slice, which words.
  private func forEachPart(
    of turns: [TurnTally], _ visit: (_ speaker: Int, _ slice: Int, _ words: Range<Int>) -> Void
  ) {
    for turn in turns {
      guard let speaker = turn.speaker else { continue }
      let range = turn.firstWord..<turn.firstWord + turn.words
      for slice in 0..<TimelineTally.sliceCount where starts[slice] < starts[slice + 1] {
        let part = range.clamped(to: starts[slice]..<starts[slice + 1])
        if !part.isEmpty { visit(speaker, slice, part) }
      }
    }
  }
}
