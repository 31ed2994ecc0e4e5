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
    guard !columns.isEmpty else { return (0, false) }
    let headers = self.headers()
    if isStreamed { try setWidths(headers, longest: columns.map(Self.expectedLength)) }
    worksheet_set_row(cells.sheet, 0, cells.formats.style == .report ? 32 : 18, nil)
    for (index, header) in headers.enumerated() {
      try cells.write(
        header, row: 0, column: index,
        headerFormat(of: index))
    }
    worksheet_freeze_panes(cells.sheet, 1, 0)

    let formats = try cellFormats()
    var rows = 0
    var isCut = false
    var sums = [Double](repeating: 0, count: columns.count)
    var longest = [Int](repeating: 0, count: columns.count)
    do {
      try table.forEachRow { row in
        // A row is kept for totals.
        guard rows < rowLimit - 2 else { throw SheetIsFull() }
        for (index, value) in row.enumerated() {
          try cells.write(value, row: rows + 1, column: index, formats[index])
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
          cells.sheet, 0, 0, lxw_row_t(rows), lxw_col_t(columns.count - 1)))
      return (rows, isCut)
    }
    try setWidths(headers, longest: longest)
    if rows > 0 { try addTable(headers, rows: rows, sums: sums) } else { try sayNone() }
    if cells.formats.style == .report, rows > 0 { try drawBars(rows: rows) }
    // A name such as “1984” is no mistake.
    worksheet_ignore_errors(
      cells.sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    worksheet_set_landscape(cells.sheet)
    worksheet_fit_to_pages(cells.sheet, 1, 0)
    worksheet_repeat_rows(cells.sheet, 0, 0)
    return (rows, isCut)
  }

  private struct SheetIsFull: Error {}

  private func headerFormat(of index: Int) -> Format {
    cells.formats.header(
      of: table.info.columns[index].kind, isFirst: index == 0, hasButton: true)
  }

  /// A column of times is shown alike throughout, so it is looked through first.
  private func cellFormats() throws -> [Format] {
    let columns = table.info.columns
    var isShort = [Bool](repeating: true, count: columns.count)
    let times = columns.indices.filter { columns[$0].kind == .duration }
    if cells.formats.style == .report, !times.isEmpty {
      try table.forEachRow { row in
        for index in times where !row[index].isShort { isShort[index] = false }
      }
    }
    return columns.indices.map {
      cells.formats.format(columns[$0].kind, isFirst: $0 == 0, isShort: isShort[$0])
    }
  }

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

  /// Lays a bar behind each share, as long as the share is of the whole.
  private func drawBars(rows: Int) throws {
    for (index, column) in table.info.columns.enumerated() where column.kind == .share {
      var bar = lxw_conditional_format()
      bar.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      bar.bar_color = 0xCFE4F1
      bar.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      bar.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      bar.min_value = 0
      bar.max_value = 1
      let column = lxw_col_t(index)
      try cells.check(
        worksheet_conditional_format_range(
          cells.sheet, 1, column, lxw_row_t(rows), column, &bar))
    }
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
      column.header_format = headerFormat(of: index)
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
}
