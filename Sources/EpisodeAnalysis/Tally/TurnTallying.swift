import TranscriptModel

extension TurnTally {
  /// The turns of an episode in integers: times as measured, or as the clock reckons them.
  static func tally(
    _ turns: [Turn], _ kinds: [Kind], _ spoken: SpokenWords, _ clock: WordClock,
    _ evidence: TimeEvidence?
  ) -> [TurnTally] {
    var result: [TurnTally] = []
    result.reserveCapacity(turns.count)
    // Where several people overlap, the turn before is not always the last to end.
    var latestEnd = MediaTime.zero
    for (index, turn) in turns.enumerated() {
      let span = spoken.turns[index]
      let isMeasured = clock.basis == .measured
      let start = isMeasured ? turn.start : nil
      let end = isMeasured ? turn.end : nil
      let words = span.tokens
      var tally = TurnTally(
        speaker: turn.speaker, kind: kinds[index], words: words.count, questions: span.questions,
        start: start ?? MediaTime(milliseconds: clock.time(ofWord: words.lowerBound)),
        end: end ?? MediaTime(milliseconds: clock.time(ofWord: words.upperBound)),
        talk: 0, gapBefore: nil, overlapBefore: nil, firstWord: words.lowerBound, line: turn.line,
        share: turn.share)
      tally.talk =
        isMeasured
        ? max(0, (tally.end - tally.start).milliseconds)
        : clock.talk(ofWord: words.upperBound) - clock.talk(ofWord: words.lowerBound)
      if let evidence, start != nil, !turn.isLaterShare, let before = result.last, index > 0,
        turns[index - 1].end != nil
      {
        tally.join(before, latestEnd: latestEnd, evidence)
      }
      if let end { latestEnd = max(latestEnd, end) }
      result.append(tally)
    }
    return result
  }

  /// Takes down the silence since everybody before has ended, or the overlap with the turn before.
  mutating func join(_ before: TurnTally, latestEnd: MediaTime, _ evidence: TimeEvidence) {
    if start >= latestEnd {
      gapBefore = evidence.showsGaps ? start - latestEnd : nil
    } else if evidence.showsOverlap, start < before.end, start >= before.start {
      overlapBefore = min(before.end, end) - start
    }
  }
}

extension Turn {
  /// The index of the person who holds the floor.
  fileprivate var speaker: Int? {
    if case .speaker(let index) = holder { index } else { nil }
  }
}

extension QuestionTally {
  /// The floor turns of people that end in a question, and who took the floor next.
  static func tally(_ turns: [TurnTally], _ spoken: SpokenWords) -> [QuestionTally] {
    turns.indices.compactMap { index in
      guard turns[index].kind == .floor, let asker = turns[index].speaker,
        spoken.turns[index].endsInQuestion
      else { return nil }
      return QuestionTally(
        ofTurn: index, by: asker, isTag: spoken.turns[index].endsInTag, in: turns)
    }
  }

  /// The question of a floor turn, with the answer of whoever else takes the floor next.
  package init(ofTurn index: Int, by asker: Int?, isTag: Bool, in turns: [TurnTally]) {
    let next = turns[(index + 1)...].first { $0.kind == .floor && !$0.isLaterShare }
    let answer = next.flatMap { next in
      next.speaker.flatMap { $0 == asker ? nil : (who: $0, words: next.words) }
    }
    self.init(turn: index, isTag: isTag, answeredBy: answer?.who, answerWords: answer?.words)
  }
}

extension AdvertisementTally {
  /// The advertisements with the turns they stand in.
  static func tally(_ episode: Episode, _ turns: [TurnTally]) -> [AdvertisementTally] {
    var tallies = [AdvertisementTally?](repeating: nil, count: episode.advertisements.count)
    for (index, turn) in episode.turns.enumerated() {
      guard case .advertisement(let place) = turn.holder else { continue }
      var tally =
        tallies[place]
        ?? AdvertisementTally(
          advertisement: episode.advertisements[place], turn: index, words: 0,
          start: turns[index].start, end: turns[index].end)
      tally.words += turns[index].words
      tally.start = min(tally.start, turns[index].start)
      tally.end = max(tally.end, turns[index].end)
      tallies[place] = tally
    }
    return tallies.compactMap(\.self)
  }
}

extension ClockTally {
  /// What the clock of an episode knows.
  init(
    _ clock: WordClock, _ talk: TalkTime?, _ evidence: TimeEvidence?, words: Int,
    _ facts: EpisodeFacts
  ) {
    basis = clock.basis
    canShowOverlap = evidence?.showsOverlap ?? false
    hasCaptionTimes = evidence?.areCaptions ?? false
    canShowGaps = evidence?.showsGaps ?? false
    self.words = words
    let spoken = max(clock.end, talk?.anybody.spans.last?.upperBound ?? 0)
    duration = MediaTime(milliseconds: max(spoken, facts.declaredDuration?.milliseconds ?? 0))
    guard let talk else { return }
    silence =
      canShowGaps
      ? MediaTime(milliseconds: max(0, duration.milliseconds - talk.anybody.length)) : nil
    overlap = canShowOverlap ? MediaTime(milliseconds: talk.overlap) : nil
  }
}
