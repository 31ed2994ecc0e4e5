public import TranscriptModel

/// The ratios of one topic of an episode.
public struct TopicStats: Sendable {
  /// The integers they are derived from.
  public let topic: TopicTally
  /// What people call it.
  public let name: String
  /// When it is first said, by the time of the turn and the words said before it there; measured or
  /// reckoned as the turn's times are; `nil` where nobody says it.
  public let firstTime: MediaTime?
  private let topicWords: Int
  private let host: TopicSides.Side?
  private let guest: TopicSides.Side?

  /// Derives the ratios of a topic.
  public init(_ topic: TopicTally, in episode: EpisodeStats) {
    self.init(
      topic, episode.tally, host: episode.side(\.isHostSide), guest: episode.side(\.isGuestSide))
  }

  /// Derives the ratios of several topics of an episode, in their order.
  public static func all(_ topics: [TopicTally], in episode: EpisodeStats) -> [TopicStats] {
    let (host, guest) = (episode.side(\.isHostSide), episode.side(\.isGuestSide))
    return topics.map { TopicStats($0, episode.tally, host: host, guest: guest) }
  }

  private init(
    _ topic: TopicTally, _ tally: EpisodeTally, host: TopicSides.Side?, guest: TopicSides.Side?
  ) {
    self.topic = topic
    name = topic.name
    let turn = topic.firstTurn.map { tally.turns[$0] }
    firstTime = turn.flatMap { turn in
      topic.firstWord.map { turn.time(ofWord: $0 - turn.firstWord) }
    }
    topicWords = tally.topicWords
    (self.host, self.guest) = (host, guest)
  }

  /// Mentions in a thousand of people's words.
  public var perThousandWords: Double? { ratio(topic.total, topicWords).map { $0 * 1000 } }
  /// Mentions by the host's side; `nil` where there is none.
  public var hostMentions: Int? { host?.mentions(of: topic) }
  /// Mentions by the guest's side; `nil` where there is none.
  public var guestMentions: Int? { guest?.mentions(of: topic) }

  /// How much more the host's side says it than the guest's, by ``TopicSides/z(of:)``; positive is
  /// the host's, `nil` where a side is missing.
  public var hostGuestZ: Double? {
    guard let host, let guest else { return nil }
    return TopicSides(first: host, second: guest).z(of: topic)
  }

  /// The words ``TopicTally/background`` counts among.
  private static let backgroundWords = 1_000_000_000
  /// What is added to the mentions of a show's other episodes, so that none of them is no division by 0.
  private static let unheard = 0.5

  /// What ``keyness`` and ``g2`` hold the topic against: the show's other episodes where they are
  /// known, else the language at large.
  private var reference: TopicTally.Usual? {
    topic.usual
      ?? topic.background.map {
        TopicTally.Usual(mentions: $0, words: TopicStats.backgroundWords)
      }
  }

  /// How many times as often the episode says it as the show's other episodes do, or the language at
  /// large where there are none, as a power of two: 0 is as often, 3 eight times, -1 half as often; of
  /// a phrase against the language the least it can be. `nil` where there is no reference.
  public var keyness: Double? {
    guard let reference, topic.total > 0, topicWords > 0, reference.words > 0 else { return nil }
    let usual = Double(reference.mentions) + (topic.usual == nil ? 0 : TopicStats.unheard)
    guard usual > 0 else { return nil }
    let rate = Double(topic.total) / Double(topicWords)
    return logarithm(rate * Double(reference.words) / usual) / logarithm(2)
  }

  /// Whether ``keyness`` could be chance: ``Keyness/g2(_:of:against:of:)`` against the same reference,
  /// 0 and up; `nil` where there is none.
  public var g2: Double? {
    reference.flatMap {
      Keyness.g2(
        Double(topic.total), of: Double(topicWords), against: Double($0.mentions),
        of: Double($0.words))
    }
  }

  /// How unevenly mentions are spread over twenty equal slices of words, 0 (evenly) … 1: DPnorm
  /// (Gries 2008; Lijffijt & Gries 2012).
  public var dispersion: Double? {
    guard topic.total > 0, topicWords >= TimelineTally.sliceCount else { return nil }
    let starts = TopicSlices.starts(of: topicWords)
    let sizes = zip(starts, starts.dropFirst()).map { Double($1 - $0) / Double(topicWords) }
    let deviation = zip(topic.slices, sizes).reduce(0) {
      $0 + abs(Double($1.0) / Double(topic.total) - $1.1)
    }
    return deviation / 2 / (1 - (sizes.min() ?? 0))
  }

  /// How much mentions come in bursts, -1 (like a clock) … 1, of the gaps between them in words,
  /// corrected for their number (Kim & Jo 2016); `nil` under ten mentions.
  public var burstiness: Double? {
    guard topic.total >= 10, topic.gaps > 0 else { return nil }
    let n = Double(topic.gaps + 1)
    let mean = Double(topic.gapSum) / Double(topic.gaps)
    let variance = max(0, Double(topic.gapSquares) / Double(topic.gaps) - mean * mean)
    guard mean > 0 else { return nil }
    let r = variance.squareRoot() / mean
    let (up, down) = ((n + 1).squareRoot(), (n - 1).squareRoot())
    return (up * r - down) / ((up - 2) * r + down)
  }
}
