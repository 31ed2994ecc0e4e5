import Foundation
import ReportModel
import ReportWorkbook
import TestSupport
import Testing

struct WorkbookTests {
  @Test func `every part is well-formed whatever the names`() throws {
    try withWorkbook { parts in
      #expect(parts.names.count > 15)
      for name in parts.names { try #expect(parts.parsed(name) != nil, "\(name)") }
    }
  }

  @Test func `a sheet for each table, and the summary first`() throws {
    try withWorkbook { parts in
      try #expect(
        parts.sheetNames() == [
          "Summary", "Episode", "Who spoke", "Advertisements", "Chart data", "Dictionary", "Method",
        ])
    }
  }

  @Test func `nothing but totals is a formula or a link`() throws {
    try withWorkbook { parts in
      for name in parts.names where name.hasPrefix("xl/worksheets/sheet") {
        let text = try parts.text(name)
        let formulas = text.split(separator: "<f>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(formulas.allSatisfy { $0.hasPrefix("SUBTOTAL(109,Table_") }, "\(name)")
        #expect(formulas.count == (name.hasSuffix("sheet3.xml") ? 2 : 0))
        #expect(!text.contains("<hyperlink"))
      }
    }
  }

  @Test func `cells are typed and what is missing is empty`() throws {
    try withWorkbook { parts in
      let sheet = try #require(try parts.parsed("xl/worksheets/sheet2.xml"))
      let cells = zip(sheet.elements, sheet.attributes).filter { $0.0 == "c" }.map(\.1)
      let second = cells.compactMap { $0["r"] }.filter { $0.hasSuffix("2") }
      #expect(second == ["A2", "B2", "C2", "D2", "E2", "G2"])  // F2 is missing
      let text = try parts.text("xl/worksheets/sheet2.xml")
      // 4 March 2026 is day 46,085; 3,723.456 s are 0.0430955… days.
      #expect(text.contains("<v>46085</v>"))
      #expect(text.contains("<v>0.04309555555555"))
      #expect(text.contains("<v>0.536911</v>"))
      #expect(cells.last?["t"] == "b")
    }
  }

  @Test func `totals carry their value`() throws {
    try withWorkbook { parts in
      let text = try parts.text("xl/worksheets/sheet3.xml")
      #expect(text.contains("<f>SUBTOTAL(109,Table_speakers[Words])</f><v>11331</v>"))
    }
  }

  @Test func `an empty table is no table object`() throws {
    try withWorkbook { parts in
      let tables = parts.names.filter { $0.hasPrefix("xl/tables/") }
      #expect(tables.count == 3)  // episode, speakers, dictionary
      try #expect(parts.text("xl/worksheets/sheet4.xml").contains("<c r=\"A2\""))
    }
  }

  @Test func `charts are native and have words for those who cannot see them`() throws {
    try withWorkbook { parts in
      #expect(parts.names.count { $0.hasPrefix("xl/charts/chart") } == 3)
      let drawing = try parts.text("xl/drawings/drawing1.xml")
      #expect(drawing.contains("descr=\"Kubernetes leads with 41 mentions.\""))
    }
  }

  @Test func `strips are a sheet of coloured cells, to which the summary points`() throws {
    let chart = Chart(
      id: "strips", title: "Where each topic is said", summary: "Crane early.", shape: .strips,
      kind: .count, axis: "Time", categories: ["0:00", "0:10", "0:20"],
      series: [
        Chart.Series(name: "crane", values: [4, 0, 2], note: "mostly early"),
        Chart.Series(name: "=tide", values: [0, 1, 0], note: "in the middle"),
      ])
    let report = Report(
      title: "A", opening: [],
      sections: [Section(id: "topics", title: "Topics", charts: [chart, SampleReport.topics])],
      version: "1")
    try withWorkbook(of: report) { parts in
      try #expect(
        parts.sheetNames().prefix(3) == ["Summary", "Where each topic is said", "Episode"])
      #expect(parts.names.count { $0.hasPrefix("xl/charts/chart") } == 1)
      let sheet = try #require(try parts.parsed("xl/worksheets/sheet2.xml"))
      let scales = zip(sheet.elements, sheet.attributes).filter { $0.0 == "conditionalFormatting" }
      #expect(scales.map { $0.1["sqref"] } == ["C4:E4", "C5:E5"])
      // The sum, then a cell a category.
      let text = try parts.text("xl/worksheets/sheet2.xml")
      for (cell, value) in [("B4", 6), ("C4", 4), ("D4", 0), ("E4", 2), ("B5", 1), ("D5", 1)] {
        let found = text.split(separator: "<c r=\"\(cell)\"").dropFirst().first
        #expect(found?.split(separator: "<v>").dropFirst().first?.hasPrefix("\(value)<") == true)
      }
      let strings = try parts.text("xl/sharedStrings.xml")
      #expect(strings.contains("Crane early. Drawn on the sheet “Where each topic is said”."))
      #expect(!text.contains("<f>"))
    }
  }

  @Test func `equal inputs give equal bytes`() throws {
    try withDirectory { directory in
      var files: [Data] = []
      for name in ["a", "b"] {
        var report = SampleReport.report
        report.name = name
        var folder = MemoryFolder(directory: directory)
        try WorkbookWriter().write(report, SampleReport.dataset, into: &folder)
        files.append(try Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name).xlsx")))
      }
      #expect(files[0] == files[1])
    }
  }

  @Test func `a place that cannot be written to is named in the error`() {
    var folder = MemoryFolder(directory: "/nowhere/at/all")
    let error = #expect(throws: WorkbookError.self) {
      try WorkbookWriter().write(SampleReport.report, SampleReport.dataset, into: &folder)
    }
    #expect(error?.description.hasPrefix("/nowhere/at/all/report.xlsx: ") == true)
  }

  @Test func `a table longer than a sheet is cut and the workbook says so`() throws {
    try withWorkbook(WorkbookWriter(cellLimit: 100, rowLimit: 5)) { parts in
      try #expect(!parts.text("xl/worksheets/sheet3.xml").contains("r=\"A6\""))
      try #expect(parts.text("xl/sharedStrings.xml").contains("the first 3 are here"))
    }
  }

  private func withWorkbook(
    _ writer: WorkbookWriter = WorkbookWriter(), of report: Report = SampleReport.report,
    _ body: (WorkbookParts) throws -> Void
  ) throws {
    try withDirectory { directory in
      var folder = MemoryFolder(directory: directory)
      try writer.write(report, SampleReport.dataset, into: &folder)
      try body(WorkbookParts(directory + "/report.xlsx"))
    }
  }

  private func withDirectory(_ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }
}
