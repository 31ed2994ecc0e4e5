import CXLSXWriter
public import ReportModel

/// Writes a report and its tables as an Excel workbook with native tables and charts.
public struct WorkbookWriter: ReportWriter {
  /// A table of a dataset with more rows than this gets a workbook of its own, which is written
  /// without ever standing in memory.
  private let largeTable: Int
  private let rowLimit: Int

  /// Creates the writer.
  public init() { self.init(largeTable: 100_000) }

  /// Creates a writer with limits small enough to test.
  package init(largeTable: Int, rowLimit: Int = 1_048_576) {
    self.largeTable = largeTable
    self.rowLimit = rowLimit
  }

  /// `xlsx`.
  public var format: String { "xlsx" }
  /// What the format is for.
  public var summary: String { "a workbook with tables, charts and a dictionary" }
  /// The workbook, such as `report.xlsx`.
  public func singleFile(for report: Report) -> String? { report.name + ".xlsx" }

  /// Writes the workbook, and one more for each very large table of a dataset.
  public func write(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder
  ) throws {
    let style: WorkbookStyle = dataset.report == "dataset" ? .dataset : .report
    var tables: [DatasetTable] = []
    var remarks: [String] = []
    for table in dataset.tables {
      guard style == .dataset, isLarge(table) else {
        tables.append(table)
        continue
      }
      let name = table.info.id + ".xlsx"
      remarks.append("The table \(table.info.id) is large and has a workbook of its own, \(name).")
      remarks += try write(alone: table, report, to: folder.location(for: name))
    }
    try write(
      report, tables, remarks: remarks, style: style,
      to: folder.location(for: report.name + ".xlsx"))
  }

  private func write(
    _ report: Report, _ tables: [DatasetTable], remarks: [String], style: WorkbookStyle,
    to path: String
  ) throws {
    let file = try WorkbookFile(path: path)
    file.setProperties(title: report.title, version: report.version)
    let formats = try CellFormats(file, style: style)
    var sheets = SheetMaker(formats: formats, path: path)
    let summarySheet = try sheets.add("Summary", to: file).cells
    var stripSheets: [String: String] = [:]
    for chart in report.sections.flatMap(\.charts) where chart.shape == .strips {
      let sheet = try sheets.add(chart.title, to: file)
      try StripSheet.write(chart, on: sheet.cells)
      stripSheets[chart.id] = sheet.name
    }
    var remarks = remarks
    for table in tables {
      let cells = try sheets.add(
        style == .report ? table.info.title : table.info.id, to: file
      ).cells
      let written = try TableSheet(cells: cells, table: table, rowLimit: rowLimit).write()
      if written.isCut { remarks.append(Self.cutRemark(table, rows: written.rows)) }
    }
    var summary = SummarySheet(summarySheet, report)
    let chartData = try sheets.add("Chart data", to: file)
    var charts = WorkbookCharts(chartData.cells, sheetName: chartData.name)
    charts.stripSheets = stripSheets
    try summary.write(report, charts: &charts, in: file)
    try DictionarySheet.write(tables.map(\.info), on: sheets.add("Dictionary", to: file).cells)
    try Self.write(method: report.method + remarks, on: sheets.add("Method", to: file).cells)
    try file.close(path: path)
  }

  private func write(alone table: DatasetTable, _ report: Report, to path: String) throws
    -> [String]
  {
    let file = try WorkbookFile(path: path, inConstantMemory: true)
    file.setProperties(title: report.title, version: report.version)
    let formats = try CellFormats(file, style: .dataset)
    var sheets = SheetMaker(formats: formats, path: path)
    let cells = try sheets.add(table.info.id, to: file).cells
    let written = try TableSheet(cells: cells, table: table, isStreamed: true, rowLimit: rowLimit)
      .write()
    try file.close(path: path)
    return written.isCut ? [Self.cutRemark(table, rows: written.rows)] : []
  }

  private static func write(method lines: [String], on cells: Cells) throws {
    worksheet_set_column(cells.sheet, 0, 0, 110, nil)
    try cells.write("How these numbers were made", row: 0, column: 0, cells.formats.heading)
    for (index, line) in lines.enumerated() {
      try cells.write(line, row: index + 1, column: 0, cells.formats.sentence)
    }
  }

  private static func cutRemark(_ table: DatasetTable, rows: Int) -> String {
    "The table \(table.info.id) has more rows than a sheet holds: the first \(rows) are here, "
      + "all of them in the CSV file."
  }

  private func isLarge(_ table: DatasetTable) -> Bool {
    struct IsLarge: Error {}
    var rows = 0
    do {
      try table.forEachRow { _ in
        rows += 1
        if rows > largeTable { throw IsLarge() }
      }
    } catch is IsLarge {
      return true
    } catch {
      return false  // the writing itself will meet the error again, and report it
    }
    return false
  }
}

/// Adds sheets to a workbook, each under a name of its own.
private struct SheetMaker {
  let formats: CellFormats
  let path: String
  private var names = SheetNames()

  init(formats: CellFormats, path: String) {
    self.formats = formats
    self.path = path
  }

  mutating func add(
    _ wish: String, to file: borrowing WorkbookFile
  ) throws -> (cells: Cells, name: String) {
    let name = names.sheet(wish)
    let sheet = try file.addSheet(name, path: path)
    return (Cells(sheet: sheet, formats: formats, path: path), name)
  }
}
