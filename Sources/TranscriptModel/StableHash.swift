/// A short hash of bytes, the same on every machine and in every run: FNV-1a, 64 bits. It notices
/// changes; it keeps nobody out.
package struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Hashes some bytes.
  package init(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The hash in hexadecimal digits, without zeros before it.
  package var text: String { String(state, radix: 16) }
}
