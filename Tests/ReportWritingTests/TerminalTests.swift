import ReportModel
import ReportWriting
import TestSupport
import Testing

struct TerminalTests {
  @Test(arguments: [20, 40, 80, 300])
  func `no line is wider than the terminal and no control reaches it`(width: Int) {
    var report = SampleReport.report
    report.opening += SampleReport.hostileNames
    let text = terminalSummary(report, width: width, colour: false)
    for line in text.split(separator: "\n") {
      #expect(VisibleText.width(String(line)) <= min(width, 100), "\(line)")
    }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test func `colour changes nothing but colour`() {
    let plain = terminalSummary(SampleReport.report, width: 60, colour: false)
    let coloured = terminalSummary(SampleReport.report, width: 60, colour: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1mRunning"))
  }

  @Test(arguments: [
    ("abc", 3), ("日本語", 6), ("é", 1), ("e\u{301}", 1), ("👩‍👩‍👧‍👦", 2), ("❤️", 2), ("🇸🇪", 2), ("", 0),
  ])
  func `knows how wide text is`(text: String, width: Int) {
    #expect(VisibleText.width(text) == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 4, "abc…"), ("日本語", 4, "日…"), ("日本語", 6, "日本語"),
  ])
  func `cuts what is too wide`(text: String, limit: Int, expected: String) {
    #expect(VisibleText.cut(text, to: limit) == expected)
  }
}
