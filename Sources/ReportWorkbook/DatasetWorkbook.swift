import CXLSXWriter
import ReportModel

/// The workbook of a dataset: a page to start from, a sheet a table, and the dictionary. Tables that
/// would take too much memory get workbooks of their own.
struct DatasetWorkbook {
  let report: Report
  let dataset: Dataset
  /// How many cells the workbook may have.
  let cellLimit: Int
  /// How many rows a sheet has.
  let rowLimit: Int

  /// Writes the workbooks into a folder.
  func write(into folder: inout some OutputFolder) throws {
    let own = try tablesOfTheirOwn()
    var contents: [ContentsEntry] = []
    let path = try folder.location(for: report.name + ".xlsx")
    let file = try WorkbookFile(path: path)
    file.setProperties(report, about: "Tables over all episodes")
    var sheets = SheetMaker(formats: try CellFormats(file, style: .dataset), path: path)
    // The first sheet is read by people, as a report is.
    let start = try sheets.add("Start here", to: file, CellFormats(file, style: .report)).cells
    for table in dataset.tables {
      let columns = table.info.columns.count
      guard !own.contains(table.info.id) else {
        let name = table.info.id + ".xlsx"
        let written = try StreamedTable(table: table, rowLimit: rowLimit)
          .write(report, to: folder.location(for: name))
        contents.append(
          ContentsEntry(
            name: table.info.id, target: .workbook(name, sheets: written.sheets),
            meaning: table.info.meaning, rows: written.rows, columns: columns))
        continue
      }
      let sheet = try sheets.add(table.info.id, to: file)
      let written = try TableSheet(cells: sheet.cells, table: table, rowLimit: rowLimit).write()
      contents.append(
        ContentsEntry(
          name: table.info.id, target: .sheet(sheet.name), meaning: table.info.meaning,
          rows: written.rows, columns: columns))
    }
    let dictionary = try sheets.add("Dictionary", to: file)
    let words = try DictionarySheet.write(dataset.tables.map(\.info), on: dictionary.cells)
    contents.append(
      ContentsEntry(
        name: "Dictionary", target: .sheet(dictionary.name),
        meaning: "One row a column: what it means and what its values are", rows: words.rows,
        columns: words.columns))
    var page = StartSheet(start, report)
    try page.write(contents)
    try file.close(path: path)
  }

  /// The tables that do not go into the workbook: from the largest down, until the others together
  /// are few enough cells.
  private func tablesOfTheirOwn() throws -> Set<String> {
    var sizes = try dataset.tables.map { (id: $0.info.id, cells: try size(of: $0)) }
    sizes.sort { ($0.cells, $0.id) < ($1.cells, $1.id) }
    var sum = sizes.reduce(0) { $0 + $1.cells }
    var own: Set<String> = []
    while sum > cellLimit, let largest = sizes.popLast() {
      own.insert(largest.id)
      sum -= largest.cells
    }
    return own
  }

  /// How many cells a table has, long text counted for as many as take its memory; one that is too
  /// large by itself is not counted to its end.
  private func size(of table: DatasetTable) throws -> Int {
    struct IsTooLarge: Error {}
    var cells = 0
    do {
      try table.forEachRow { row in
        for value in row {
          cells += 1
          if case .text(let text) = value { cells += text.utf8.count / Self.bytesOfCell }
        }
        if cells > cellLimit { throw IsTooLarge() }
      }
    } catch is IsTooLarge {}
    return cells
  }

  /// What a cell takes in memory.
  private static let bytesOfCell = 120
}
