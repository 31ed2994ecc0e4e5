import EpisodeAnalysis
import ReportComposition
import ReportModel
import TestSupport
import Testing
import TranscriptModel

/// The stretches of an episode as a table, and as lines to paste.
struct ChapterTests {
  /// Four subjects of 14 turns, an advertisement of 100 words before everything and one at the seam of
  /// the first two subjects, a minute each.
  private func script(isTimed: Bool) -> Script {
    var script = Script.subjects([14, 14, 14, 14], isTimed: isTimed)
    let sale = String(repeating: "buy this now please ", count: 25)
    for (place, start) in [(14, 200_000), (0, 0)] {
      script.lines.insert(
        isTimed
          ? .init(Script.advertisement, sale, start, start + 60_000)
          : .init(Script.advertisement, sale), at: place)
    }
    guard isTimed else { return script }
    for index in script.lines.indices where script.lines[index].who != Script.advertisement {
      let later = index < 15 ? 60_000 : 120_000
      script.lines[index].start? += later
      script.lines[index].end? += later
    }
    return script
  }

  @Test func `a stretch ends with its own last turn, not with an advertisement`() {
    let report = script(isTimed: true).composed
    let counts = { report.column("segments", $0).compactMap(\.number) }
    #expect(counts("segment") == [1, 2, 3, 4])
    #expect(counts("start_turn") == [2, 17, 31, 45])
    #expect(counts("end_turn") == [15, 30, 44, 58])
    #expect(counts("words") == [350, 350, 350, 350])
    // Fourteen turns of ten seconds, and a minute of advertising before each of the first two.
    #expect(counts("start_s") == [60_000, 260_000, 400_000, 540_000])
    #expect(counts("end_s") == [200_000, 400_000, 540_000, 680_000])
    // Of 1,600 words 100, 550, 900 and 1,250 stand before.
    let places = [0.0625, 0.34375, 0.5625, 0.78125]
    #expect(counts("at") == places)
  }

  @Test(arguments: [
    (true, ["0:01:00 ", "0:04:20 ", "0:06:40 ", "0:09:00 "]),
    (false, [" (6 %) ", " (34 %) ", " (56 %) ", " (78 %) "]),
  ])
  func `a line says when a chapter begins and what it is about`(isTimed: Bool, times: [String]) {
    let report = script(isTimed: isTimed).composed
    let section = report.report.sections.first { $0.id == "chapters" }
    let lines = section?.lines ?? []
    let titles = report.column("segments", "title").map { $0.text ?? "" }
    #expect(lines.count == 4)
    for (line, (time, title)) in zip(lines, zip(times, titles)) {
      #expect(line.hasSuffix(time + title), "\(line)")
      #expect(isTimed ? line.hasPrefix("0:") : line.hasPrefix("≈ 0:0"), "\(line)")
    }
    #expect(section?.paragraphs.first?.contains("estimates") == !isTimed)
  }

  @Test func `where no topic stands out the title is missing, and the line says so`() {
    // Everybody says the same two words all the time.
    let lines = (0..<60).map { index in
      Script.Line(["Ann", "Ben"][index % 2], String(repeating: "crane mortar. ", count: 10))
    }
    let report = Script(lines).composed
    let missing = [Value](repeating: .missing(.noTopicStandsOut), count: 4)
    #expect(report.column("segments", "title") == missing)
    let shown = report.report.sections.first { $0.id == "chapters" }?.lines ?? []
    #expect(shown.allSatisfy { $0.hasSuffix(" (no topic stands out)") })
  }

  @Test(arguments: [
    ("short", Script.subjects([8, 8, 8, 8]), 0, MissingReason.tooFewWords),
    (
      "a talk", Script([.init("Ann", String(repeating: "Crane telemetry. ", count: 900))]), 0,
      .tooFewTurns
    ),
    (
      "two talks",
      Script(
        ["Crane telemetry. ", "Mortar holds. "].enumerated().map {
          .init(["Ann", "Ben"][$0], String(repeating: $1, count: 900))
        }), 2, .tooFewTurns
    ),
    ("times only", Script.timesOnly, 0, .noWords),
  ])
  func `fewer than four stretches have a reason`(
    name: String, script: Script, count: Int, reason: MissingReason
  ) {
    let report = script.composed
    #expect(report.rows("segments").count == count, "\(name)")
    let notes = report.rows("notes").filter { row in
      [row[1].text, row[2].text, row[4].text] == ["segments", "", "missing"]
    }
    let rows = notes.map { $0[3].text }
    #expect(notes.map { $0[5].text } == [reason.rawValue], "\(name)")
    #expect(rows == [count == 0 ? "" : "beyond \(count)"], "\(name)")
  }
}
