/// Gives every distinct word, letter case aside, a small integer.
///
/// Ids follow the order of first sight and so never decide an order that a reader sees.
package struct Vocabulary {
  /// The id of a word within one vocabulary.
  package typealias ID = Int32

  private var arena: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  private var slots: [ID]
  private var mask: Int

  /// Creates an empty vocabulary.
  package init() {
    slots = [ID](repeating: -1, count: 1 << 13)
    mask = slots.count - 1
  }

  /// The number of distinct words.
  package var count: Int { ends.count }

  /// The folded bytes of a word.
  func bytes(of id: ID) -> ArraySlice<UInt8> {
    arena[(id == 0 ? 0 : Int(ends[Int(id) - 1]))..<Int(ends[Int(id)])]
  }

  /// The folded text of a word.
  package func text(of id: ID) -> String { String(decoding: bytes(of: id), as: UTF8.self) }

  /// The id of the word in `range` of valid UTF-8, new or known.
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ID {
    var hash: UInt32 = 2_166_136_261  // FNV-1a
    for index in range {
      let byte = text[index]
      guard byte < 0x80 else { return internFolded(text, range) }
      hash = (hash ^ UInt32(byte.foldedASCII)) &* 16_777_619
    }
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let id = slots[slot]
      if hashes[Int(id)] == hash, isEqual(id, text, range) { return id }
      slot = (slot + 1) & mask
    }
    return insert(hash, at: slot) { arena in
      for index in range { arena.append(text[index].foldedASCII) }
    }
  }

  /// The id of a word given as text; for word lists.
  package mutating func intern(_ word: String) -> ID {
    var word = word
    return word.withUTF8 { intern($0, 0..<$0.count) }
  }

  /// Words outside ASCII take the slow road: Unicode case folding, and one kind of apostrophe.
  private mutating func internFolded(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> ID {
    var folded: [UInt8] = []
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      if scalar == "\u{2019}" || scalar == "\u{2018}" {
        folded.append(UInt8(ascii: "'"))
      } else {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    var hash: UInt32 = 2_166_136_261
    for byte in folded { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let id = slots[slot]
      if hashes[Int(id)] == hash, bytes(of: id).elementsEqual(folded) { return id }
      slot = (slot + 1) & mask
    }
    return insert(hash, at: slot) { $0.append(contentsOf: folded) }
  }

  private func isEqual(
    _ id: ID, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let start = id == 0 ? 0 : Int(ends[Int(id) - 1])
    guard Int(ends[Int(id)]) - start == range.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      for offset in 0..<range.count
      where arena[start + offset] != text[range.lowerBound + offset].foldedASCII {
        return false
      }
      return true
    }
  }

  private mutating func insert(
    _ hash: UInt32, at slot: Int, _ append: (inout [UInt8]) -> Void
  ) -> ID {
    let id = ID(ends.count)
    append(&arena)
    ends.append(Int32(arena.count))
    hashes.append(hash)
    slots[slot] = id
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    slots = [ID](repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = ID(id)
    }
  }
}
