import TranscriptModel

/// Finds words 64 bytes at a time.
enum WordRuns {
  /// Calls `visit` with the bytes of each word: a run of letters, of whatever is not ASCII and, if
  /// wanted, of digits.
  @inline(__always)
  static func forEach(
    in bytes: UnsafeRawBufferPointer, withDigits: Bool, _ visit: (Range<Int>) -> Void
  ) {
    var start = 0
    var isInWord = false
    for base in stride(from: 0, to: bytes.count, by: 64) {
      let mask = mask(bytes, base, withDigits)
      // Where a word begins and where one ends, by turns: nothing here depends on how long words are,
      // which a processor cannot guess.
      var changes = mask ^ (mask << 1 | (isInWord ? 1 : 0))
      while changes != 0 {
        let place = base &+ changes.trailingZeroBitCount
        changes &= changes &- 1
        if isInWord { visit(start..<place) } else { start = place }
        isInWord.toggle()
      }
    }
    if isInWord { visit(start..<bytes.count) }
  }

  /// Which of 64 bytes belong to words, the first one lowest; none beyond the end does.
  @inline(__always)
  private static func mask(_ bytes: UnsafeRawBufferPointer, _ base: Int, _ withDigits: Bool)
    -> UInt64
  {
    var mask: UInt64 = 0
    for index in 0..<8 {
      let place = base &+ index &* 8
      guard place < bytes.count else { break }
      let block = block(bytes, place, bytes.count)
      let letters = block.letterBits | block & .eightTimes(0x80)
      let found = withDigits ? letters | block.digitBits : letters
      // The multiplication brings the eight high bits together in the highest byte.
      mask |= (((found >> 7) &* 0x0102_0408_1020_4080) >> 56) << UInt64(index &* 8)
    }
    return mask
  }

  /// The eight bytes from a place on as a number, the first one lowest; those from `end` on are 0.
  @inline(__always)
  static func block(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ end: Int) -> UInt64 {
    guard bytes.count &- place < 8 else {
      let count = end &- place
      return UInt64(block: bytes, at: place) & (count < 8 ? (1 &<< UInt64(count &* 8)) &- 1 : .max)
    }
    return (place..<end).reversed().reduce(0) { $0 << 8 | UInt64(bytes[$1]) }
  }
}
