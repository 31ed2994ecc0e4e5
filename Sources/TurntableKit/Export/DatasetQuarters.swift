import ReportComposition

/// The shows of a dataset while it grows, for the tables of reviews, whose rows can only be made when all
/// episodes are there.
struct DatasetQuarters {
  private var grouping = ShowGrouping()
  private var shows: [ShowQuarters] = []

  /// How many bytes of rows are made before they are handed on.
  private static let pieceSize = 1 << 16

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

  /// Makes the rows, and the notes on them, and hands them on piece by piece.
  func walk(
    _ forms: [FormedRows.Form], into summary: inout DatasetSummary,
    _ take: (FormedRows) throws -> Void
  ) throws {
    var rows = FormedRows(forms)
    try ShowQuarters.walk(Array(zip(names, shows)), into: &summary) { table, row in
      rows.append(row, to: table)
      guard rows.size > DatasetQuarters.pieceSize else { return }
      try take(rows)
      rows.removeAll()
    }
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
