import TranscriptModel

// What a reader of tallies fills in; every part begins with nothing counted.

extension EpisodeTally {
  /// A tally of nothing.
  package static let blank = EpisodeTally(
    context: "", facts: EpisodeFacts(title: "", source: "", format: "", timing: .untimed),
    speakers: [], unlabelled: SpeechTally(), turns: [], questions: [], advertisements: [],
    exchanges: [], timeline: TimelineTally(isByTime: false, starts: [], words: [], talkTime: []),
    clock: ClockTally(
      basis: .estimated, duration: .zero, silence: nil, overlap: nil, canShowOverlap: false,
      hasCaptionTimes: false, canShowGaps: false, words: 0),
    topics: [], tracked: [], segments: [], topicWords: 0, hasWordLists: false)

  /// Counts anew what follows from the turns: changes of floor, monologues, the lengths of turns and how
  /// soon people answer.
  package mutating func countTurns() {
    let floor = FloorRecord(turns, speakers: speakers.count, TimeEvidence(clock))
    exchanges = floor.exchanges
    for index in speakers.indices {
      speakers[index].speech.longestMonologue = floor.monologues[index]
      speakers[index].speech.responses = floor.responses[index]
    }
    for (index, turn) in turns.enumerated() where turn.kind != .advertisement {
      if let speaker = turn.speaker {
        speakers[speaker].speech.takeLength(of: turn, at: index)
      } else {
        unlabelled.takeLength(of: turn, at: index)
      }
    }
  }
}

extension SpeakerTally {
  /// Somebody without a name who says nothing.
  package static let blank = SpeakerTally(
    speaker: Speaker(name: "", labels: []), speech: SpeechTally())
}

extension TurnTally {
  /// A turn without a word.
  package static let blank = TurnTally(
    speaker: nil, kind: .floor, words: 0, questions: 0, start: .zero, end: .zero, talk: 0,
    gapBefore: nil, overlapBefore: nil, firstWord: 0, line: 0, share: nil)

  /// Takes down the silence and the overlap before each turn, as far as the clock can show them and every
  /// turn has times of its own.
  package static func join(_ turns: inout [TurnTally], by clock: ClockTally) {
    guard let evidence = TimeEvidence(clock) else { return }
    var latestEnd = MediaTime.zero
    for index in turns.indices {
      if index > 0, !turns[index].isLaterShare {
        turns[index].join(turns[index - 1], latestEnd: latestEnd, evidence)
      }
      latestEnd = max(latestEnd, turns[index].end)
    }
  }
}

extension AdvertisementTally {
  /// An advertisement without a word.
  package static let blank = AdvertisementTally(
    advertisement: Advertisement(evidence: ""), turn: 0, words: 0, start: .zero, end: .zero)
}

extension SegmentTally {
  /// A stretch without a word.
  package static let blank = SegmentTally(turn: 0, words: 0)
}

extension TopicTally {
  /// A topic nobody mentions.
  package static func blank(_ kind: Kind, people: Int, segments: Int) -> TopicTally {
    TopicTally(kind, "", people: people, segments: segments)
  }
}
