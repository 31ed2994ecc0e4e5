/// Eight bytes of text as one number, the first of them lowest: a look at all of them costs as much as a
/// look at one, and takes no branch that depends on the text.
///
/// An extension, since what belongs to a type of the package alone is not inlined into other modules.
extension UInt64 {
  /// The eight bytes from a place on.
  @inlinable @inline(__always)
  package init(block bytes: UnsafeRawBufferPointer, at place: Int) {
    self.init(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// A byte that stands eight times.
  @inlinable @inline(__always)
  package static func eightTimes(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is an ASCII letter.
  @inlinable @inline(__always)
  package var letterBits: UInt64 {
    let folded = self & .eightTimes(0x7F) | .eightTimes(0x20)
    return folded.bits(from: 0x61, to: 0x7A) & ~self & .eightTimes(0x80)
  }

  /// The highest bit of each byte that is an ASCII digit.
  @inlinable @inline(__always)
  package var digitBits: UInt64 {
    (self & .eightTimes(0x7F)).bits(from: 0x30, to: 0x39) & ~self & .eightTimes(0x80)
  }

  /// The highest bit of each byte that is this one.
  @inlinable @inline(__always)
  package func bits(of byte: UInt8) -> UInt64 {
    let other = self ^ .eightTimes(byte)
    return ~((other & .eightTimes(0x7F)) &+ .eightTimes(0x7F) | other) & .eightTimes(0x80)
  }

  /// How many ASCII letters it begins with.
  @inlinable @inline(__always)
  package var leadingLetters: Int { (letterBits ^ .eightTimes(0x80)).trailingZeroBitCount >> 3 }

  /// The highest bit of each byte from one to another, all bytes being under 0x80: a byte reaches that
  /// bit with 0x80 - n added if it is n or more.
  @inlinable @inline(__always)
  func bits(from first: UInt8, to last: UInt8) -> UInt64 {
    (self &+ .eightTimes(0x80 - first)) & ~(self &+ .eightTimes(0x7F - last))
  }
}
