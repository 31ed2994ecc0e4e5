import ReportComposition
import ReportModel
import TestSupport
import Testing

/// Without words a report tells of time; what needs words is missing and never 0.
struct TimesOnlyTests {
  private let report = Script.timesOnly.composed

  @Test func `what times can show is measured`() {
    let expected: [(table: String, column: String, values: [Value])] = [
      (
        "speakers", "talk_time_s",
        [.duration(milliseconds: 14_000), .duration(milliseconds: 6_800)]
      ),
      ("speakers", "talk_time_share", [.share(14_000 / 20_800), .share(6_800 / 20_800)]),
      ("speakers", "occupancy", [.share(14.0 / 22), .share(6.8 / 22)]),
      ("speakers", "turns", [.count(3), .count(2)]),
      ("speakers", "floor_turns", [.count(3), .count(1)]),
      ("speakers", "backchannels", [.count(0), .count(1)]),
      (
        "speakers", "longest_turn_s",
        [.duration(milliseconds: 10_000), .duration(milliseconds: 6_000)]
      ),
      ("speakers", "interruptions_made", [.count(0), .count(1)]),
      (
        "speakers", "first_word_at_s", [.duration(milliseconds: 0), .duration(milliseconds: 4_000)]
      ),
      ("episode", "longest_monologue_s", [.duration(milliseconds: 13_000)]),
      ("episode", "longest_monologue_speaker", [.text("Ada")]),
      ("episode", "overlap_s", [.duration(milliseconds: 1_300)]),
      ("episode", "silence_s", [.duration(milliseconds: 2_500)]),
      ("episode", "switches", [.count(2)]),
      ("episode", "host_guest_ratio", [.number(14_000 / 6_800)]),
      (
        "turns", "kind",
        [
          .text("floor"), .text("backchannel"), .text("floor"), .text("floor"), .text("floor"),
        ]
      ),
    ]
    for (table, column, values) in expected {
      #expect(report.column(table, column) == values, "\(table).\(column)")
    }
  }

  @Test(arguments: [
    (
      "episode",
      [
        "words", "sentences", "words_per_minute", "host_words", "guest_words", "host_word_share",
        "guest_word_share", "host_guest_word_ratio", "questions", "host_questions",
        "guest_questions", "switches_per_1000_words", "balance", "effective_speakers", "gini",
        "longest_turn_words", "longest_turn_at", "longest_turn_opening",
        "longest_monologue_words", "ad_words", "ad_share", "labelled_share", "named_share",
      ]
    ),
    (
      "speakers",
      [
        "words", "word_share", "words_per_minute", "mean_turn_words", "median_turn_words",
        "longest_turn_words", "longest_monologue_words", "questions", "tag_questions",
        "quoted_questions", "question_turns", "question_rate", "fillers_per_1000",
        "markers_per_1000", "mattr", "mtld", "first_word_at",
      ]
    ),
    ("roles", ["words", "word_share", "questions"]),
    ("turns", ["words", "questions", "opening", "text"]),
    ("timeline", ["words", "word_share"]),
  ])
  func `what needs words is missing for want of words`(table: String, columns: [String]) {
    for column in columns {
      let values = report.column(table, column)
      #expect(!values.isEmpty && values.allSatisfy { $0 == .missing(.noWords) }, "\(column)")
    }
  }

  @Test func `the report speaks of time only`() {
    #expect(
      report.report.opening == [
        "Ada (host) had 67.3 % of the 20.80 s of talk time, Bo (guest) 32.7 %.",
        "The longest stretch is Ada's: 13.00 s at the very beginning.",
        "Two or more spoke at a time for 1.30 s in all.",
        "The source says who spoke when, and not a word of what was said: words, questions and "
          + "topics cannot be counted.",
      ])
    #expect(report.report.keyFigures.map(\.title) == ["Turns", "Length", "Host"])
    #expect(
      report.report.sections.map(\.id) == [
        "talk-time", "timeline", "turns", "who-is-who", "source",
      ])
    let charts = report.report.sections.flatMap(\.charts)
    #expect(charts.map(\.id) == ["talk-time", "timeline"])
    #expect(charts[0].series.map(\.name) == ["Ada", "Bo"])
    #expect(report.report.method.allSatisfy { !$0.contains("UAX") && !$0.contains("question") })
    let notes = report.rows("notes").filter { $0[4] == .text("assumed") }
    #expect(notes.map { $0[2].text } == ["kind", "backchannels", "backchannels"])
    #expect(notes.allSatisfy { $0[5].text?.contains("at most a second") == true })
    let empty = report.rows("notes").filter { $0[2] == .text("") && $0[4] == .text("missing") }
    #expect(
      empty.compactMap { $0[1].text } == [
        "asked", "topics", "topic_speakers", "topic_timeline", "segments",
      ])
  }

  @Test func `nobody is named, or only one speaks`() {
    var nobody = Script.timesOnly
    nobody.lines = nobody.lines.map { Script.Line(nil, "", $0.start, $0.end) }
    #expect(nobody.composed.report.opening.first?.contains("names no speakers") == true)
    var one = Script.timesOnly
    one.lines = [Script.Line("Ada", "", 0, 2_000)]
    #expect(
      one.composed.report.opening.first
        == "Ada (host) had all of the 2.00 s of talk time that stand under a label.")
  }
}
