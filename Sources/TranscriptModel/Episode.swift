/// One episode, understood: who is who, which turns they took, what is an advertisement and what
/// the clock knows.
public struct Episode: Sendable {
  /// Title, date and the like.
  public var facts: EpisodeFacts
  /// The people, in order of first speech.
  public var speakers: [Speaker]
  /// The turns of people and advertisements, in order.
  public var turns: [Turn]
  /// The utterances the turns are made of, in order; those of sounds are left out.
  public var utterances: [Utterance]
  /// The UTF-8 text the utterances point into.
  public var speech: [UInt8]
  /// Stamps at points of the speech, rising in both place and time.
  public var anchors: [TimeAnchor]
  /// The advertisements.
  public var advertisements: [Advertisement]
  /// What was noticed while reading and building, in order.
  public var diagnostics: [Diagnostic]

  /// Creates an episode.
  public init(
    facts: EpisodeFacts, speakers: [Speaker], turns: [Turn], utterances: [Utterance],
    speech: [UInt8], anchors: [TimeAnchor], advertisements: [Advertisement],
    diagnostics: [Diagnostic]
  ) {
    self.facts = facts
    self.speakers = speakers
    self.turns = turns
    self.utterances = utterances
    self.speech = speech
    self.anchors = anchors
    self.advertisements = advertisements
    self.diagnostics = diagnostics
  }

  /// The bytes of ``speech`` a turn covers; empty for a turn without utterances.
  public func text(of turn: Turn) -> Range<Int> {
    guard let first = turn.utterances.first, let last = turn.utterances.last else { return 0..<0 }
    return utterances[first].text.lowerBound..<utterances[last].text.upperBound
  }
}

/// A maximal run of one speaker's utterances.
public struct Turn: Hashable, Sendable {
  /// Who holds the floor in it.
  public enum Holder: Hashable, Sendable {
    /// The person at this index of ``Episode/speakers``.
    case speaker(Int)
    /// Speech the source puts under no label.
    case unlabelled
    /// The advertisement at this index of ``Episode/advertisements``.
    case advertisement(Int)
  }

  /// Who holds the floor.
  public var holder: Holder
  /// Its utterances, as indices of ``Episode/utterances``; contiguous, never empty.
  public var utterances: Range<Int>
  /// The earliest start of its utterances, where the source times them.
  public var start: MediaTime?
  /// The latest end of its utterances, where the source times them.
  public var end: MediaTime?
  /// The line of the source it begins on, from 1.
  public var line: Int
  /// Which part it is of what several people say at once; `nil` where one person speaks.
  public var share: Share?

  /// A part of what several people say at once. The parts of one utterance follow each other, one a
  /// person, with the same times; together they are its words.
  public struct Share: Hashable, Codable, Sendable {
    /// Which part it is, from 0, in the order the label names the people.
    public var part: Int
    /// How many there are.
    public var count: Int

    /// Creates a share.
    public init(part: Int, of count: Int) { (self.part, self.count) = (part, count) }
  }

  /// Whether it only goes on with what another person's turn before it begins.
  public var isLaterShare: Bool { (share?.part ?? 0) > 0 }

  /// Creates a turn.
  public init(
    holder: Holder, utterances: Range<Int>, start: MediaTime? = nil, end: MediaTime? = nil,
    line: Int, share: Share? = nil
  ) {
    self.holder = holder
    self.utterances = utterances
    self.start = start
    self.end = end
    self.line = line
    self.share = share
  }
}

/// A stretch of advertising.
public struct Advertisement: Hashable, Codable, Sendable {
  /// Who reads it, where the label or the turn it stands in tells.
  public var readBy: String?
  /// Who pays for it, where it is named.
  public var sponsor: String?
  /// Why it is taken for an advertisement, in words.
  public var evidence: String

  /// Creates an advertisement.
  public init(readBy: String? = nil, sponsor: String? = nil, evidence: String) {
    self.readBy = readBy
    self.sponsor = sponsor
    self.evidence = evidence
  }
}
