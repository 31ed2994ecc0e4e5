import TranscriptModel

/// Tells backchannels from floor turns.
///
/// A backchannel has at most three words, at least half of them cue words, or cue words only at
/// any length (after Cooney & Reece 2025, NaturalTurn). It responds to somebody else: the first
/// turn, and one after the same person's turn, take the floor. So does an answer: what follows a
/// turn that ends in “?” is no backchannel, unless the asker goes on with a statement. What several
/// people say at once is of one kind, by all its words and by who spoke before.
enum TurnKinds {
  /// The kind of every turn.
  static func classify(
    _ turns: [Turn], _ spoken: SpokenWords
  ) -> [TurnTally.Kind] {
    var kinds = [TurnTally.Kind](repeating: .floor, count: turns.count)
    for index in turns.indices {
      if turns[index].isLaterShare {
        kinds[index] = kinds[index - 1]
      } else if case .advertisement = turns[index].holder {
        kinds[index] = .advertisement
      } else if isListening(turns, index, spoken),
        isMadeOfCues(spoken.tokens[tokens(of: index, turns, spoken)])
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
    var kinds: [TurnTally.Kind] = []
    for turn in turns {
      kinds.append(turn.isLaterShare ? kinds.last ?? .floor : kind(of: turn, &reach))
    }
    return kinds
  }

  private static func kind(
    of turn: Turn, _ reach: inout (holder: Turn.Holder, end: MediaTime)?
  ) -> TurnTally.Kind {
    guard let start = turn.start, let end = turn.end else { return .floor }
    if case .advertisement = turn.holder { return .advertisement }
    var isWithin = false
    if let reach, case .speaker = reach.holder, case .speaker = turn.holder {
      isWithin = reach.end >= end && reach.holder != turn.holder
    }
    if end >= reach?.end ?? .zero { reach = (turn.holder, end) }
    return isWithin && end - start <= longestBackchannel ? .backchannel : .floor
  }

  /// The words of a turn, of all who say it at once.
  private static func tokens(
    of index: Int, _ turns: [Turn], _ spoken: SpokenWords
  ) -> Range<Int> {
    let last = index + (turns[index].share?.count ?? 1) - 1
    return spoken.turns[index].tokens.lowerBound..<spoken.turns[last].tokens.upperBound
  }

  /// Who holds the floor in a turn: all who speak at once.
  private static func holders(_ turns: [Turn], at index: Int) -> ArraySlice<Turn> {
    let first = index - (turns[index].share?.part ?? 0)
    return turns[first..<first + (turns[index].share?.count ?? 1)]
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
    if turns[index].share != nil || turns[index - 1].share != nil {
      let before = holders(turns, at: index - 1).map(\.holder)
      if holders(turns, at: index).contains(where: { before.contains($0.holder) }) { return false }
    }
    guard spoken.turns[index - 1].endsInQuestion else { return true }
    let after = index + (turns[index].share?.count ?? 1)
    guard after < turns.count, turns[after].holder == .speaker(previous),
      let next = spoken.sentences[spoken.turns[after].sentences].first
    else { return false }
    return next.kind == .statement
  }
}
