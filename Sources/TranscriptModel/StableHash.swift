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

  /// The hash as a number.
  package var value: UInt64 { state }

  /// The hash in hexadecimal digits, without zeros before it.
  package var text: String { String(state, radix: 16) }
}
