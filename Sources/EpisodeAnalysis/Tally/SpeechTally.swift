/// What somebody said, in integers that add up over people and episodes.
public struct SpeechTally: Codable, Hashable, Sendable {
  /// Turns of any kind.
  public var turns = 0
  /// Turns that take the floor.
  public var floorTurns = 0
  /// Turns that do not.
  public var backchannels = 0
  /// Words.
  public var words = 0
  /// Sentences.
  public var sentences = 0
  /// The lengths of floor turns in words.
  public var floorTurnWords = Histogram()
  /// Talk time in milliseconds: measured, or reckoned from words.
  public var talkTime = 0
  /// The longest turn.
  public var longestTurn = Extreme()
  /// The longest run of floor turns with only others' backchannels between.
  public var longestMonologue = Extreme()
  /// Questions, without tags and quoted ones.
  public var questions = 0
  /// Questions that only ask for assent.
  public var tagQuestions = 0
  /// Questions within quotation marks.
  public var quotedQuestions = 0
  /// Floor turns whose last sentence ends in a question mark.
  public var questionTurns = 0
  /// Floor turns among those that end in a mere tag.
  public var tagQuestionTurns = 0
  /// Interruptions of others; 0 where times cannot show them.
  public var interruptionsMade = 0
  /// Interruptions by others; 0 where times cannot show them.
  public var interruptionsReceived = 0
  /// Floor-transfer offsets when taking the floor, in milliseconds.
  public var responses = Histogram()
  /// Hesitations.
  public var hesitations = 0
  /// Words and phrases often used as discourse markers.
  public var markers = 0
  /// What the two measures of lexical diversity need.
  public var diversity = DiversityTally()
  /// The position of the first word in the episode; `nil` where nothing was said.
  public var firstWord: Int?
  /// When the first word falls, in milliseconds.
  public var firstWordTime: Int?

  /// Creates an empty tally.
  public init() {}

  /// Adds what somebody else, or the same person elsewhere, said.
  public static func += (a: inout SpeechTally, b: SpeechTally) {
    a.turns += b.turns
    a.floorTurns += b.floorTurns
    a.backchannels += b.backchannels
    a.words += b.words
    a.sentences += b.sentences
    a.floorTurnWords += b.floorTurnWords
    a.talkTime += b.talkTime
    a.longestTurn.take(b.longestTurn)
    a.longestMonologue.take(b.longestMonologue)
    a.questions += b.questions
    a.tagQuestions += b.tagQuestions
    a.quotedQuestions += b.quotedQuestions
    a.questionTurns += b.questionTurns
    a.tagQuestionTurns += b.tagQuestionTurns
    a.interruptionsMade += b.interruptionsMade
    a.interruptionsReceived += b.interruptionsReceived
    a.responses += b.responses
    a.hesitations += b.hesitations
    a.markers += b.markers
    a.diversity += b.diversity
    a.firstWord = [a.firstWord, b.firstWord].compactMap(\.self).min()
    a.firstWordTime = [a.firstWordTime, b.firstWordTime].compactMap(\.self).min()
  }
}

/// The longest of some stretches of speech; of equals, the earliest, and of those the one that takes
/// more time.
public struct Extreme: Codable, Hashable, Sendable {
  /// Its words; 0 where there is none.
  public var words = 0
  /// Its length in milliseconds, measured or reckoned.
  public var milliseconds = 0
  /// The index of the turn it begins with; `nil` where there is none.
  public var turn: Int?

  /// Creates an extreme that anything exceeds.
  public init() {}

  /// Creates an extreme of one stretch.
  public init(words: Int, milliseconds: Int, turn: Int) {
    self.words = words
    self.milliseconds = milliseconds
    self.turn = turn
  }

  /// Keeps the longer of the two; the order of taking makes no difference.
  public mutating func take(_ other: Extreme) {
    guard let otherTurn = other.turn else { return }
    // Without words the longer in time is the longer.
    let time = { (extreme: Extreme) in extreme.words == 0 ? extreme.milliseconds : 0 }
    if let turn,
      (words, time(self), -turn, milliseconds)
        >= (other.words, time(other), -otherTurn, other.milliseconds)
    {
      return
    }
    self = other
  }
}
