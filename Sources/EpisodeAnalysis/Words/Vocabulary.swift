import TranscriptModel

/// Gives every distinct word, letter case aside, a small integer.
///
/// Ids follow the order of first sight and so never decide an order that a reader sees.
package struct Vocabulary {
  /// The id of a word within one vocabulary.
  package typealias ID = Int32

  /// A place in the hash table: what tells words apart, the first eight folded bytes and the
  /// length, beside the id, so that a word is found in one look.
  private struct Slot {
    var head: UInt64 = 0
    var length: Int32 = 0
    var id: ID = -1
  }

  private var arena: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  private var slots: [Slot]
  private var mask: Int

  /// Creates an empty vocabulary.
  package init() {
    slots = Array(repeating: Slot(), count: 1 << 13)
    mask = slots.count - 1
  }

  /// The number of distinct words.
  package var count: Int { ends.count }

  /// The folded bytes of a word.
  func bytes(of id: ID) -> ArraySlice<UInt8> {
    arena[(id == 0 ? 0 : Int(ends[Int(id) - 1]))..<Int(ends[Int(id)])]
  }

  /// The number of a word's folded bytes.
  func length(of id: ID) -> Int { Int(ends[Int(id)]) - (id == 0 ? 0 : Int(ends[Int(id) - 1])) }

  /// Whether a word is a single character of Chinese or of kana.
  func isOneIdeograph(_ id: ID) -> Bool {
    length(of: id) == 3 && arena[Int(ends[Int(id)]) - 3] >= TopicWords.firstIdeograph
  }

  /// The folded text of a word.
  package func text(of id: ID) -> String { String(decoding: bytes(of: id), as: UTF8.self) }

  /// The id of a word given as text; for word lists.
  package mutating func intern(_ word: String) -> ID {
    var word = word
    return word.withUTF8 { intern($0, 0..<$0.count) }
  }

  /// The id of the word in `range` of valid UTF-8, new or known.
  @inline(__always)
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ID {
    // Most words are known, short, ASCII, and found at the first look.
    if range.count <= 8 {
      let head = Vocabulary.eightBytes(text, range.lowerBound, range.upperBound)
      let slot = slots[Int(Vocabulary.finish(head)) & mask]
      if slot.head == head, slot.length == Int32(truncatingIfNeeded: range.count),
        head & 0x8080_8080_8080_8080 == 0
      {
        return slot.id
      }
    }
    return internAny(text, range)
  }

  /// The same for any word.
  @inline(never)
  private mutating func internAny(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> ID {
    let head = Vocabulary.eightBytes(text, range.lowerBound, range.upperBound)
    var all = head
    var hash = head
    var start = range.lowerBound + 8
    while start < range.upperBound {
      let next = Vocabulary.eightBytes(text, start, range.upperBound)
      all |= next
      hash = (hash ^ hash >> 32) &* Vocabulary.mixer ^ next
      start += 8
    }
    guard all & 0x8080_8080_8080_8080 == 0 else { return internFolded(text, range) }
    let key = Slot(head: head, length: Int32(truncatingIfNeeded: range.count))
    return find(
      key, hash: Vocabulary.finish(hash),
      { arena, known in
        (8..<range.count).allSatisfy {
          arena[known + $0] == text[range.lowerBound + $0].foldedASCII
        }
      }
    ) { arena in
      for index in range { arena.append(text[index].foldedASCII) }
    }
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
    if folded.allSatisfy({ $0 < 0x80 }) {
      return folded.withUnsafeBufferPointer { intern($0, 0..<$0.count) }
    }
    var hash: UInt64 = 0
    for byte in folded { hash = (hash ^ UInt64(byte)) &* Vocabulary.mixer }
    // No ASCII word has this head, so that the two roads never meet in one entry.
    let key = Slot(head: .max, length: Int32(truncatingIfNeeded: folded.count))
    return find(
      key, hash: Vocabulary.finish(hash),
      { arena, known in
        folded.indices.allSatisfy { arena[known + $0] == folded[$0] }
      }
    ) { $0.append(contentsOf: folded) }
  }

  private static let mixer: UInt64 = 0x9E37_79B9_7F4A_7C15  // 2⁶⁴ over the golden ratio

  @inline(__always)
  private static func finish(_ hash: UInt64) -> UInt32 {
    let mixed = (hash ^ hash >> 32) &* mixer
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// Up to eight bytes in one integer, upper-case letters folded by the bit they differ in; bytes
  /// from `end` on are 0. The other bytes words are made of keep apart under that bit.
  @inline(__always)
  private static func eightBytes(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt64 {
    var bytes: UInt64 = 0
    if start + 8 <= text.count {
      bytes = UInt64(block: UnsafeRawBufferPointer(text), at: start)
      let count = end &- start
      if count < 8 { bytes &= (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1 }
    } else {
      for index in stride(from: end - 1, through: start, by: -1) {
        bytes = bytes << 8 | UInt64(text[index])
      }
    }
    return bytes | 0x2020_2020_2020_2020
  }

  /// The id under a key, or a new one; `isSame` compares what the key does not hold.
  @inline(__always)
  private mutating func find(
    _ key: Slot, hash: UInt32, _ isSame: ([UInt8], _ start: Int) -> Bool,
    append: (inout [UInt8]) -> Void
  ) -> ID {
    var place = Int(hash) & mask
    while true {
      let slot = slots[place]
      if slot.id < 0 { break }
      if slot.head == key.head, slot.length == key.length,
        key.length <= 8 && key.head != .max
          || isSame(arena, slot.id == 0 ? 0 : Int(ends[Int(slot.id) - 1]))
      {
        return slot.id
      }
      place = (place + 1) & mask
    }
    let id = ID(ends.count)
    append(&arena)
    ends.append(Int32(arena.count))
    hashes.append(hash)
    slots[place] = Slot(head: key.head, length: key.length, id: id)
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.id >= 0 {
      var place = Int(hashes[Int(slot.id)]) & mask
      while slots[place].id >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
