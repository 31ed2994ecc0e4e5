import ReportComposition
import ReportModel

/// The files of a dataset while it grows, episode by episode.
///
/// Formats whose files are rows get their bytes as they come. For the others rows are kept on disk,
/// from where they walk them once all are there; where no other is wanted, nothing is kept.
struct DatasetFiles {
  private var folder: ReportFolder
  private let writers: [any ReportWriter]
  private let rowWriters: [any RowWriter]
  private let tables = TableDefinition.dataset
  private let spools: [RowSpool]
  /// The files of each form, a table each.
  private var files: [[any ByteSink]]

  /// The name of the dataset's folder, and of the files that hold all of it.
  static let name = "dataset"

  /// Opens the files, within a folder that appears when all is written.
  init(in output: String, for writers: [any ReportWriter]) throws {
    let rowWriters = writers.compactMap { $0 as? any RowWriter }
    var folder = try ReportFolder(destination: "\(output)/\(DatasetFiles.name)")
    do {
      var files: [[any ByteSink]] = []
      for writer in rowWriters { files.append(try DatasetFiles.begun(tables, writer, &folder)) }
      spools =
        writers.count == rowWriters.count
        ? [] : try tables.map { _ in try RowSpool(in: folder.staging) }
      self.files = spools.isEmpty ? files : files + [spools]
    } catch {
      throw folder.discard(after: error)
    }
    self.folder = folder
    (self.writers, self.rowWriters) = (writers, rowWriters)
  }

  /// The files of a format, each with what it begins with.
  private static func begun(
    _ tables: [TableInfo], _ writer: any RowWriter, _ folder: inout ReportFolder
  ) throws -> [any ByteSink] {
    var files: [any ByteSink] = []
    for table in tables {
      var file = try folder.open(writer.path(of: table, in: name))
      let beginning = writer.beginning(of: table, in: name)
      try file.append(beginning.span)
      files.append(file)
    }
    return files
  }

  /// The forms that rows are wanted in: one for each format whose files are rows, then the one they are
  /// kept in for the others.
  static func forms(for writers: [any ReportWriter]) -> [FormedRows.Form] {
    let rowWriters = writers.compactMap { $0 as? any RowWriter }
    let written = rowWriters.map { writer -> FormedRows.Form in
      { writer.append($0, to: &$1) }
    }
    return written.count == writers.count
      ? written : written + [{ RowCoding.append($0, to: &$1) }]
  }

  /// Appends the next rows of any tables.
  mutating func append(_ rows: FormedRows) throws {
    for (form, tables) in rows.bytes.enumerated() {
      for (table, bytes) in tables.enumerated() where !bytes.isEmpty {
        try files[form][table].append(bytes.span)
      }
    }
  }

  /// The tables, as far as their rows are kept.
  func dataset(version: String) -> Dataset {
    Dataset(
      report: DatasetFiles.name, version: version,
      tables: tables.enumerated().map { index, info in
        guard !spools.isEmpty else { return DatasetTable(Table(info: info, rows: [])) }
        let spool = spools[index]
        return DatasetTable(info: info) { visit in
          try spool.forEachRow(columns: info.columns.count, visit)
        }
      })
  }

  /// Writes what is left to write and puts the folder in its place.
  ///
  /// - Returns: What was written, within the folder.
  mutating func finish(
    _ report: Report, _ dataset: Dataset, at destination: String, force: Bool, jobs: Int
  ) async throws -> [String] {
    for form in files.indices {
      for table in files[form].indices { try files[form][table].close() }
    }
    for writer in writers {
      if let writer = writer as? any RowWriter {
        try writer.writeDescription(report, dataset, into: &folder)
      } else {
        try writer.write(report, dataset, into: &folder)
      }
    }
    folder.redirect(to: destination)
    try await folder.hashWritten(jobs: jobs)
    try folder.publish(force: force)
    return folder.written
  }

  /// Gives up the dataset; what stood in its place before stays.
  func discard(after error: any Error) -> any Error { folder.discard(after: error) }
}
