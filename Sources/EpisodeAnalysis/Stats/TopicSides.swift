import TranscriptModel

/// Two sides of a conversation, to tell which of them speaks more of a topic.
public struct TopicSides: Sendable {
  /// The people of one side.
  public struct Side: Sendable {
    /// The people, as indices of ``EpisodeTally/speakers``, in order of first speech.
    public let people: [Int]
    /// The words they say.
    public let words: Int

    /// Takes people of an episode for a side.
    init(_ people: [Int], _ tally: EpisodeTally) {
      self.people = people
      words = people.reduce(0) { $0 + tally.speakers[$1].speech.words }
    }

    /// How often they mention a topic.
    public func mentions(of topic: TopicTally) -> Int {
      people.reduce(0) { $0 + topic.mentions[$1] }
    }
  }

  /// The side whose topics have a ``z(of:)`` above 0: the host's.
  public let first: Side
  /// The side whose topics have one below 0: the guest's.
  public let second: Side

  /// The weight, in words, of the prior of ``z(of:)``.
  public static let priorWords = 1000.0
  /// Chance alone brings a topic's ``z(of:)`` beyond this, or below its negative, once in twenty
  /// times.
  public static let notable = 1.96

  /// How much more the first side says a topic than the second, in proportion to all they say: the
  /// log-odds ratio over its standard deviation (Monroe, Colaresi & Quinn 2008). The prior weighs
  /// 1,000 words at the rate of both sides. `nil` where a side has no words, or nobody on either
  /// says it.
  public func z(of topic: TopicTally) -> Double? {
    let (mine, yours) = (Double(first.mentions(of: topic)), Double(second.mentions(of: topic)))
    let (own, other) = (Double(first.words), Double(second.words))
    return LogOdds.z(
      mine, of: own, against: yours, of: other,
      prior: TopicSides.priorWords * (mine + yours) / (own + other), of: TopicSides.priorWords)
  }
}

extension EpisodeStats {
  /// The people on a side; `nil` where nobody is.
  func side(_ isOn: (Role) -> Bool) -> TopicSides.Side? {
    let people = tally.speakers.indices.filter { isOn(tally.speakers[$0].speaker.role) }
    return people.isEmpty ? nil : TopicSides.Side(people, tally)
  }

  /// The host's side and the guest's; `nil` where one is missing.
  public var hostAndGuest: TopicSides? {
    side(\.isHostSide).flatMap { host in
      side(\.isGuestSide).map { TopicSides(first: host, second: $0) }
    }
  }

  /// The only two people who say anything, in order of first speech; `nil` where they are not two,
  /// or one of them has no name.
  public var onlyTwo: TopicSides? {
    let people = tally.speakers.indices.filter { tally.speakers[$0].speech.words > 0 }
    guard people.count == 2, people.allSatisfy({ tally.speakers[$0].speaker.isNamed }) else {
      return nil
    }
    return TopicSides(
      first: TopicSides.Side([people[0]], tally), second: TopicSides.Side([people[1]], tally))
  }
}
