import EpisodeAnalysis
import TranscriptModel

/// Topics of an episode, a list a property.
struct TopicColumns: Equatable {
  private var keys: [String] = []
  /// The written forms, see ``WrittenForms``.
  private var forms: [String] = []
  /// The mentions of each person, and then those under no label; zeros at the end are left out.
  private var who: [[Int]] = []
  /// The mentions in each slice and in each stretch, see ``Letters``; a blank between topics.
  private var slices = ""
  private var segments = ""
  private var turns: [Int] = []
  /// The turn of the first mention; −1 where there is none.
  private var firstTurns: [Int] = []
  /// How many words of the turn come before the first mention.
  private var firstWords: [Int] = []
  private var gapSums: [Int] = []
  private var gapSquares: [Int] = []
  /// How common it is at large; −1 where no list tells.
  private var backgrounds: [Int] = []
  /// The score, less that of the topic before.
  private var scores: [Int] = []

  init() {}

  init(_ topics: [TopicTally], in spoken: [TurnTally]) {
    keys = topics.map(\.key)
    forms = topics.map { WrittenForms.text($0.forms, of: $0.key, total: $0.total) }
    who = topics.map { Array($0.mentions.dropLastZeros) }
    slices = topics.map { Letters.text($0.slices) }.joined(separator: " ")
    segments = topics.map { Letters.text($0.segments) }.joined(separator: " ")
    turns = topics.map(\.turns)
    firstTurns = topics.map { $0.firstTurn ?? -1 }
    firstWords = topics.map { topic in
      (topic.firstWord ?? 0) - (topic.firstTurn.map { spoken[$0].firstWord } ?? 0)
    }
    gapSums = topics.map(\.gapSum)
    gapSquares = topics.map(\.gapSquares)
    backgrounds = topics.map { $0.background ?? -1 }
    scores = zip(topics, [0] + topics.map(\.score)).map { $0.score - $1 }
  }

  mutating func code(with fields: inout some FieldCoding) throws {
    try fields.texts("key", &keys)
    try fields.texts("forms", &forms)
    try fields.integerLists("who", &who)
    try fields.text("slices", &slices)
    try fields.text("segments", &segments)
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
    let slices = TopicColumns.parts(slices, keys.count)
    let segments = TopicColumns.parts(segments, keys.count)
    let sizes = [
      forms.count, who.count, slices.count, segments.count, turns.count,
      firstTurns.count, firstWords.count, gapSums.count, backgrounds.count, gapSquares.count,
      scores.count,
    ]
    guard sizes.allSatisfy({ $0 == keys.count }) else { throw wrong }
    var score = 0
    return try keys.indices.map { index in
      var topic = TopicTally.blank(
        kind, people: tally.speakers.count, segments: tally.segments.count)
      topic.key = keys[index]
      guard let slices = Letters.numbers(slices[index], TimelineTally.sliceCount),
        let segments = Letters.numbers(segments[index], tally.segments.count),
        who[index].count <= topic.mentions.count,
        who[index].allSatisfy({ (0...tally.clock.words) ~= $0 })
      else { throw wrong }
      (topic.slices, topic.segments) = (slices, segments)
      for (person, mentions) in who[index].enumerated() { topic.mentions[person] = mentions }
      guard let forms = WrittenForms.forms(forms[index], of: topic.key, total: topic.total) else {
        throw wrong
      }
      topic.forms = forms
      topic.turns = turns[index]
      if firstTurns[index] >= 0 {
        guard firstTurns[index] < tally.turns.count else { throw wrong }
        topic.firstTurn = firstTurns[index]
        topic.firstWord = tally.turns[firstTurns[index]].firstWord + firstWords[index]
      }
      topic.gaps = max(0, topic.total - 1)
      (topic.gapSum, topic.gapSquares) = (gapSums[index], gapSquares[index])
      topic.background = backgrounds[index] < 0 ? nil : backgrounds[index]
      score += scores[index]
      guard score.magnitude <= FieldReader.largest.square.magnitude else { throw wrong }
      topic.score = score
      return topic
    }
  }
}

extension TopicColumns {
  /// The texts of so many topics; each may be empty.
  fileprivate static func parts(_ text: String, _ count: Int) -> [Substring.UTF8View] {
    count == 0 && text.isEmpty
      ? [] : text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
  }
}

/// The written forms of a topic and how often each is said, commonest first: `crane|2|Cranes|1`; of one
/// form for all mentions only the form, and nothing where that is the topic's key. A `|` in a form is `%7C`, and `%` is `%25`.
enum WrittenForms {
  static func text(_ forms: [String: Int], of key: String, total: Int) -> String {
    if forms == [key: total] { return "" }
    if forms.count == 1, let form = forms.first, form.value == total { return escaped(form.key) }
    return forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(escaped($0.key))|\($0.value)" }.joined(separator: "|")
  }

  /// The forms; `nil` where the text is none of this kind.
  static func forms(_ text: String, of key: String, total: Int) -> [String: Int]? {
    if text.isEmpty { return total == 0 ? [:] : [key: total] }
    let parts = text.utf8.split(separator: separator, omittingEmptySubsequences: false)
    if parts.count == 1 { return [unescaped(parts[0]): total] }
    guard parts.count.isMultiple(of: 2) else { return nil }
    var forms: [String: Int] = [:]
    for place in stride(from: 0, to: parts.count, by: 2) {
      guard let times = Int(Substring(parts[place + 1])),
        (0...FieldReader.largest.number) ~= times
      else {
        return nil
      }
      forms[unescaped(parts[place])] = times
    }
    return forms
  }

  private static let separator = UInt8(ascii: "|")
  private static let escape = UInt8(ascii: "%")

  private static func escaped(_ form: String) -> String {
    guard form.utf8.contains(where: { $0 == separator || $0 == escape }) else { return form }
    let bytes = form.utf8.flatMap { byte in
      byte == separator ? Array("%7C".utf8) : byte == escape ? Array("%25".utf8) : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ form: Substring.UTF8View) -> String {
    guard form.contains(escape) else { return String(Substring(form)) }
    var bytes: [UInt8] = []
    var rest = form[...]
    while let byte = rest.popFirst() {
      if byte == escape, rest.starts(with: "7C".utf8) {
        bytes.append(separator)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
        if byte == escape, rest.starts(with: "25".utf8) { rest = rest.dropFirst(2) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
