import Synchronization

/// The bytes of standard input or of a pipe, which can be read once, for all who want to read them.
final class PipedBytes: Hashable, Sendable {
  private let bytes = Mutex<[UInt8]?>(nil)

  /// All bytes; those who come while they are read wait.
  ///
  /// - Throws: ``InputError``.
  func read(_ path: String) throws -> [UInt8] {
    try bytes.withLock { bytes in
      if let bytes { return bytes }
      let read = try SystemCalls.readAll(path)
      bytes = read
      return read
    }
  }

  // What was read of an input does not tell it from others.
  static func == (one: PipedBytes, other: PipedBytes) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
