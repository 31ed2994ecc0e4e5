import EpisodeAnalysis
import TranscriptModel

/// What is written of a tally as lists of integers, one for each property of its turns, questions,
/// stretches and topics. What follows from the turns alone is not written.
struct TallyColumns {
  var turns = TurnColumns()
  var questions = QuestionColumns()
  /// The first turn and the words of each stretch.
  var segments: [[Int]] = []
  var topics = TopicColumns()
  var tracked = TopicColumns()
  var quotes = QuoteColumns()

  /// Creates empty columns, to be filled by a reader.
  init() {}

  /// Takes the columns of a record.
  ///
  /// - Parameter withQuotes: Whether to take the openings of turns and the first lines of topics.
  init(_ record: TallyRecord, withQuotes: Bool) {
    let tally = record.tally
    turns = TurnColumns(tally)
    questions = QuestionColumns(tally.questions, record.excerpts.questions)
    segments = tally.segments.map { [$0.turn, $0.words] }
    topics = TopicColumns(tally.topics, in: tally.turns)
    tracked = TopicColumns(tally.tracked, in: tally.turns)
    quotes = QuoteColumns(record, withQuotes: withQuotes)
  }

  /// Fills the rest of a record from the columns.
  ///
  /// - Throws: ``TallyFault`` where something in them cannot be.
  func fill(_ record: inout TallyRecord) throws {
    var tally = record.tally
    tally.turns = try turns.turns(people: tally.speakers.count, by: tally.clock)
    tally.countTurns()
    (tally.questions, record.excerpts.questions) = try questions.questions(in: tally.turns)
    tally.segments = try segments.map {
      guard $0.count == 2, tally.turns.indices.contains($0[0]), (0...tally.clock.words) ~= $0[1]
      else { throw TallyFault(message: "“segments” names a turn that is not there") }
      var segment = SegmentTally.blank
      (segment.turn, segment.words) = ($0[0], $0[1])
      return segment
    }
    tally.topics = try topics.topics(.discovered, in: tally)
    tally.tracked = try tracked.topics(.tracked, in: tally)
    let places = tally.advertisements.map(\.turn)
    guard places.allSatisfy(tally.turns.indices.contains) else {
      throw TallyFault(message: "“ads” names a turn that is not there")
    }
    let slices = tally.timeline.words + tally.timeline.talkTime
    guard tally.timeline.words.count == tally.speakers.count,
      tally.timeline.talkTime.count == tally.speakers.count,
      slices.allSatisfy({ $0.count == TimelineTally.sliceCount })
    else { throw TallyFault(message: "“timeline” has not twenty slices a person") }
    record.tally = tally
    try quotes.fill(&record)
  }
}

/// The turns of an episode, a list a property.
struct TurnColumns: Equatable {
  /// The person's place among the speakers; −1 for nobody's label, −2 for advertising.
  private var who: [Int] = []
  private var words: [Int] = []
  /// From the end of the turn before, or from 0, to the beginning, in milliseconds.
  private var pauses: [Int] = []
  /// From the beginning to the end, in milliseconds.
  private var lengths: [Int] = []
  /// The talk in it less its length, in milliseconds.
  private var talk: [Int] = []
  /// From the line of the turn before.
  private var lines: [Int] = []
  /// Places of turns that are backchannels.
  private var backchannels: [Int] = []
  /// Places of turns with questions, and how many.
  private var questions: [[Int]] = []
  /// Places of turns whose first word does not follow the last of the turn before, and where it is.
  private var firstWords: [[Int]] = []
  /// Places of turns of which silence and overlap do not follow from the times: both, −1 for none.
  private var gaps: [[Int]] = []
  /// Places of what several say at once: which part, of how many.
  private var shares: [[Int]] = []

  init() {}

  init(_ tally: EpisodeTally) {
    var (end, line, word) = (0, 0, 0)
    var joined = tally.turns
    for (index, turn) in tally.turns.enumerated() {
      who.append(turn.kind == .advertisement ? -2 : turn.speaker ?? -1)
      words.append(turn.words)
      pauses.append(turn.start.milliseconds - end)
      end = turn.end.milliseconds
      let length = (turn.end - turn.start).milliseconds
      lengths.append(length)
      talk.append(turn.talk - max(0, length))
      lines.append(turn.line - line)
      line = turn.line
      if turn.kind == .backchannel { backchannels.append(index) }
      if turn.questions > 0 { questions.append([index, turn.questions]) }
      if turn.firstWord != word { firstWords.append([index, turn.firstWord]) }
      word = turn.firstWord + turn.words
      if let share = turn.share { shares.append([index, share.part, share.count]) }
      (joined[index].gapBefore, joined[index].overlapBefore) = (nil, nil)
    }
    TurnTally.join(&joined, by: tally.clock)
    for (index, (turn, joined)) in zip(tally.turns, joined).enumerated() where turn != joined {
      gaps.append(
        [index] + [turn.gapBefore, turn.overlapBefore].map { $0?.milliseconds ?? -1 })
    }
    for list in [\TurnColumns.words, \.pauses, \.lengths, \.talk, \.lines]
    where self[keyPath: list].allSatisfy({ $0 == 0 }) {
      self[keyPath: list] = []
    }
  }

  mutating func code(with fields: inout some FieldCoding) throws {
    try fields.integers("who", &who)
    try fields.integers("words", &words)
    try fields.integers("pause_ms", &pauses)
    try fields.integers("length_ms", &lengths)
    try fields.integers("talk_ms", &talk)
    try fields.integers("line", &lines)
    try fields.integers("backchannels", &backchannels)
    try fields.integerLists("questions", &questions)
    try fields.integerLists("first_word", &firstWords)
    try fields.integerLists("gaps", &gaps)
    try fields.integerLists("at_once", &shares)
  }

  /// The turns.
  func turns(people: Int, by clock: ClockTally) throws -> [TurnTally] {
    for (list, name) in [
      (words, "words"), (pauses, "pause_ms"), (lengths, "length_ms"), (talk, "talk_ms"),
      (lines, "line"),
    ] where !list.isEmpty && list.count != who.count {
      throw TallyFault(message: "“\(name)” has \(list.count) turns of \(who.count)")
    }
    var turns = who.map { _ in TurnTally.blank }
    for place in try places(backchannels.map { [$0] }, 1) { turns[place[0]].kind = .backchannel }
    for place in try places(questions, 2) { turns[place[0]].questions = place[1] }
    for place in try places(shares, 3) {
      guard (0..<place[2]) ~= place[1], place[1] <= place[0] else {
        throw TallyFault(message: "“at_once” has part \(place[1]) of \(place[2])")
      }
      turns[place[0]].share = Turn.Share(part: place[1], of: place[2])
    }
    let starts = Dictionary(
      try places(firstWords, 2).map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    var (end, line, word) = (0, 0, 0)
    for index in turns.indices {
      guard (-2..<people) ~= who[index] else {
        throw TallyFault(message: "“who” names a person that is not there")
      }
      turns[index].speaker = who[index] < 0 ? nil : who[index]
      if who[index] == -2 { turns[index].kind = .advertisement }
      turns[index].words = words.isEmpty ? 0 : words[index]
      let start = end + (pauses.isEmpty ? 0 : pauses[index])
      let length = lengths.isEmpty ? 0 : lengths[index]
      end = start + length
      turns[index].start = MediaTime(milliseconds: start)
      turns[index].end = MediaTime(milliseconds: end)
      turns[index].talk = max(0, length) + (talk.isEmpty ? 0 : talk[index])
      line += lines.isEmpty ? 0 : lines[index]
      turns[index].line = line
      turns[index].firstWord = starts[index] ?? word
      word = turns[index].firstWord + turns[index].words
      guard
        [start, end, turns[index].talk, line, word, turns[index].words, turns[index].questions]
          .allSatisfy({ $0.magnitude <= FieldReader.largest.number.magnitude })
      else { throw TallyFault(message: "turn \(index + 1) has numbers that cannot be") }
    }
    TurnTally.join(&turns, by: clock)
    let time = { $0 < 0 ? nil : MediaTime(milliseconds: $0) }
    for place in try places(gaps, 3) {
      turns[place[0]].gapBefore = time(place[1])
      turns[place[0]].overlapBefore = time(place[2])
    }
    return turns
  }

  /// Lists of so many integers that begin with the place of a turn.
  private func places(_ lists: [[Int]], _ count: Int) throws -> [[Int]] {
    guard lists.allSatisfy({ $0.count == count && who.indices.contains($0[0]) }) else {
      throw TallyFault(message: "“turns” names a turn that is not there")
    }
    return lists
  }
}
