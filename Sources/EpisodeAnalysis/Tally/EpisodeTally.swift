public import TranscriptModel

/// The integers of one episode: all that its figures need, and none of its text.
///
/// Ratios, medians and intervals are derived from it by ``EpisodeStats``; sums over episodes are
/// sums over tallies.
public struct EpisodeTally: Codable, Hashable, Sendable {
  /// The version of this layout; a reader refuses what it does not know.
  public static let schemaVersion = 6

  /// The layout's version.
  public var schema = EpisodeTally.schemaVersion
  /// The hash of the show context the episode was built in.
  public var context: String
  /// Title, date and the like.
  public var facts: EpisodeFacts
  /// The people with what they said, in order of first speech.
  public var speakers: [SpeakerTally]
  /// What was said under no label.
  public var unlabelled: SpeechTally
  /// The turns, in order.
  public var turns: [TurnTally]
  /// The question turns, in order.
  public var questions: [QuestionTally]
  /// The advertisements, in order.
  public var advertisements: [AdvertisementTally]
  /// Who took the floor after whom, in the order of ``speakers``.
  public var exchanges: [ExchangeTally]
  /// Who spoke in which slice.
  public var timeline: TimelineTally
  /// What the clock knows.
  public var clock: ClockTally
  /// The candidates for topics, best first.
  public var topics: [TopicTally]
  /// The topics somebody asks for, in their order, those nobody mentions, too; none where the source
  /// has no words.
  public var tracked: [TopicTally]
  /// The stretches between topic shifts, in order; none where the episode cannot be cut.
  public var segments: [SegmentTally]
  /// Topic words said by people, the size the rates of topics rest on.
  public var topicWords: Int
  /// Whether the word lists in force fit the language.
  public var hasWordLists: Bool
}

/// One person of an episode and what they said.
public struct SpeakerTally: Codable, Hashable, Sendable {
  /// Who it is.
  public var speaker: Speaker
  /// What they said.
  public var speech: SpeechTally
}

/// One turn, in integers.
public struct TurnTally: Codable, Hashable, Sendable {
  /// What a turn is to the conversation.
  public enum Kind: String, Codable, Sendable {
    /// It takes the floor.
    case floor
    /// A short listener response that does not.
    case backchannel
    /// It is advertising.
    case advertisement
  }

  /// The index of the person in ``EpisodeTally/speakers``; `nil` for advertising and for speech
  /// under no label.
  public var speaker: Int?
  /// What it is to the conversation.
  public var kind: Kind
  /// Its words.
  public var words: Int
  /// Its questions, tags and quoted ones left out.
  public var questions: Int
  /// When it begins and ends, measured or reckoned by ``ClockTally/basis``.
  public var start: MediaTime
  /// When it ends.
  public var end: MediaTime
  /// How long it is spoken, in milliseconds: from start to end where times are measured, else what its
  /// words are reckoned to take, silence left out.
  public var talk: Int
  /// The silence since all turns before have ended, where times show it and they have.
  public var gapBefore: MediaTime?
  /// How long it overlaps the turn before, where times can show it and it does.
  public var overlapBefore: MediaTime?
  /// The position of its first word in the episode, advertisements counted.
  public var firstWord: Int
  /// The line of the source it begins on.
  public var line: Int
  /// Which part it is of what several people say at once; `nil` where one person speaks.
  public var share: Turn.Share?

  /// Whether it only goes on with what another person's turn before it begins.
  var isLaterShare: Bool { (share?.part ?? 0) > 0 }
}

extension [TurnTally] {
  /// Who speaks in a turn: one person, or all who say it at once; nobody in particular for speech
  /// under no label.
  func sharers(at index: Int) -> [Int] {
    let share = self[index].share
    let first = index - (share?.part ?? 0)
    return self[first..<Swift.min(count, first + (share?.count ?? 1))].compactMap(\.speaker)
  }
}

/// A turn that ends in a question, in integers.
public struct QuestionTally: Codable, Hashable, Sendable {
  /// The index of the turn.
  public var turn: Int
  /// Whether the question is a mere tag.
  public var isTag: Bool
  /// The index of the person whose floor turn follows; `nil` where nobody else's does.
  public var answeredBy: Int?
  /// The words of that turn.
  public var answerWords: Int?
}

/// An advertisement, in integers.
public struct AdvertisementTally: Codable, Hashable, Sendable {
  /// Who reads it, who pays, and why it is taken for one.
  public var advertisement: Advertisement
  /// The index of the turn it begins with.
  public var turn: Int
  /// Its words.
  public var words: Int
  /// When it begins, measured or reckoned.
  public var start: MediaTime
  /// When it ends.
  public var end: MediaTime
}

/// How often one person took the floor after another.
public struct ExchangeTally: Codable, Hashable, Sendable {
  /// The index of the person who held the floor.
  public var from: Int
  /// The index of the person who took it.
  public var to: Int
  /// How often.
  public var count: Int
  /// The floor-transfer offsets in milliseconds, where times show them.
  public var offsets: Histogram
}

/// Who spoke how much in each of the equal slices of an episode.
public struct TimelineTally: Codable, Hashable, Sendable {
  /// The number of slices.
  public static let sliceCount = 20

  /// Whether the slices are of time, not of words.
  public var isByTime: Bool
  /// The word each slice begins with, and the number of words.
  public var starts: [Int]
  /// The words of each person by slice: `words[speaker][slice]`.
  public var words: [[Int]]
  /// The talk time of each person by slice, in milliseconds; empty where no time is known.
  public var talkTime: [[Int]]
}

/// What is known of time in an episode.
public struct ClockTally: Codable, Hashable, Sendable {
  /// Where times come from.
  public enum Basis: String, Codable, Sendable {
    /// The source has start and end.
    case measured
    /// Sparse stamps, interpolated by words.
    case anchored
    /// From words, scaled to a known duration.
    case scaled
    /// From words at an assumed pace.
    case estimated
  }

  /// Where times come from.
  public var basis: Basis
  /// The length of the episode.
  public var duration: MediaTime
  /// The time in which nobody speaks, where times can show it.
  public var silence: MediaTime?
  /// The time in which two or more people speak, where times are measured and can show it.
  public var overlap: MediaTime?
  /// Whether times can show that people speak at once, and so interruptions; captions cannot.
  public var canShowOverlap: Bool
  /// Whether times are those of captions.
  public var hasCaptionTimes: Bool
  /// Whether times can show silence between people; captions drawn back to back cannot.
  public var canShowGaps: Bool
  /// The words of people and advertisements together.
  public var words: Int
}
