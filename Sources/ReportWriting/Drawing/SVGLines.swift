import ReportModel

extension SVGDrawing {
  private static let plotHeight = 200.0

  /// A line a series over points as far apart as the categories; bounds are dashed.
  func drawLines(on canvas: inout SVGCanvas) {
    canvas.legend(chart.series.filter { !$0.isBound }.map { Self.short($0.name) })
    let largest = chart.series.flatMap(\.values).max() ?? 0
    let ceiling = chart.kind == .share ? 1 : Swift.max(largest * 1.1, .leastNormalMagnitude)
    let plot = (left: 48.0, top: canvas.height + 10)
    let bottom = plot.top + Self.plotHeight
    let height = { (value: Double) in bottom - Self.plotHeight * value / ceiling }
    for level in [0.0, 0.5, 1.0] {
      canvas.line(
        from: (plot.left, height(ceiling * level)), to: (SVGCanvas.width, height(ceiling * level)))
      canvas.label(
        chart.kind.axisLabel(ceiling * level), x: plot.left - 8, y: height(ceiling * level) + 4.5,
        style: "soft", anchor: .end)
    }
    let step = (SVGCanvas.width - plot.left) / Double(Swift.max(chart.categories.count, 1))
    var colour = 0
    for series in chart.series {
      let points = series.values.enumerated().map { index, value in
        (x: plot.left + step * (Double(index) + 0.5), y: height(value))
      }
      guard let first = points.first else { continue }
      if series.isBound {
        canvas.path(
          [(plot.left, first.y), (SVGCanvas.width, first.y)], style: "bound",
          hint: "\(Self.short(series.name)): \(text(series.values[0]))")
        canvas.label(
          "\(Self.short(series.name)) \(text(series.values[0]))", x: SVGCanvas.width,
          y: first.y - 6, style: "soft", anchor: .end)
        continue
      }
      canvas.path(points, style: "s\(colour % Palette.count)")
      for (index, point) in points.enumerated() {
        canvas.dot(
          x: point.x, y: point.y, fill: "f\(colour % Palette.count)", hint: hint(series, index))
      }
      colour += 1
    }
    drawCategoryLabels(on: &canvas, left: plot.left, step: step, y: bottom + 19)
    canvas.height = bottom + 46
    canvas.label(
      chart.axis, x: (plot.left + SVGCanvas.width) / 2, y: bottom + 40, style: "soft",
      anchor: .middle)
  }
}
