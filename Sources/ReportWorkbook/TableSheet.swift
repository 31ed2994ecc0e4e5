import CXLSXWriter
import ReportModel

/// One table of the dataset on a sheet of its own.
struct TableSheet {
  let cells: Cells
  let table: DatasetTable
  /// Whether rows go out as they come, which rules out a table object.
  var isStreamed = false
  /// How many rows a sheet has.
  var rowLimit = 1_048_576

  /// Writes header and rows, and lays the table over them.
  ///
  /// - Returns: how many rows were written, and whether the sheet was too short for all.
  func write() throws -> (rows: Int, isCut: Bool) {
    let columns = table.info.columns
    let headers = self.headers()
    if isStreamed { try setWidths(headers, longest: columns.map(Self.expectedLength)) }
    worksheet_set_row(cells.sheet, 0, cells.formats.style == .report ? 32 : 18, nil)
    for (index, header) in headers.enumerated() {
      try cells.write(
        header, row: 0, column: index,
        cells.formats.header(of: columns[index].kind, hasButton: true))
    }
    worksheet_freeze_panes(cells.sheet, 1, 0)

    var rows = 0
    var isCut = false
    var sums = [Double](repeating: 0, count: columns.count)
    var longest = [Int](repeating: 0, count: columns.count)
    do {
      try table.forEachRow { row in
        // A row is kept for totals.
        guard rows < rowLimit - 2 else { throw SheetIsFull() }
        for (index, value) in row.enumerated() {
          try cells.write(value, row: rows + 1, column: index)
          sums[index] += Self.amount(value)
          longest[index] = max(longest[index], Self.length(value))
        }
        rows += 1
      }
    } catch is SheetIsFull {
      isCut = true
    }
    if isStreamed {
      try cells.check(
        worksheet_autofilter(
          cells.sheet, 0, 0, lxw_row_t(rows), lxw_col_t(max(columns.count, 1) - 1)))
      return (rows, isCut)
    }
    try setWidths(headers, longest: longest)
    if rows > 0 { try addTable(headers, rows: rows, sums: sums) } else { try sayNone() }
    worksheet_set_landscape(cells.sheet)
    worksheet_fit_to_pages(cells.sheet, 1, 0)
    worksheet_repeat_rows(cells.sheet, 0, 0)
    return (rows, isCut)
  }

  private struct SheetIsFull: Error {}

  private func headers() -> [String] {
    var names = SheetNames()
    return table.info.columns.map {
      names.header(cells.formats.style == .report ? $0.title : $0.id)
    }
  }

  /// A table object needs a row at least.
  private func sayNone() throws {
    try cells.write("None.", row: 1, column: 0, cells.formats.note)
  }

  private func addTable(_ headers: [String], rows: Int, sums: [Double]) throws {
    let columns = table.info.columns
    let isSummed = columns.map { $0.aggregation == .sum && $0.kind != .text }
    // Totals of one row would only repeat it; the first column has to say what the row is.
    let hasTotals =
      cells.formats.style == .report && rows > 1 && isSummed.contains(true) && !isSummed[0]
    let texts = CTexts()
    let described = columns.indices.map { index in
      var column = lxw_table_column()
      column.header = texts.add(CellText.safe(headers[index]))
      column.header_format = cells.formats.header(of: columns[index].kind, hasButton: true)
      if hasTotals, index == 0 { column.total_string = texts.add("Total") }
      if hasTotals, isSummed[index] {
        column.total_function = UInt8(LXW_TABLE_FUNCTION_SUM.rawValue)
        column.total_value = sums[index]
        column.format = cells.formats.format(columns[index].kind)
      }
      return column
    }
    let storage = UnsafeMutableBufferPointer<lxw_table_column>.allocate(capacity: columns.count)
    defer { storage.deallocate() }
    _ = storage.initialize(from: described)
    var pointers = columns.indices.map { storage.baseAddress?.advanced(by: $0) } + [nil]
    let code = pointers.withUnsafeMutableBufferPointer { pointers in
      var options = lxw_table_options()
      options.name = texts.add(SheetNames.table(table.info.id))
      options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
      options.style_type_number = 1
      options.total_row = hasTotals ? 1 : 0
      options.columns = pointers.baseAddress
      return worksheet_add_table(
        cells.sheet, 0, 0, lxw_row_t(rows + (hasTotals ? 1 : 0)), lxw_col_t(columns.count - 1),
        &options)
    }
    withExtendedLifetime(texts) {}
    try cells.check(code)
    if hasTotals {
      for index in columns.indices where isSummed[index] {
        try writeTotal(sums[index], of: headers[index], row: rows + 1, column: index)
      }
    }
  }

  /// The library leaves the table's name out of the formula, which not every program reads.
  private func writeTotal(_ sum: Double, of header: String, row: Int, column: Int) throws {
    var reference = ""
    for character in header {
      if "[]#'@".contains(character) { reference += "'" }
      reference.append(character)
    }
    try cells.check(
      worksheet_write_formula_num(
        cells.sheet, lxw_row_t(row), lxw_col_t(column),
        "=SUBTOTAL(109,\(SheetNames.table(table.info.id))[\(reference)])",
        cells.formats.format(table.info.columns[column].kind), sum))
  }

  // MARK: - Widths and sums

  private func setWidths(_ headers: [String], longest: [Int]) throws {
    for (index, header) in headers.enumerated() {
      // Headings may take two lines, and have a button at their end.
      let longestWord = header.split(separator: " ").map(\.count).max() ?? 0
      let isWrapped = cells.formats.style == .report
      let heading = isWrapped ? max(longestWord, (header.count + 1) / 2 + 1) : header.count
      let width = min(max(heading + 6, longest[index] + 2, 9), 60)
      try cells.check(
        worksheet_set_column(
          cells.sheet, lxw_col_t(index), lxw_col_t(index), Double(width), nil))
    }
  }

  private static func amount(_ value: Value) -> Double {
    switch value {
    case .count(let count): Double(count)
    case .number(let number), .rate(let number): number.isFinite ? number : 0
    case .duration(let milliseconds): Double(milliseconds) / Cells.day
    case .text, .share, .date, .flag, .missing: 0
    }
  }

  /// About how many characters a cell shows.
  static func length(_ value: Value) -> Int {
    switch value {
    case .text(let text): text.utf8.count
    case .count(let count): count.magnitude < 100_000 ? 6 : 12
    case .number, .rate, .share: 9
    case .duration: 10
    case .date: 10
    case .flag: 6
    case .missing: 0
    }
  }

  private static func expectedLength(_ column: ColumnInfo) -> Int {
    column.kind == .text ? 24 : 12
  }
}
