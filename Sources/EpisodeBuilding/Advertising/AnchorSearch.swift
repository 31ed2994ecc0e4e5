/// Finds a few rare words in a long text, whatever their case and line feeds between them.
///
/// Every word has five three-byte parts within its first seven bytes, of which one ends at every
/// fifth byte of the text: only there is looked, in a table.
struct AnchorSearch: Sendable {
  /// A part of a word, and where in it.
  private struct Part {
    var word: Int
    var offset: Int
  }

  private static let stride = 5

  private let words: [[UInt8]]
  /// The parts that share a key; the first are none.
  private let groups: [[Part]]
  /// By the key of three bytes, the place in ``groups``; of most keys 0.
  private let places: [UInt8]

  /// Prepares to look for words in lower case, of seven bytes or more, at most fifty of them.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    var byKey: [Int: [Part]] = [:]
    for (index, word) in self.words.enumerated() {
      for offset in 0..<AnchorSearch.stride {
        let part = Array(word[offset..<offset + 3])
        let overLines = part.map { $0 == 0x20 ? 0x0A : $0 }
        for key in Set([part, overLines].map { AnchorSearch.key($0[0], $0[1], $0[2]) }) {
          byKey[key, default: []].append(Part(word: index, offset: offset))
        }
      }
    }
    var groups: [[Part]] = [[]]
    var places = [UInt8](repeating: 0, count: 1 << 15)
    for (key, parts) in byKey.sorted(by: { $0.key < $1.key }) {
      places[key] = UInt8(groups.count)
      groups.append(parts)
    }
    (self.groups, self.places) = (groups, places)
  }

  /// Five bits a byte: of letters both cases have the same, and few other bytes hide a letter.
  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }

  /// Where the words begin, in order.
  func offsets(in text: [UInt8]) -> [Int] {
    var found: [Int] = []
    text.withUnsafeBufferPointer { text in
      places.withUnsafeBufferPointer { places in
        var end = 2
        while end < text.count {
          let place = places[AnchorSearch.key(text[end - 2], text[end - 1], text[end])]
          if place > 0 {
            for part in groups[Int(place)] {
              let start = end - 2 - part.offset
              if AnchorSearch.stands(words[part.word], in: text, at: start) { found.append(start) }
            }
          }
          end += AnchorSearch.stride
        }
      }
    }
    return found.sorted()
  }

  private static func stands(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start >= 0, text.count - start >= word.count else { return false }
    return word.indices.allSatisfy { index in
      let byte = text[start + index]
      return word[index] == (byte == 0x0A ? 0x20 : byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }
}
