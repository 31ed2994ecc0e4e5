import EpisodeAnalysis
public import ReportModel

/// A quarter of a show as the review tables of a dataset tell of it. Its figures are drawn anew thousands of
/// times, so that quarters are for several workers.
public struct ReviewedQuarter: Sendable {
  let show: String
  let quarter: Period
  let history: ShowHistory
  let sums: ShowQuarters

  /// Walks its rows, and tells of each the place of its table in ``TableDefinition/dataset``. The rows' memory
  /// serves for the next.
  ///
  /// - Returns: Which cells lack a value.
  public func walk(
    _ visit: (_ table: Int, _ row: [Value]) throws -> Void
  ) rethrows -> ReviewGaps {
    var gaps = ReviewGaps()
    func visitAll<Row>(_ table: Int, _ form: RowTable<QuarterRow<Row>>, _ rows: [Row]) throws {
      let rows = rows.map { QuarterRow(show: show, quarter: quarter, row: $0) }
      try form.walk(rows) { row in
        gaps.take(row, of: table)
        try visit(ReviewGaps.firstTable + table, row)
      }
    }
    let review = Review(history, period: quarter)
    let missed = sums.missed(in: review)
    try visitAll(0, QuarterTables.periods, PeriodRow.rows(review, [.this]))
    try visitAll(1, QuarterTables.people, PersonRow.rows(review))
    try visitAll(2, QuarterTables.topicTrends, sums.trends(in: review))
    try visitAll(3, QuarterTables.flags, FlagRow.rows(review, review.flags, missed: missed))
    return gaps
  }
}

/// Which cells of a dataset's review tables lack a value.
public struct ReviewGaps: Sendable {
  /// The place of the first of these tables in ``TableDefinition/dataset``.
  static let firstTable = TableDefinition.ofEpisodes.count

  private var cells = QuarterTables.infos.map { MissingCells($0) }

  /// Begins without rows.
  public init() {}

  mutating func take(_ row: [Value], of table: Int) { cells[table].take(row) }

  /// Adds what was found in further rows.
  public static func += (gaps: inout ReviewGaps, others: ReviewGaps) {
    for table in gaps.cells.indices { gaps.cells[table] += others.cells[table] }
  }

  /// Walks the notes on all of them, as ``ReviewedQuarter/walk(_:)`` does with its rows.
  ///
  /// - Parameter summary: Takes the notes.
  public func walkNotes(
    into summary: inout DatasetSummary,
    _ visit: (_ table: Int, _ row: [Value]) throws -> Void
  ) rethrows {
    let remarks = cells.flatMap { $0.notes(of: nil) }
    summary.add(remarks)
    try RowTable.notes.walk(remarks) { try visit(ReviewGaps.firstTable + cells.count, $0) }
  }
}
