/// Finds a few rare words in a long text, whatever their case: the method of Wu and Manber (1994),
/// which looks at about every fifth byte.
struct AnchorSearch: Sendable {
  private let words: [[UInt8]]
  /// How far the window may move on where two bytes end it.
  private let shifts: [UInt8]
  /// The length of the shortest word.
  private let window: Int

  /// Prepares to look for words in lower case, of four letters or more.
  init(_ words: [String]) {
    let bytes = words.map { Array($0.utf8) }
    let window = bytes.map(\.count).min() ?? 2
    var shifts = [UInt8](repeating: UInt8(clamping: window - 1), count: 1024)
    for word in bytes {
      for index in 1..<window {
        let key = AnchorSearch.key(word[index - 1], word[index])
        shifts[key] = min(shifts[key], UInt8(clamping: window - 1 - index))
      }
    }
    (self.words, self.shifts, self.window) = (bytes, shifts, window)
  }

  /// Five bits a byte: of letters both cases have the same, and few other bytes hide a letter.
  @inline(__always)
  private static func key(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// Where the words begin, in order.
  func offsets(in text: [UInt8]) -> [Int] {
    var found: [Int] = []
    text.withUnsafeBufferPointer { text in
      shifts.withUnsafeBufferPointer { shifts in
        var end = window - 1
        while end < text.count {
          let shift = shifts[AnchorSearch.key(text[end - 1], text[end])]
          guard shift == 0 else {
            end += Int(shift)
            continue
          }
          let start = end - window + 1
          if words.contains(where: { AnchorSearch.stands($0, in: text, at: start) }) {
            found.append(start)
          }
          end += 1
        }
      }
    }
    return found
  }

  private static func stands(
    _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard text.count - start >= word.count else { return false }
    return word.indices.allSatisfy { index in
      let byte = text[start + index]
      return word[index] == (byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }
}
