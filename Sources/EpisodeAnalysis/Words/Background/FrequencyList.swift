/// A sorted list of words with a figure each, searched where it stands in the program: nothing of it
/// is read before the first search, and nothing is kept after it.
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

  /// Takes a generated list over.
  init(least: Int, _ text: StaticString) {
    (self.least, self.text) = (least, text)
  }

  /// The figure of a word given as UTF-8; `nil` where it is not listed.
  package func figure(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    text.withUTF8Buffer { text in
      let block = FrequencyList.block(for: word, in: text)
      return FrequencyList.figure(of: word, from: block, in: text)
    }
  }

  /// Where the last block begins whose first word is not after the word sought.
  private static func block(
    for word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var (start, end) = (0, text.count)  // the block begins at `start` or later, before `end`
    while true {
      var middle = start + (end - start) / 2
      while middle > start, text[middle - 1] != lineFeed { middle -= 1 }
      if middle == start {
        // Too few blocks are left to halve them by their bytes: the next one, if there is one.
        middle = start
        while middle < end, text[middle] != lineFeed { middle += 1 }
        middle += 1
        guard middle < end else { return start }
      }
      if isFirstWord(at: middle, in: text, after: word) { end = middle } else { start = middle }
    }
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
