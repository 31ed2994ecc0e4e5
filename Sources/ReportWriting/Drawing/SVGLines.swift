import ReportModel

extension SVGDrawing {
  private static let plotHeight = 200.0
  /// How far apart the base lines of two labels are, so that neither covers the other.
  private static let labelHeight = 17.0

  /// A line a series over points as far apart as the categories; bounds are dashed, and named at the
  /// right, where no line runs.
  func drawLines(on canvas: inout SVGCanvas) {
    let bounds = chart.series.filter { $0.isBound && !$0.values.isEmpty }
    let lines = chart.series.filter { !$0.isBound && !$0.values.isEmpty }
    canvas.legend(lines.map { Self.short($0.name) })
    let names = bounds.map { "\(Self.short($0.name, 20)) \(text($0.values[0]))" }
    let room = names.map { SVGCanvas.width(of: $0) + 10 }.max() ?? 0
    let largest = chart.series.flatMap(\.values).max() ?? 0
    let ceiling = chart.kind == .share ? 1 : max(largest * 1.1, .leastNormalMagnitude)
    let plot = (left: 48.0, right: SVGCanvas.width - room, top: canvas.height + 10)
    let bottom = plot.top + Self.plotHeight
    let height = { (value: Double) in bottom - Self.plotHeight * value / ceiling }
    for level in [0.0, 0.5, 1.0] {
      let y = height(ceiling * level)
      canvas.line(from: (plot.left, y), to: (plot.right, y))
      canvas.label(
        chart.kind.axisLabel(ceiling * level), x: plot.left - 8, y: y + 4.5, style: "soft",
        anchor: .end)
    }
    let heights = bounds.map { height($0.values[0]) }
    let labels = Self.apart(heights, by: Self.labelHeight, downTo: bottom)
    for (index, y) in heights.enumerated() {
      canvas.path([(plot.left, y), (plot.right, y)], style: "bound", hint: names[index])
      canvas.label(names[index], x: plot.right + 8, y: labels[index] + 4.5, style: "soft")
    }
    let step = (plot.right - plot.left) / Double(max(chart.categories.count, 1))
    for (index, series) in lines.enumerated() {
      let colour = index % Palette.count
      let points = series.values.enumerated().map { place, value in
        (x: plot.left + step * (Double(place) + 0.5), y: height(value))
      }
      canvas.path(points, style: "s\(colour)")
      for (place, point) in points.enumerated() {
        canvas.dot(x: point.x, y: point.y, fill: "f\(colour)", hint: hint(series, place))
      }
    }
    drawCategoryLabels(on: &canvas, left: plot.left, step: step, y: bottom + 19)
    canvas.height = bottom + 46
    canvas.label(
      chart.axis, x: (plot.left + plot.right) / 2, y: bottom + 40, style: "soft", anchor: .middle)
  }

  /// The heights of labels, each as near its own as it can be with `gap` between any two: what is too
  /// close goes down, and up again where it would leave the plot.
  static func apart(_ heights: [Double], by gap: Double, downTo bottom: Double) -> [Double] {
    var placed = heights
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    var least = -Double.infinity
    for index in order {
      placed[index] = max(heights[index], least)
      least = placed[index] + gap
    }
    var most = bottom
    for index in order.reversed() {
      placed[index] = min(placed[index], most)
      most = placed[index] - gap
    }
    return placed
  }
}
