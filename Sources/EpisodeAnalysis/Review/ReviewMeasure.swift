import TranscriptModel

/// A measure of an episode that a review follows from period to period.
public struct ReviewMeasure: Sendable {
  /// What its values are.
  public enum Unit: Sendable {
    case count, number, rate, share, duration
  }

  /// How the values of several episodes become one.
  enum Pooling: Sendable {
    /// They add up.
    case sum
    /// Both parts add up, then one is divided by the other.
    case ratio
    /// The largest of them.
    case largest
    /// Nothing adds up.
    case none
  }

  /// A value as the quotient of two numbers that add up over episodes.
  public struct Parts: Hashable, Sendable {
    /// What is divided.
    public var numerator: Double
    /// What it is divided by; never 0.
    public var denominator: Double
    /// The value.
    public var value: Double { numerator / denominator }
  }

  /// The stable id, in snake_case; that of the column of `episode` where there is one.
  public let id: String
  /// What it is called, as a sentence begins with it.
  public let title: String
  /// What it is called of one episode.
  public var ofOne: String { id == "questions_per_episode" ? "Questions" : title }
  /// What its values are.
  public let unit: Unit
  /// Whether an episode may stand out by it.
  let isFlagged: Bool
  /// Whether it rests on times, so that its basis matters.
  let isTimed: Bool
  let pooling: Pooling
  private let parts: @Sendable (EpisodeStats) -> Parts?

  private init(
    _ id: String, _ title: String, _ unit: Unit, _ pooling: Pooling, isFlagged: Bool = false,
    isTimed: Bool = false, _ parts: @escaping @Sendable (EpisodeStats) -> Parts?
  ) {
    (self.id, self.title, self.unit, self.pooling) = (id, title, unit, pooling)
    (self.isFlagged, self.isTimed, self.parts) = (isFlagged, isTimed, parts)
  }

  /// The value of an episode in its parts; `nil` where it could not be measured.
  func value(_ stats: EpisodeStats) -> Parts? { parts(stats) }

  /// The measures, in the order of the review. A new one is an entry here.
  public static let all: [ReviewMeasure] = [
    ReviewMeasure("words", "Words", .count, .sum, isFlagged: true) {
      .whole($0.tally.facts.hasWords ? $0.people.words : nil)
    },
    ReviewMeasure("duration_s", "Length", .duration, .sum, isTimed: true) {
      .whole($0.duration.value)
    },
    ReviewMeasure("host_word_share", "Hosts' share of all words", .share, .ratio) {
      Parts($0.hostSide?.speech.words, over: $0.people.words)
    },
    // Somebody alone has all of the words; that says nothing of how the floor is shared.
    ReviewMeasure(
      "host_word_share_with_guest", "Hosts' share of the words, beside a guest", .share, .ratio,
      isFlagged: true
    ) { .both($0, $0.hostSide?.speech.words, $0.people.words) },
    ReviewMeasure("guest_word_share", "Guests' share of the words", .share, .ratio) {
      .both($0, $0.guestSide?.speech.words, $0.people.words)
    },
    ReviewMeasure(
      "host_talk_time_share", "Hosts' share of all talk time", .share, .ratio, isTimed: true
    ) { Parts($0.hostSide?.speech.talkTime, over: $0.people.talkTime) },
    ReviewMeasure(
      "host_talk_time_share_with_guest", "Hosts' share of the talk time, beside a guest", .share,
      .ratio, isTimed: true
    ) { .both($0, $0.hostSide?.speech.talkTime, $0.people.talkTime) },
    ReviewMeasure(
      "guest_talk_time_share", "Guests' share of the talk time", .share, .ratio, isTimed: true
    ) { .both($0, $0.guestSide?.speech.talkTime, $0.people.talkTime) },
    ReviewMeasure(
      "host_guest_ratio", "Hosts' talk time over guests'", .number, .ratio, isTimed: true
    ) { .both($0, $0.hostSide?.speech.talkTime, $0.guestSide?.speech.talkTime) },
    ReviewMeasure(
      "questions_per_episode", "Questions an episode", .rate, .ratio, isFlagged: true
    ) { .whole($0.tally.facts.hasWords ? $0.people.questions : nil) },
    ReviewMeasure(
      "host_question_rate", "Hosts' turns that end in a question", .share, .ratio, isFlagged: true
    ) { .both($0, $0.hostSide?.speech.questionTurns, $0.hostSide?.speech.floorTurns) },
    ReviewMeasure(
      "guest_question_rate", "Guests' turns that end in a question", .share, .ratio,
      isFlagged: true
    ) { .both($0, $0.guestSide?.speech.questionTurns, $0.guestSide?.speech.floorTurns) },
    ReviewMeasure(
      "switches_per_1000_words", "Changes of floor per 1,000 words", .rate, .ratio, isFlagged: true
    ) { stats in
      guard stats.tally.speakers.count > 1 else { return nil }
      return Parts(
        stats.tally.facts.hasWords ? stats.switches : nil, over: stats.people.words, times: 1000)
    },
    ReviewMeasure("balance", "Balance of the words", .number, .none, isFlagged: true) {
      $0.balance.map { Parts(numerator: $0, denominator: 1) }
    },
    ReviewMeasure(
      "longest_monologue_words", "Longest monologue in words", .count, .largest, isFlagged: true
    ) { .whole($0.longestMonologue?.extreme.words) },
    ReviewMeasure("ad_share", "Advertising's share of all words", .share, .ratio, isFlagged: true) {
      Parts(
        $0.tally.facts.hasWords ? $0.advertisementWords : nil,
        over: $0.people.words + $0.advertisementWords)
    },
  ]

  /// The measure with this id.
  public static subscript(id: String) -> ReviewMeasure? { all.first { $0.id == id } }
}

extension ReviewMeasure.Parts {
  /// A count by itself, or the quotient of two times a factor; `nil` where a part is missing or the
  /// second is 0.
  fileprivate init?(_ part: Int?, over whole: Int?, times factor: Double = 1) {
    guard let part, let whole, whole > 0 else { return nil }
    self.init(numerator: Double(part) * factor, denominator: Double(whole))
  }

  fileprivate static func whole(_ count: Int?) -> Self? { Self(count, over: 1) }

  /// A quotient that needs a host and a guest.
  fileprivate static func both(_ stats: EpisodeStats, _ part: Int?, _ whole: Int?) -> Self? {
    stats.hostSide == nil || stats.guestSide == nil ? nil : Self(part, over: whole)
  }
}
