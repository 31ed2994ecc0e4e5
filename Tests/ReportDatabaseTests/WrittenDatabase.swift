import Foundation
import GRDB
import ReportModel
import TestSupport

import struct ReportDatabase.DatabaseWriter

/// A database written for one test and opened by it, gone with it.
final class WrittenDatabase {
  /// The file.
  let file: URL
  private let folder: URL
  private let queue: DatabaseQueue

  /// Writes a dataset.
  init(_ dataset: Dataset, report: Report = SampleReport.report) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      var output = MemoryFolder(directory: folder.path)
      try DatabaseWriter().write(report, dataset, into: &output)
      file = folder.appending(path: report.name + ".sqlite")
      queue = try DatabaseQueue(path: file.path)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The rows of a query, each value as text; “NULL” where there is none.
  func rows(_ sql: String) throws -> [[String]] {
    try queue.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: "NULL"
          case .int64(let number): "\(number)"
          case .double(let number): "\(number)"
          case .string(let text): text
          case .blob: "a blob"
          }
        }
      }
    }
  }

  /// The first column of a query.
  func column(_ sql: String) throws -> [String] { try rows(sql).compactMap(\.first) }
}
