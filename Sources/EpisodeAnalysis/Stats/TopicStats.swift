import TranscriptModel

/// The ratios of one topic of an episode.
public struct TopicStats: Sendable {
  /// The integers they are derived from.
  public let topic: TopicTally
  private let topicWords: Int
  private let hostWords: Int?
  private let guestWords: Int?
  private let hosts: [Int]
  private let guests: [Int]

  /// Derives the ratios of a topic.
  public init(_ topic: TopicTally, in episode: EpisodeStats) {
    self.topic = topic
    topicWords = episode.tally.topicWords
    hostWords = episode.hostSide?.speech.words
    guestWords = episode.guestSide?.speech.words
    let people = episode.tally.speakers.enumerated()
    hosts = people.filter { $0.element.speaker.role.isHostSide }.map(\.offset)
    guests = people.filter { $0.element.speaker.role.isGuestSide }.map(\.offset)
  }

  /// Mentions in a thousand of people's words.
  public var perThousandWords: Double? { ratio(topic.total, topicWords).map { $0 * 1000 } }
  /// Mentions by the host's side; `nil` where there is none.
  public var hostMentions: Int? {
    hostWords.map { _ in hosts.reduce(0) { $0 + topic.mentions[$1] } }
  }
  /// Mentions by the guest's side; `nil` where there is none.
  public var guestMentions: Int? {
    guestWords.map { _ in guests.reduce(0) { $0 + topic.mentions[$1] } }
  }

  /// The weight, in words, of the prior of ``hostGuestZ``.
  public static let priorWords = 1000.0

  /// How much more the host's side says it than the guest's: the log-odds ratio with an
  /// informative Dirichlet prior, over its standard deviation (Monroe, Colaresi & Quinn 2008);
  /// positive is the host's. The prior weighs 1,000 words at the episode's own rate.
  public var hostGuestZ: Double? {
    guard let y1 = hostMentions, let y2 = guestMentions, let n1 = hostWords, let n2 = guestWords,
      n1 > 0, n2 > 0, y1 + y2 > 0
    else { return nil }
    let total = TopicStats.priorWords
    let prior = total * Double(y1 + y2) / Double(n1 + n2)
    let odds = { (y: Int, n: Int) in
      (Double(y) + prior) / (Double(n) + total - Double(y) - prior)
    }
    let delta = logarithm(odds(y1, n1)) - logarithm(odds(y2, n2))
    let variance = 1 / (Double(y1) + prior) + 1 / (Double(y2) + prior)
    return delta / variance.squareRoot()
  }

  /// How unevenly mentions are spread over twenty equal slices of words, 0 (evenly) … 1: DPnorm
  /// (Gries 2008; Lijffijt & Gries 2012).
  public var dispersion: Double? {
    guard topic.total > 0, topicWords >= TimelineTally.sliceCount else { return nil }
    let count = TimelineTally.sliceCount
    // The first word of a slice: a word lies in slice ⌊word · 20 / words⌋.
    let starts = (0...count).map { ($0 * topicWords + count - 1) / count }
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
