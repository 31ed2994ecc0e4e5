import EpisodeAnalysis
import TranscriptModel

/// The turns of an episode, a list a property. What follows from the others is not written: where the
/// words are counted on, silence and overlap where every turn has times of its own.
struct TurnColumns: Equatable {
  /// The person's place among the speakers; −1 for nobody's label, −2 for advertising.
  private var who: [Int] = []
  private var words: [Int] = []
  /// From the end of the turn before, or from 0, to the beginning, in milliseconds.
  private var pauses: [Int] = []
  /// From the beginning to the end, in milliseconds.
  private var lengths: [Int] = []
  /// All talk in milliseconds, where it is a part of the programme; 0 where each turn is talk throughout.
  private var talk = 0
  /// The talk of each turn less what its length says.
  private var talkRest: [Int] = []
  /// From the line of the turn before.
  private var lines: [Int] = []
  private var questions: [Int] = []
  /// Places of turns that are backchannels.
  private var backchannels: [Int] = []
  /// Places of turns whose first word does not follow the last of the turn before, and where it is.
  private var firstWords: [[Int]] = []
  /// Places of turns of which silence and overlap do not follow from the times: both, −1 for none.
  private var gaps: [[Int]] = []
  /// Places of what several say at once: which part, of how many.
  private var shares: [[Int]] = []

  init() {}

  init(_ tally: EpisodeTally) {
    let turns = tally.turns
    if TurnColumns.sharesTalk(tally.clock) { talk = turns.reduce(0) { $0 + $1.talk } }
    let end = turns.last?.end.milliseconds ?? 0
    var before = (end: 0, line: 0, word: 0)
    for (index, turn) in turns.enumerated() {
      who.append(turn.kind == .advertisement ? -2 : turn.speaker ?? -1)
      words.append(turn.words)
      pauses.append(turn.start.milliseconds - before.end)
      lengths.append((turn.end - turn.start).milliseconds)
      talkRest.append(turn.talk - usualTalk(turn, until: end))
      lines.append(turn.line - before.line)
      questions.append(turn.questions)
      if turn.kind == .backchannel { backchannels.append(index) }
      if turn.firstWord != before.word { firstWords.append([index, turn.firstWord]) }
      if let share = turn.share { shares.append([index, share.part, share.count]) }
      before = (turn.end.milliseconds, turn.line, turn.firstWord + turn.words)
    }
    var joined = turns
    for index in joined.indices {
      (joined[index].gapBefore, joined[index].overlapBefore) = (nil, nil)
    }
    TurnTally.join(&joined, by: tally.clock)
    for (index, (turn, joined)) in zip(turns, joined).enumerated() where turn != joined {
      gaps.append(
        [index] + [turn.gapBefore, turn.overlapBefore].map { $0?.milliseconds ?? -1 })
    }
    for list in [\TurnColumns.words, \.pauses, \.lengths]
    where self[keyPath: list].allSatisfy({ $0 == 0 }) {
      self[keyPath: list] = []
    }
  }

  mutating func code(with fields: inout some FieldCoding) throws {
    try fields.digits("who", &who)
    try fields.integers("words", &words)
    try fields.integers("pause_ms", &pauses)
    try fields.integers("length_ms", &lengths)
    try fields.integer("talk_ms", &talk)
    try fields.digits("talk_rest_ms", &talkRest, count: who.count)
    try fields.digits("line", &lines, count: who.count)
    try fields.digits("questions", &questions, count: who.count)
    try fields.integers("backchannels", &backchannels)
    try fields.integerLists("first_word", &firstWords)
    try fields.integerLists("gaps", &gaps)
    try fields.integerLists("at_once", &shares)
  }

  /// Whether talk is a part of the programme throughout, so that it is shared out as time is.
  private static func sharesTalk(_ clock: ClockTally) -> Bool {
    clock.basis == .estimated || clock.basis == .scaled
  }

  /// The talk of a turn as its times tell, up to a millisecond or what is nobody's.
  private func usualTalk(_ turn: TurnTally, until end: Int) -> Int {
    guard talk > 0, end > 0 else { return max(0, (turn.end - turn.start).milliseconds) }
    let before = { (time: MediaTime) in
      Int((Double(time.milliseconds) / Double(end) * Double(talk)).rounded())
    }
    return before(turn.end) - before(turn.start)
  }

  /// The turns.
  ///
  /// - Throws: ``TallyFault`` where something in them cannot be.
  func turns(people: Int, by clock: ClockTally) throws -> [TurnTally] {
    for (list, name) in [(words, "words"), (pauses, "pause_ms"), (lengths, "length_ms")]
    where !list.isEmpty && list.count != who.count {
      throw TallyFault(message: "“\(name)” has \(list.count) turns of \(who.count)")
    }
    var turns = who.map { _ in TurnTally.blank }
    for place in try places(backchannels.map { [$0] }, 1) { turns[place[0]].kind = .backchannel }
    for place in try places(shares, 3) {
      guard (0..<max(0, place[2])) ~= place[1], place[1] <= place[0] else {
        throw TallyFault(message: "“at_once” has part \(place[1]) of \(place[2])")
      }
      turns[place[0]].share = Turn.Share(part: place[1], of: place[2])
    }
    let starts = Dictionary(
      try places(firstWords, 2).map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    var before = (end: 0, line: 0, word: 0)
    for index in turns.indices {
      guard (-2..<people) ~= who[index] else {
        throw TallyFault(message: "“who” names a person that is not there")
      }
      turns[index].speaker = who[index] < 0 ? nil : who[index]
      if who[index] == -2 { turns[index].kind = .advertisement }
      turns[index].words = words.isEmpty ? 0 : words[index]
      let start = before.end + (pauses.isEmpty ? 0 : pauses[index])
      let end = start + (lengths.isEmpty ? 0 : lengths[index])
      turns[index].start = MediaTime(milliseconds: start)
      turns[index].end = MediaTime(milliseconds: end)
      turns[index].line = before.line + lines[index]
      turns[index].questions = questions[index]
      turns[index].firstWord = starts[index] ?? before.word
      before = (end, turns[index].line, turns[index].firstWord + turns[index].words)
      try check([start, end], from: -FieldReader.largest.number, of: index)
      try check(
        [before.line, before.word, turns[index].firstWord, turns[index].words, questions[index]],
        of: index)
    }
    for index in turns.indices {
      turns[index].talk = talkRest[index] + usualTalk(turns[index], until: before.end)
      try check([turns[index].talk], of: index)
    }
    TurnTally.join(&turns, by: clock)
    let time = { $0 < 0 ? nil : MediaTime(milliseconds: $0) }
    for place in try places(gaps, 3) {
      turns[place[0]].gapBefore = time(place[1])
      turns[place[0]].overlapBefore = time(place[2])
    }
    return turns
  }

  private func check(_ numbers: [Int], from least: Int = 0, of turn: Int) throws {
    guard numbers.allSatisfy({ (least...FieldReader.largest.number) ~= $0 }) else {
      throw TallyFault(message: "turn \(turn + 1) has numbers that cannot be")
    }
  }

  /// Lists of so many integers that begin with the place of a turn.
  private func places(_ lists: [[Int]], _ count: Int) throws -> [[Int]] {
    guard lists.allSatisfy({ $0.count == count && who.indices.contains($0[0]) }) else {
      throw TallyFault(message: "“turns” names a turn that is not there")
    }
    return lists
  }
}
