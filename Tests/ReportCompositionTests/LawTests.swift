import EpisodeAnalysis
import ReportComposition
import ReportModel
import TestSupport
import Testing
import TranscriptModel

/// What must not change when the input changes in ways that do not matter.
struct LawTests {
  @Test(arguments: [false, true])
  func `renaming people renames rows and changes nothing else`(isTimed: Bool) {
    var script = Script.interview(isTimed: isTimed)
    // Names are no topics; so that none begins or ends to be one, nobody says any.
    script.lines = script.lines.map {
      var line = $0
      line.text = line.text.replacing("Tomás", with: "friend")
      return line
    }
    var renamed = script
    let names = ["Maya Lindqvist": "Zoe Quill", "Tomás Okafor": "Abel Mund"]
    renamed.lines = script.lines.map {
      var line = $0
      line.who = line.who.map { names[$0] ?? $0 }
      return line
    }
    renamed.roles = ["Zoe Quill": .host, "Abel Mund": .guest]
    let (before, after) = (script.composed, renamed.composed)
    for table in TableDefinition.all.map(\.info.id) {
      let old = before.rows(table).map { row in
        row.map { value -> Value in
          guard let text = value.text else { return value }
          return .text(names.reduce(text) { $0.replacing($1.key, with: $1.value) })
        }
      }
      #expect(old == after.rows(table), "\(table)")
    }
  }

  /// Columns that hold a position in time.
  private static let positions: Set<String> = ["start_s", "end_s", "first_at_s", "first_word_at_s"]

  @Test func `shifting all times changes positions only`() {
    let script = Script.interview(isTimed: true)
    var shifted = script
    shifted.lines = script.lines.map {
      Script.Line($0.who, $0.text, ($0.start ?? 0) + 5000, ($0.end ?? 0) + 5000)
    }
    let (before, after) = (script.composed, shifted.composed)
    for table in ["speakers", "roles", "turns", "asked", "ads", "exchanges", "topics"] {
      let others = Self.positions.union(["occupancy"])
      #expect(before.rows(table, without: others) == after.rows(table, without: others), "\(table)")
      for column in Self.positions {
        let moved = before.column(table, column).map { ($0.number ?? 0) + 5000 }
        #expect(moved == after.column(table, column).map { $0.number ?? 0 }, "\(table).\(column)")
      }
    }
    // The recording is longer by the silence before it.
    let lengths: Set<String> = ["duration_s", "silence_s", "switches_per_minute"]
    #expect(before.rows("episode", without: lengths) == after.rows("episode", without: lengths))
    for column in ["duration_s", "silence_s"] {
      let longer = before.column("episode", column).map { ($0.number ?? 0) + 5000 }
      #expect(after.column("episode", column).map { $0.number ?? 0 } == longer)
    }
  }

  @Test(arguments: 1...7)
  func `the words of a file cut between turns add up`(cut: Int) {
    let whole = Script.interview()
    var (head, tail) = (whole, whole)
    head.lines.removeLast(whole.lines.count - cut)
    tail.lines.removeFirst(cut)
    for column in ["words", "ad_words", "sentences", "questions"] {
      let sums = [head, tail].map { $0.composed.column("episode", column).first?.number ?? 0 }
      #expect(sums.reduce(0, +) == whole.composed.column("episode", column).first?.number)
    }
    for name in ["Maya Lindqvist", "Tomás Okafor"] {
      let words = [head, tail, whole].map { script in
        script.entry().stats.tally.speakers.first { $0.speaker.name == name }?.speech.words ?? 0
      }
      #expect(words[0] + words[1] == words[2])
    }
  }

  @Test func `two runs give the same report`() {
    for (kind, script) in Script.kinds {
      let (one, other) = (script.composed, script.composed)
      #expect(one.report.opening == other.report.opening, "\(kind)")
      for table in TableDefinition.all.map(\.info.id) {
        #expect(one.rows(table) == other.rows(table), "\(kind): \(table)")
      }
    }
  }
}
