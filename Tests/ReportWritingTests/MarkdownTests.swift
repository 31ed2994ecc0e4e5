import ReportModel
import ReportWriting
import TestSupport
import Testing

struct MarkdownTests {
  @Test(arguments: [
    ("plain words, 53.7 %", "plain words, 53.7 %"), ("a|b", "a\\|b"), ("a\\b", "a\\\\b"),
    ("a\\|b", "a\\\\\\|b"), ("<b>", "\\<b>"), ("*x* _y_", "\\*x\\* \\_y\\_"),
    ("word_share", "word_share"), ("two\nlines\r\nmore", "two lines  more"), ("- item", "\\- item"),
    ("+1", "\\+1"), ("# head", "\\# head"), ("C#", "C\\#"), ("> quote", "\\> quote"),
    ("=====", "\\====="), ("1. one", "1\\. one"), ("12) one", "12\\) one"), ("53.7", "53.7"),
    ("    code", "code"), ("[x](http://e.org)", "\\[x\\](http\\://e.org)"),
    ("www.e.org", "www\\.e.org"), ("now. Then", "now. Then"), ("a@b.org", "a\\@b.org"),
    ("&lt; & R&D", "\\&lt; & R\\&D"), ("$x$", "\\$x\\$"), ("~~x~~", "\\~\\~x\\~\\~"),
    ("`x`", "\\`x\\`"), ("\u{202E}gpj.exe", "gpj.exe"), ("nul\u{0}", "nul\u{FFFD}"), ("", ""),
  ])
  func `escapes what would be markup and nothing else`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test func `a table line has as many cells whatever the names contain`() throws {
    let text = String(decoding: MarkdownWriter().text(SampleReport.report), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(lines.count == 2 + 2 + SampleReport.hostileNames.count)
    for line in lines {
      let bars = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == 9, "\(line)")
    }
  }

  @Test func `columns line up and numbers stand at the right`() {
    let columns = [("name", "Name", ColumnInfo.Kind.text), ("words", "Words", .count)].map {
      ColumnInfo(id: $0, title: $1, kind: $2, key: .none, aggregation: .none, meaning: "")
    }
    let table = Table(
      info: TableInfo(id: "t", title: "T", meaning: "", columns: columns),
      rows: [
        [.text("Ann"), .count(6085)], [.text("日本"), .missing(.noTimes)], [.text("B|b"), .count(7)],
      ])
    #expect(
      MarkdownTable(table).lines() == [
        "| Name | Words |",
        "| ---- | ----: |",
        "| Ann  | 6,085 |",
        "| 日本 |     – |",
        "| B\\|b |     7 |",
      ])
  }

  @Test func `lines to copy stand as they are`() {
    let section = Section(
      id: "chapters", title: "Chapters", paragraphs: ["Cut."],
      lines: ["0:00:00 a*b", "    ```\nx", "# y"])
    let report = Report(title: "T", opening: [], sections: [section], version: "0")
    let text = String(decoding: MarkdownWriter().text(report), as: UTF8.self)
    #expect(text.contains("\n\nCut.\n\n    0:00:00 a*b\n        ``` x\n    # y\n\n"))
  }

  @Test func `charts are images in a folder and words on standard output`() throws {
    var folder = MemoryFolder()
    try MarkdownWriter().write(SampleReport.report, SampleReport.dataset, into: &folder)
    let image = "![Kubernetes leads with 41 mentions.](topics.svg)"
    #expect(try #require(folder.text("report.md")).contains(image))
    #expect(
      Set(folder.files.keys) == ["report.md", "talk-share.svg", "timeline.svg", "topics.svg"])
    let plain = String(decoding: MarkdownWriter().text(SampleReport.report), as: UTF8.self)
    #expect(!plain.contains("!["))
    #expect(plain.contains("\nKubernetes leads with 41 mentions.\n"))
  }
}
