import TranscriptModel

/// How the labels of a transcript are used: how often, and who follows whom.
struct LabelUse {
  /// How many utterances each label has.
  private(set) var times: [Int]
  /// Whether words stand under it anywhere.
  private(set) var speaks: [Bool]
  /// How many bytes are said under it.
  private(set) var bytes: [Int]
  /// The line each label first stands on.
  private(set) var firstLines: [Int?]
  /// How often two labels stand right after each other.
  private(set) var meetings: [NamePair: Int] = [:]

  private let labels: [String]

  /// Goes through the utterances.
  init(_ transcript: Transcript) {
    labels = transcript.labels
    times = Array(repeating: 0, count: transcript.labels.count)
    speaks = Array(repeating: false, count: transcript.labels.count)
    bytes = Array(repeating: 0, count: transcript.labels.count)
    firstLines = Array(repeating: nil, count: transcript.labels.count)
    var last: Int?
    for utterance in transcript.utterances {
      guard let label = utterance.label else { continue }
      times[label] += 1
      if !utterance.text.isEmpty { speaks[label] = true }
      bytes[label] += utterance.text.count
      if firstLines[label] == nil { firstLines[label] = utterance.line }
      if let last, last != label { meetings[NamePair(last, label), default: 0] += 1 }
      last = label
    }
  }

  /// Whether a label has a fifth of all that is said, and much of it, which no sound has; what the context says is no
  /// person is none.
  func isMuch(_ label: Int, of speech: Int, in context: ShowContext) -> Bool {
    guard bytes[label] >= 1_000, bytes[label] * 5 > speech else { return false }
    let words = LabelKind.words(of: labels[label])
    return !context.notPeople.contains { LabelKind.words(of: $0) == words }
  }

  /// Whether two labels are heard as two people: they answer each other time and again.
  func areApart(_ a: Int, _ b: Int) -> Bool {
    NameJoining.isExchange(meetings[NamePair(a, b)] ?? 0, times[a], times[b])
  }
}

/// What labels say of each other.
struct LabelHints {
  private let introduced: Set<String>
  private let given: Set<String>

  /// Reads the labels.
  init(_ labels: [String]) {
    // “Fog (F43)” says that “F43” is somebody.
    let asides = labels.lazy.filter { $0.hasSuffix(")") }.map { PersonName($0).aside.joined() }
    introduced = Set(asides).subtracting([""])
    // “AI LEO” beside “LEO” is a machine's voice.
    let haveMachines = labels.contains { $0.hasPrefix("AI ") }
    given = haveMachines ? Set(labels.compactMap { PersonName($0).words.first }) : []
  }

  /// What a label stands for, in the light of the others.
  func kind(of label: String, _ kind: LabelKind, in context: ShowContext) -> LabelKind {
    if kind == .anonymous, introduced.contains(LatinLetters.folded(label)) { return .person }
    if label.hasPrefix("AI "), !context.aliases.keys.contains(label),
      PersonName(label).words.dropFirst().first.map(given.contains) == true
    {
      return .anonymous
    }
    return kind
  }
}
