import TranscriptModel

/// Notices where a recognizer wrote the same line again and again, as some do in silence or music.
struct LoopWatch {
  /// People say “Yeah.” two or three times in a row; four equal lines are the machine's.
  private static let limit = 4

  private var last: JSONValue?
  private var count = 0
  private var line = 0

  /// Looks at one line more; `nil` is none that could be repeated.
  mutating func see(_ text: JSONValue?, line: Int, _ diagnostics: inout [Diagnostic]) {
    if let text, let last, text.isWritten(as: last) {
      count += 1
      return
    }
    if count >= LoopWatch.limit, let last {
      diagnostics.append(
        Diagnostic(
          .warning, .repeatedSpeech,
          "“\((last.string ?? "").prefix(40))” is said \(count) times in a row; speech "
            + "recognizers write such loops in silence or music, so listen before you count them",
          line: self.line))
    }
    (last, count, self.line) = (text, 1, line)
  }
}
