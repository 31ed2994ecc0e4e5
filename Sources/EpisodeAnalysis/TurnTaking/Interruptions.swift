import TranscriptModel

/// Counts interruptions where times can show them.
///
/// Ours (cf. Heldner & Edlund 2010): a turn interrupts the one before when it starts before that
/// one ends, that one has lasted over a second, and the new turn is no backchannel, lasts over a
/// second and takes the floor, that is, ends later.
struct Interruptions {
  /// How often each person interrupted somebody.
  private(set) var made: [Int]
  /// How often each person was interrupted.
  private(set) var received: [Int]

  /// Counts over measured turns.
  init(_ turns: [TurnTally], speakers: Int) {
    made = Array(repeating: 0, count: speakers)
    received = made
    let second = MediaTime(milliseconds: 1000)
    for ((index, held), taken) in zip(turns.enumerated(), turns.dropFirst()) {
      guard let from = held.speaker, let to = taken.speaker, taken.kind == .floor,
        !taken.isLaterShare, !turns.sharers(at: index).contains(to),
        taken.start < held.end, taken.start - held.start > second,
        taken.end - taken.start > second, taken.end > held.end
      else { continue }
      made[to] += 1
      received[from] += 1
    }
  }
}
