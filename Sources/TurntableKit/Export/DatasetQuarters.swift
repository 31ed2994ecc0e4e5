import ReportComposition

/// The shows of a dataset while it grows, for the tables of reviews, whose rows can only be made when all
/// episodes are there.
struct DatasetQuarters {
  private var grouping = ShowGrouping()
  private var shows: [ShowQuarters] = []

  /// How many quarters are worked on or wait for their turn at a time.
  private static let window = 16

  /// Adds an episode. To be called in input order.
  ///
  /// - Parameters:
  ///   - show: What tells its show from others.
  ///   - stated: The name of the show that it states.
  mutating func add(
    _ record: EpisodeRecord, show: String, stated: String?, file: ShowFile?, in folder: String
  ) {
    let place = grouping.place(of: show, stated: stated, file: file, in: folder)
    if place == shows.count {
      let file = grouping.shows[place].file
      shows.append(
        ShowQuarters(
          yearStartsIn: file?.yearStartsIn ?? 1, targets: file?.reviewTargets ?? []))
    }
    shows[place].add(record)
  }

  /// Makes the rows, several quarters at a time, and the notes on them, and hands them on in order.
  func walk(
    _ forms: [FormedRows.Form], into summary: inout DatasetSummary, jobs: Int,
    _ take: (FormedRows) throws -> Void
  ) async throws {
    let quarters = zip(names, shows).flatMap { $1.reviewed(as: $0) }
    var gaps = ReviewGaps()
    try await concurrentStream(
      quarters, jobs: jobs, window: { $0 + DatasetQuarters.window }, worker: { () }
    ) { quarter, _ in
      var rows = FormedRows(forms)
      let gaps = quarter.walk { rows.append($1, to: $0) }
      return (rows: rows, gaps: gaps)
    } take: { made in
      try take(made.rows)
      gaps += made.gaps
    }
    var rows = FormedRows(forms)
    gaps.walkNotes(into: &summary) { rows.append($1, to: $0) }
    try take(rows)
  }

  /// What the shows are called; one whose name another has gets a number.
  private var names: [String] {
    var taken: Set<String> = []
    return grouping.shows.map { show in
      let wish = show.title ?? "Unnamed show"
      var name = wish
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(wish) (\(number))"
      }
      return name
    }
  }
}
