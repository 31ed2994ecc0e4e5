/// Numbers for some words of one episode, by their ids in a vocabulary that outlives it: nothing is
/// cleared between episodes, since a stamp tells whose a number is.
struct Numbering {
  /// The stamp of an episode above the number it gave, in one integer: one look tells both.
  private var entries: [UInt64] = []
  private var stamp: UInt64 = 0

  /// Forgets every number.
  mutating func startEpisode() { stamp += 1 << 32 }

  /// The number of a word; `nil` where it has none yet.
  subscript(id: Vocabulary.ID) -> Int32? {
    get {
      guard Int(id) < entries.count, entries[Int(id)] & ~0xFFFF_FFFF == stamp else { return nil }
      return Int32(truncatingIfNeeded: entries[Int(id)])
    }
    set {
      while entries.count <= Int(id) { entries.append(0) }
      entries[Int(id)] = newValue.map { stamp | UInt64(UInt32(bitPattern: $0)) } ?? 0
    }
  }
}
