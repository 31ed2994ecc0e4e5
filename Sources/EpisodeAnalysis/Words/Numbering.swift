/// Numbers for some words of one episode, by their ids in a vocabulary that outlives it: nothing is
/// cleared between episodes, since a stamp tells whose a number is.
struct Numbering {
  private var stamps: [Int32] = []
  private var numbers: [Int32] = []
  private var stamp: Int32 = 0

  /// Forgets every number.
  mutating func startEpisode() { stamp += 1 }

  /// The number of a word; `nil` where it has none yet.
  subscript(id: Vocabulary.ID) -> Int32? {
    get {
      Int(id) < stamps.count && stamps[Int(id)] == stamp ? numbers[Int(id)] : nil
    }
    set {
      while stamps.count <= Int(id) {
        stamps.append(0)
        numbers.append(0)
      }
      stamps[Int(id)] = newValue == nil ? 0 : stamp
      numbers[Int(id)] = newValue ?? 0
    }
  }
}
