/// Looks for many phrases in one pass over a text.
struct PhraseSearch: Sendable {
  /// A phrase found, what it shows, and the bytes it covers.
  typealias Match = (cue: RoleCue, phrase: String, range: Range<Int>)

  /// The phrases, in the order of their slots.
  private let phrases: [(cue: RoleCue, text: String)]
  /// The bytes of each, one phrase after the other, and where each begins; at last, where all end.
  private let bytes: [UInt8]
  private let offsets: [Int]
  /// The phrases of each slot.
  private let slots: [Range<Int>]

  /// Every phrase has this many bytes at least.
  private static let leastBytes = 5

  /// Prepares to look for the phrases of some cues.
  init(_ cues: [RoleCue]) {
    let found = cues.flatMap { cue in
      cue.phrases.map { phrase in
        let slot = Array(phrase.utf8).withUnsafeBufferPointer { PhraseSearch.slot(of: $0, at: 0) }
        return (slot: slot, cue: cue, text: phrase)
      }
    }.sorted { ($0.slot, $0.text) < ($1.slot, $1.text) }
    phrases = found.map { ($0.cue, $0.text) }
    bytes = found.flatMap { Array($0.text.utf8) }
    offsets = found.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.text.utf8.count) }
    var slots = [Range<Int>](repeating: 0..<0, count: 1024)
    for (index, phrase) in found.enumerated() {
      let start = slots[phrase.slot].isEmpty ? index : slots[phrase.slot].lowerBound
      slots[phrase.slot] = start..<index + 1
    }
    self.slots = slots
  }

  /// Parts the phrases by three of their first bytes, so that few are compared with any word.
  private static func slot(of bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    (Int(bytes[start]) ^ Int(bytes[start + 2]) << 2 ^ Int(bytes[start + 4]) << 4) & 1023
  }

  /// Every phrase that stands at the beginning of a word, in the order of the text.
  func matches(in text: ByteText) -> [Match] {
    var matches: [Match] = []
    text.forEachWordStart { text, start in
      guard text.count - start >= PhraseSearch.leastBytes else { return }
      for index in slots[PhraseSearch.slot(of: text, at: start)] {
        let count = offsets[index + 1] - offsets[index]
        guard text.count - start >= count else { continue }
        var length = 0
        while length < count, text[start + length] == bytes[offsets[index] + length] {
          length += 1
        }
        if length == count {
          matches.append((phrases[index].cue, phrases[index].text, start..<start + count))
        }
      }
    }
    return matches
  }

  /// The phrases of a conversation's opening, ready to be looked for.
  static let opening = PhraseSearch(RoleCue.opening)
  /// Those of its close.
  static let closing = PhraseSearch(RoleCue.closing)
}
