/// The byte tests every scanner here uses; letters are ASCII ones, or any lead of a longer sequence.
extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// An ASCII digit.
  var isDigit: Bool { self &- 0x30 < 10 }
  /// An ASCII capital letter.
  var isUpper: Bool { self &- 0x41 < 26 }
  /// An ASCII small letter.
  var isLower: Bool { self &- 0x61 < 26 }
  /// An ASCII letter, or part of a character beyond ASCII.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 || self >= 0x80 }
  /// A byte of the name of an element of markup.
  var isNameByte: Bool {
    isLetter || isDigit || self == 0x3A || self == 0x2D || self == 0x5F || self == 0x2E
  }
  /// The ASCII letter made small; anything else as it is.
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// The range without blanks and no-break spaces at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      if self[low].isBlank {
        low += 1
      } else if low + 1 < high, self[low] == 0xC2, self[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while high > low {
      if self[high - 1].isBlank {
        high -= 1
      } else if high - 2 >= low, self[high - 2] == 0xC2, self[high - 1] == 0xA0 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }

  /// The first place at or after `index` that is no blank, at most `end`.
  func skipBlanks(_ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, self[index].isBlank { index += 1 }
    return index
  }

  /// Where a byte first stands in a range.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    first(in: range) { block($0).equals(byte) }
  }

  /// Whether a range begins with the given ASCII text; `lowercase` text matches either case.
  func has(_ prefix: StaticString, at range: Range<Int>, anyCase: Bool = false) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return prefix.withUTF8Buffer { wanted in
      for offset in 0..<count {
        let byte = self[range.lowerBound + offset]
        if (anyCase ? byte.lowered : byte) != wanted[offset] { return false }
      }
      return true
    }
  }

  /// Whether two ranges hold the same bytes.
  func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    var offset = 0
    while offset < a.count, self[a.lowerBound + offset] == self[b.lowerBound + offset] {
      offset += 1
    }
    return offset == a.count
  }

  /// Where the given ASCII text first stands in a range.
  func find(_ text: StaticString, in range: Range<Int>, anyCase: Bool = false) -> Int? {
    let lead = text.withUTF8Buffer { $0[0] }
    let other = anyCase && lead.isLower ? lead ^ 0x20 : lead
    var index = range.lowerBound
    let end = range.upperBound - text.utf8CodeUnitCount + 1
    while index < end {
      // Only where the first byte stands can the rest.
      let candidate = first(in: index..<end) { block($0).equals(lead) .| block($0).equals(other) }
      guard let candidate else { return nil }
      if has(text, at: candidate..<range.upperBound, anyCase: anyCase) { return candidate }
      index = candidate + 1
    }
    return nil
  }

  /// A range as text.
  func string(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// A range as an array.
  func array(_ range: Range<Int>) -> [UInt8] {
    extracting(range).withUnsafeBufferPointer { Array($0) }
  }

  /// The beginning of a range as text for a message, cut at a character boundary.
  func excerpt(_ range: Range<Int>, limit: Int = 80) -> String {
    let range = trimmed(range)
    guard range.count > limit else { return string(range) }
    var end = range.lowerBound + limit
    while end > range.lowerBound, self[end] & 0xC0 == 0x80 { end -= 1 }
    return string(range.lowerBound..<end) + "…"
  }
}
