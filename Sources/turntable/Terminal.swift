import ArgumentParser
import TurntableKit

/// Standard output and standard error.
enum Terminal {
  /// Whether standard error is a terminal, so that summaries and colour are welcome there.
  static var isInteractive: Bool { SystemCalls.isTerminal(2) }

  /// The width of the terminal, kept readable.
  static var width: Int { min(100, SystemCalls.columns(2)) }

  /// The line that says how far a command is.
  static let progress = ProgressLine()

  /// Writes to standard output; ends quietly where nobody reads any more.
  static func print(_ text: String) { print(Array(text.utf8)) }

  /// Writes bytes to standard output; ends quietly where nobody reads any more, and with 2 where
  /// the disk is full.
  static func print(_ bytes: [UInt8]) {
    var isWritten = false
    progress.giveWay { isWritten = SystemCalls.write(bytes, descriptor: 1) }
    if isWritten { return }
    let failure = SystemCalls.lastFailure
    if failure.isBrokenPipe { TurntableCommand.exit() }
    tell("standard output: error: could not write: \(failure.reason)")
    TurntableCommand.exit(withError: ExitCode(2))
  }

  /// Writes a line to standard error.
  static func tell(_ line: String) {
    progress.giveWay { _ = SystemCalls.write(Array((line + "\n").utf8), descriptor: 2) }
  }
}
