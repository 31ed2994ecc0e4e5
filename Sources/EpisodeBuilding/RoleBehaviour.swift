import TranscriptModel

/// What people say and do in an episode that shows their role.
struct RoleBehaviour {
  /// How much speaks for the host's side of each speaker (above 0) or the guest's (below).
  private(set) var points: [Double]
  private var reasons: [[String]]
  private var shares: [Double]
  private var questionRates: [Double] = []

  /// The points at which a role is taken as shown.
  private static let enough = 3.0
  /// Who has less than this share of the speech has no part in behavioural comparisons.
  private static let mainShare = 0.08

  /// Listens to how the episode opens and closes, who speaks first and who asks.
  init(_ transcript: Transcript, _ speakers: [Speaker], _ grouping: TurnGrouping) {
    points = Array(repeating: 0, count: speakers.count)
    reasons = Array(repeating: [], count: speakers.count)
    var amounts = [Int](repeating: 0, count: speakers.count)
    var turnCounts = amounts
    var questionTurns = amounts
    let hasWords = transcript.hasWords
    let speech = transcript.speech
    for turn in grouping.turns {
      guard case .speaker(let index) = turn.holder else { continue }
      let range = grouping.text(of: turn)
      amounts[index] += hasWords ? range.count : turn.milliseconds
      turnCounts[index] += 1
      if RoleBehaviour.endsInQuestion(speech[range]) { questionTurns[index] += 1 }
    }
    let total = Double(max(1, amounts.reduce(0, +)))
    shares = amounts.map { Double($0) / total }
    listenToOpening(grouping, speakers, speech)
    listenToClosing(grouping, speech)
    weighFirstSpeaker(grouping, speakers)
    questionRates = zip(turnCounts, questionTurns).map { Double($1) / Double(max(1, $0)) }
    weighQuestions(turnCounts)
  }

  /// Whether somebody has a real share of the speech.
  func isMain(_ index: Int) -> Bool { shares[index] >= RoleBehaviour.mainShare }

  /// Whether one asks and the other answers at length, as in an interview.
  func interviews(_ host: Int, _ guest: Int) -> Bool {
    shares[guest] >= 0.55 && questionRates[host] > questionRates[guest] + 0.15
  }

  /// The role shown by behaviour, and the evidence; `nil` where it shows none.
  func role(of index: Int) -> (Role, String)? {
    let basis = reasons[index].joined(separator: ", ")
    if points[index] <= -RoleBehaviour.enough + 0.5 { return (.guest, basis) }
    if points[index] >= RoleBehaviour.enough { return (.host, basis) }
    return nil
  }

  private mutating func add(_ value: Double, to index: Int, _ reason: String) {
    points[index] += value
    reasons[index].append(reason)
  }

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

  /// The first three turns of each speaker among the first sixteen turns.
  private mutating func listenToOpening(
    _ grouping: TurnGrouping, _ speakers: [Speaker], _ speech: [UInt8]
  ) {
    var heard = [Int](repeating: 0, count: speakers.count)
    var said: Set<String> = []
    for turn in grouping.turns.prefix(16) {
      guard case .speaker(let index) = turn.holder, heard[index] < 3 else { continue }
      heard[index] += 1
      let text = ByteText(speech[grouping.text(of: turn)].prefix(4000))
      let ends = RoleCue.openingSearch.ends(in: text)
      for (cue, end) in zip(RoleCue.opening, ends) where end != nil {
        guard said.insert("\(index) \(cue.phrase)").inserted else { continue }
        add(cue.points, to: index, "says “\(cue.phrase)” early on (line \(turn.line))")
      }
      introduce(text, by: index, turn, speakers, &said)
    }
  }

  /// Whoever presents somebody else by name is on the host's side.
  private mutating func introduce(
    _ text: ByteText, by index: Int, _ turn: Turn, _ speakers: [Speaker], _ said: inout Set<String>
  ) {
    let ends = RoleCue.introductionSearch.ends(in: text).compactMap(\.self)
    guard !ends.isEmpty else { return }
    for (other, speaker) in speakers.enumerated() where other != index && speaker.isNamed {
      guard let first = speaker.name.split(separator: " ").first else { continue }
      for end in ends {
        guard
          text.start(of: String(first), within: 90, after: end) != nil,
          said.insert("\(index) introduces \(other)").inserted
        else { continue }
        add(1.5, to: index, "introduces \(speaker.name) (line \(turn.line))")
        add(-1.5, to: other, "is introduced by \(speakers[index].name) (line \(turn.line))")
      }
    }
  }

  private mutating func listenToClosing(_ grouping: TurnGrouping, _ speech: [UInt8]) {
    var said: Set<String> = []
    for turn in grouping.turns.suffix(8) {
      guard case .speaker(let index) = turn.holder else { continue }
      let text = ByteText(speech[grouping.text(of: turn)].suffix(2000))
      let ends = RoleCue.closingSearch.ends(in: text)
      for (cue, end) in zip(RoleCue.closing, ends) where end != nil {
        guard said.insert("\(index) \(cue.phrase)").inserted else { continue }
        add(cue.points, to: index, "says “\(cue.phrase)” at the end (line \(turn.line))")
      }
    }
  }

  /// The first speaker is a host in nine episodes of ten.
  private mutating func weighFirstSpeaker(_ grouping: TurnGrouping, _ speakers: [Speaker]) {
    let first = grouping.turns.lazy.compactMap { turn -> Int? in
      if case .speaker(let index) = turn.holder { index } else { nil }
    }.first { speakers[$0].isNamed && shares[$0] >= RoleBehaviour.mainShare / 2 }
    if let first { add(1.5, to: first, "speaks first") }
  }

  /// So is, in nine of ten, whoever ends the highest share of turns on a question.
  private mutating func weighQuestions(_ turns: [Int]) {
    let rates = turns.indices.filter { isMain($0) && turns[$0] >= 3 }
      .map { (index: $0, rate: questionRates[$0]) }
      .sorted { ($1.rate, $0.index) < ($0.rate, $1.index) }
    guard rates.count > 1, rates[0].rate > rates[1].rate + 0.03 else { return }
    add(1.5, to: rates[0].index, "ends the most turns on a question")
  }
}

extension Turn {
  /// How long it lasts, where the source says.
  fileprivate var milliseconds: Int {
    start.flatMap { start in end.map { ($0 - start).milliseconds } } ?? 0
  }
}
