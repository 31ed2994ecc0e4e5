import TranscriptModel

/// Listens to how an episode opens and closes, and counts who speaks how much and who asks.
///
/// Only the opening and the close are searched for phrases, so that listening costs little.
struct RoleListening {
  /// What was noticed of each speaker.
  private(set) var signs: [RoleSigns]

  private let speech: [UInt8]
  private let grouping: TurnGrouping
  private let names: [[ByteText]]
  private let display: [String]
  /// How many turns of each the opening had so far.
  private var heardTurns: [Int]
  /// The turns of people, in order.
  private var turns: [SpokenTurn] = []

  /// The phrases that were counted, by where they begin.
  private var counted: Set<Int> = []

  private typealias SpokenTurn = (speaker: Int, text: Range<Int>, utterances: Range<Int>)

  /// Who has less of the speech is not looked for by name.
  private static let leastShare = 0.02

  /// Listens to an episode.
  init(_ transcript: Transcript, _ speakers: [Speaker], _ grouping: TurnGrouping) {
    self.grouping = grouping
    speech = transcript.speech
    display = speakers.map(\.name)
    signs = Array(repeating: RoleSigns(), count: speakers.count)
    heardTurns = Array(repeating: 0, count: speakers.count)
    names = speakers.map { speaker in
      guard speaker.isNamed else { return [] }
      let words = speaker.name.split { !($0.isLetter || $0.isNumber || "'-".contains($0)) }
        .map(String.init).filter { $0.count > 1 }
      return words.indices.filter { $0 == words.startIndex || $0 == words.endIndex - 1 }
        .map { ByteText(words[$0].utf8) }
    }
    count(hasWords: transcript.hasWords)
    guard transcript.hasWords else { return }
    for index in openingTurns { listenToOpening(index) }
    for index in closingTurns { listenToClosing(index) }
  }

  private mutating func count(hasWords: Bool) {
    for turn in grouping.turns {
      guard case .speaker(let speaker) = turn.holder else { continue }
      let text = grouping.text(of: turn)
      if signs[speaker].firstTurn == nil {
        (signs[speaker].firstTurn, signs[speaker].firstLine) = (turns.count, turn.line)
      }
      turns.append((speaker, text, turn.utterances))
      signs[speaker].amount += hasWords ? text.count : turn.milliseconds
      guard text.count > RoleListening.shortest else { continue }
      signs[speaker].turns += 1
      if RoleListening.endsInQuestion(speech[text]) { signs[speaker].questions += 1 }
    }
    let total = Double(max(1, signs.reduce(0) { $0 + $1.amount }))
    for index in signs.indices { signs[index].share = Double(signs[index].amount) / total }
  }

  /// Bytes: a turn of no more is a nod.
  private static let shortest = 12

  private static func endsInQuestion(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text[...]
    while let last = rest.last {
      switch last {
      case UInt8(ascii: "?"): return true
      // Spaces, brackets and quotation marks, “”” and “’” byte by byte.
      case 0x20, 0x0A, UInt8(ascii: "\""), UInt8(ascii: ")"), 0x99, 0x9D, 0x80, 0xE2:
        rest = rest.dropLast()
      default: return false
      }
    }
    return false
  }

  /// The turns of the first tenth, of 5 to 10 thousand bytes, and everybody's first turn.
  private var openingTurns: [Int] {
    let total = turns.reduce(0) { $0 + $1.text.count }
    let limit = max(5000, min(total / 10, 10_000))
    var indices: [Int] = []
    var before = 0
    for (index, turn) in turns.enumerated() {
      let isFirst = signs[turn.speaker].firstTurn == index && isPresent(turn.speaker)
      if before < limit || isFirst { indices.append(index) }
      before += turn.text.count
    }
    return indices
  }

  /// The turns of the last 4 thousand bytes.
  private var closingTurns: [Int] {
    var left = 4000
    var start = turns.count
    while start > 0, left > 0 {
      start -= 1
      left -= turns[start].text.count
    }
    return Array(start..<turns.count)
  }

  private func isPresent(_ speaker: Int) -> Bool {
    signs[speaker].share >= RoleListening.leastShare
  }

  private mutating func listenToOpening(_ index: Int) {
    let turn = turns[index]
    let part = Part(turn, speech[turn.text].prefix(3000))
    heardTurns[turn.speaker] += 1
    var said: Set<String> = []
    for match in RoleCue.atOpening.matches(in: part.folded) {
      switch match.cue {
      case .introduction:
        // “Ada, welcome” has the name first.
        let before = match.phrase == "welcome" ? 40 : 0
        let near = part.folded.clause(
          around: match.range, before: before, after: 100, acrossSentences: true)
        note(\.presentedBy, near: near, match, in: part)
      case .cohost: noteCohost(match, in: part)
      case .pleased where match.range.lowerBound > 400: break
      case .ownStory where heardTurns[turn.speaker] > 3: break
      default:
        if said.insert(match.phrase).inserted { note(match, in: part) }
      }
    }
  }

  private mutating func listenToClosing(_ index: Int) {
    let turn = turns[index]
    let part = Part(turn, speech[turn.text].suffix(2500))
    var said: Set<String> = []
    for match in RoleCue.atClose.matches(in: part.folded) {
      switch match.cue {
      case .thanks:
        let near = part.folded.clause(
          around: match.range, before: 25, after: 40, acrossSentences: true)
        note(\.thankedBy, near: near, match, in: part)
      case .cohost: noteCohost(match, in: part)
      default:
        if said.insert(match.phrase).inserted { note(match, in: part) }
      }
    }
  }

  /// A part of a turn that is listened to.
  private struct Part {
    var turn: SpokenTurn
    var text: ArraySlice<UInt8>
    var folded: ByteText

    init(_ turn: SpokenTurn, _ text: ArraySlice<UInt8>) {
      (self.turn, self.text) = (turn, text)
      folded = ByteText(text)
    }
  }

  /// The bytes of a phrase in the speech.
  private func source(of match: PhraseSearch<RoleCue>.Match, in part: Part) -> Range<Int> {
    ByteText.source(of: match.range, in: part.text)
  }

  /// The line of the utterance some bytes are in.
  private func line(of source: Range<Int>, in part: Part) -> Int {
    let utterances = grouping.utterances[part.turn.utterances]
    return (utterances.last { $0.text.lowerBound <= source.lowerBound } ?? utterances.first)?.line
      ?? 0
  }

  private mutating func noteCohost(_ match: PhraseSearch<RoleCue>.Match, in part: Part) {
    let near = part.folded.clause(around: match.range, before: 40, after: 70)
    note(\.namedHostBy, near: near, match, in: part)
  }

  /// Notes for everybody else who is named near a phrase that they are.
  private mutating func note(
    _ sign: WritableKeyPath<RoleSigns, RoleSigns.Place?>, near range: Range<Int>,
    _ match: PhraseSearch<RoleCue>.Match, in part: Part
  ) {
    let speaker = part.turn.speaker
    for other in names.indices where other != speaker && isPresent(other) {
      guard signs[other][keyPath: sign] == nil,
        names[other].contains(where: { part.folded.contains($0, in: range) })
      else { continue }
      let line = line(of: source(of: match, in: part), in: part)
      signs[other][keyPath: sign] = .init(words: display[speaker], line: line)
    }
  }

  /// Counts a phrase, once where opening and close are the same words.
  private mutating func note(_ match: PhraseSearch<RoleCue>.Match, in part: Part) {
    let (speaker, cue) = (part.turn.speaker, match.cue.rawValue)
    let source = source(of: match, in: part)
    guard counted.insert(source.lowerBound).inserted else { return }
    signs[speaker].heard[cue] += 1
    if signs[speaker].places[cue] == nil {
      signs[speaker].places[cue] = .init(
        words: String(decoding: speech[source], as: UTF8.self), line: line(of: source, in: part))
    }
  }
}

extension Turn {
  /// How long it lasts, where the source says.
  fileprivate var milliseconds: Int {
    start.flatMap { start in end.map { ($0 - start).milliseconds } } ?? 0
  }
}
