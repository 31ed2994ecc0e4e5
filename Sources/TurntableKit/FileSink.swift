import ReportModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file written piece by piece through the system's own calls.
struct FileSink: ByteSink {
  private let descriptor: Int32
  private let path: String

  /// Creates the file, or empties it.
  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    self.path = path
    if descriptor < 0 { throw FileSink.failure(path) }
  }

  mutating func append(_ bytes: borrowing Span<UInt8>) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }  // a signal came in between
        guard count > 0 else { throw FileSink.failure(path) }
        rest = rest.dropFirst(count)
      }
    }
  }

  mutating func close() throws {
    guard closeDescriptor(descriptor) == 0 else { throw FileSink.failure(path) }
  }

  private static func failure(_ path: String) -> OutputError {
    OutputError(path: path, reason: "could not write: \(SystemReason.ofLastFailure)")
  }
}

/// `close(2)`, out of the way of the method of that name.
func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
