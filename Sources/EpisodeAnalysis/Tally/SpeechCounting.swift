import TranscriptModel

/// Adds up what each person of an episode said.
struct SpeechCounting {
  /// What each person said, in the order of the episode's speakers.
  private(set) var speakers: [SpeechTally]
  /// What was said under no label.
  private(set) var unlabelled = SpeechTally()

  /// Adds up the turns; `talk` is the measured talk time and `evidence` what times can show, where
  /// times are measured.
  init(
    _ episode: Episode, _ turns: [TurnTally], _ spoken: SpokenWords, _ floor: FloorRecord,
    _ talk: TalkTime?, _ evidence: TimeEvidence?, _ lexicon: Lexicon,
    _ diversity: inout LexicalDiversity
  ) {
    speakers = Array(repeating: SpeechTally(), count: episode.speakers.count)
    var words = [[Vocabulary.ID]](repeating: [], count: speakers.count)
    for (index, turn) in turns.enumerated() where turn.kind != .advertisement {
      let tokens = spoken.tokens[spoken.turns[index].tokens]
      if let speaker = turn.speaker {
        speakers[speaker].add(turn, at: index, spoken.turns[index], tokens, lexicon)
        words[speaker].append(contentsOf: tokens.lazy.map(\.word))
      } else {
        unlabelled.add(turn, at: index, spoken.turns[index], tokens, lexicon)
      }
    }
    diversity.makeRoom(forWords: lexicon.vocabulary.count)
    let interruptions =
      evidence?.showsOverlap == true ? Interruptions(turns, speakers: speakers.count) : nil
    for index in speakers.indices {
      speakers[index].diversity = diversity.measure(words[index])
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
    _ turn: TurnTally, at index: Int, _ span: SpokenWords.TurnSpan,
    _ tokens: ArraySlice<SpokenWords.Token>, _ lexicon: Lexicon
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
    countStyle(tokens, lexicon)
  }

  /// Keeps the length of a turn among those of the others.
  mutating func takeLength(of turn: TurnTally, at index: Int) {
    longestTurn.take(Extreme(words: turn.words, milliseconds: turn.talk, turn: index))
    if turn.kind == .floor { floorTurnWords.insert(turn.words) }
  }

  /// Counts hesitations and discourse markers, the longest marker at each place.
  private mutating func countStyle(_ tokens: ArraySlice<SpokenWords.Token>, _ lexicon: Lexicon) {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let traits = tokens[index].traits
      var length = 1
      if !traits.isDisjoint(with: [.hesitation, .markerStart]) {
        if traits.contains(.hesitation) { hesitations += 1 }
        let marker = lexicon.markerLength(at: index, in: tokens)
        if marker > 0 { markers += 1 }
        length = max(1, marker)
      }
      index += length
    }
  }
}
