/// What is known about an episode beside its speech.
public struct EpisodeFacts: Hashable, Codable, Sendable {
  /// The title; the file's name without its ending where the source has none.
  public var title: String
  /// The show's name.
  public var show: String?
  /// The episode's number.
  public var number: Int?
  /// The day it was published.
  public var published: CalendarDate?
  /// The language as a BCP 47 tag; `nil` where nobody states it and the words do not tell.
  public var language: String?
  /// Whether the user or the source states the language; else the words told it.
  public var isLanguageStated: Bool
  /// The address of the episode's page.
  public var url: String?
  /// The file's name, without its folder.
  public var source: String
  /// The id of the format it was read as.
  public var format: String
  /// What the source knows of time.
  public var timing: SourceTiming
  /// Whether the source has words; some say only who spoke when.
  public var hasWords: Bool
  /// The length of the recording as metadata or a flag states it.
  public var declaredDuration: MediaTime?

  /// Creates facts.
  public init(
    title: String, show: String? = nil, number: Int? = nil, published: CalendarDate? = nil,
    language: String? = nil, isLanguageStated: Bool = true, url: String? = nil, source: String,
    format: String,
    timing: SourceTiming, hasWords: Bool = true, declaredDuration: MediaTime? = nil
  ) {
    self.title = title
    self.show = show
    self.number = number
    self.published = published
    self.language = language
    self.isLanguageStated = isLanguageStated
    self.url = url
    self.source = source
    self.format = format
    self.timing = timing
    self.hasWords = hasWords
    self.declaredDuration = declaredDuration
  }
}
