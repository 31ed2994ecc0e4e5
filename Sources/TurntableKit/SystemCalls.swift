#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the small half of Foundation leaves to the system: file descriptors, terminals, processors.
package enum SystemCalls {
  /// What a word's place in the speech is counted in has 32 bits.
  private static let largestFile = 1 << 31 - 1

  /// All bytes of a file, a pipe or a device; standard input for `-`.
  ///
  /// - Throws: ``InputError`` where it cannot be opened, cannot be read, or is too large.
  static func readAll(_ path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { if descriptor > 0 { _ = close(descriptor) } }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 {
      guard status.st_size < largestFile else { throw tooLarge(path) }
      // Room for one byte more tells a file that is at its end from one that has grown.
      let size = Int(status.st_size)
      var last = 1
      bytes = Array(unsafeUninitializedCapacity: size + 1) { room, count in
        while count <= size, last > 0 {
          last = read(
            descriptor,
            into: UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(room)[count...]))
          count += max(0, last)
        }
      }
      if last < 0 { throw unreadable(path) }
      if last == 0 { return bytes }
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, into: &buffer)
      if count < 0 { throw unreadable(path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count < largestFile else { throw tooLarge(path) }
    }
  }

  /// Some of the bytes of an open file, fewer where it has become shorter; `nil` where they cannot be
  /// read.
  static func bytes(_ range: Range<Int>, descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return pread(descriptor, room.baseAddress, room.count, off_t(range.lowerBound + filled))
      }
      if count < 0, errno == EINTR { continue }  // a signal came in between
      guard count >= 0 else { return nil }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Opens a file without a name, among the temporary ones, which is gone with the run however that
  /// ends; less than 0 where that cannot be.
  static func openTemporary() -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var name = Array("\(folder.isEmpty ? "/tmp" : folder)/turntable.XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    if descriptor >= 0 {
      unlink(&name)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    return descriptor
  }

  /// Hands on a file's bytes piece by piece; false where it cannot be read.
  static func read(_ path: String, by take: (ArraySlice<UInt8>) -> Void) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { _ = close(descriptor) }
    return read(descriptor: descriptor, by: take)
  }

  /// Hands on piece by piece what follows in an open file; false where it cannot be read.
  static func read(descriptor: Int32, by take: (ArraySlice<UInt8>) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, into: &buffer)
      guard count > 0 else { return count == 0 }
      take(buffer[..<count])
    }
  }

  /// What comes next of an open file, as much as is there; empty at the end.
  ///
  /// - Throws: ``InputError`` where it cannot be read.
  static func next(descriptor: Int32) throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, into: &buffer)
    guard count >= 0 else { throw unreadable("-") }
    return Array(buffer.prefix(count))
  }

  /// Whether more can be read within so many milliseconds, if only the end.
  static func hasMore(descriptor: Int32, within milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) != 0
  }

  /// Reads what comes next; 0 at the end, less than 0 where it failed.
  private static func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { read(descriptor, into: $0) }
  }

  private static func read(_ descriptor: Int32, into room: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = systemRead(descriptor, room.baseAddress, room.count)
      if count < 0, errno == EINTR { continue }  // a signal came in between
      return count
    }
  }

  /// The first bytes of a plain file; `nil` for anything else, since a pipe gives its bytes once.
  static func beginning(of path: String, count: Int) -> [UInt8]? {
    // Asked before it is opened: whoever writes into a pipe takes the first who opens it for its reader.
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: count)
    let length = read(descriptor, into: &buffer)
    return length > 0 ? Array(buffer.prefix(length)) : nil
  }

  /// What stands at a path.
  enum Kind {
    case file, folder, link, special
  }

  /// What stands at a path, a link being one wherever it leads; `nil` where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .special
    }
  }

  /// Whether a pipe, a device or the like stands at a path: neither a file nor a folder.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Lets two files or folders change places at once; false where the disk cannot.
  static func exchange(_ one: String, _ other: String) -> Bool {
    #if canImport(Darwin)
      return renamex_np(one, other, UInt32(RENAME_SWAP)) == 0
    #else
      // Its header shows it only to programs in C.
      guard let function = dlsym(nil, "renameat2") else { return false }
      typealias Rename =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      let exchanging: UInt32 = 1 << 1
      let rename = unsafeBitCast(function, to: Rename.self)
      return rename(AT_FDCWD, one, AT_FDCWD, other, exchanging) == 0
    #endif
  }

  /// How many bytes a plain file has; 0 for anything else.
  static func size(of path: String) -> Int {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// The one path of a file that exists, links followed.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func tooLarge(_ path: String) -> InputError {
    InputError(path: path, reason: "it is larger than 2 GB; split it")
  }

  private static func unreadable(_ path: String) -> InputError {
    InputError(
      path: path,
      reason: errno == ENOENT
        ? "there is no such file or folder"
        : "could not be read: \(SystemReason.ofLastFailure)")
  }

  /// Why the last of the system's calls failed, and whether it was because nobody reads any more.
  package static var lastFailure: (reason: String, isBrokenPipe: Bool) {
    (SystemReason.ofLastFailure, errno == EPIPE)
  }

  /// Writes all bytes; false where the other end is gone or the disk is full.
  @discardableResult
  package static func write(_ bytes: some Collection<UInt8>, descriptor: Int32) -> Bool {
    let array = Array(bytes)
    var written = 0
    while written < array.count {
      let count = array[written...].withUnsafeBytes {
        systemWrite(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Makes the process ready for whatever it was started with. To be called before anything else.
  ///
  /// Where standard input, output or error is closed, the next file opened would stand for it, and
  /// messages would be written into a report; so each is held by something that fails. Failing to write
  /// is an error to tell of, and no signal to die of.
  package static func prepareProcess() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
    for failure in [SIGPIPE, SIGXFSZ] { signal(failure, SIG_IGN) }
  }

  /// The number of processors that can work at the same time.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether a descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The number of columns of the terminal behind a descriptor; 80 where there is none.
  package static func columns(_ descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// `read(2)`, out of the way of the methods of that name.
private func systemRead(
  _ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  read(descriptor, bytes, count)
}

/// `write(2)`, out of the way of the method of that name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
