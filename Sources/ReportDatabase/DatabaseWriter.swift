import GRDB
public import ReportModel

/// Writes every table of the dataset into one SQLite database, with keys, indexes and views.
///
/// Times are seconds, flags 0 or 1, dates ISO 8601, and what is missing is NULL. A NUL within text
/// becomes `�`, as in the CSV files.
public struct DatabaseWriter: ReportWriter {
  /// Creates the writer.
  public init() {}

  /// `sqlite`.
  public var format: String { "sqlite" }
  /// What the format is for.
  public var summary: String { "a database with keys, indexes and views, for SQL" }
  /// The database, such as `report.sqlite`.
  public func singleFile(for report: Report) -> String? { report.name + ".sqlite" }

  /// Writes the database; there must be no file in its place.
  public func write(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder
  ) throws {
    let path = try folder.location(for: report.name + ".sqlite")
    do {
      let file = try DatabaseQueue(path: path, configuration: Self.configuration)
      try file.write { try Self.fill($0, with: dataset.withDictionary) }
      try file.close()
    } catch let error as DatabaseError {
      throw DatabaseFileError(path: path, message: error.message ?? "\(error.resultCode)")
    }
  }

  /// Nobody reads the file before it is whole, and what fails is thrown away: nothing needs to
  /// survive a crash. A journal in memory costs nothing, since it keeps what was in a file before, and
  /// GRDB rolls back what fails. References are not checked row by row: tables come in any order.
  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      for setting in ["journal_mode = MEMORY", "synchronous = OFF", "cache_size = -65536"] {
        try database.execute(sql: "PRAGMA \(setting)")
      }
    }
    return configuration
  }

  private static func fill(_ database: Database, with dataset: Dataset) throws {
    for table in dataset.tables {
      try database.execute(sql: TableSchema(table.info, in: dataset).creation)
      let insertion = try RowInsertion(into: table.info, of: database)
      try table.forEachRow(insertion.add)
    }
    // Rows come faster where there is no index to keep, and an index of all rows at once is smaller.
    for table in dataset.tables {
      for index in TableSchema(table.info, in: dataset).indexes {
        try database.execute(sql: index)
      }
    }
    for view in DatabaseViews(of: dataset).all { try database.execute(sql: view) }
  }
}

/// Why a database could not be written.
public struct DatabaseFileError: WritingFailure, CustomStringConvertible {
  /// The database.
  public let path: String
  /// What SQLite says.
  public let message: String

  /// The path and the reason.
  public var description: String { "\(path): \(message)" }
}
