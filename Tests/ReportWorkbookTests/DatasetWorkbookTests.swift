import Foundation
import ReportModel
import ReportWorkbook
import TestSupport
import Testing

struct DatasetWorkbookTests {
  private static let report = Report(
    title: "Shipping Lanes: 3 episodes", opening: ["All of it."], sections: [], version: "1",
    name: "dataset")

  private static func column(
    _ id: String, _ kind: ColumnInfo.Kind, key: ColumnInfo.Key = .none,
    sums: ColumnInfo.Aggregation = .none
  ) -> ColumnInfo {
    ColumnInfo(
      id: id, title: id.capitalized, kind: kind, key: key, aggregation: sums, meaning: "Meaning.")
  }

  /// Three episodes, of which the last has no known host: its words are in no share of hosts.
  private static let episodes = DatasetTable(
    Table(
      info: TableInfo(
        id: "episode", title: "Episode", meaning: "One row an episode",
        columns: [
          column("episode", .text, key: .primary), column("published", .date),
          column("duration_s", .duration, sums: .sum), column("words", .count, sums: .sum),
          column("ad_words", .count, sums: .sum), column("host_words", .count, sums: .sum),
          column("host_share", .share, sums: .ratio(of: "host_words", over: ["words"])),
          column("ad_share", .share, sums: .ratio(of: "ad_words", over: ["words", "ad_words"])),
        ]),
      rows: [
        row("a", 1_500, 1_000, 10, 600), row("b", 2_250, 3_000, 0, 1_000),
        row("c", 1_000, 5_990, 0, nil),
      ]))

  private static func row(
    _ key: String, _ time: Int, _ words: Int, _ adWords: Int, _ hostWords: Int?
  ) -> [Value] {
    [
      .text(key), .date(year: 2026, month: 3, day: 4), .duration(milliseconds: time), .count(words),
      .count(adWords), .count(hostWords, orMissing: .noHost),
      .share(hostWords.map { Double($0) / Double(words) }, orMissing: .noHost),
      .share(Double(adWords) / Double(words + adWords)),
    ]
  }

  private static func turns(_ count: Int) -> DatasetTable {
    DatasetTable(
      Table(
        info: TableInfo(
          id: "turns", title: "Turns", meaning: "One row a turn",
          columns: [
            column(
              "episode", .text, key: .primaryReference(table: "episode", column: "episode")),
            column("turn", .count, key: .primary), column("words", .count, sums: .sum),
          ]),
        rows: (1...count).map { [.text("a"), .count($0), .count(2)] }))
  }

  private func withWorkbook(
    _ tables: [DatasetTable], _ writer: WorkbookWriter = WorkbookWriter(),
    _ body: (String) throws -> Void
  ) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    var folder = MemoryFolder(directory: url.path)
    try writer.write(
      Self.report, Dataset(report: "dataset", version: "1", tables: tables), into: &folder)
    try body(url.path)
  }

  /// What stands in a cell: its formula, and its value.
  private func cell(
    _ name: String, _ part: String, of book: WorkbookParts
  ) throws -> (formula: String?, value: String?) {
    let text = try book.text(part)
    let found = try #require(text.split(separator: "<c r=\"\(name)\"").dropFirst().first)
    let cell = found.prefix(upTo: found.firstRange(of: "</c>")?.lowerBound ?? found.endIndex)
    return (
      cell.firstMatch(of: /<f>(.*)<\/f>/).map { String($0.1) },
      cell.firstMatch(of: /<v>(.*)<\/v>/).map { String($0.1) }
    )
  }

  @Test func `there is a page to start from, a sheet a table and the dictionary`() throws {
    try withWorkbook([Self.episodes, Self.turns(3)]) { folder in
      let book = try WorkbookParts(folder + "/dataset.xlsx")
      try #expect(book.sheetNames() == ["Start here", "episode", "turns", "Dictionary"])
      for name in book.names { try #expect(book.parsed(name) != nil, "\(name)") }
      let start = try book.text("xl/worksheets/sheet1.xml")
      for target in ["'episode'!A1", "'turns'!A1", "'Dictionary'!A1"] {
        #expect(start.contains("location=\"\(target)\""), "\(target)")
      }
      try #expect(book.text("xl/tables/table1.xml").contains("name=\"host_share\""))
    }
  }

  @Test func `times are seconds, days are days, what is missing is empty`() throws {
    try withWorkbook([Self.episodes]) { folder in
      let book = try WorkbookParts(folder + "/dataset.xlsx")
      let sheet = "xl/worksheets/sheet2.xml"
      try #expect(cell("B2", sheet, of: book).value == "46085")
      try #expect(cell("C2", sheet, of: book).value == "1.5")
      try #expect(!book.text(sheet).contains("r=\"F4\""))
    }
  }

  @Test func `totals follow the filter, and shares are made of them`() throws {
    try withWorkbook([Self.episodes]) { folder in
      let book = try WorkbookParts(folder + "/dataset.xlsx")
      let sheet = "xl/worksheets/sheet2.xml"
      let time = try cell("C5", sheet, of: book)
      #expect(time.formula == "SUBTOTAL(109,Table_episode[duration_s])")
      #expect(time.value == "4.75")
      try #expect(cell("D5", sheet, of: book).value == "9990")
      let advertising = try cell("H5", sheet, of: book)
      #expect(
        advertising.formula == "IFERROR(SUBTOTAL(109,Table_episode[ad_words])/"
          + "(SUBTOTAL(109,Table_episode[words])+SUBTOTAL(109,Table_episode[ad_words])),\"\")")
      #expect(advertising.value == "0.001")  // 10 of 10,000
    }
  }

  @Test func `a share is over the rows that know it`() throws {
    try withWorkbook([Self.episodes]) { folder in
      let book = try WorkbookParts(folder + "/dataset.xlsx")
      let share = try cell("G5", "xl/worksheets/sheet2.xml", of: book)
      #expect(share.value == "0.4")  // 1,600 of 4,000; the third has no host
      #expect(share.formula?.contains("--ISNUMBER(Table_episode[host_share])") == true)
      #expect(share.formula?.contains("SUBTOTAL(109,OFFSET(") == true)
    }
  }

  @Test func `headings and keys stay in sight, on paper too`() throws {
    try withWorkbook([Self.turns(3)]) { folder in
      let book = try WorkbookParts(folder + "/dataset.xlsx")
      let sheet = try book.text("xl/worksheets/sheet2.xml")
      #expect(sheet.contains("xSplit=\"2\" ySplit=\"1\""))
      #expect(sheet.contains("orientation=\"landscape\""))
      try #expect(book.text("xl/workbook.xml").contains("turns!$A:$B,turns!$1:$1"))
    }
  }

  @Test func `the largest tables get workbooks of their own, and the first page says so`() throws {
    // 24 cells of episodes, 300 of turns.
    try withWorkbook([Self.episodes, Self.turns(100)], WorkbookWriter(cellLimit: 50)) { folder in
      let book = try WorkbookParts(folder + "/dataset.xlsx")
      try #expect(book.sheetNames() == ["Start here", "episode", "Dictionary"])
      let strings = try book.text("xl/sharedStrings.xml")
      #expect(strings.contains("One row a turn. It is large and stands in turns.xlsx"))
      try #expect(
        book.text("xl/worksheets/_rels/sheet1.xml.rels").contains("Target=\"turns.xlsx\""))
      let own = try WorkbookParts(folder + "/turns.xlsx")
      for name in own.names { try #expect(own.parsed(name) != nil, "\(name)") }
      try #expect(own.sheetNames() == ["turns"])
      let sheet = try own.text("xl/worksheets/sheet1.xml")
      #expect(sheet.contains("<autoFilter ref=\"A1:C101\"/>"))
      #expect(sheet.contains("xSplit=\"2\" ySplit=\"1\""))
      #expect(sheet.contains("r=\"C101\""))
    }
  }

  @Test func `a table longer than a sheet goes on, on further sheets`() throws {
    try withWorkbook([Self.turns(10)], WorkbookWriter(cellLimit: 5, rowLimit: 5)) { folder in
      let own = try WorkbookParts(folder + "/turns.xlsx")
      // A sheet of five rows has a heading and four turns.
      try #expect(own.sheetNames() == ["turns", "turns 2", "turns 3"])
      for (sheet, last) in [(1, "A5"), (2, "A5"), (3, "A3")] {
        let text = try own.text("xl/worksheets/sheet\(sheet).xml")
        let rows = text.matches(of: /<row r="(\d+)"/).count
        #expect(rows == Int(last.dropFirst()), "sheet \(sheet)")
        try #expect(own.text("xl/worksheets/sheet\(sheet).xml").contains("<autoFilter ref=\"A1:"))
      }
      try #expect(cell("B2", "xl/worksheets/sheet3.xml", of: own).value == "9")
      let book = try WorkbookParts(folder + "/dataset.xlsx")
      try #expect(book.text("xl/sharedStrings.xml").contains("turns.xlsx, on 3 sheets"))
    }
  }

  @Test func `long text counts for the memory it takes`() throws {
    let texts = DatasetTable(
      Table(
        info: TableInfo(
          id: "texts", title: "Texts", meaning: "One row a text",
          columns: [Self.column("text", .text)]),
        rows: (0..<4).map { [.text(String(repeating: "x", count: 12_000) + "\($0)")] }))
    try withWorkbook([texts], WorkbookWriter(cellLimit: 100)) { folder in
      #expect(FileManager.default.fileExists(atPath: folder + "/texts.xlsx"))
    }
  }
}
