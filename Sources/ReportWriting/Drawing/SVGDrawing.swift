package import ReportModel

/// A chart as a drawing: the same for the page and for a file of its own.
package struct SVGDrawing {
  /// What the drawing lies on.
  package enum Surface {
    /// A page, which heads the drawing and gives its classes their colours.
    case page
    /// A file of its own, white, with heading and colours.
    case file
  }

  private static let longestName = 32
  private static let mostBars = 24

  let chart: Chart
  private let surface: Surface

  package init(_ chart: Chart, surface: Surface) {
    self.chart = chart.folded(to: Palette.count)
    self.surface = surface
  }

  /// The drawing as an `svg` element.
  package func text() -> String {
    var canvas = SVGCanvas()
    if surface == .file {
      canvas.label(Self.short(chart.title, 80), x: 0, y: 18, style: "ink head")
      canvas.height = 32
    }
    switch chart.shape {
    case .sharedBar: drawSharedBar(on: &canvas)
    case .stackedColumns: drawStackedColumns(on: &canvas)
    case .bars: drawBars(on: &canvas)
    case .strips: drawStrips(on: &canvas)
    case .lines: drawLines(on: &canvas)
    }
    return framed(canvas)
  }

  private func framed(_ canvas: SVGCanvas) -> String {
    let margin = surface == .file ? 16.0 : 0
    let width = SVGCanvas.number(SVGCanvas.width + 2 * margin)
    let height = SVGCanvas.number(canvas.height + 2 * margin)
    let corner = SVGCanvas.number(-margin)
    let id = Markup(chart.id).source
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
    svg += " aria-labelledby=\"\(id)-title \(id)-desc\""
    if surface == .file { svg += " width=\"\(width)\" height=\"\(height)\"" }
    svg += " viewBox=\"\(corner) \(corner) \(width) \(height)\">\n"
    svg += "<title id=\"\(id)-title\">\(Markup(chart.title).source)</title>\n"
    svg += "<desc id=\"\(id)-desc\">\(Markup(chart.summary).source)</desc>\n"
    if surface == .file {
      svg += "<style>\(Palette.fileStyle)</style>\n"
      svg += "<rect x=\"\(corner)\" y=\"\(corner)\" width=\"\(width)\" height=\"\(height)\""
      svg += " fill=\"#ffffff\"/>\n"
    }
    return svg + canvas.body + "</svg>\n"
  }

  // MARK: - Shares of a whole

  private func drawSharedBar(on canvas: inout SVGCanvas) {
    let values = chart.series.map { $0.values.first ?? 0 }
    let total = values.reduce(0, +)
    let top = canvas.height
    var x = 0.0
    for (index, value) in values.enumerated() where value > 0 {
      let width = SVGCanvas.width * value / total
      let hint = "\(Self.short(chart.series[index].name)): \(text(value))"
      canvas.box(
        x: x, y: top, width: width - 1.5, height: 44, fill: "f\(index)", corner: 3, hint: hint)
      if SVGCanvas.width(of: text(value)) + 12 < width {
        canvas.label(
          text(value), x: x + width / 2, y: top + 27, style: "in t\(index)", anchor: .middle)
      }
      x += width
    }
    canvas.height = top + 62
    canvas.legend(zip(chart.series, values).map { "\(Self.short($0.name))  \(text($1))" })
  }

  // MARK: - Shares over the episode

  private func drawStackedColumns(on canvas: inout SVGCanvas) {
    canvas.legend(chart.series.map { Self.short($0.name) })
    let totals = chart.categories.indices.map(chart.total(at:))
    let ceiling = chart.kind == .share ? max(1, totals.max() ?? 0) : max(totals.max() ?? 0, 1)
    let plot = (left: 48.0, top: canvas.height + 10, height: 200.0)
    let bottom = plot.top + plot.height
    for level in [0.0, 0.5, 1.0] {
      let y = bottom - plot.height * level
      canvas.line(from: (plot.left, y), to: (SVGCanvas.width, y))
      canvas.label(
        chart.kind.axisLabel(ceiling * level), x: plot.left - 8, y: y + 4.5, style: "soft",
        anchor: .end)
    }
    let step = (SVGCanvas.width - plot.left) / Double(max(chart.categories.count, 1))
    for category in chart.categories.indices {
      var y = bottom
      for (index, series) in chart.series.enumerated() where series.values[category] > 0 {
        let height = plot.height * series.values[category] / ceiling
        let hint = hint(series, category)
        canvas.box(
          x: plot.left + step * Double(category) + 1.5, y: y - height, width: step - 3,
          height: height - (height > 3 ? 1 : 0), fill: "f\(index)", hint: hint)
        y -= height
      }
    }
    drawCategoryLabels(on: &canvas, left: plot.left, step: step, y: bottom + 19)
    canvas.height = bottom + 46
    canvas.label(
      chart.axis, x: (plot.left + SVGCanvas.width) / 2, y: bottom + 40, style: "soft",
      anchor: .middle)
  }

  /// Labels as many columns as there is room for, the first and the last among them.
  func drawCategoryLabels(
    on canvas: inout SVGCanvas, left: Double, step: Double, y: Double
  ) {
    let names = chart.categories.map { Self.short($0, 14) }
    let widest = (names.map { SVGCanvas.width(of: $0) }.max() ?? 0) + 14
    let last = names.count - 1
    guard last >= 0 else { return }
    let stride = [1, 2, 4, 5, 10, 20, 50].first { step * Double($0) >= widest } ?? names.count
    for index in names.indices {
      let isRegular = index % stride == 0 && Double(last - index) * step >= widest
      guard isRegular || index == last else { continue }
      canvas.label(
        names[index], x: left + step * (Double(index) + 0.5), y: y, style: "soft", anchor: .middle)
    }
  }

  // MARK: - One bar a category

  private func drawBars(on canvas: inout SVGCanvas) {
    if chart.series.count > 1 {
      canvas.legend(chart.series.map { Self.short($0.name) })
      canvas.height += 6
    }
    let shown = chart.categories.indices.prefix(Self.mostBars)
    let names = chart.categories.map { Self.short($0, 28) }
    let left = min(240, (shown.map { SVGCanvas.width(of: names[$0]) }.max() ?? 0) + 12)
    let totals = shown.map(chart.total(at:))
    let room = (totals.map { SVGCanvas.width(of: text($0)) }.max() ?? 0) + 10
    let scale = (SVGCanvas.width - left - room) / max(totals.max() ?? 0, .leastNormalMagnitude)
    for category in shown {
      let y = canvas.height
      canvas.label(names[category], x: left - 10, y: y + 15, style: "ink", anchor: .end)
      var x = left
      for (index, series) in chart.series.enumerated() where series.values[category] > 0 {
        let width = series.values[category] * scale
        let hint = hint(series, category)
        canvas.box(
          x: x, y: y, width: max(width - 1, 1), height: 20, fill: "f\(index)", corner: 2, hint: hint
        )
        x += width
      }
      canvas.label(text(totals[category]), x: x + 7, y: y + 15, style: "soft")
      canvas.height = y + 27
    }
    if chart.categories.count > shown.count {
      canvas.height += 14
      canvas.label(
        "and \(HumanForm.grouped(chart.categories.count - shown.count)) more", x: left,
        y: canvas.height - 2, style: "soft")
    }
  }

  func hint(_ series: Chart.Series, _ category: Int) -> String {
    let names = Self.short(series.name) + ", " + Self.short(chart.categories[category])
    return names + ": " + text(series.values[category])
  }

  func text(_ value: Double) -> String { chart.kind.label(value) }

  static func short(_ name: String, _ limit: Int = longestName) -> String {
    VisibleText.line(name, upTo: limit)
  }
}
