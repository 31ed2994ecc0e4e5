import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// A remark on one column, or some cells of it.
struct NoteRow: Sendable {
  enum Kind: String { case missing, estimated, assumed, dropped }
  /// The key of the episode; `nil` for a remark on the rows of all.
  var episode: String?
  var table: String
  var column: String
  var key: String
  var kind: Kind
  var reason: String
}

/// Something noticed about a file.
struct DiagnosticRow: Sendable {
  var source: String
  var diagnostic: Diagnostic
}

extension RowTable where Row == NoteRow {
  /// Why a value is missing, estimated or assumed, and what was dropped.
  static var notes: RowTable { noteTable }
}

private let noteTable =
  RowTable<NoteRow>(
    "notes", "Notes", "Why values are missing, estimated or assumed, and what was left out",
    [
      Column(
        "episode", "Episode", .text, key: .reference(table: "episode", column: "episode"),
        "Key of the episode"
      ) { .text($0.episode, orMissing: .notApplicable) },
      Column("table", "Table", .text, "Id of the table the note is about") { .text($0.table) },
      Column("column", "Column", .text, "Id of the column; empty for the whole table") {
        .text($0.column)
      },
      Column("key", "Rows", .text, "Which rows; empty for all") { .text($0.key) },
      Column("kind", "Kind", .text, "missing, estimated, assumed or dropped") {
        .text($0.kind.rawValue)
      },
      Column("reason", "Reason", .text, "Why, in words") { .text($0.reason) },
    ])

extension RowTable where Row == DiagnosticRow {
  /// What was noticed while reading and building.
  static var diagnostics: RowTable {
    RowTable(
      "diagnostics", "Diagnostics", "What was noticed about the source, and where",
      [
        Column("source", "Source", .text, "Name of the file") { .text($0.source) },
        Column("line", "Line", .count, "Line of the file; missing for the whole file") {
          .count($0.diagnostic.line, orMissing: .notApplicable)
        },
        Column("column", "Column", .count, "Byte column of the line, from 1") {
          .count($0.diagnostic.column, orMissing: .notApplicable)
        },
        Column("severity", "Severity", .text, "note, warning or error") {
          .text($0.diagnostic.severity.rawValue)
        },
        Column("code", "Code", .text, "Stable code of what was noticed") {
          .text($0.diagnostic.code.rawValue)
        },
        Column("message", "Message", .text, "What was noticed, in words") {
          .text($0.diagnostic.message)
        },
      ])
  }

  /// The table about one file.
  func table(_ diagnostics: [Diagnostic], source: String) -> DatasetTable {
    table(diagnostics.map { DiagnosticRow(source: source, diagnostic: $0) })
  }
}

extension TableDefinition {
  /// Why a value is missing, estimated or assumed, and what was dropped.
  static let notes = TableDefinition(.notes) { entry in
    Notes.all(of: entry, in: (measured + [diagnostics]).map { $0.table(of: entry) })
  }

  /// What was noticed while reading and building.
  static let diagnostics = TableDefinition(.diagnostics) { entry in
    entry.analyzed.diagnostics.map { DiagnosticRow(source: entry.facts.source, diagnostic: $0) }
  }
}
