import CXLSXWriter
public import ReportModel

/// Writes a report and its tables as an Excel workbook with native tables and charts; a dataset as a
/// workbook of tables, and one more for each table that is too large for it.
public struct WorkbookWriter: ReportWriter {
  private let cellLimit: Int
  private let rowLimit: Int

  /// Creates the writer.
  public init() { self.init(cellLimit: 250_000) }

  /// Creates a writer with limits small enough to test.
  ///
  /// - Parameters:
  ///   - cellLimit: How many cells the workbook of a dataset may have. The library holds it in memory,
  ///     at about 120 bytes a cell.
  ///   - rowLimit: How many rows a sheet has.
  package init(cellLimit: Int, rowLimit: Int = 1_048_576) {
    self.cellLimit = cellLimit
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
    if dataset.report == "dataset" {
      try DatasetWorkbook(
        report: report, dataset: dataset, cellLimit: cellLimit, rowLimit: rowLimit
      ).write(into: &folder)
    } else {
      try write(report, dataset.tables, to: folder.location(for: report.name + ".xlsx"))
    }
  }

  private func write(
    _ report: Report, _ tables: [DatasetTable], to path: String
  ) throws {
    let file = try WorkbookFile(path: path)
    file.setProperties(report)
    var sheets = SheetMaker(formats: try CellFormats(file, style: .report), path: path)
    let summarySheet = try sheets.add("Summary", to: file).cells
    var stripSheets: [String: String] = [:]
    for chart in report.sections.flatMap(\.charts) where chart.shape == .strips {
      let sheet = try sheets.add(chart.title, to: file)
      try StripSheet.write(chart, on: sheet.cells)
      stripSheets[chart.id] = sheet.name
    }
    var remarks: [String] = []
    for table in tables {
      let cells = try sheets.add(table.info.title, to: file).cells
      let written = try TableSheet(cells: cells, table: table, rowLimit: rowLimit).write()
      if written.isCut { remarks.append(Self.cutRemark(table, rows: written.rows)) }
    }
    var summary = SummarySheet(summarySheet, report)
    let chartData = try sheets.add("Chart data", to: file)
    var charts = WorkbookCharts(chartData.cells, sheetName: chartData.name)
    charts.stripSheets = stripSheets
    try summary.write(report, charts: &charts, in: file)
    _ = try DictionarySheet.write(tables.map(\.info), on: sheets.add("Dictionary", to: file).cells)
    try Self.write(method: report.method + remarks, on: sheets.add("Method", to: file).cells)
    try file.close(path: path)
  }

  private static func write(method lines: [String], on cells: Cells) throws {
    let width = 110.0
    worksheet_set_column(cells.sheet, 0, 0, width, nil)
    worksheet_set_paper(cells.sheet, 9)  // A4
    worksheet_fit_to_pages(cells.sheet, 1, 0)
    try cells.write("How these numbers were made", row: 0, column: 0, cells.formats.heading)
    for (index, line) in lines.enumerated() {
      try cells.write(line, row: index + 1, column: 0, cells.formats.sentence)
      // Not every program makes a row as high as its text.
      let height = (Double(line.count) / width).rounded(.up) * 15 + 3
      worksheet_set_row(cells.sheet, lxw_row_t(index + 1), height, nil)
    }
  }

  private static func cutRemark(_ table: DatasetTable, rows: Int) -> String {
    "The table \(table.info.id) has more rows than a sheet holds: the first \(rows) are here, "
      + "all of them in the CSV file."
  }
}
