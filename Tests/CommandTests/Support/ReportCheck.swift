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
      if file.hasSuffix(".csv") { try expectTable(file) }
      if file.hasSuffix(".json") {
        let bytes = try data(file)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: bytes) }
      }
      if file.hasSuffix(".svg") {
        #expect(WellFormed([UInt8](try data(file))) != nil, "\(file) is not well-formed")
      }
      if file.hasSuffix(".html") { try expectHarmless(file) }
      if file.hasSuffix(".md") { try expectTables(file) }
      if file.hasSuffix(".xlsx") { try expectWorkbook(file) }
      if file.hasSuffix(".sqlite") { try expectDatabase(file) }
    }
  }

  private func expectTable(_ file: String) throws {
    let rows = csvRows(try data(file))
    let width = try #require(rows.first?.count)
    #expect(rows.allSatisfy { $0.count == width }, "\(file) has rows of several lengths")
    let formulas = rows.joined().filter { cell in
      guard let first = cell.first, "=+-@\t\r".contains(first) else { return false }
      return Double(cell) == nil
    }
    #expect(formulas.isEmpty, "\(file) has formulas")
  }

  private func expectHarmless(_ file: String) throws {
    let page = String(decoding: try data(file), as: UTF8.self).lowercased()
    // One script, which the page lets run by its hash.
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"))
    #expect(!page.contains("javascript:"))
    for attribute in ["src=", "srcset=", "@import", "url(http", "url(\"http", "<link", "<iframe"] {
      #expect(!page.contains(attribute), "\(file) loads something by \(attribute)")
    }
    #expect(page.contains("</html>"))
  }

  /// Every row of a Markdown table has as many cells as the line below its head.
  private func expectTables(_ file: String) throws {
    var width: Int?
    var previous = ""
    for line in String(decoding: try data(file), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      if line.hasPrefix("| -") {
        width = bars
        let head = previous.replacing("\\|", with: "").count { $0 == "|" }
        #expect(head == bars, "\(file): \(previous)")
      } else if line.hasPrefix("|"), let width {
        #expect(bars == width, "\(file): \(line)")
      } else if !line.hasPrefix("|") {
        width = nil
      }
      previous = String(line)
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
