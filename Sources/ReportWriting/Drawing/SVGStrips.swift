import ReportModel

extension SVGDrawing {
  private static let cellHeight = 18.0
  private static let rowHeight = 27.0
  /// How strong the colour of the smallest value is, so that it is seen at all.
  private static let faintest = 0.3

  /// A strip a series: its name, its cells, its sum and what is to be said of it.
  func drawStrips(on canvas: inout SVGCanvas) {
    let names = chart.series.map { Self.short($0.name, 26) }
    let remarks = chart.series.map { series in
      let sum = text(series.values.reduce(0, +))
      return series.note.isEmpty ? sum : "\(sum), \(Self.short(series.note, 36))"
    }
    let widest = { (texts: [String]) in texts.map { SVGCanvas.width(of: $0) }.max() ?? 0 }
    let left = widest(names) + 12
    let width = SVGCanvas.width - left - widest(remarks) - 12
    let step = width / Double(max(chart.categories.count, 1))
    for (index, series) in chart.series.enumerated() {
      let y = canvas.height
      canvas.label(names[index], x: left - 10, y: y + 13.5, style: "ink", anchor: .end)
      canvas.box(
        x: left, y: y, width: width, height: Self.cellHeight, fill: "track", corner: 2,
        hint: "\(names[index]): \(remarks[index])")
      let most = series.values.max() ?? 0
      for category in chart.categories.indices where series.values[category] > 0 {
        let part = series.values[category] / most
        canvas.box(
          x: left + step * Double(category), y: y, width: step - 1, height: Self.cellHeight,
          fill: "f0", corner: 1, opacity: Self.faintest + (1 - Self.faintest) * part,
          hint: hint(series, category))
      }
      canvas.label(remarks[index], x: left + width + 12, y: y + 13.5, style: "soft")
      canvas.height = y + Self.rowHeight
    }
    let y = canvas.height + 10
    drawCategoryLabels(on: &canvas, left: left, step: step, y: y)
    // Longer than most strips are wide, hence below the whole.
    canvas.label(
      chart.axis + "; the stronger the colour, the more", x: SVGCanvas.width / 2, y: y + 23,
      style: "soft", anchor: .middle)
    canvas.height = y + 29
  }
}
