import TranscriptModel

/// A sorted list of words with a figure each, searched where it stands in the program: nothing of it is
/// read before the first search.
///
/// Every line is a block that can be read alone. It opens with a word in full and its figure; each
/// further word is given by the number of bytes it shares with the word before it, by the rest of its
/// bytes, and by its figure. A figure is two digits and a shared length is one, to the base 40, from
/// `0` to `W`: bytes that no listed word holds. Words stand in the order of their bytes, and a
/// shared length never ends within a letter.
package struct FrequencyList: Sendable {
  /// The blocks, each on a line.
  package let text: StaticString
  /// The smallest figure in the list.
  package let least: Int
  /// Where the blocks begin; empty until somebody means to search for many words.
  private var blocks: [Int32] = []

  /// Takes a generated list over.
  init(least: Int, _ text: StaticString) {
    (self.least, self.text) = (least, text)
  }

  /// The same list, made ready to be searched for many words.
  package var indexed: FrequencyList {
    var list = self
    list.blocks = lineStarts
    return list
  }

  /// Where lines begin, found eight bytes at a time: a list has 400 kB.
  private var lineStarts: [Int32] {
    text.withUTF8Buffer { text in
      var starts: [Int32] = [0]
      let whole = text.count & ~7
      for place in stride(from: 0, to: whole, by: 8) {
        let block = UInt64(block: UnsafeRawBufferPointer(text), at: place)
        var ends = block.bits(of: FrequencyList.lineFeed)
        while ends != 0 {
          starts.append(Int32(place + ends.trailingZeroBitCount / 8 + 1))
          ends &= ends - 1
        }
      }
      // The last block may begin among the bytes that are left over.
      for place in whole..<text.count where text[place] == FrequencyList.lineFeed {
        starts.append(Int32(place + 1))
      }
      return starts
    }
  }

  /// The figure of a word given as UTF-8; `nil` where it is not listed.
  package func figure(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    text.withUTF8Buffer { text in
      FrequencyList.figure(of: word, from: block(for: word, in: text), in: text)
    }
  }

  /// Where the last block begins whose first word is not after the word sought.
  private func block(
    for word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let blocks = blocks.isEmpty ? lineStarts : blocks
    var (start, end) = (0, blocks.count)  // it is the one at `start` or a later one before `end`
    while end - start > 1 {
      let middle = start + (end - start) / 2
      let isAfter = FrequencyList.isFirstWord(at: Int(blocks[middle]), in: text, after: word)
      if isAfter { end = middle } else { start = middle }
    }
    return Int(blocks[start])
  }

  /// Whether the word in full at `start` comes after another.
  private static func isFirstWord(
    at start: Int, in text: UnsafeBufferPointer<UInt8>, after word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    while index < word.count, !isDigit(text[start + index]), text[start + index] == word[index] {
      index += 1
    }
    if isDigit(text[start + index]) { return false }
    return index == word.count || text[start + index] > word[index]
  }

  /// Looks for a word in the block that begins at `start`.
  private static func figure(
    of word: UnsafeBufferPointer<UInt8>, from start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var place = start
    var matched = 0  // how many bytes of the word the listed word before this place has, too
    var shared = 0
    while true {
      var length = shared
      while place < text.count, !isDigit(text[place]) {
        if length == matched, length < word.count, text[place] == word[length] { matched += 1 }
        place += 1
        length += 1
      }
      guard place + 1 < text.count else { return nil }
      if matched == word.count, length == matched {
        return Int(text[place] - zero) * base + Int(text[place + 1] - zero)
      }
      place += 2
      guard place < text.count, text[place] != lineFeed else { return nil }
      shared = Int(text[place] - zero)
      // What this word shares with the one before it, it shares with the word sought as far as that
      // did.
      matched = min(matched, shared)
      place += 1
    }
  }

  private static let base = 40
  private static let zero = UInt8(ascii: "0")
  private static let lineFeed = UInt8(ascii: "\n")

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < base }
}
