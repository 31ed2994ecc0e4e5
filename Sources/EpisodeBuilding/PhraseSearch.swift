/// Looks for the phrases of several cues in one pass over a text.
struct PhraseSearch<Cue: Sendable & Equatable>: Sendable {
  /// A phrase that was found.
  struct Match {
    /// What it shows.
    var cue: Cue
    /// The phrase.
    var phrase: String
    /// The bytes it covers in the folded text.
    var range: Range<Int>
  }

  private let phrases: [(cue: Cue, text: String)]
  /// The bytes of ``phrases``, one phrase after the other, and where each begins; at last, where all
  /// end.
  private let bytes: [UInt8]
  private let offsets: [Int]
  /// The first four bytes of each, which few words share.
  private let heads: [UInt32]
  /// Where the phrases of a slot begin; of most slots there are none.
  private let slots: [UInt16]

  /// Prepares to look for phrases in lower case, each of four bytes or more.
  init(_ cues: [(cue: Cue, phrases: [String])]) {
    let found = cues.flatMap { cue, phrases in phrases.map { (cue: cue, text: $0) } }
      .enumerated().map { index, entry in
        let head = Array(entry.text.utf8).withUnsafeBytes { PhraseSearch.head(of: $0, at: 0) }
        return (head: head, slot: PhraseSearch.slot(of: head), index: index, entry: entry)
      }.sorted { ($0.slot, $0.index) < ($1.slot, $1.index) }
    phrases = found.map(\.entry)
    heads = found.map(\.head)
    bytes = phrases.flatMap { Array($0.text.utf8) }
    offsets = phrases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.text.utf8.count) }
    var slots: [UInt16] = []
    for (index, phrase) in found.enumerated() {
      while slots.count <= phrase.slot { slots.append(UInt16(index)) }
    }
    while slots.count <= 1024 { slots.append(UInt16(found.count)) }
    self.slots = slots
  }

  @inline(__always)
  private static func head(of bytes: UnsafeRawBufferPointer, at start: Int) -> UInt32 {
    bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
  }

  /// Parts the phrases by their heads, so that few are compared with any word.
  @inline(__always)
  private static func slot(of head: UInt32) -> Int { Int((head &* 0x9E37_79B1) >> 22) }

  /// Every phrase that stands at the beginning of a word, by where it begins and as the cues have
  /// them.
  func matches(in text: ByteText) -> [Match] {
    var matches: [Match] = []
    text.forEachWordStart { text, start in
      guard text.count - start >= 4 else { return }
      let head = PhraseSearch.head(of: UnsafeRawBufferPointer(text), at: start)
      let slot = PhraseSearch.slot(of: head)
      for index in Int(slots[slot])..<Int(slots[slot + 1]) where heads[index] == head {
        let count = offsets[index + 1] - offsets[index]
        guard text.count - start >= count else { continue }
        var length = 0
        while length < count, text[start + length] == bytes[offsets[index] + length] {
          length += 1
        }
        if length == count {
          let phrase = phrases[index]
          matches.append(Match(cue: phrase.cue, phrase: phrase.text, range: start..<start + count))
        }
      }
    }
    return matches
  }
}
