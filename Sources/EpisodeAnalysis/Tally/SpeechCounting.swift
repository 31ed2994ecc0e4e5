import TranscriptModel

/// Adds up what each person of an episode said.
struct SpeechCounting {
  /// What each person said, in the order of the episode's speakers.
  var speakers: [SpeechTally]
  /// What was said under no label.
  private(set) var unlabelled = SpeechTally()

  /// Adds up the turns; `talk` is the measured talk time and `evidence` what times can show, where
  /// times are measured.
  init(
    _ episode: Episode, _ turns: [TurnTally], _ spoken: SpokenWords, _ floor: FloorRecord,
    _ talk: TalkTime?, _ evidence: TimeEvidence?, _ lexicon: Lexicon
  ) {
    speakers = Array(repeating: SpeechTally(), count: episode.speakers.count)
    var style = spoken.styleTokens[...]
    for (index, turn) in turns.enumerated() {
      let span = spoken.turns[index]
      let ownStyle = style.prefix { Int($0) < span.tokens.upperBound }
      style = style.dropFirst(ownStyle.count)
      if turn.kind == .advertisement { continue }
      let tokens = spoken.tokens[span.tokens]
      if let speaker = turn.speaker {
        speakers[speaker].add(turn, at: index, span)
        speakers[speaker].countStyle(ownStyle, in: tokens, lexicon)
      } else {
        unlabelled.add(turn, at: index, span)
        unlabelled.countStyle(ownStyle, in: tokens, lexicon)
      }
    }
    let interruptions =
      evidence?.showsOverlap == true ? Interruptions(turns, speakers: speakers.count) : nil
    for index in speakers.indices {
      speakers[index].longestMonologue = floor.monologues[index]
      speakers[index].responses = floor.responses[index]
      speakers[index].interruptionsMade = interruptions?.made[index] ?? 0
      speakers[index].interruptionsReceived = interruptions?.received[index] ?? 0
      if let talk { speakers[index].talkTime = talk.bySpeaker[index].length }
      if !episode.facts.hasWords {
        speakers[index].firstWordTime = talk?.bySpeaker[index].spans.first?.lowerBound
      }
    }
  }
}

extension SpeechTally {
  /// Adds one turn; its length in time counts as talk time.
  fileprivate mutating func add(
    _ turn: TurnTally, at index: Int, _ span: SpokenWords.TurnSpan
  ) {
    turns += 1
    words += turn.words
    sentences += span.sentences.count
    talkTime += turn.talk
    questions += span.questions
    tagQuestions += span.tagQuestions
    quotedQuestions += span.quotedQuestions
    takeLength(of: turn, at: index)
    if turn.words > 0, firstWord == nil {
      (firstWord, firstWordTime) = (turn.firstWord, turn.start.milliseconds)
    }
    if turn.kind == .floor {
      floorTurns += 1
      if span.endsInQuestion { questionTurns += 1 }
      if span.endsInTag { tagQuestionTurns += 1 }
    } else {
      backchannels += 1
    }
  }

  /// Keeps the length of a turn among those of the others.
  mutating func takeLength(of turn: TurnTally, at index: Int) {
    longestTurn.take(Extreme(words: turn.words, milliseconds: turn.talk, turn: index))
    if turn.kind == .floor { floorTurnWords.insert(turn.words) }
  }

  /// Counts hesitations and discourse markers among the tokens of a turn, the longest marker at each
  /// place.
  ///
  /// - Parameter places: Where there may be one.
  fileprivate mutating func countStyle(
    _ places: ArraySlice<Int32>, in tokens: ArraySlice<SpokenWords.Token>, _ lexicon: Lexicon
  ) {
    var end = tokens.startIndex
    for place in places where place >= end {
      if tokens[Int(place)].traits.contains(.hesitation) { hesitations += 1 }
      let length = lexicon.markerLength(at: Int(place), in: tokens)
      if length > 0 { markers += 1 }
      end = Int(place) + max(1, length)
    }
  }
}
