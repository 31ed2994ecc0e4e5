import TranscriptModel

/// Watches over the times of captions or segments as they come: what cannot be is left out and said,
/// what goes backwards is counted.
struct TimeOrder {
  private let noun: String
  private var latest = MediaTime.zero
  private var backwards = (count: 0, line: 0)

  /// Watches over things people call by a noun, such as `caption`.
  init(of noun: String) { self.noun = noun }

  /// Checks one pair of times; a start before zero takes both away, an end before the start itself.
  mutating func check(
    _ start: inout MediaTime?, _ end: inout MediaTime?, line: Int,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let begin = start else {
      end = nil
      return
    }
    if begin < .zero {
      diagnostics.append(
        Diagnostic(.warning, .badTime, "the \(noun) begins before zero", line: line))
      (start, end) = (nil, nil)
      return
    }
    if let finish = end, finish < begin {
      diagnostics.append(
        Diagnostic(
          .warning, .badTime, "the \(noun) ends before it begins; its end is left out", line: line))
      end = nil
    }
    if begin < latest {
      if backwards.count == 0 { backwards.line = line }
      backwards.count += 1
    } else {
      latest = begin
    }
  }

  /// Says how many began before the one above them.
  func report(to diagnostics: inout [Diagnostic]) {
    guard backwards.count > 0 else { return }
    let what =
      backwards.count == 1 ? "1 \(noun) begins" : "\(backwards.count) \(noun)s begin"
    diagnostics.append(
      Diagnostic(
        .warning, .timeBackwards, "\(what) before the one above; file order is kept",
        line: backwards.line))
  }
}
