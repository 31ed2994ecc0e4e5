import EpisodeAnalysis
import ReportComposition
import ReportModel
import TestSupport
import TranscriptModel

extension Script {
  /// The conversation as the tables see it.
  func entry(withTexts: Bool = false) -> EpisodeEntry {
    var analyzer = EpisodeAnalyzer()
    var analyzed = analyzer.analyze(episode, parts: withTexts ? [.usual, .texts] : .usual)
    analyzed.diagnostics = [
      Diagnostic(.note, .furniture, "A line of furniture", line: 3),
      Diagnostic(.warning, .badTime, "A bad time", line: 4, column: 2),
      Diagnostic(.note, .encodingConverted, "Read as Latin 1"),
    ]
    return EpisodeEntry(analyzed)
  }

  /// The report on the conversation.
  var composed: EpisodeReport { EpisodeReport(entry(), version: "0") }

  /// An interview with an advertisement; timed where asked for.
  static func interview(isTimed: Bool = false) -> Script {
    let texts: [(String?, String)] = [
      ("Maya Lindqvist", "Welcome to the show. What does a crane do all day, Tomás?"),
      ("Tomás Okafor", "A crane lifts. The crane telemetry tells how often, and a crane tires."),
      ("Maya Lindqvist", "Yeah."),
      ("Tomás Okafor", "So the harbor listens to the crane telemetry, every single night, right?"),
      (Script.advertisement, "This is brought to you by Quayside Ledger."),
      (
        "Maya Lindqvist", "And the harbor pays? For the telemetry, I mean, you know, um, like that?"
      ),
      (nil, "Nobody in particular said this."),
      ("Tomás Okafor", "The harbor pays for the crane, and the crane telemetry comes along."),
    ]
    var now = 0
    let lines = texts.enumerated().map { index, line -> Line in
      let length = line.1.split(separator: " ").count * 350
      defer { now += length + 400 }
      // One overlap, so that interruptions can be seen.
      let start = index == 1 ? now - 900 : now
      return isTimed ? Line(line.0, line.1, start, now + length) : Line(line.0, line.1)
    }
    return Script(lines, roles: ["Maya Lindqvist": .host, "Tomás Okafor": .guest])
  }

  /// Who spoke when, without words: Bo is heard for 0.8 s while Ada speaks, then cuts in for half a
  /// second before she ends.
  static var timesOnly: Script {
    var script = Script(
      [
        ("Ada", 0, 10_000), ("Bo", 4_000, 4_800), ("Ada", 10_500, 13_500), ("Bo", 13_000, 19_000),
        ("Ada", 21_000, 22_000),
      ].map { Line($0, "", $1, $2) }, roles: ["Ada": .host, "Bo": .guest])
    script.facts.hasWords = false
    return script
  }

  /// The interview on each kind of clock, and episodes that lack this or that.
  static var kinds: [(String, Script)] {
    var anchored = interview()
    anchored.anchors = [0: 0, 3: 12_000, 7: 30_000]
    var scaled = interview()
    scaled.facts.declaredDuration = MediaTime(milliseconds: 40_000)
    var bare = interview()
    bare.roles = [:]
    bare.facts.language = nil
    bare.facts.show = nil
    var german = interview()
    german.facts.language = "de"
    let pair = { (name: String) in Line(name, "The crane fell, and what did it say?") }
    return [
      ("measured", interview(isTimed: true)), ("anchored", anchored), ("scaled", scaled),
      ("estimated", interview()), ("no roles", bare), ("no word lists", german),
      ("nobody", Script(": The crane fell.\n: Why did it?")), ("one", Script([pair("Ann")])),
      ("six", Script(["Ann", "Ben", "Cy", "Dee", "Eve", "Flo", "Ann"].map(pair))),
      ("only advertising", Script("Ad: Buy the crane.")), ("nothing", Script([])),
      ("no words", Script("Ann: …\nBen: ?")), ("times only", timesOnly),
    ]
  }
}

extension EpisodeReport {
  /// The cells of a column, row after row.
  func column(_ table: String, _ column: String) -> [Value] {
    guard let whole = dataset[table]?.materialized(), let index = whole.info.index(of: column)
    else { return [] }
    return whole.rows.map { $0[index] }
  }

  /// The rows of a table, some columns left out.
  func rows(_ table: String, without columns: Set<String> = []) -> [[Value]] {
    guard let whole = dataset[table]?.materialized() else { return [] }
    return whole.selecting(whole.info.columns.map(\.id).filter { !columns.contains($0) }).rows
  }
}

extension Value {
  /// The number in a cell, whatever it counts.
  var number: Double? {
    switch self {
    case .count(let count): Double(count)
    case .number(let number), .share(let number), .rate(let number): number
    case .duration(let milliseconds): Double(milliseconds)
    case .text, .date, .flag, .missing: nil
    }
  }

  /// The text in a cell.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
