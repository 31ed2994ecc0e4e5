import Foundation
import GRDB
import TestSupport
import Testing

/// What must hold of every report, whatever it is about.
struct ReportCheck {
  private let folder: URL
  private let files: [String]

  /// Looks at the one report below a folder.
  init(_ folder: URL) throws {
    let report = try #require(
      filesBelow(folder).first { $0.split(separator: "/").last == ".turntable" },
      "there is no report")
    self.folder = folder.appending(path: report).deletingLastPathComponent()
    files = filesBelow(self.folder)
  }

  private func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  /// Expects that programs which know nothing of Turntable can read every file, and that none of
  /// them runs or loads anything.
  func expectSound() throws {
    for file in files {
      let bytes = [UInt8](try data(file))
      #expect(throws: Never.self) { try OutputLaws.check(file, bytes) }
      if file.hasSuffix(".xlsx") { try expectWorkbook(file) }
      if file.hasSuffix(".sqlite") { try expectDatabase(file) }
    }
  }

  /// A database is whole, its references lead somewhere, and it has the rows of the CSV files.
  private func expectDatabase(_ file: String) throws {
    let database = try DatabaseQueue(path: folder.appending(path: file).path)
    try database.read { database in
      #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"], "\(file)")
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty, "\(file)")
      for view in try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'")
      {
        #expect(throws: Never.self) { try Row.fetchAll(database, sql: "SELECT * FROM \(view)") }
      }
      let tables = try String.fetchAll(database, sql: "SELECT \"table\" FROM tables")
      #expect(!tables.isEmpty)
      for table in tables where files.contains("data/\(table).csv") {
        let rows = csvRows(try data("data/\(table).csv")).count - 1
        #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") == rows)
      }
    }
  }

  private func expectWorkbook(_ file: String) throws {
    let workbook = try WorkbookParts(folder.appending(path: file).path)
    #expect(workbook.names.contains("xl/workbook.xml"))
    for part in workbook.names where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
      #expect(try workbook.parsed(part) != nil, "\(part) is not well-formed")
      // Sums below a table, and shares made of them, are the only formulas there may be.
      let formulas = try workbook.text(part).split(separator: "<f>").dropFirst()
      #expect(
        formulas.allSatisfy {
          $0.firstMatch(of: /^(IFERROR\()?(SUMPRODUCT\()?SUBTOTAL\(109,/) != nil
        },
        "\(part) has foreign formulas")
    }
  }
}
