public import TranscriptModel

/// The twenty equal slices of people's words in which the mentions of topics are counted.
enum TopicSlices {
  /// The first word of each slice, and the number of words: a word lies in slice ⌊word · 20 / words⌋.
  static func starts(of words: Int) -> [Int] {
    let count = TimelineTally.sliceCount
    return (0...count).map { ($0 * words + count - 1) / count }
  }
}

extension EpisodeStats {
  /// When each slice of ``TopicTally/slices`` begins, by the time of its turn and the words said
  /// before it there; `nil` where times are reckoned from words, or there are too few.
  public var topicSliceStarts: [MediaTime]? {
    guard tally.clock.basis == .measured || tally.clock.basis == .anchored,
      tally.topicWords >= TimelineTally.sliceCount
    else { return nil }
    let words = TopicSlices.starts(of: tally.topicWords)
    var starts: [MediaTime] = []
    var before = 0
    for turn in tally.turns where turn.kind != .advertisement {
      while starts.count < TimelineTally.sliceCount {
        let word = words[starts.count] - before
        guard word < turn.words else { break }
        starts.append(turn.time(ofWord: word))
      }
      before += turn.words
    }
    return starts.count == TimelineTally.sliceCount ? starts : nil
  }
}

extension TurnTally {
  /// When a word of the turn is said, counted from its first: as if all took equally long.
  func time(ofWord word: Int) -> MediaTime {
    guard words > 0 else { return start }
    return start + MediaTime(milliseconds: (end - start).milliseconds * word / words)
  }
}
