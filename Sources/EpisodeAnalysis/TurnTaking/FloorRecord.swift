import TranscriptModel

/// Follows the floor through an episode: who takes it from whom, after how long, and for how long
/// they keep it. What several people say at once is one turn of all of them: the floor goes from and
/// to the first named, and no change of floor is between them.
struct FloorRecord {
  /// A change of floor from one person to another.
  private struct Exchange: Hashable {
    var from: Int
    var to: Int
  }

  private var counted: [Exchange: ExchangeTally] = [:]
  /// The longest monologue of each person.
  private(set) var monologues: [Extreme]
  /// The floor-transfer offsets of each person on taking the floor, in milliseconds.
  private(set) var responses: [Histogram]

  private let evidence: TimeEvidence?
  private var holders: [Int] = []
  private var floorEnd: Int?
  private var run = Extreme()

  /// Follows the turns of an episode; `evidence` is what times can show, where they are measured.
  init(_ turns: [TurnTally], speakers: Int, _ evidence: TimeEvidence?) {
    monologues = Array(repeating: Extreme(), count: speakers)
    responses = Array(repeating: Histogram(), count: speakers)
    self.evidence = evidence
    for (index, turn) in turns.enumerated() { follow(turn, at: index, of: turns) }
    endRun()
  }

  /// Who took the floor after whom, in the order of the speakers.
  var exchanges: [ExchangeTally] {
    counted.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  private mutating func follow(_ turn: TurnTally, at index: Int, of turns: [TurnTally]) {
    switch turn.kind {
    case .backchannel: return
    case .advertisement:
      // It ends a monologue, and is no change of floor; no offset is taken across it.
      endRun()
      floorEnd = nil
      return
    case .floor: break
    }
    guard let speaker = turn.speaker else {
      endRun()
      (holders, floorEnd) = ([], nil)
      return
    }
    if let share = turn.share {
      monologues[speaker].take(Extreme(words: turn.words, milliseconds: turn.talk, turn: index))
      if share.part > 0 { return }
    }
    let sharers = turn.share == nil ? [speaker] : turns.sharers(at: index)
    if sharers != holders {
      endRun()
      if let holder = holders.first, !holders.contains(where: sharers.contains) {
        recordExchange(from: holder, to: speaker, turn)
      }
    }
    if sharers.count == 1 {
      if run.turn == nil { run = Extreme(words: 0, milliseconds: 0, turn: index) }
      run.words += turn.words
      run.milliseconds += turn.talk
    }
    holders = sharers
    floorEnd = turn.end.milliseconds
  }

  private mutating func recordExchange(from: Int, to: Int, _ turn: TurnTally) {
    let key = Exchange(from: from, to: to)
    let none = ExchangeTally(from: from, to: to, count: 0, offsets: Histogram())
    // In place: taken out, its offsets would be copied each time.
    counted[key, default: none].count += 1
    guard let evidence, evidence.showsGaps, let floorEnd else { return }
    // Where overlap cannot be seen, a drawn one says no more than that there was no gap.
    let offset = max(turn.start.milliseconds - floorEnd, evidence.showsOverlap ? .min : 0)
    counted[key, default: none].offsets.insert(offset)
    responses[to].insert(offset)
  }

  private mutating func endRun() {
    if let holder = holders.first { monologues[holder].take(run) }
    run = Extreme()
  }
}
