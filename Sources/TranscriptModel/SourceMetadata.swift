/// What a file says about its episode, as written.
public struct SourceMetadata: Hashable, Sendable {
  /// The episode's title.
  public var title: String?
  /// The show's name.
  public var show: String?
  /// The episode's number.
  public var number: Int?
  /// The day it was published.
  public var published: CalendarDate?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// The address of the episode's page.
  public var url: String?
  /// The declared length of the recording.
  public var duration: MediaTime?
  /// People the source names in a structured field (`podcast:person`, front matter).
  public var credits: [Credit]
  /// The page's own prose around the transcript (description, biographies, “Guest: …”), line by
  /// line: evidence for names and roles, never speech.
  public var prose: [ProseLine]
  /// Where facts come from that another file or the file's name states, in words:
  /// `show.txt, line 12, by its number`; those the source itself states are not in it.
  public var origins: [Fact: String] = [:]

  /// What is known of an episode by one value; the raw value is what people call it.
  public enum Fact: String, Hashable, Sendable {
    case title, show, number
    case published = "date"
    case duration = "length"
    case language
    case url = "address"
  }

  /// Creates metadata in which nothing is known.
  public init() {
    credits = []
    prose = []
  }

  /// A person named in a structured field.
  public struct Credit: Hashable, Sendable {
    /// The name as written.
    public var name: String
    /// The role as the field states it.
    public var role: Role
    /// The line of the source, from 1.
    public var line: Int
    /// The other file it stands in, such as the show's feed; `nil` for the source itself.
    public var file: String?

    /// Where it stands, in words: `the file's header, line 3`, `feed.xml, line 12`.
    public var place: String { "\(file ?? "the file's header"), line \(line)" }

    /// Creates a credit.
    public init(name: String, role: Role, line: Int, file: String? = nil) {
      self.name = name
      self.role = role
      self.line = line
      self.file = file
    }
  }

  /// One line of page prose.
  public struct ProseLine: Hashable, Sendable {
    /// The text, without markup.
    public var text: String
    /// The line of the source, from 1.
    public var line: Int
    /// The other file it stands in, such as the show's feed; `nil` for the source itself.
    public var file: String?

    /// Where it stands, in words: `line 3`, `line 12 of feed.xml`.
    public var place: String { "line \(line)" + (file.map { " of \($0)" } ?? "") }

    /// Creates a line.
    public init(_ text: String, line: Int, file: String? = nil) {
      self.text = text
      self.line = line
      self.file = file
    }
  }
}
