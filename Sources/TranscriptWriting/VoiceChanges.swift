import TranscriptModel

/// Says whose name to write where a form names a speaker only on change.
///
/// Speech under no label cannot be told from the speaker's before it in such a form; after somebody
/// was named it goes under `Unknown`.
struct VoiceChanges {
  private let labels: [String]
  private var current: String?
  private var unknown = (count: 0, line: 0)
  private let namesAll: Bool

  /// Follows the voices of a transcript.
  ///
  /// - Parameter always: Whether every utterance is named, change or not.
  init(_ transcript: Transcript, always: Bool = false) {
    labels = transcript.labels
    // Readers carry names on where a file begins with one.
    let startsUnnamed = transcript.utterances.first?.label == nil
    namesAll = always || startsUnnamed && !transcript.labels.isEmpty
  }

  /// The name to write before an utterance; `nil` where the speaker goes on or nobody was named yet.
  ///
  /// - Parameter again: Whether to write it also where the speaker goes on.
  mutating func change(to label: Int?, line: Int, again: Bool = false) -> String? {
    guard let name = name(of: label, line: line) else { return nil }
    defer { current = name }
    return namesAll || again || name != current ? name : nil
  }

  /// What was said about speech under no label.
  var diagnostics: [Diagnostic] {
    guard unknown.count > 0 else { return [] }
    let what = unknown.count == 1 ? "1 utterance" : "\(unknown.count) utterances"
    return [
      Diagnostic(
        .note, .unlabelledSpeech, "\(what) without a label went under “Unknown”",
        line: unknown.line > 0 ? unknown.line : nil)
    ]
  }

  private mutating func name(of label: Int?, line: Int) -> String? {
    if let label { return labels[label] }
    guard current != nil else { return nil }
    if unknown.count == 0 { unknown.line = line }
    unknown.count += 1
    return "Unknown"
  }
}
