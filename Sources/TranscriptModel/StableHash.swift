/// A short hash of bytes, the same on every machine and in every run: FNV-1a, 64 bits. It notices
/// changes; it keeps nobody out.
package struct StableHash {
  private var state = StableHash.seed

  /// What a hash is before anything was mixed in.
  package static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// A hash with one value more mixed in.
  @inline(__always)
  package static func mixed(_ state: UInt64, _ value: UInt64) -> UInt64 {
    (state ^ value) &* 0x100_0000_01b3
  }

  /// The hash of no bytes.
  package init() {}

  /// Hashes some bytes.
  package init(_ bytes: [UInt8]) { add(bytes[...]) }

  /// Hashes the bytes that follow.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    var state = state
    for byte in bytes { state = StableHash.mixed(state, UInt64(byte)) }
    self.state = state
  }

  /// Hashes the UTF-8 of text that follows.
  package mutating func add(_ text: String) {
    for byte in text.utf8 { state = StableHash.mixed(state, UInt64(byte)) }
  }

  /// The hash of many bytes, which may come piece by piece: of eight at a time, so that it is eight
  /// times as fast and another number than that of ``add(_:)``.
  package struct OfFile {
    private var state = StableHash.seed
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
          let block = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          state = StableHash.spread(StableHash.mixed(state, UInt64(littleEndian: block)))
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
      state = StableHash.spread(StableHash.mixed(state, rest))
      (rest, restCount) = (0, 0)
    }

    /// The hash in hexadecimal digits, without zeros before it.
    package var text: String {
      String(StableHash.mixed(StableHash.mixed(state, rest), restCount), radix: 16)
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
