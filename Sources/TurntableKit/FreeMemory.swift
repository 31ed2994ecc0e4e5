import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Gives memory that is free back to the system while an archive is read. The allocator keeps it
/// otherwise, in pieces between what is still in use, so that a run would seem to grow with the archive.
enum FreeMemory {
  /// Looking for it takes some milliseconds, which is little beside reading so many bytes.
  private static let interval = 32 << 20
  private static let read = Atomic<Int>(0)

  #if canImport(Glibc)
    private typealias Trim = @convention(c) (_ kept: Int) -> Int32
    /// Swift's Glibc does not know it.
    private static let trim = dlsym(nil, "malloc_trim").map { unsafeBitCast($0, to: Trim.self) }
  #endif

  /// Notes that so many bytes were read; now and then, gives back what is free.
  static func note(read count: Int) {
    let total = read.add(count, ordering: .relaxed).newValue
    if total / interval > (total - count) / interval { giveBack() }
  }

  /// Gives back what is free.
  static func giveBack() {
    #if canImport(Glibc)
      _ = trim?(0)
    #endif
  }
}
