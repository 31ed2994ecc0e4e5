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
  /// The phrases of each slot.
  private let slots: [Range<Int>]

  /// Prepares to look for phrases in lower case, each of four bytes or more.
  init(_ cues: [(cue: Cue, phrases: [String])]) {
    let found = cues.flatMap { cue, phrases in phrases.map { (cue: cue, text: $0) } }
      .enumerated().map { index, entry in
        let slot = Array(entry.text.utf8).withUnsafeBufferPointer {
          PhraseSearch.slot(of: $0, at: 0)
        }
        return (slot: slot, index: index, entry: entry)
      }.sorted { ($0.slot, $0.index) < ($1.slot, $1.index) }
    phrases = found.map(\.entry)
    bytes = phrases.flatMap { Array($0.text.utf8) }
    offsets = phrases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.text.utf8.count) }
    var slots = [Range<Int>](repeating: 0..<0, count: 1024)
    for (index, phrase) in found.enumerated() {
      let start = slots[phrase.slot].isEmpty ? index : slots[phrase.slot].lowerBound
      slots[phrase.slot] = start..<index + 1
    }
    self.slots = slots
  }

  /// Parts the phrases by three of their first bytes, so that few are compared with any word.
  @inline(__always)
  private static func slot(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    (Int(bytes[start]) ^ Int(bytes[start + 2]) << 2 ^ Int(bytes[start + 3]) << 4) & 1023
  }

  /// Every phrase that stands at the beginning of a word, by where it begins and as the cues have
  /// them.
  func matches(in text: ByteText) -> [Match] {
    var matches: [Match] = []
    text.forEachWordStart { text, start in
      guard text.count - start >= 4 else { return }
      for index in slots[PhraseSearch.slot(of: text, at: start)] {
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
