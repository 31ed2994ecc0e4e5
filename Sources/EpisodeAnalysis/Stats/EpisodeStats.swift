public import TranscriptModel

/// The ratios of one episode, derived from its tally.
public struct EpisodeStats: Sendable {
  /// The integers they are derived from.
  public let tally: EpisodeTally
  /// What all people said, under a label or not.
  public let people: SpeechTally
  /// What hosts and co-hosts said; `nil` where nobody is known to be one.
  public let hostSide: SpeechStats?
  /// What guests and callers said; `nil` where nobody is known to be one.
  public let guestSide: SpeechStats?

  /// Derives the ratios.
  public init(_ tally: EpisodeTally) {
    self.tally = tally
    var people = tally.unlabelled
    for speaker in tally.speakers { people += speaker.speech }
    self.people = people
    let side = { (isOn: (Role) -> Bool) -> SpeechStats? in
      let members = tally.speakers.filter { isOn($0.speaker.role) }
      guard !members.isEmpty else { return nil }
      var sum = SpeechTally()
      for member in members { sum += member.speech }
      return SpeechStats(sum, of: people, tally.clock)
    }
    hostSide = side(\.isHostSide)
    guestSide = side(\.isGuestSide)
  }

  /// The ratios of each person, in order of first speech.
  public var speakers: [SpeechStats] {
    tally.speakers.map { SpeechStats($0.speech, of: people, tally.clock) }
  }

  /// The ratios of each role that somebody has, in the order of ``Role``.
  public var roles: [(role: Role, stats: SpeechStats)] {
    Role.allCases.compactMap { role in
      let members = tally.speakers.filter { $0.speaker.role == role }
      guard !members.isEmpty else { return nil }
      var sum = SpeechTally()
      for member in members { sum += member.speech }
      return (role, SpeechStats(sum, of: people, tally.clock))
    }
  }

  /// The names on a side, in order of first speech.
  public func names(_ isOn: (Role) -> Bool) -> [String] {
    tally.speakers.filter { isOn($0.speaker.role) }.map(\.speaker.name)
  }

  /// The length of the episode in milliseconds.
  public var duration: Estimate<Int> {
    let value = tally.clock.duration.milliseconds
    guard tally.clock.basis == .estimated else { return Estimate(value: value) }
    return PaceBounds.estimate(value, PaceBounds.programme)
  }

  /// Where the length comes from: a stated one is as good as measured.
  public var durationBasis: ClockTally.Basis {
    tally.clock.basis == .estimated
      ? .estimated
      : tally.clock.basis == .anchored && tally.facts.declaredDuration == nil
        ? .anchored : .measured
  }

  /// Words of advertisements.
  public var advertisementWords: Int { tally.advertisements.reduce(0) { $0 + $1.words } }
  /// Advertising time in milliseconds.
  public var advertisementTime: Int {
    tally.advertisements.reduce(0) { $0 + max(0, ($1.end - $1.start).milliseconds) }
  }
  /// Advertisement words over advertisement words and people's words.
  public var advertisementShare: Double? {
    ratio(advertisementWords, people.words + advertisementWords)
  }

  /// Host side's talk time over guest side's; `nil` where a side is missing or silent.
  public var hostGuestRatio: Double? {
    guard let hostSide, let guestSide else { return nil }
    return ratio(hostSide.speech.talkTime, guestSide.speech.talkTime)
  }
  /// Host side's words over guest side's; `nil` where a side is missing or silent.
  public var hostGuestWordRatio: Double? {
    guard let hostSide, let guestSide else { return nil }
    return ratio(hostSide.speech.words, guestSide.speech.words)
  }

  /// Changes of floor between people.
  public var switches: Int { tally.exchanges.reduce(0) { $0 + $1.count } }
  /// Changes of floor in a minute of the episode; `nil` where its length is reckoned from words.
  public var switchesPerMinute: Double? {
    guard tally.clock.basis != .estimated else { return nil }
    return ratio(switches, tally.clock.duration.milliseconds).map { $0 * 60_000 }
  }
  /// Changes of floor in a thousand words.
  public var switchesPerThousandWords: Double? {
    ratio(switches, people.words).map { $0 * 1000 }
  }

  /// Words under any label over words; one that only says that nobody knows, as `Unknown`, is none.
  public var labelledShare: Double? {
    let unknown = tally.speakers.filter(\.speaker.isUnknown).reduce(0) { $0 + $1.speech.words }
    return ratio(people.words - tally.unlabelled.words - unknown, people.words)
  }
  /// Words under a person's name over words.
  public var namedShare: Double? {
    ratio(
      tally.speakers.filter(\.speaker.isNamed).reduce(0) { $0 + $1.speech.words }, people.words)
  }

  /// Whether hesitations were edited out: under one in ten thousand words.
  public var isEdited: Bool { people.hesitations * 10_000 < people.words }

  /// The longest turn and whose it is; `nil` where nobody has a label.
  public var longestTurn: (speaker: Int, extreme: Extreme)? { tally.longest(\.longestTurn) }
  /// The longest monologue and whose it is; `nil` where nobody has a label.
  public var longestMonologue: (speaker: Int, extreme: Extreme)? {
    tally.longest(\.longestMonologue)
  }

  /// The place of a word in the episode, 0…1, advertisements counted.
  public func fraction(ofWord word: Int) -> Double? { ratio(word, tally.clock.words) }
}

extension EpisodeTally {
  /// The greatest of the people's extremes, and whose it is.
  func longest(_ path: KeyPath<SpeechTally, Extreme>) -> (speaker: Int, extreme: Extreme)? {
    var best: (speaker: Int, extreme: Extreme)?
    for (index, speaker) in speakers.enumerated() {
      let candidate = speaker.speech[keyPath: path]
      guard candidate.turn != nil else { continue }
      var winner = best?.extreme ?? Extreme()
      winner.take(candidate)
      if winner != best?.extreme { best = (index, candidate) }
    }
    return best
  }
}
