/// Speech as a source wrote it down: utterances under labels, with the times the source gives.
///
/// The words of all utterances lie one after another in ``speech``, each utterance ended by a line
/// feed, so that statistics can walk a whole episode without a `String` per utterance. Readers have
/// already taken out markup, time stamps, bracketed stage directions and page furniture, and say so
/// in ``leftOut``.
public struct Transcript: Sendable {
  /// What the file says about the episode.
  public var metadata: SourceMetadata
  /// The UTF-8 text of all utterances; always valid UTF-8, paragraphs within one separated by `\n`.
  public var speech: [UInt8]
  /// The distinct labels as written, in order of first appearance.
  public var labels: [String]
  /// The utterances, in file order.
  public var utterances: [Utterance]
  /// Stamps that mark a point in the speech rather than an utterance, in file order.
  public var anchors: [TimeAnchor]
  /// Text that is nobody's speech and was left out of ``speech``.
  public var leftOut: [LeftOut]
  /// How many tags and marks of formatting stood between the words and were taken out.
  public var marks: Int

  /// Creates a transcript.
  public init(
    metadata: SourceMetadata = SourceMetadata(), speech: [UInt8] = [], labels: [String] = [],
    utterances: [Utterance] = [], anchors: [TimeAnchor] = [], leftOut: [LeftOut] = [],
    marks: Int = 0
  ) {
    self.metadata = metadata
    self.speech = speech
    self.labels = labels
    self.utterances = utterances
    self.anchors = anchors
    self.leftOut = leftOut
    self.marks = marks
  }

  /// What the source knows of time: measured where half the utterances or more have start and end.
  public var timing: SourceTiming {
    let measured = utterances.count { $0.start != nil && $0.end != nil }
    // A few timed utterances among many measure nothing; their starts still are stamps.
    if measured > 0, measured * 2 >= utterances.count { return .measured }
    if !anchors.isEmpty || utterances.contains(where: { $0.start != nil }) { return .anchored }
    return .untimed
  }

  /// Whether anything in it is a word; without any it says only who spoke when.
  public var hasWords: Bool {
    // A letter, a digit, or part of a character beyond ASCII.
    speech.contains { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 >= 0x80 }
  }

  /// The text of one utterance.
  public func text(of utterance: Utterance) -> String {
    String(decoding: speech[utterance.text], as: UTF8.self)
  }
}

/// Contiguous speech under one label, as transcribed.
public struct Utterance: Hashable, Sendable {
  /// The index of its label in ``Transcript/labels``; `nil` where the source gives none.
  public var label: Int?
  /// Its bytes in ``Transcript/speech``, the ending line feed left out.
  public var text: Range<Int>
  /// When it begins, where the source says.
  public var start: MediaTime?
  /// When it ends, where the source says; never before ``start``.
  public var end: MediaTime?
  /// The line of the source it begins on, from 1.
  public var line: Int
  /// Whether the source says that somebody else speaks from here on, but not who: `- ` or `>>`.
  public var changesVoice = false

  /// Creates an utterance.
  public init(
    label: Int?, text: Range<Int>, start: MediaTime? = nil, end: MediaTime? = nil, line: Int
  ) {
    self.label = label
    self.text = text
    self.start = start
    self.end = end
    self.line = line
  }
}

/// A time stamp at a point of the speech.
public struct TimeAnchor: Hashable, Sendable {
  /// The place in ``Transcript/speech``: the bytes before it were spoken before ``time``.
  public var offset: Int
  /// The stamp.
  public var time: MediaTime
  /// The line of the source it stands on, from 1.
  public var line: Int

  /// Creates an anchor.
  public init(offset: Int, time: MediaTime, line: Int) {
    self.offset = offset
    self.time = time
    self.line = line
  }
}

/// What a source knows of time.
public enum SourceTiming: String, Codable, Sendable {
  /// Utterances have a start and an end.
  case measured
  /// Some points of the speech carry a stamp.
  case anchored
  /// There is no time stamp at all.
  case untimed
}

/// Text a reader left out because nobody said it.
public struct LeftOut: Hashable, Sendable {
  /// Why it is no speech.
  public enum Kind: String, Sendable, CaseIterable {
    /// A bracketed note such as `[laughter]`.
    case stageDirection
    /// Page text around the transcript: menus, biographies, footers.
    case furniture
    /// A heading within the transcript.
    case heading
    /// A caption that only repeats the one before.
    case repeatedCaption
    /// Text of a caption whose times cannot be read, or that has none.
    case brokenCaption
  }

  /// Why it is no speech.
  public var kind: Kind
  /// The text, cut to its first 80 characters or so.
  public var excerpt: String
  /// The line of the source, from 1.
  public var line: Int

  /// Creates an entry.
  public init(_ kind: Kind, _ excerpt: String, line: Int) {
    self.kind = kind
    self.excerpt = excerpt
    self.line = line
  }
}
