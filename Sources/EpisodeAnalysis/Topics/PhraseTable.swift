/// A number for each of some phrases: a hash table of flat arrays, since every content word of an
/// episode passes through it.
struct PhraseTable {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int

  /// Creates a table with room for so many phrases; it never holds more.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)  // no phrase packs to 0
    values = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a phrase; 0 where it has none.
  subscript(phrase: Phrase) -> Int {
    get {
      let slot = slot(of: phrase)
      return keys[slot] == 0 ? 0 : Int(values[slot])
    }
    set {
      let slot = slot(of: phrase)
      keys[slot] = phrase.packed
      values[slot] = Int32(truncatingIfNeeded: newValue)
    }
  }

  /// Adds one to the number of a phrase.
  mutating func increment(_ phrase: Phrase) {
    let slot = slot(of: phrase)
    keys[slot] = phrase.packed
    values[slot] += 1
  }

  /// The phrases whose number is at least so much, in no order.
  func phrases(from least: Int) -> [(phrase: Phrase, count: Int)] {
    keys.indices.compactMap { slot in
      Int(values[slot]) >= least && keys[slot] != 0
        ? (Phrase(packed: keys[slot]), Int(values[slot])) : nil
    }
  }

  private func slot(of phrase: Phrase) -> Int {
    var slot = Int(truncatingIfNeeded: (phrase.packed &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != phrase.packed { slot = (slot + 1) & mask }
    return slot
  }
}
