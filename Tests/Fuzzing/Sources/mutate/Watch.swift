import Foundation
import Synchronization

/// Says which input was being worked on where the program crashes or does not come to an end.
enum Watch {
  /// What is worked on, in words that a signal handler can write out.
  nonisolated(unsafe) private static let note = UnsafeMutableBufferPointer<UInt8>.allocate(
    capacity: 1024)
  nonisolated(unsafe) private static var length = 0
  /// When the input at work must be done by, in the program's own processor time.
  private static let deadline = Atomic<UInt64>(.max)
  /// An input that takes so long is not waited for.
  private static let patience: UInt64 = 60_000_000_000

  /// The processor time spent so far, in nanoseconds; other programs do not lengthen it.
  static var now: UInt64 { clock_gettime_nsec(CLOCK_PROCESS_CPUTIME_ID) }

  /// Begins to watch.
  static func begin() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
      signal(number) { number in
        _ = write(2, note.baseAddress, length)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    Thread.detachNewThread {
      while true {
        Thread.sleep(forTimeInterval: 0.25)
        guard now > deadline.load(ordering: .relaxed) else { continue }
        _ = write(2, note.baseAddress, length)
        exit(1)
      }
    }
  }

  /// Tells what is worked on next.
  static func next(_ text: String) {
    length = 0
    for byte in "mutate: broke on \(text)\n".utf8.prefix(note.count) {
      note[length] = byte
      length += 1
    }
    deadline.store(now + patience, ordering: .relaxed)
  }

  private static func clock_gettime_nsec(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
