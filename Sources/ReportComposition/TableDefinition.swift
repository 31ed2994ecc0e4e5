public import ReportModel

/// A table of the data dictionary: what it is called, its columns, and how to take its rows from an
/// episode.
public struct TableDefinition: Sendable {
  /// What it is called and holds.
  public let info: TableInfo
  private let walk: @Sendable (EpisodeEntry, _ visit: ([Value]) throws -> Void) throws -> Void

  init<Row>(
    _ id: String, _ title: String, _ meaning: String, _ columns: [Column<Row>],
    rows: @escaping @Sendable (EpisodeEntry) -> [Row]
  ) {
    self.init(RowTable(id, title, meaning, columns), rows: rows)
  }

  init<Row>(_ table: RowTable<Row>, rows: @escaping @Sendable (EpisodeEntry) -> [Row]) {
    info = table.info
    walk = { entry, visit in try table.walk(rows(entry), visit) }
  }

  /// The table over some episodes, row after row.
  public func table(over entries: [EpisodeEntry]) -> DatasetTable {
    DatasetTable(info: info) { visit in
      for entry in entries { try walk(entry, visit) }
    }
  }

  /// The table of one episode, its rows taken once, since several writers and the notes walk it.
  /// Turns stay a cursor: an episode may have a million.
  func table(of entry: EpisodeEntry) -> DatasetTable {
    let table = table(over: [entry])
    return info.id == TableDefinition.turns.info.id ? table : DatasetTable(table.materialized())
  }

  /// The tables of an episode, in order. A new table is a line in ``measured``.
  public static let all: [TableDefinition] = measured + [notes, diagnostics]

  /// All tables of one episode, in the order of ``all``.
  public static func tables(of entry: EpisodeEntry) -> [DatasetTable] {
    let tables = measured.map { $0.table(of: entry) }
    let diagnostics = diagnostics.table(of: entry)
    let notes = RowTable.notes.table(Notes.all(of: entry, in: tables + [diagnostics]))
    return tables + [notes, diagnostics]
  }

  /// Walks every table of an episode once, row after row, as a dataset has them, and tells of each the
  /// place of its table in ``dataset``; the notes, which are on all other rows, come last. The rows' memory
  /// serves for the next.
  ///
  /// - Returns: What a dataset's front page says of the episode.
  public static func walk(
    _ entry: EpisodeEntry, _ visit: (_ table: Int, _ row: [Value]) -> Void
  ) -> EpisodeSummary {
    var remarks: [NoteRow] = []
    let place = ofEpisodes.count + QuarterTables.infos.count
    for (table, definition) in (ofEpisodes + [diagnostics]).enumerated() {
      var cells = MissingCells(definition.info)
      try? definition.walk(entry) { row in  // nothing here throws
        cells.take(row)
        visit(table < ofEpisodes.count ? table : place + 1, row)
      }
      remarks += cells.notes(of: entry.key)
    }
    remarks += Notes.beyondCells(of: entry)
    RowTable.notes.walk(remarks) { visit(place, $0) }
    return EpisodeSummary(entry, remarks)
  }

  /// The tables of every kind of report: what “turntable columns” prints.
  public static let dictionary: [TableInfo] =
    ofEpisodes.map(\.info)
    + [RowTable.articles.info, RowTable.quotations.info]
    + ReviewReport.tables.map { table in
      QuarterTables.infos.first { $0.id == table.id } ?? episodes
    }
    + [notes.info, diagnostics.info]

  /// The table `episodes`, with the columns it has in a review and those of a list of episodes.
  private static let episodes: TableInfo = {
    let review = ReviewEpisodesTable.info
    let listed = RowTable<ListedRow>.episodes.info.columns.filter { review.index(of: $0.id) == nil }
    return TableInfo(
      id: review.id, title: review.title,
      meaning: "One row an episode of the show, in a review or as its page or feed lists it",
      columns: review.columns + listed)
  }()

  /// The tables that hold figures.
  static let measured: [TableDefinition] = [
    episode, speakers, roles, turns, asked, ads, timeline, exchanges, topics, topicSpeakers,
    topicTimeline, segments, comparison,
  ]
}
