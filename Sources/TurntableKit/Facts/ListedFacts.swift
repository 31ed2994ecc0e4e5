import TranscriptModel

/// What something other than a transcript says of its episode: a row of a list, or the file's name.
struct ListedFacts: Hashable, Sendable {
  /// What says it; the earlier beats the later, and the file itself stands between feed and notes.
  enum Source: Int, Hashable, Sendable, Comparable {
    /// A table the user keeps.
    case table
    /// The show's feed.
    case feed
    /// The notes of one episode, in a file of their own.
    case notes
    /// The show's page.
    case page
    /// The name of the file.
    case fileName

    /// Whether it beats what the file itself says.
    var beatsFile: Bool { self < .notes }

    /// Orders sources from the one that is believed first.
    static func < (a: Source, b: Source) -> Bool { a.rawValue < b.rawValue }
  }

  /// What says it.
  var source: Source
  /// The path of the list, or of the file whose name it is.
  var path: String
  /// Title, date, people and the like.
  var metadata: SourceMetadata
  /// The line of the list the episode begins on; `nil` for a file's name.
  var line: Int?
  /// What tells that the row is this episode's: `its number and title`; `nil` where a feed links to it.
  var matched: String?
  /// What else a feed links to, in words; `nil` where all of it is at hand.
  var elsewhere: String?

  /// The list's name without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Where it stands, in words: `show.txt, line 12`.
  var place: String {
    line.map { "\(name), line \($0)" }
      ?? (source == .fileName ? ListedFacts.fileNamePlace : "the record")
  }

  /// How a file's name is called where it tells something.
  static let fileNamePlace = "the file's name"

  /// Where it stands, and what tells that it is this episode's.
  var origin: String { matched.map { "\(place), by \($0)" } ?? place }

  /// Whether it is believed rather than another; of two of a kind, the list in the deeper folder is.
  func isBelieved(before other: ListedFacts) -> Bool {
    guard source == other.source else { return source < other.source }
    let depths = [path, other.path].map { $0.split(separator: "/").count }
    return (depths[1], path) < (depths[0], other.path)
  }

  /// The facts a file's name tells.
  init(_ facts: FileNames.Facts, of path: String) {
    (source, self.path) = (.fileName, path)
    metadata = SourceMetadata()
    metadata.number = facts.number
    metadata.published = facts.date
    metadata.title = facts.title
  }

  /// What a record states beside its transcript; it beats the transcript, as a table of the user's does.
  init(_ metadata: SourceMetadata, ofRecord name: String) {
    (source, path, self.metadata) = (.table, name, metadata)
  }

  /// A row of a list.
  init(_ entry: EpisodeList.Entry, of list: EpisodeList, _ source: Source, at path: String) {
    (self.source, self.path, line) = (source, path, entry.line)
    metadata = entry.metadata
    metadata.show = metadata.show ?? list.metadata.show
    metadata.language = metadata.language ?? list.metadata.language
    // A feed names its people in fields; a page says above its episodes who hosts them.
    if source == .page { metadata.prose += list.metadata.prose }
  }
}
