import TranscriptModel

/// Tells backchannels from floor turns.
///
/// A backchannel has at most three words, at least half of them cue words, or cue words only at
/// any length (after Cooney & Reece 2025, NaturalTurn). It responds to somebody else: the first
/// turn, and one after the same person's turn, take the floor. So does an answer: what follows a
/// turn that ends in “?” is no backchannel, unless the asker goes on with a statement.
enum TurnKinds {
  /// The kind of every turn.
  static func classify(
    _ turns: [Turn], _ spoken: SpokenWords
  ) -> [TurnTally.Kind] {
    var kinds = [TurnTally.Kind](repeating: .floor, count: turns.count)
    for index in turns.indices {
      if case .advertisement = turns[index].holder {
        kinds[index] = .advertisement
      } else if isListening(turns, index, spoken),
        isMadeOfCues(spoken.tokens[spoken.turns[index].tokens])
      {
        kinds[index] = .backchannel
      }
    }
    return kinds
  }

  /// The longest turn that may be a backchannel where there are no words to tell by.
  static let longestBackchannel = MediaTime(milliseconds: 1000)

  /// The kinds of turns of which only the times are known: one of at most a second that begins and
  /// ends while somebody else speaks does not take the floor.
  static func classify(byTime turns: [Turn]) -> [TurnTally.Kind] {
    // Whose turn reaches furthest so far.
    var reach: (holder: Turn.Holder, end: MediaTime)?
    return turns.map { turn in
      guard let start = turn.start, let end = turn.end else { return .floor }
      if case .advertisement = turn.holder { return .advertisement }
      var isWithin = false
      if let reach, case .speaker = reach.holder, case .speaker = turn.holder {
        isWithin = reach.end >= end && reach.holder != turn.holder
      }
      if end >= reach?.end ?? .zero { reach = (turn.holder, end) }
      return isWithin && end - start <= longestBackchannel ? .backchannel : .floor
    }
  }

  private static func isMadeOfCues(_ tokens: ArraySlice<SpokenWords.Token>) -> Bool {
    guard !tokens.isEmpty else { return false }
    // Cues only come short; a long turn is settled by its first other word.
    var cues = 0
    for token in tokens {
      if token.traits.contains(.cue) {
        cues += 1
      } else if tokens.count > 3 {
        return false
      }
    }
    return cues * 2 >= tokens.count
  }

  /// Whether the turn stands after another person's and answers no question.
  private static func isListening(_ turns: [Turn], _ index: Int, _ spoken: SpokenWords) -> Bool {
    guard index > 0, case .speaker(let previous) = turns[index - 1].holder,
      case .speaker(let current) = turns[index].holder, previous != current
    else { return false }
    guard spoken.turns[index - 1].endsInQuestion else { return true }
    guard index + 1 < turns.count, turns[index + 1].holder == .speaker(previous),
      let next = spoken.sentences[spoken.turns[index + 1].sentences].first
    else { return false }
    return next.kind == .statement
  }
}
