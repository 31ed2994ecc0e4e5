import Foundation
import ReportModel
import TestSupport
import Testing

@testable import ReportWriting

struct LinesTests {
  private func drawing(bounds: [(String, Double)]) throws -> [(text: String, x: Double, y: Double)]
  {
    let chart = Chart(
      id: "balance", title: "Balance", summary: "Up and down.", shape: .lines, kind: .share,
      axis: "Day", categories: ["2026-01-14", "2026-02-11", "2026-03-10"],
      series: [Chart.Series(name: "Hosts", values: [0.2, 0.4, 0.3])]
        + bounds.map {
          Chart.Series(
            name: $0.0, values: [$0.1, $0.1, $0.1], note: Chart.Series.bound)
        })
    let svg = SVGDrawing(chart, surface: .page).text()
    #expect(WellFormed(Array(svg.utf8)) != nil)
    return svg.matches(of: /<text class="\w+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</).compactMap {
      guard let x = Double($0.1), let y = Double($0.2) else { return nil }
      return (String($0.3), x, y)
    }
  }

  @Test func `bounds are named at the right of all points, none over another`() throws {
    let labels = try drawing(bounds: [("Median", 0.38), ("Target, at most", 0.4), ("Least", 0)])
    let named = labels.filter { $0.text.hasSuffix(" %") && $0.text.contains { $0.isLetter } }
    #expect(
      Set(named.map(\.text)) == ["Median 38.0 %", "Target, at most 40.0 %", "Least 0.0 %"])
    let heights = named.map(\.y).sorted()
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 16 })
    for label in named {
      #expect(label.x + SVGCanvas.width(of: label.text) <= SVGCanvas.width)
      #expect(labels.allSatisfy { !$0.text.hasPrefix("2026") || $0.x < label.x })
    }
  }

  @Test(arguments: [
    ([10, 50], [10, 50]), ([50, 52], [50, 67]), ([52, 50], [67, 50]), ([198, 199], [183, 200]),
    ([50, 50, 50], [50, 67, 84]), ([], []),
  ])
  func `labels keep apart and stay in the plot`(heights: [Double], expected: [Double]) {
    #expect(SVGDrawing.apart(heights, by: 17, downTo: 200) == expected)
  }

  @Test func `no label of a category leaves the drawing`() {
    for count in 1...40 {
      var canvas = SVGCanvas()
      let names = (0..<count).map { "0:\(10 + $0):00" }
      let chart = Chart(
        id: "slices", title: "Slices", summary: "", shape: .stackedColumns, kind: .share,
        axis: "Time", categories: names, series: [])
      SVGDrawing(chart, surface: .page).drawCategoryLabels(
        on: &canvas, left: 48, step: (SVGCanvas.width - 48) / Double(count), y: 0)
      let places = canvas.body.matches(of: /x="([\d.]+)"/).compactMap { Double($0.1) }
      let half = SVGCanvas.width(of: names[0]) / 2
      #expect(!places.isEmpty)
      #expect(places.allSatisfy { $0 >= half - 0.01 && $0 <= SVGCanvas.width - half + 0.01 })
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > half * 2 }, "\(count)")
    }
  }
}
