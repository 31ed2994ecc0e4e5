import ReportComposition
import ReportModel
import TestSupport
import Testing
import TranscriptModel

/// The figures at the top of a report.
struct KeyFigureTests {
  /// Ada talks for six of ten seconds, Ben for four.
  private func figure(_ title: String, _ roles: [String: Role]) -> KeyFigure? {
    let lines = [
      Script.Line("Ada Byron", "The cranes lift all day and all night.", 0, 6_000),
      Script.Line("Ben Oak", "And then they rest.", 6_000, 10_000),
    ].filter { roles.keys.contains($0.who ?? "") }
    return Script(lines, roles: roles).composed.report.keyFigures.first { $0.title == title }
  }

  @Test func `a host beside a guest has a share`() {
    let figure = figure("Host", ["Ada Byron": .host, "Ben Oak": .guest])
    #expect(figure == KeyFigure("Host", .share(0.6), note: "of the talk time"))
  }

  @Test func `hosts among themselves have one each`() {
    let roles: [String: Role] = ["Ada Byron": .host, "Ben Oak": .host]
    #expect(
      figure("Ada Byron", roles)
        == KeyFigure("Ada Byron", .share(0.6), note: "of the talk time; Ben Oak 40.0 %"))
    #expect(figure("Hosts", roles) == nil)
  }

  @Test func `a host alone has none, which would be all`() {
    #expect(figure("Host", ["Ada Byron": .host]) == nil)
    #expect(figure("Ada Byron", ["Ada Byron": .host]) == nil)
  }
}
