import TranscriptModel

/// How the labels of a transcript are used: how often, and who follows whom.
struct LabelUse {
  /// How many utterances each label has.
  private(set) var times: [Int]
  /// Whether words stand under it anywhere.
  private(set) var speaks: [Bool]
  /// The line each label first stands on.
  private(set) var firstLines: [Int?]
  /// How often two labels stand right after each other.
  private(set) var meetings: [NamePair: Int] = [:]

  /// Goes through the utterances.
  init(_ transcript: Transcript) {
    times = Array(repeating: 0, count: transcript.labels.count)
    speaks = Array(repeating: false, count: transcript.labels.count)
    firstLines = Array(repeating: nil, count: transcript.labels.count)
    var last: Int?
    for utterance in transcript.utterances {
      guard let label = utterance.label else { continue }
      times[label] += 1
      if !utterance.text.isEmpty { speaks[label] = true }
      if firstLines[label] == nil { firstLines[label] = utterance.line }
      if let last, last != label { meetings[NamePair(last, label), default: 0] += 1 }
      last = label
    }
  }

  /// Whether two labels are heard as two people: they answer each other time and again.
  func areApart(_ a: Int, _ b: Int) -> Bool {
    NameJoining.isExchange(meetings[NamePair(a, b)] ?? 0, times[a], times[b])
  }
}
