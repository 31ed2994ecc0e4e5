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
  /// - Parameter withQuotes: Whether to take the sentences that tables show.
  init(_ record: TallyRecord, withQuotes: Bool) {
    let tally = record.tally
    turns = TurnColumns(tally)
    questions = QuestionColumns(tally.questions)
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
    guard tally.clock.words >= 0, tally.topicWords >= 0 else {
      throw TallyFault(message: "there cannot be fewer than no words")
    }
    tally.turns = try turns.turns(people: tally.speakers.count, by: tally.clock)
    tally.countTurns()
    tally.questions = try questions.questions(in: tally.turns)
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
    let slices = TimelineTally.sliceCount
    guard tally.timeline.talkTime.count == tally.speakers.count,
      tally.timeline.talkTime.allSatisfy({ $0.count == slices }),
      tally.timeline.starts.count == slices + 1
    else { throw TallyFault(message: "“timeline” has not twenty slices a person") }
    tally.timeline.countWords(of: tally.turns, speakers: tally.speakers.count)
    record.tally = tally
    try quotes.fill(&record)
  }
}
