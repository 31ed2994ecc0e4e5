import Synchronization
import TurntableKit

/// The last line of the terminal while many files are worked on: files done, how fast, and how long it
/// will take. It gives way to any other line and comes back after it.
final class ProgressLine: Sendable {
  private struct State {
    var stage: RunProgress.Stage?
    var done = 0
    var began = ContinuousClock.now
    var drawn: (at: ContinuousClock.Instant, width: Int)
  }

  /// Fewer files are done before anybody wonders.
  static let fewestFiles = 20
  private static let delay = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  private let state: Mutex<State>

  init() {
    // As if drawn just now, so that the first line waits as long as it should.
    let now = ContinuousClock.now
    state = Mutex(State(drawn: (now + Self.delay - Self.pause, 0)))
  }

  /// What tells the line of files; nobody where it is not welcome.
  func progress(over files: Int, quietly: Bool) -> RunProgress {
    guard files >= Self.fewestFiles, !quietly, Terminal.isInteractive else { return .none }
    return RunProgress(fileDone)
  }

  private func fileDone(_ stage: RunProgress.Stage, of files: Int) {
    let now = ContinuousClock.now
    state.withLock { state in
      if state.stage != stage { (state.stage, state.done, state.began) = (stage, 0, now) }
      state.done += 1
      guard now - state.drawn.at >= Self.pause else { return }
      let text = Self.text(stage, state.done, of: files, in: now - state.began)
      let line = String(text.prefix(Terminal.width - 1))
      let blanks = String(repeating: " ", count: max(0, state.drawn.width - line.utf8.count))
      SystemCalls.write(Array("\r\(line)\(blanks)".utf8), descriptor: 2)
      state.drawn = (now, line.utf8.count)
    }
  }

  /// Takes the line away while something else is written, or for good.
  func giveWay(to write: () -> Void = {}) {
    state.withLock { state in
      if state.drawn.width > 0 {
        let blanks = String(repeating: " ", count: state.drawn.width)
        SystemCalls.write(Array("\r\(blanks)\r".utf8), descriptor: 2)
        state.drawn.width = 0
      }
      write()
    }
  }

  /// `surveying 120 of 760 files, 410 a second, 2 s left of this pass`.
  static func text(
    _ stage: RunProgress.Stage, _ done: Int, of files: Int, in time: Duration
  ) -> String {
    let (verb, isLast) =
      switch stage {
      case .surveying: ("surveying", false)
      case .comparing: ("comparing", false)
      case .reading: ("reading", true)
      case .reporting: ("reporting on", true)
      }
    let text = "\(verb) \(done) of \(files) files"
    let seconds = time / .seconds(1)
    // The first files of a stage may all come at once.
    guard seconds >= 0.2 else { return text }
    let rate = Double(done) / seconds
    let tenths = Int((rate * 10).rounded())
    let speed = rate < 10 ? "\(tenths / 10).\(tenths % 10)" : "\(Int(rate.rounded()))"
    let left = Int((Double(files - done) / rate).rounded(.up))
    let wait = left < 100 ? "\(left) s" : "\((left + 59) / 60) min"
    return "\(text), \(speed) a second, \(wait) left" + (isLast ? "" : " of this pass")
  }
}
