import TranscriptModel

/// Joins utterances into turns.
///
/// Untimed, a turn is a run of one person; timed, a gap of more than 1.5 seconds ends it as well
/// (after Cooney & Reece 2025, NaturalTurn). A sound or an advertisement between ends it too, and of
/// speech under no label a mark that says that somebody else speaks.
struct TurnGrouping {
  /// The longest pause within a turn.
  static let longestPause = MediaTime(milliseconds: 1500)

  /// The utterances of people and advertisements, in order.
  private(set) var utterances: [Utterance] = []
  /// The turns, in order.
  private(set) var turns: [Turn] = []
  /// What tells each advertisement, in order.
  private(set) var advertisements: [AdvertisementSource] = []
  /// What was noticed.
  private(set) var diagnostics: [Diagnostic] = []

  private let speech: [UInt8]
  /// Whether an utterance without words says nothing: where there are no words at all, its time does.
  private let hasWords: Bool
  private var isInterrupted = false

  /// Groups the utterances of a transcript; `bearers` says what each label stands for, `spans` where
  /// people read advertisements.
  init(
    _ transcript: Transcript, _ bearers: [Identities.Bearer],
    cuttingOut spans: [AdvertisementFinding.Span] = []
  ) {
    speech = transcript.speech
    hasWords = transcript.hasWords
    let holders = TurnGrouping.holders(of: transcript, bearers, &diagnostics)
    var spans = SpanCutting(spans, of: transcript.speech)
    for (utterance, holder) in zip(transcript.utterances, holders) {
      switch holder {
      case .sound: isInterrupted = true
      case .unlabelled, .nobody: add(spans.pieces(of: utterance), of: .unlabelled)
      case .speaker(let index): add(spans.pieces(of: utterance), of: .speaker(index))
      case .together(let people): share(utterance, among: people)
      case .advertisement:
        let label = utterance.label.map { transcript.labels[$0] } ?? ""
        add(utterance, holder: .advertisement(advertisement(under: label)))
      }
    }
  }

  private enum Holder: Equatable {
    case speaker(Int), together([Int]), advertisement, sound, nobody, unlabelled
  }

  /// Who speaks each utterance. Speech under no label between two utterances of one person is
  /// that person's, save across a label or a sound.
  private static func holders(
    of transcript: Transcript, _ bearers: [Identities.Bearer], _ diagnostics: inout [Diagnostic]
  ) -> [Holder] {
    var holders = transcript.utterances.map { utterance -> Holder in
      guard let label = utterance.label else { return .unlabelled }
      return switch bearers[label] {
      case .speaker(let index): .speaker(index)
      case .together(let people): .together(people)
      case .advertisement: .advertisement
      case .sound: .sound
      case .nobody: .nobody
      }
    }
    guard holders.contains(where: { if case .speaker = $0 { true } else { false } }) else {
      return holders
    }
    var carried: [Int] = []
    var left: [Int] = []
    var index = 0
    while index < holders.count {
      guard holders[index] == .unlabelled else {
        index += 1
        continue
      }
      let line = transcript.utterances[index].line
      let end = holders[index...].firstIndex { $0 != .unlabelled } ?? holders.count
      if index > 0, end < holders.count, holders[index - 1] == holders[end],
        case .speaker = holders[end], goesOn(transcript.utterances, from: index, to: end)
      {
        carried.append(line)
        for filled in index..<end { holders[filled] = holders[end] }
      } else {
        left.append(line)
      }
      index = end
    }
    note(
      carried, .note, .labelCarried,
      "without a label between two utterances of one speaker, counted as theirs", &diagnostics)
    note(
      left, .warning, .unlabelledSpeech, "without a label, counted as nobody's in particular",
      &diagnostics)
    return holders
  }

  /// Whether speech under no label may be that of the person before and after it. Where times are
  /// known, every caption has its label, and several without one are a song or a clip; where the
  /// source marks another voice, it is somebody else's.
  private static func goesOn(_ utterances: [Utterance], from index: Int, to end: Int) -> Bool {
    let stretch = utterances[index..<end]
    if stretch.contains(where: \.changesVoice) { return false }
    return stretch.count == 1 || stretch.allSatisfy { $0.start == nil }
  }

  /// Says once how many stretches of speech are of a kind, and where the first one is.
  private static func note(
    _ lines: [Int], _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, _ what: String,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let first = lines.first else { return }
    let stretches = lines.count == 1 ? "1 stretch" : "\(lines.count) stretches"
    diagnostics.append(Diagnostic(severity, code, "\(stretches) of speech \(what)", line: first))
  }

  /// The index of the advertisement under way, or of a new one.
  private mutating func advertisement(under label: String) -> Int {
    if !isInterrupted, case .advertisement(let index)? = turns.last?.holder,
      advertisements[index] == .label(label)
    {
      return index
    }
    advertisements.append(.label(label))
    return advertisements.count - 1
  }

  /// Adds the pieces of an utterance: its holder's speech, and advertisements within it.
  private mutating func add(_ pieces: [SpanCutting.Piece], of holder: Turn.Holder) {
    for piece in pieces {
      guard let span = piece.span else {
        add(piece.utterance, holder: holder)
        continue
      }
      if advertisements.last?.span != span { advertisements.append(.span(span, readers: [:])) }
      advertisements[advertisements.count - 1].count(piece.utterance.text.count, by: holder)
      add(piece.utterance, holder: .advertisement(advertisements.count - 1))
    }
  }

  private mutating func add(_ utterance: Utterance, holder: Turn.Holder) {
    guard !utterance.text.isEmpty || !hasWords else { return }
    let index = utterances.count
    let isOther = holder == .unlabelled && utterance.changesVoice
    if !isInterrupted, !isOther, let last = turns.indices.last, turns[last].holder == holder,
      turns[last].share == nil, !TurnGrouping.pauses(between: turns[last], and: utterance)
    {
      utterances.append(utterance)
      turns[last].utterances = turns[last].utterances.lowerBound..<index + 1
      turns[last].end = [turns[last].end, utterance.end].compactMap(\.self).max()
      turns[last].start = [turns[last].start, utterance.start].compactMap(\.self).min()
    } else {
      // “…” goes on with a turn, but is none.
      guard !hasWords || TurnGrouping.saysAnything(speech[utterance.text]) else { return }
      utterances.append(utterance)
      turns.append(
        Turn(
          holder: holder, utterances: index..<index + 1, start: utterance.start,
          end: utterance.end, line: utterance.line))
    }
    isInterrupted = false
  }

  /// Gives each of those who speak at once a turn and an equal part of the words.
  private mutating func share(_ utterance: Utterance, among people: [Int]) {
    guard !hasWords || TurnGrouping.saysAnything(speech[utterance.text]) else { return }
    let parts = SharedSpeech.parts(of: utterance.text, in: speech, among: people.count)
    for (part, person) in people.enumerated() {
      var own = utterance
      own.text = parts[part]
      turns.append(
        Turn(
          holder: .speaker(person), utterances: utterances.count..<utterances.count + 1,
          start: own.start, end: own.end, line: own.line,
          share: Turn.Share(part: part, of: people.count)))
      utterances.append(own)
    }
    isInterrupted = false
  }

  /// Whether there is more than the punctuation a note such as “(Laughing).” leaves behind.
  private static func saysAnything(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains { byte in
      byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
  }

  private static func pauses(between turn: Turn, and utterance: Utterance) -> Bool {
    guard let end = turn.end, let start = utterance.start, utterance.end != nil else {
      return false
    }
    return start - end > longestPause
  }

  /// The text of each advertisement, in order.
  var advertisementTexts: [String] {
    var texts = [String](repeating: "", count: advertisements.count)
    for turn in turns {
      guard case .advertisement(let index) = turn.holder else { continue }
      if !texts[index].isEmpty { texts[index] += " " }
      texts[index] += String(decoding: speech[text(of: turn)], as: UTF8.self)
    }
    return texts
  }

  /// The bytes a turn covers.
  func text(of turn: Turn) -> Range<Int> {
    utterances[turn.utterances.lowerBound].text
      .lowerBound..<utterances[
        turn.utterances.upperBound - 1
      ].text.upperBound
  }
}
