import ReportModel
import ReportWriting
import TestSupport
import Testing

struct PageTests {
  private func page() throws -> [UInt8] {
    var folder = MemoryFolder()
    try HTMLWriter().write(SampleReport.report, SampleReport.dataset, into: &folder)
    return try #require(folder.files["report.html"])
  }

  @Test func `the page is well-formed and has no script and no event handler`() throws {
    let page = try #require(WellFormed(try page()))
    #expect(!page.elements.contains("script"))
    #expect(page.attributes.allSatisfy { !$0.keys.contains { $0.hasPrefix("on") } })
    let addresses = page.attributes.flatMap { [$0["src"], $0["href"]] }.compactMap(\.self)
    #expect(
      addresses.filter { !$0.hasPrefix("#") } == ["https://example.org/episodes/42?a=1&b=2"])
  }

  @Test func `hostile names are shown as text`() throws {
    let texts = try #require(WellFormed(try page())).texts
    for name in [
      "<script>alert(1)</script>", "{{title}}", "two lines", "gpj.exe", "&lt;",
      "\"\u{301} onmouseover=\"alert(1)",
    ] {
      #expect(texts.contains { Array($0.utf8) == Array(name.utf8) }, "\(name)")
    }
  }

  @Test func `lines to copy stand in one block, as text`() throws {
    let section = Section(id: "chapters", title: "Chapters", lines: ["0:00:00 a", "<b>0:01:00"])
    let report = Report(title: "T", opening: [], sections: [section], version: "0")
    var folder = MemoryFolder()
    try HTMLWriter().write(report, SampleReport.dataset, into: &folder)
    let page = try #require(folder.text("report.html"))
    #expect(page.contains("<pre>0:00:00 a\n&lt;b&gt;0:01:00\n</pre>"))
    #expect(WellFormed(Array(page.utf8)) != nil)
  }

  @Test func `a header says what its column means and a dash why nothing stands there`() throws {
    let page = try #require(WellFormed(try page()))
    let titles = page.attributes.compactMap { $0["title"] }
    #expect(titles.contains("What word_share means."))
    #expect(titles.contains(MissingReason.tooFewWords.rawValue))
  }

  @Test(arguments: [
    ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}b", "&lt;\u{338}b"), ("a & b", "a &amp; b"),
    ("it's", "it&#39;s"), ("", ""), ("\u{FFFE}", "\u{FFFD}"),
  ])
  func `markup is escaped below the level of characters`(text: String, expected: String) {
    #expect(Array(Markup(text).source.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    Chart.Shape.sharedBar, .stackedColumns, .bars,
  ])
  func `drawings are well-formed whatever the names, and fold many series`(shape: Chart.Shape)
    throws
  {
    let names = SampleReport.hostileNames
    let chart = Chart(
      id: "many", title: names[1], summary: names[5], shape: shape, kind: .share, axis: names[0],
      categories: names,
      series: names.map {
        Chart.Series(name: $0, values: names.map { _ in 1 / Double(names.count) })
      })
    for surface in [SVGDrawing.Surface.page, .file] {
      let drawing = try #require(WellFormed(Array(SVGDrawing(chart, surface: surface).text().utf8)))
      #expect(!drawing.elements.contains("script"))
      #expect(drawing.texts.contains { $0.hasPrefix("\(names.count - 7) others") })
      #expect(drawing.attributes[0]["role"] == "img")
    }
  }

  @Test func `strips keep all their series, each as strong as it is beside its own peak`() throws {
    let names = SampleReport.hostileNames
    let chart = Chart(
      id: "strips", title: names[1], summary: names[5], shape: .strips, kind: .count,
      axis: names[0], categories: ["first", "middle", "last"],
      series: names.map { Chart.Series(name: $0, values: [4, 0, 2], note: "mostly first") })
    for surface in [SVGDrawing.Surface.page, .file] {
      let drawing = try #require(WellFormed(Array(SVGDrawing(chart, surface: surface).text().utf8)))
      let cells = drawing.attributes.filter { $0["class"] == "f0" }
      #expect(cells.count == 2 * names.count)
      // The faintest has three tenths of the colour: half the peak has 0.3 + 0.7 / 2.
      #expect(
        cells.map { $0["fill-opacity"] ?? "1" } == names.flatMap { _ in ["1", "0.65"] })
      #expect(drawing.texts.contains { $0.contains("6, mostly first") })
      #expect(drawing.texts.contains { $0.hasSuffix("last: 2") })
    }
  }

  @Test func `a chart without values is drawn without them`() throws {
    for shape in [Chart.Shape.sharedBar, .stackedColumns, .bars, .strips] {
      let chart = Chart(
        id: "none", title: "None", summary: "Nothing.", shape: shape, kind: .count, axis: "",
        categories: ["a"], series: [Chart.Series(name: "s", values: [0])])
      let text = SVGDrawing(chart, surface: .file).text()
      #expect(WellFormed(Array(text.utf8)) != nil)
      #expect(!text.contains("nan") && !text.contains("inf"))
    }
  }
}
