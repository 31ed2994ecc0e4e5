import EpisodeAnalysis
import TranscriptModel

/// The question turns of an episode; who answers follows from the turns.
struct QuestionColumns: Equatable {
  /// From question to question, in turns.
  private var steps: [Int] = []
  /// The questions that are mere tags, by their places.
  private var tags: [Int] = []

  init() {}

  init(_ questions: [QuestionTally]) {
    var turn = 0
    for (index, question) in questions.enumerated() {
      steps.append(question.turn - turn)
      turn = question.turn
      if question.isTag { tags.append(index) }
    }
  }

  mutating func code(with fields: inout some FieldCoding) throws {
    try fields.integers("turns", &steps)
    try fields.integers("tags", &tags)
  }

  /// The questions.
  func questions(in turns: [TurnTally]) throws -> [QuestionTally] {
    let wrong = TallyFault(message: "“asked” cannot be")
    guard tags.allSatisfy(steps.indices.contains) else { throw wrong }
    let tags = Set(tags)
    var turn = 0
    return try steps.enumerated().map { index, step in
      guard abs(step) <= turns.count, turns.indices.contains(turn + step) else { throw wrong }
      turn += step
      return QuestionTally(
        ofTurn: turn, by: turns[turn].speaker, isTag: tags.contains(index), in: turns)
    }
  }
}

/// The sentences that tables show.
struct QuoteColumns: Equatable {
  /// The first words of the longest turn.
  private var longestOpening: String?
  private var openings: [String] = []
  private var questions: [String] = []
  private var firstLines: [String] = []
  private var trackedLines: [String] = []
  private var areComplete = false

  init() {}

  init(_ record: TallyRecord, withQuotes: Bool) {
    let excerpts = record.excerpts
    areComplete = withQuotes && excerpts.areComplete
    if areComplete {
      (openings, questions) = (excerpts.openings, excerpts.questions)
      firstLines = excerpts.firstLines
      trackedLines = excerpts.trackedLines.map { $0 ?? "" }
    } else {
      longestOpening = EpisodeStats(record.tally).longestTurn?.extreme.turn
        .map { excerpts.openings[$0] }
    }
  }

  mutating func code(with fields: inout some FieldCoding) throws {
    try fields.text("longest_turn", &longestOpening)
    try fields.flag("complete", &areComplete)
    try fields.texts("openings", &openings)
    try fields.texts("questions", &questions)
    try fields.texts("first_lines", &firstLines)
    try fields.texts("tracked_lines", &trackedLines)
  }

  /// Puts the sentences into a record whose tally is whole; those that are not there are empty.
  func fill(_ record: inout TallyRecord) throws {
    let tally = record.tally
    let list = { (texts: [String], count: Int) throws(TallyFault) -> [String] in
      if !areComplete { return Array(repeating: "", count: count) }
      guard texts.count == count else { throw TallyFault(message: "“quotes” are not complete") }
      return texts
    }
    record.excerpts.areComplete = areComplete
    record.excerpts.openings = try list(openings, tally.turns.count)
    record.excerpts.questions = try list(questions, tally.questions.count)
    record.excerpts.firstLines = try list(firstLines, tally.topics.count)
    record.excerpts.trackedLines = try zip(tally.tracked, list(trackedLines, tally.tracked.count))
      .map { $0.firstTurn == nil ? nil : $1 }
    if let longestOpening, let turn = EpisodeStats(tally).longestTurn?.extreme.turn {
      record.excerpts.openings[turn] = longestOpening
    }
  }
}
