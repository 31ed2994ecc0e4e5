/// Text in lower case with straight apostrophes, as bytes, to search for phrases in.
struct ByteText: Equatable {
  private let bytes: [UInt8]

  /// Folds some UTF-8; letters outside ASCII stay as they are.
  init(_ text: some Collection<UInt8>) {
    bytes = Array(unsafeUninitializedCapacity: text.count) { folded, count in
      var end = 0
      for byte in text {
        folded[end] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        end += 1
        // ’ is three bytes.
        if byte == 0x99, end >= 3, folded[end - 2] == 0x80, folded[end - 3] == 0xE2 {
          end -= 2
          folded[end - 1] = UInt8(ascii: "'")
        }
      }
      count = end
    }
  }

  /// The bytes of the text it was folded from that some of its own stand for.
  static func source(of range: Range<Int>, in text: ArraySlice<UInt8>) -> Range<Int> {
    var folded = 0
    var start = text.startIndex
    for (index, byte) in zip(text.indices, text) {
      if folded <= range.lowerBound { start = index }
      folded += 1
      if byte == 0x99, index >= text.startIndex + 2, text[index - 1] == 0x80,
        text[index - 2] == 0xE2
      {
        folded -= 2
      }
      if folded >= range.upperBound { return start..<index + 1 }
    }
    return start..<text.endIndex
  }

  /// The offset after the first occurrence of a phrase at the beginning of a word, from an offset
  /// on; `nil` where there is none.
  func end(of phrase: String, from start: Int = 0) -> Int? {
    end(of: ByteText(phrase.utf8).bytes, from: start, to: bytes.count)
  }

  private func end(of wanted: [UInt8], from start: Int, to limit: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while index + wanted.count <= limit {
      if bytes[index] == first, index == 0 || !isLetter(bytes[index - 1]),
        bytes[index..<index + wanted.count].elementsEqual(wanted)
      {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }

  /// Where a name stands within so many bytes after an offset, as words of its own; `nil` where it
  /// does not.
  func start(of name: String, within reach: Int, after offset: Int) -> Int? {
    let name = ByteText(name.utf8)
    let limit = min(bytes.count, offset + reach)
    var from = offset
    while let found = end(of: name.bytes, from: from, to: limit) {
      if found == limit || !isLetter(bytes[found]) { return found - name.bytes.count }
      from = found
    }
    return nil
  }

  /// Whether a name stands within the text, or some of its bytes, as words of its own.
  func contains(_ name: ByteText, in range: Range<Int>? = nil) -> Bool {
    let range = range ?? 0..<bytes.count
    var from = range.lowerBound
    while let found = end(of: name.bytes, from: from, to: range.upperBound) {
      if found == bytes.count || !isLetter(bytes[found]) { return true }
      from = found
    }
    return false
  }

  /// The bytes around some others, so many before and after them, and, unless asked for, no further
  /// than the sentence goes.
  func clause(
    around range: Range<Int>, before: Int, after: Int, acrossSentences: Bool = false
  ) -> Range<Int> {
    let first = max(0, range.lowerBound - before)
    let last = min(bytes.count, range.upperBound + after)
    guard !acrossSentences else { return first..<last }
    let start = bytes[first..<range.lowerBound].lastIndex(where: ByteText.endsSentence)
    let end = bytes[range.upperBound..<last].firstIndex(where: ByteText.endsSentence)
    return (start ?? first)..<(end ?? last)
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }

  /// Calls `visit` with each place where something begins that no letter stands before.
  @inline(__always)
  func forEachWordStart(_ visit: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var followsLetter = false
      for index in bytes.indices {
        if !followsLetter, bytes[index] != 0x20 { visit(bytes, index) }
        followsLetter = isLetter(bytes[index])
      }
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
