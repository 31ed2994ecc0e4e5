import ReportModel
import TranscriptModel

/// A row that is about one episode or article: it has a key and facts.
protocol FactRow: Sendable {
  /// The key of the tables.
  var key: String { get }
  /// Title, date and the like.
  var facts: EpisodeFacts { get }
}

extension EpisodeEntry: FactRow {}

/// The columns of facts, the same in every table that has them.
enum FactColumns {
  /// What it is: key, title, show, number, date, language.
  static func identity<Row: FactRow>() -> [Column<Row>] {
    [
      Column(
        "episode", "Episode", .text, key: .primary, "Key of the episode: show and title as slugs"
      ) { .text($0.key) },
      Column("title", "Title", .text, "Title as the source or you state it, else the file's name") {
        .text($0.facts.title)
      },
      Column("show", "Show", .text, "Name of the show") {
        .text($0.facts.show, orMissing: .notStated)
      },
      Column("number", "Number", .count, "Number of the episode") {
        .count($0.facts.number, orMissing: .notStated)
      },
      Column("published", "Published", .date, "Day of publication") { .date($0.facts.published) },
      Column(
        "language", "Language", .text,
        "Language as you or the source state it, else as its small words tell, BCP 47"
      ) {
        .text($0.facts.language, orMissing: .notTold)
      },
    ]
  }

  /// Where it comes from: address, file, format.
  static func origin<Row: FactRow>() -> [Column<Row>] {
    [
      Column("url", "URL", .text, "Address of the episode's page") {
        .text($0.facts.url, orMissing: .notStated)
      },
      Column("source", "Source", .text, "Name of the file read") { .text($0.facts.source) },
      Column("format", "Format", .text, "Format it was read as; see turntable formats") {
        .text($0.facts.format)
      },
    ]
  }
}
