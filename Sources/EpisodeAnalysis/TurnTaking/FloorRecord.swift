import TranscriptModel

/// Follows the floor through an episode: who takes it from whom, after how long, and for how long
/// they keep it.
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
  private var holder: Int?
  private var floorEnd: Int?
  private var run = Extreme()

  /// Follows the turns of an episode; `evidence` is what times can show, where they are measured.
  init(_ turns: [TurnTally], speakers: Int, _ evidence: TimeEvidence?) {
    monologues = Array(repeating: Extreme(), count: speakers)
    responses = Array(repeating: Histogram(), count: speakers)
    self.evidence = evidence
    for (index, turn) in turns.enumerated() { follow(turn, at: index) }
    endRun()
  }

  /// Who took the floor after whom, in the order of the speakers.
  var exchanges: [ExchangeTally] {
    counted.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  private mutating func follow(_ turn: TurnTally, at index: Int) {
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
      (holder, floorEnd) = (nil, nil)
      return
    }
    if let holder, holder != speaker {
      endRun()
      recordExchange(from: holder, to: speaker, turn)
    }
    if run.turn == nil { run = Extreme(words: 0, milliseconds: 0, turn: index) }
    run.words += turn.words
    run.milliseconds += turn.talk
    holder = speaker
    floorEnd = turn.end.milliseconds
  }

  private mutating func recordExchange(from: Int, to: Int, _ turn: TurnTally) {
    let key = Exchange(from: from, to: to)
    var exchange =
      counted[key] ?? ExchangeTally(from: from, to: to, count: 0, offsets: Histogram())
    exchange.count += 1
    if let evidence, evidence.showsGaps, let floorEnd {
      // Where overlap cannot be seen, a drawn one says no more than that there was no gap.
      let offset = max(turn.start.milliseconds - floorEnd, evidence.showsOverlap ? .min : 0)
      exchange.offsets.insert(offset)
      responses[to].insert(offset)
    }
    counted[key] = exchange
  }

  private mutating func endRun() {
    if let holder { monologues[holder].take(run) }
    run = Extreme()
  }
}
