import CXLSXWriter
import ReportModel

/// The charts of the report as the program that opens the workbook draws them, and their series.
struct WorkbookCharts {
  /// The most series that still can be told apart.
  private static let mostSeries = 8
  private static let longestName = 60
  /// As in the page: apart for every kind of colour vision.
  private static let colours: [lxw_color_t] = [
    0x0B6FA4, 0xE08A3C, 0x1B7F5F, 0xB4558F, 0xE3BF4D, 0x7CC4E4, 0x5F549C, 0xA6ADB5,
  ]

  let cells: Cells
  let sheetName: String
  /// The names of the sheets of charts that are strips, by the charts' ids.
  var stripSheets: [String: String] = [:]
  private var nextRow = 0

  /// Charts whose series go on a sheet.
  init(_ cells: Cells, sheetName: String) {
    self.cells = cells
    self.sheetName = sheetName
    worksheet_set_column(cells.sheet, 0, 0, 28, nil)
    worksheet_set_column(cells.sheet, 1, 12, 16, nil)
  }

  /// Writes a chart's series down and makes the chart of them.
  mutating func add(
    _ chart: Chart, to file: borrowing WorkbookFile
  ) throws -> UnsafeMutablePointer<lxw_chart> {
    let chart = chart.folded(to: Self.mostSeries)
    let header = try writeSeries(chart)
    guard let drawn = workbook_add_chart(file.handle, chart.shape.workbookType) else {
      throw WorkbookError(path: cells.path, message: "a chart could not be made")
    }
    let last = max(chart.categories.count, 1)
    for index in chart.series.indices {
      guard let series = chart_add_series(drawn, nil, nil) else { continue }
      let column = lxw_col_t(index + 1)
      chart_series_set_categories(
        series, sheetName, lxw_row_t(header + 1), 0, lxw_row_t(header + last), 0)
      chart_series_set_values(
        series, sheetName, lxw_row_t(header + 1), column, lxw_row_t(header + last), column)
      chart_series_set_name_range(series, sheetName, lxw_row_t(header), column)
      if chart.shape == .lines {
        draw(series, chart.series[index], index)
        continue
      }
      var fill = lxw_chart_fill()
      fill.color = Self.colours[index % Self.colours.count]
      chart_series_set_fill(series, &fill)
      if chart.shape == .sharedBar { label(series, chart, index) }
    }
    finish(drawn, chart)
    return drawn
  }

  /// A line with its points; of a bound a dashed line without any.
  private func draw(
    _ drawn: UnsafeMutablePointer<lxw_chart_series>, _ series: Chart.Series, _ index: Int
  ) {
    var line = lxw_chart_line()
    line.color = series.isBound ? 0x5B646E : Self.colours[index % Self.colours.count]
    line.width = series.isBound ? 1.25 : 2.25
    if series.isBound { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(drawn, &line)
    chart_series_set_marker_type(
      drawn,
      UInt8(series.isBound ? LXW_CHART_MARKER_NONE.rawValue : LXW_CHART_MARKER_CIRCLE.rawValue))
    guard !series.isBound else { return }
    var fill = lxw_chart_fill()
    fill.color = Self.colours[index % Self.colours.count]
    chart_series_set_marker_fill(drawn, &fill)
  }

  private mutating func writeSeries(_ chart: Chart) throws -> Int {
    try cells.write(
      CellText.line(chart.title, upTo: 200), row: nextRow, column: 0, cells.formats.heading)
    let header = nextRow + 1
    let axis = chart.axis.isEmpty ? "Category" : chart.axis
    try cells.write(
      CellText.line(axis, upTo: Self.longestName), row: header, column: 0,
      cells.formats.header(of: .text))
    for (index, series) in chart.series.enumerated() {
      try cells.write(
        CellText.line(series.name, upTo: Self.longestName), row: header, column: index + 1,
        cells.formats.header(of: chart.kind))
      for (row, value) in series.values.enumerated() {
        let value = chart.kind.cell(value)
        try cells.write(
          value, row: header + 1 + row, column: index + 1, cells.formats.format(value.kind))
      }
    }
    for (row, category) in chart.categories.enumerated() {
      try cells.write(
        CellText.line(category, upTo: Self.longestName), row: header + 1 + row, column: 0,
        cells.formats.plain)
    }
    nextRow = header + chart.categories.count + 3
    return header
  }

  private func label(
    _ series: UnsafeMutablePointer<lxw_chart_series>, _ chart: Chart, _ index: Int
  ) {
    let total = chart.total(at: 0)
    guard let value = chart.series[index].values.first, value > total * 0.06 else { return }
    chart_series_set_labels(series)
    chart_series_set_labels_num_format(series, chart.kind.numberFormat)
    var font = lxw_chart_font()
    font.bold = 1
    font.color = [1, 4, 5, 7].contains(index) ? 0x1B1F24 : 0xFFFFFF
    chart_series_set_labels_font(series, &font)
  }

  private func finish(_ drawn: UnsafeMutablePointer<lxw_chart>, _ chart: Chart) {
    chart_title_set_name(drawn, CellText.line(chart.title, upTo: 120))
    var titleFont = lxw_chart_font()
    titleFont.size = 13
    titleFont.bold = 1
    chart_title_set_name_font(drawn, &titleFont)
    chart_legend_set_position(
      drawn,
      UInt8(
        chart.series.count > 1
          ? LXW_CHART_LEGEND_BOTTOM.rawValue : LXW_CHART_LEGEND_NONE.rawValue))
    var faint = lxw_chart_line()
    faint.color = 0xDFE3E8
    faint.width = 0.75
    // Of a chart that lies on its side the library calls the upright axis y, categories and all.
    let stands = chart.shape == .stackedColumns || chart.shape == .lines
    let values = stands ? drawn.pointee.y_axis : drawn.pointee.x_axis
    let categories = stands ? drawn.pointee.x_axis : drawn.pointee.y_axis
    chart_axis_set_num_format(values, chart.kind.axisFormat)
    chart_axis_major_gridlines_set_line(values, &faint)
    switch chart.shape {
    case .sharedBar:
      chart_axis_off(values)
      chart_axis_off(categories)
      chart_set_series_gap(drawn, 30)
    case .stackedColumns, .strips, .lines:
      chart_axis_set_name(categories, CellText.line(chart.axis, upTo: 120))
      if chart.kind == .share { chart_axis_set_max(values, 1) }
      if chart.shape != .lines { chart_set_series_gap(drawn, 20) }
    case .bars:
      // The first category belongs on top, the axis below all the same.
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
      chart_set_series_gap(drawn, 50)
    }
  }
}

extension Chart.Shape {
  fileprivate var workbookType: UInt8 {
    switch self {
    case .sharedBar: UInt8(LXW_CHART_BAR_STACKED_PERCENT.rawValue)
    // Strips have a sheet of their own, see ``StripSheet``.
    case .stackedColumns, .strips: UInt8(LXW_CHART_COLUMN_STACKED.rawValue)
    case .bars: UInt8(LXW_CHART_BAR_STACKED.rawValue)
    case .lines: UInt8(LXW_CHART_LINE.rawValue)
    }
  }
}

extension ColumnInfo.Kind {
  /// A chart's value as a cell has it.
  func cell(_ value: Double) -> Value {
    switch self {
    case .share: .share(value)
    case .count: Int(exactly: value).map(Value.count) ?? .number(value)
    default: .number(value)
    }
  }
  fileprivate var numberFormat: String { self == .share ? "0.0%" : "#,##0" }
  fileprivate var axisFormat: String { self == .share ? "0%" : "#,##0" }
}
