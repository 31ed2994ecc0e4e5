import EpisodeAnalysis
import TranscriptModel

/// Topics of an episode, a list a property.
struct TopicColumns: Equatable {
  private var keys: [String] = []
  /// The written forms, commonest first.
  private var forms: [[String]] = []
  /// How often each form is said; left out for a topic with one form.
  private var counts: [[Int]] = []
  /// The mentions of each person, and then those under no label; zeros at the end are left out.
  private var who: [[Int]] = []
  private var slices: [String] = []
  private var segments: [String] = []
  private var turns: [Int] = []
  /// The turn of the first mention; −1 where there is none.
  private var firstTurns: [Int] = []
  /// How many words of the turn come before the first mention.
  private var firstWords: [Int] = []
  private var gapSums: [Int] = []
  private var gapSquares: [Int] = []
  /// How common it is at large; −1 where no list tells.
  private var backgrounds: [Int] = []
  private var scores: [Int] = []

  init() {}

  init(_ topics: [TopicTally], in spoken: [TurnTally]) {
    keys = topics.map(\.key)
    let sorted = topics.map { $0.forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) } }
    forms = sorted.map { $0.map(\.key) }
    counts = zip(topics, sorted).map { topic, forms in
      forms.count == 1 && forms[0].value == topic.total ? [] : forms.map(\.value)
    }
    who = topics.map { topic in
      Array(topic.mentions.dropLastZeros)
    }
    slices = topics.map { Digits.text($0.slices) }
    segments = topics.map { Digits.text($0.segments) }
    turns = topics.map(\.turns)
    firstTurns = topics.map { $0.firstTurn ?? -1 }
    firstWords = topics.map { topic in
      (topic.firstWord ?? 0) - (topic.firstTurn.map { spoken[$0].firstWord } ?? 0)
    }
    gapSums = topics.map(\.gapSum)
    gapSquares = topics.map(\.gapSquares)
    backgrounds = topics.map { $0.background ?? -1 }
    scores = topics.map(\.score)
  }

  mutating func code(with fields: inout some FieldCoding) throws {
    try fields.texts("key", &keys)
    try fields.textLists("forms", &forms)
    try fields.integerLists("counts", &counts)
    try fields.integerLists("who", &who)
    try fields.texts("slices", &slices)
    try fields.texts("segments", &segments)
    try fields.integers("turns", &turns)
    try fields.integers("first_turn", &firstTurns)
    try fields.integers("first_word", &firstWords)
    try fields.integers("gap_sum", &gapSums)
    try fields.integers("gap_squares", &gapSquares)
    try fields.integers("background", &backgrounds)
    try fields.integers("score", &scores)
  }

  /// The topics.
  func topics(_ kind: TopicTally.Kind, in tally: EpisodeTally) throws -> [TopicTally] {
    let wrong = TallyFault(message: "“\(kind == .tracked ? "tracked" : "topics")” cannot be")
    let sizes = [
      forms.count, counts.count, who.count, slices.count, segments.count, turns.count,
      firstTurns.count, firstWords.count, gapSums.count, backgrounds.count, gapSquares.count,
      scores.count,
    ]
    guard sizes.allSatisfy({ $0 == keys.count }) else { throw wrong }
    return try keys.indices.map { index in
      var topic = TopicTally.blank(
        kind, people: tally.speakers.count, segments: tally.segments.count)
      topic.key = keys[index]
      guard let slices = Digits.numbers(slices[index], TimelineTally.sliceCount),
        let segments = Digits.numbers(segments[index], tally.segments.count),
        who[index].count <= topic.mentions.count,
        who[index].allSatisfy({ (0...tally.clock.words) ~= $0 })
      else { throw wrong }
      (topic.slices, topic.segments) = (slices, segments)
      for (person, mentions) in who[index].enumerated() { topic.mentions[person] = mentions }
      let times = counts[index].isEmpty ? [topic.total] : counts[index]
      guard times.count == forms[index].count || forms[index].isEmpty else { throw wrong }
      topic.forms = Dictionary(zip(forms[index], times), uniquingKeysWith: { $1 })
      topic.turns = turns[index]
      if firstTurns[index] >= 0 {
        guard firstTurns[index] < tally.turns.count else { throw wrong }
        topic.firstTurn = firstTurns[index]
        topic.firstWord = tally.turns[firstTurns[index]].firstWord + firstWords[index]
      }
      topic.gaps = max(0, topic.total - 1)
      (topic.gapSum, topic.gapSquares) = (gapSums[index], gapSquares[index])
      topic.background = backgrounds[index] < 0 ? nil : backgrounds[index]
      topic.score = scores[index]
      return topic
    }
  }
}

/// Small numbers as text, a digit each, from 10 on in brackets; zeros at the end are left out:
/// `0012(10)3`.
enum Digits {
  static func text(_ numbers: [Int]) -> String {
    numbers.dropLastZeros.map { $0 < 10 ? "\($0)" : "(\($0))" }.joined()
  }

  /// So many numbers; `nil` where the text is none of this kind or holds more.
  static func numbers(_ text: String, _ count: Int) -> [Int]? {
    var numbers: [Int] = []
    var long: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "("):
        if long != nil { return nil }
        long = 0
      case UInt8(ascii: ")"):
        guard let number = long else { return nil }
        numbers.append(number)
        long = nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte &- UInt8(ascii: "0"))
        if let number = long {
          guard number < 1 << 32 else { return nil }
          long = number * 10 + digit
        } else {
          numbers.append(digit)
        }
      default: return nil
      }
    }
    guard long == nil, numbers.count <= count else { return nil }
    return numbers + repeatElement(0, count: count - numbers.count)
  }
}

extension [Int] {
  /// The list as far as its last number that is not 0.
  var dropLastZeros: ArraySlice<Int> {
    self[..<((lastIndex { $0 != 0 } ?? -1) + 1)]
  }
}
