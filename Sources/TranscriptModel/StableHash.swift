/// A short hash of bytes, the same on every machine and in every run: FNV-1a, 64 bits. It notices
/// changes; it keeps nobody out.
package struct StableHash {
  private var state = UInt64.hashSeed

  /// The hash of no bytes.
  package init() {}

  /// Hashes some bytes.
  package init(_ bytes: [UInt8]) { add(bytes[...]) }

  /// Hashes the bytes that follow.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    var state = state
    for byte in bytes { state = state.mixed(with: UInt64(byte)) }
    self.state = state
  }

  /// Hashes the UTF-8 of text that follows.
  package mutating func add(_ text: String) {
    for byte in text.utf8 { state = state.mixed(with: UInt64(byte)) }
  }

  /// The hash of many bytes, which may come piece by piece: of eight at a time, so that it is eight
  /// times as fast and another number than that of ``add(_:)``.
  package struct OfFile {
    private var state = UInt64.hashSeed
    /// The bytes that do not fill a block yet, the first one lowest, and how many they are.
    private var rest: UInt64 = 0
    private var restCount: UInt64 = 0

    /// The hash of no bytes.
    package init() {}

    /// Hashes the bytes that follow.
    package mutating func add(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBytes { bytes in
        var place = 0
        while place < bytes.count, restCount > 0 { add(bytes[place], &place) }
        var state = state
        while place + 8 <= bytes.count {
          state = StableHash.spread(state.mixed(with: UInt64(block: bytes, at: place)))
          place += 8
        }
        self.state = state
        while place < bytes.count { add(bytes[place], &place) }
      }
    }

    private mutating func add(_ byte: UInt8, _ place: inout Int) {
      rest |= UInt64(byte) << (restCount * 8)
      restCount += 1
      place += 1
      guard restCount == 8 else { return }
      state = StableHash.spread(state.mixed(with: rest))
      (rest, restCount) = (0, 0)
    }

    /// The hash in hexadecimal digits, without zeros before it.
    package var text: String {
      String(state.mixed(with: rest).mixed(with: restCount), radix: 16)
    }
  }

  /// A multiplication carries changes upwards only; this brings those of the high bits down.
  @inline(__always)
  private static func spread(_ state: UInt64) -> UInt64 { state ^ state >> 32 }

  /// The hash as a number.
  package var value: UInt64 { state }

  /// The hash in hexadecimal digits, without zeros before it.
  package var text: String { String(state, radix: 16) }
}

extension UInt64 {
  /// What a hash is before anything was mixed in.
  @inlinable package static var hashSeed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// A hash with one value more mixed in; an extension, to be inlined into other modules.
  @inlinable @inline(__always)
  package func mixed(with value: UInt64) -> UInt64 { (self ^ value) &* 0x100_0000_01b3 }
}
