package import ReportModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The rows of a table on disk, until every format is written: they are appended as episodes are
/// read, and walked as often as wanted.
///
/// The file has no name any more once it is open, so that it is gone with the run however that ends.
package final class RowSpool: ByteSink, Sendable {
  private let descriptor: Int32
  private let path: String
  private static let bufferSize = 1 << 16

  /// Creates a file within a folder that exists.
  package init(in folder: String) throws {
    path = folder + "/.rows"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("write") }
    unlink(path)
  }

  deinit { _ = closeDescriptor(descriptor) }

  package func append(_ bytes: borrowing Span<UInt8>) throws {
    let isWritten = bytes.withUnsafeBufferPointer { SystemCalls.write($0, descriptor: descriptor) }
    if !isWritten { throw failure("write") }
  }

  /// Rows can be walked at any time.
  package func close() {}

  /// Calls `visit` with each row, in order.
  package func forEachRow(columns: Int, _ visit: ([Value]) throws -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: RowSpool.bufferSize)
    var filled = 0
    var offset = 0
    while true {
      let count = try read(into: &buffer, from: filled, at: offset)
      offset += count
      filled += count
      var start = 0
      while filled - start >= RowCoding.lengthSize {
        let begin = start + RowCoding.lengthSize
        let end = begin + RowCoding.length(buffer[start..<begin])
        guard end <= filled else {
          // A row longer than the buffer: a whole text may stand in it.
          if end - start > buffer.count {
            buffer += repeatElement(0, count: end - start - buffer.count)
          }
          break
        }
        try visit(RowCoding.row(buffer[begin..<end], columns: columns))
        start = end
      }
      if count == 0 { return }
      buffer.replaceSubrange(0..<(filled - start), with: Array(buffer[start..<filled]))
      filled -= start
    }
  }

  private func read(into buffer: inout [UInt8], from filled: Int, at offset: Int) throws -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        let room = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        return pread(descriptor, room.baseAddress, room.count, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }  // a signal came in between
      guard count >= 0 else { throw failure("read back") }
      return count
    }
  }

  private func failure(_ what: String) -> OutputError {
    OutputError(path: path, reason: "could not \(what): \(SystemReason.ofLastFailure)")
  }
}
