import ReportWorkbook
import Testing

struct NamesTests {
  @Test(arguments: [
    (["Words"], ["Words"]), (["Words", "words"], ["Words", "words (2)"]),
    (["a/b: c?*[1]\\"], ["ab c1"]), (["'quoted'"], ["quoted"]), ([""], ["Sheet"]),
    (["History"], ["History (2)"]), (["[]"], ["Sheet"]),
    (
      [String(repeating: "x", count: 40), String(repeating: "x", count: 40)],
      [String(repeating: "x", count: 31), String(repeating: "x", count: 27) + " (2)"]
    ),
    (["👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"], ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦"]), (["two\nlines"], ["two lines"]),
  ])
  func `sheets get names that Excel accepts, each once`(wishes: [String], expected: [String]) {
    var names = SheetNames()
    #expect(wishes.map { names.sheet($0) } == expected)
  }

  @Test(arguments: [("r1c1", "Table_r1c1"), ("ads", "Table_ads"), ("ä b", "Table____b")])
  func `table names are no cell's name`(id: String, expected: String) {
    #expect(SheetNames.table(id) == expected)
  }

  @Test(arguments: [
    ("plain", "plain"), ("=1+1", "=1+1"), ("two\nlines", "two\nlines"),
    ("_x0041_", "_x005F_x0041_"), ("_x004_", "_x004_"), ("a_x00e9_b", "a_x005F_x00e9_b"),
    ("bad\u{FFFE}", "bad\u{FFFD}"), ("nul\u{0}", "nul\u{FFFD}"), ("\r\n", " \n"),
    ("\u{202E}gpj", "gpj"), ("ﬁ…“", "ﬁ…“"),
    (String(repeating: "x", count: 32_767), String(repeating: "x", count: 32_767)),
    (String(repeating: "x", count: 32_768), String(repeating: "x", count: 32_766) + "…"),
    (
      String(repeating: "x", count: 32_765) + "👩‍👩‍👧‍👦",
      String(repeating: "x", count: 32_765) + "…"
    ),
  ])
  func `text becomes what a cell can hold`(text: String, expected: String) {
    #expect(CellText.safe(text) == expected)
  }
}
