import TranscriptModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that stays open, so that parts of it can be read at any time by any worker; of standard input
/// a copy without a name, which is gone with the run however that ends.
final class HeldFile: Hashable, Sendable {
  /// The path as the user wrote it; `-` for standard input.
  let path: String
  /// How many bytes it has.
  let size: Int
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: ``InputError`` where it cannot be read.
  init(_ path: String) throws {
    self.path = path
    if path == "-" {
      descriptor = SystemCalls.openTemporary()
      guard descriptor >= 0 else { throw HeldFile.failure(path) }
      var isWritten = true
      let isRead = SystemCalls.read(descriptor: 0) { [descriptor] bytes in
        isWritten = isWritten && SystemCalls.write(bytes, descriptor: descriptor)
      }
      guard isRead, isWritten else { throw HeldFile.failure(path) }
    } else {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw HeldFile.failure(path) }
    }
    var status = stat()
    size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  deinit { _ = closeDescriptor(descriptor) }

  /// Some of the bytes; fewer where the file has become shorter.
  func bytes(_ range: Range<Int>) throws -> [UInt8] {
    guard let bytes = SystemCalls.bytes(range, descriptor: descriptor) else {
      throw HeldFile.failure(path)
    }
    return bytes
  }

  /// A line that is not empty, without its line feed.
  struct Line {
    /// Its bytes in the file.
    var place: Range<Int>
    /// From 1.
    var number: Int
    /// Its first bytes.
    var beginning: [UInt8]
    /// The hash of all of them.
    var hash: UInt64
  }

  /// Calls `visit` with each line.
  ///
  /// - Parameter length: How many of its first bytes to keep.
  func forEachLine(beginning length: Int, _ visit: (Line) throws -> Void) throws {
    var (start, number, offset) = (0, 1, 0)
    var beginning: [UInt8] = []
    var hash = StableHash()
    func end(_ place: Int) throws {
      if place > start {
        try visit(
          Line(place: start..<place, number: number, beginning: beginning, hash: hash.value))
      }
      beginning.removeAll(keepingCapacity: true)
      (start, number, hash) = (place + 1, number + 1, StableHash())
    }
    while offset < size {
      let piece = try bytes(offset..<min(size, offset + (1 << 20)))
      if piece.isEmpty { break }
      var place = 0
      while place < piece.count {
        let feed = piece[place...].firstIndex(of: UInt8(ascii: "\n"))
        let rest = piece[place..<(feed ?? piece.count)]
        beginning += rest.prefix(length - beginning.count)
        hash.add(rest)
        place += rest.count + 1
        if let feed { try end(offset + feed) }
      }
      offset += piece.count
    }
    try end(offset)
  }

  private static func failure(_ path: String) -> InputError {
    InputError(path: path, reason: "could not be read: \(String(cString: strerror(errno)))")
  }

  static func == (a: HeldFile, b: HeldFile) -> Bool { a === b }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
