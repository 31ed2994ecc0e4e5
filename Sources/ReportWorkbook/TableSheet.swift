import CXLSXWriter
import ReportModel

/// One table of the dataset on a sheet of its own.
struct TableSheet {
  let cells: Cells
  let table: DatasetTable
  /// How many rows a sheet has.
  var rowLimit = 1_048_576

  /// Writes header and rows, and lays the table over them.
  ///
  /// - Returns: how many rows were written, and whether the sheet was too short for all.
  func write() throws -> (rows: Int, isCut: Bool) {
    let columns = table.info.columns
    guard !columns.isEmpty else { return (0, false) }
    let sheet = PlainSheet(cells: cells, table: table.info)
    try sheet.writeHeaders()
    let formats = try cellFormats()
    var rows = 0
    var isCut = false
    var totals = ColumnTotals(columns)
    var longest = [Int](repeating: 0, count: columns.count)
    do {
      try table.forEachRow { row in
        // A row is kept for totals.
        guard rows < rowLimit - 2 else { throw SheetIsFull() }
        try sheet.write(row, at: rows + 1, formats, longest: &longest)
        totals.add(row)
        rows += 1
      }
    } catch is SheetIsFull {
      isCut = true
    }
    try sheet.setUp(longest: longest)
    if rows > 0 { try addTable(sheet.headers, rows: rows, totals) } else { try sayNone() }
    if cells.formats.style == .report, rows > 0 { try drawBars(rows: rows) }
    return (rows, isCut)
  }

  private struct SheetIsFull: Error {}

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

  private func addTable(_ headers: [String], rows: Int, _ totals: ColumnTotals) throws {
    let columns = table.info.columns
    let formulas = TotalFormulas(table: table.info, headers: headers, totals: totals)
    // Totals of one row would only repeat it; the first column has to say what the row is.
    let hasTotals = rows > 1 && formulas.hasAny && formulas[0] == nil
    let texts = CTexts()
    let described = columns.indices.map { index in
      var column = lxw_table_column()
      column.header = texts.add(CellText.safe(headers[index]))
      column.header_format = cells.formats.header(
        of: columns[index].kind, isFirst: index == 0, hasButton: true)
      if hasTotals, index == 0 { column.total_string = texts.add("Total") }
      if hasTotals, let sum = formulas.sum(index) {
        column.total_function = UInt8(LXW_TABLE_FUNCTION_SUM.rawValue)
        column.total_value = sum / cells.durationUnit(columns[index].kind)
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
    guard hasTotals else { return }
    for (index, column) in columns.enumerated() {
      // The library leaves the table's name out of its formulas, which not every program reads.
      guard let total = formulas[index] else { continue }
      try cells.check(
        worksheet_write_formula_num(
          cells.sheet, lxw_row_t(rows + 1), lxw_col_t(index), total.formula,
          cells.formats.format(column.kind), total.value / cells.durationUnit(column.kind)))
    }
  }
}
