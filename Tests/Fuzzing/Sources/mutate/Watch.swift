import Foundation
import Synchronization

/// Says which input was being worked on where the program crashes or does not come to an end.
enum Watch {
  /// When the input at work must be done by, in the program's own processor time.
  private static let deadline = Atomic<UInt64>(.max)
  /// An input that takes so long is not waited for.
  private static let patience: UInt64 = 60_000_000_000

  /// The processor time spent so far, in nanoseconds; other programs do not lengthen it.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Begins to watch.
  static func begin() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] { signal(number, sayAndDie) }
    Thread.detachNewThread {
      while true {
        Thread.sleep(forTimeInterval: 0.25)
        guard now > deadline.load(ordering: .relaxed) else { continue }
        sayAndDie(SIGKILL)
      }
    }
  }

  /// Tells what is worked on next.
  static func next(_ text: String) {
    lastWords.count = 0
    for byte in "mutate: broke on \(text)\n".utf8.prefix(lastWords.bytes.count) {
      lastWords.bytes[lastWords.count] = byte
      lastWords.count += 1
    }
    deadline.store(now + patience, ordering: .relaxed)
  }
}

/// What a signal handler can write out: it may take no memory.
nonisolated(unsafe) private var lastWords = (
  bytes: UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1024), count: 0
)

private func sayAndDie(_ number: Int32) {
  _ = write(2, lastWords.bytes.baseAddress, lastWords.count)
  signal(number, SIG_DFL)
  raise(number)
}
