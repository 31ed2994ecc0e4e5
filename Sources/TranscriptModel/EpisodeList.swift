/// The episodes of a show as its web page or its feed lists them: metadata, no speech.
public struct EpisodeList: Sendable {
  /// What the page or feed says about the show: its name in `show`, its standing people in `credits`,
  /// its description in `prose`.
  public var metadata: SourceMetadata
  /// The episodes, in file order.
  public var entries: [Entry]

  /// Creates a list.
  public init(metadata: SourceMetadata = SourceMetadata(), entries: [Entry] = []) {
    self.metadata = metadata
    self.entries = entries
  }

  /// One episode of the list.
  public struct Entry: Sendable {
    /// Title, date, length, people and description of the episode.
    public var metadata: SourceMetadata
    /// The transcripts the entry points to.
    public var transcripts: [TranscriptLink]
    /// The line of the source it begins on, from 1.
    public var line: Int

    /// Creates an entry.
    public init(
      metadata: SourceMetadata = SourceMetadata(), transcripts: [TranscriptLink] = [], line: Int
    ) {
      self.metadata = metadata
      self.transcripts = transcripts
      self.line = line
    }
  }

  /// A `podcast:transcript` of a feed.
  public struct TranscriptLink: Hashable, Sendable {
    /// Where it lies, as written.
    public var url: String
    /// Its media type, such as `text/vtt`, where the feed says.
    public var type: String?
    /// Its language as a BCP 47 tag, where the feed says.
    public var language: String?
    /// Whether the feed calls it captions.
    public var isCaptions: Bool

    /// Creates a link.
    public init(
      url: String, type: String? = nil, language: String? = nil, isCaptions: Bool = false
    ) {
      self.url = url
      self.type = type
      self.language = language
      self.isCaptions = isCaptions
    }
  }
}
