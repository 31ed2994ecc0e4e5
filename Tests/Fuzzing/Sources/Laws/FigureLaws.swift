import ReportModel
import TestSupport

/// What must hold between the figures of an episode: parts add up to their whole.
public enum FigureLaws {
  /// Checks the tables of an episode's report.
  ///
  /// - Throws: `Broken` with what is wrong.
  public static func check(_ dataset: Dataset) throws {
    guard let episode = Rows(dataset, "episode"), let speakers = Rows(dataset, "speakers"),
      let roles = Rows(dataset, "roles"), let turns = Rows(dataset, "turns")
    else { throw Broken("a table is missing from \(dataset.tables.map(\.info.id))") }
    guard episode.rows.count == 1 else { throw Broken("\(episode.rows.count) rows of episode") }

    for column in ["words", "turns", "floor_turns", "backchannels", "questions"] {
      let people = try speakers.sum(column)
      try expect(people == roles.sum(column), "\(column) of speakers and of roles")
      try expect(people <= episode.sum(column), "\(column) of speakers within the episode's")
    }
    let own = try turns.where("kind") { $0 != .text("advertisement") }
    let advertisements = try turns.where("kind") { $0 == .text("advertisement") }
    try expect(own.sum("words") == episode.sum("words"), "words of turns and of the episode")
    if try !episode.isMissing("turns") {
      try expect(own.rows.count == Int(episode.sum("turns")), "turns of the episode")
    }
    try expect(
      advertisements.sum("words") == episode.sum("ad_words"), "words of advertisements")
    for column in ["words", "turns"] {
      let shares = column.dropLast() + "_share"
      try checkShares(column, String(shares), of: speakers, in: episode)
      try checkShares(column, String(shares), of: roles, in: episode)
    }
    // Whose time speech under no label takes nobody knows; without any, the shares are all there is.
    if try own.where("speaker", \.isMissing).rows.isEmpty {
      try expect(speakers.isWhole("talk_time_share"), "shares of talk time add up to 1")
    }
  }

  /// The shares of people are what their counts are of the whole; with nobody else, they add up to 1.
  private static func checkShares(
    _ counts: String, _ shares: String, of people: Rows, in episode: Rows
  ) throws {
    let whole = try episode.sum(counts)
    guard whole > 0, !people.rows.isEmpty, try !people.isMissing(shares) else { return }
    let difference = try people.sum(shares) - people.sum(counts) / whole
    try expect(abs(difference) < TableLaws.tolerance, "\(shares) of \(people.table)")
  }

  private static func expect(_ holds: Bool, _ what: String) throws {
    guard holds else { throw Broken("this does not hold: \(what)") }
  }
}

/// The rows of a table, with sums over its columns.
private struct Rows {
  let table: String
  let rows: [[Value]]
  private let info: TableInfo

  init?(_ dataset: Dataset, _ id: String) {
    guard let table = dataset[id]?.materialized() else { return nil }
    (self.table, rows, info) = (id, table.rows, table.info)
  }

  private init(_ info: TableInfo, _ rows: [[Value]]) {
    (table, self.info, self.rows) = (info.id, info, rows)
  }

  private func values(_ column: String) throws -> [Value] {
    guard let index = info.index(of: column) else { throw Broken("there is no \(table).\(column)") }
    return rows.map { $0[index] }
  }

  func `where`(_ column: String, _ isWanted: (Value) -> Bool) throws -> Rows {
    Rows(info, zip(rows, try values(column)).filter { isWanted($1) }.map(\.0))
  }

  func isMissing(_ column: String) throws -> Bool {
    try values(column).contains(where: \.isMissing)
  }

  /// The sum of a column; what is missing adds nothing.
  func sum(_ column: String) throws -> Double {
    try values(column).reduce(0) { sum, value in
      switch value {
      case .count(let count): sum + Double(count)
      case .share(let number), .number(let number), .rate(let number): sum + number
      default: sum
      }
    }
  }

  /// Whether the shares of a column, where all are known, add up to 1.
  func isWhole(_ column: String) throws -> Bool {
    try rows.isEmpty || isMissing(column) || abs(sum(column) - 1) < TableLaws.tolerance
  }
}
