import Foundation
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

  @Test func `the page is well-formed, with one script and no event handler`() throws {
    let page = try #require(WellFormed(try page()))
    #expect(page.elements.count { $0 == "script" } == 1)
    #expect(page.attributes.allSatisfy { !$0.keys.contains { $0.hasPrefix("on") } })
    let addresses = page.attributes.flatMap { [$0["src"], $0["href"]] }.compactMap(\.self)
    #expect(
      addresses.filter { !$0.hasPrefix("#") } == ["https://example.org/episodes/42?a=1&b=2"])
  }

  @Test func `the page lets its own script run, and nothing else`() throws {
    let bytes = try page()
    let page = String(decoding: bytes, as: UTF8.self)
    let script = try #require(page.firstMatch(of: /<script>((?s:.*?))<\/script>/)?.1)
    let hash = Data(sha256(Array(script.utf8))).base64EncodedString()
    #expect(
      try #require(WellFormed(bytes)).attributes.compactMap { $0["content"] }.contains(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'; "
          + "base-uri 'none'; form-action 'none'"))
    #expect(!page.contains(" style="))
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
  ])
  func `the hash by which it does is the standard's`(text: String, expected: String) {
    #expect(Data(sha256(Array(text.utf8))).base64EncodedString() == expected)
  }

  @Test func `a cell carries its raw figure only where that is not what is shown`() throws {
    let page = String(decoding: try page(), as: UTF8.self)
    #expect(page.contains("<td class=\"n\" data-v=\"6085\">6,085</td>"))
    #expect(page.contains("<td class=\"n\" data-v=\"0.537\">53.7 %</td>"))
    #expect(page.contains("<td class=\"n\" data-v=\"1992\">0:33:12</td>"))
    #expect(page.contains("<td class=\"n\" data-v=\"183.28\">183</td>"))
    #expect(page.contains("<td class=\"n\">0</td>"))
    #expect(
      page.contains("<td class=\"n m\" title=\"\(MissingReason.tooFewWords.rawValue)\">–</td>"))
  }

  @Test func `tables, charts and the whole page can be found without sight or mouse`() throws {
    let page = try #require(WellFormed(try page()))
    let elements = zip(page.elements, page.attributes)
    #expect(elements.filter { $0.0 == "html" }.map { $0.1["lang"] } == ["en"])
    #expect(elements.contains { $0.0 == "a" && $0.1["href"] == "#report" })
    #expect(elements.contains { $0.0 == "main" && $0.1["id"] == "report" })
    for name in ["h1", "main", "header", "footer"] {
      #expect(page.elements.count { $0 == name } == 1, "\(name)")
    }
    #expect(page.elements.count { $0 == "table" } == page.elements.count { $0 == "caption" })
    for (name, attributes) in elements where name == "th" {
      #expect(["col", "row"].contains(attributes["scope"]))
    }
    // What scrolls sideways on a phone can be reached by keyboard, and has a name.
    for (name, attributes) in elements where name == "figure" || attributes["class"] == "scroll" {
      #expect(attributes["tabindex"] == "0")
      #expect(attributes["aria-label"]?.isEmpty == false)
    }
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
    for shape in [Chart.Shape.sharedBar, .stackedColumns, .bars, .strips, .lines] {
      let chart = Chart(
        id: "none", title: "None", summary: "Nothing.", shape: shape, kind: .count, axis: "",
        categories: ["a"], series: [Chart.Series(name: "s", values: [0])])
      let text = SVGDrawing(chart, surface: .file).text()
      #expect(WellFormed(Array(text.utf8)) != nil)
      #expect(!text.contains("nan") && !text.contains("inf"))
    }
  }
}
