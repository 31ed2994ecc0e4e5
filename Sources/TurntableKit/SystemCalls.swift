#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the small half of Foundation leaves to the system: file descriptors, terminals, processors.
public enum SystemCalls {
  /// All bytes until the end of the file.
  static func readAll(descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Why the last of the system's calls failed, and whether it was because nobody reads any more.
  public static var lastFailure: (reason: String, isBrokenPipe: Bool) {
    (String(cString: strerror(errno)), errno == EPIPE)
  }

  /// Writes all bytes; false where the other end is gone or the disk is full.
  @discardableResult
  public static func write(_ bytes: some Collection<UInt8>, descriptor: Int32) -> Bool {
    let array = Array(bytes)
    var written = 0
    while written < array.count {
      let count = array[written...].withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// The number of processors that can work at the same time.
  public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether a descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The number of columns of the terminal behind a descriptor; 80 where there is none.
  public static func columns(_ descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// `write(2)`, out of the way of the method of that name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
