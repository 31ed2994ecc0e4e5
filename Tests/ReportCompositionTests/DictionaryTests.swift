import ReportComposition
import ReportModel
import TestSupport
import Testing

/// The tables against the data dictionary.
struct DictionaryTests {
  /// The ids of the data dictionary, in its order; further columns may stand between them.
  static let columns: [(table: String, ids: String)] = [
    (
      "episode",
      """
      episode title show number published language hosts guests url source format timing duration_s
      duration_low_s duration_high_s duration_basis speakers turns floor_turns backchannels words
      sentences words_per_minute host_words guest_words host_word_share guest_word_share
      host_talk_time_share host_talk_time_share_low host_talk_time_share_high
      guest_talk_time_share guest_talk_time_share_low guest_talk_time_share_high host_guest_ratio
      host_guest_ratio_basis host_guest_word_ratio questions host_questions guest_questions
      switches switches_per_minute switches_per_1000_words balance effective_speakers gini
      longest_turn_speaker longest_turn_words longest_turn_s longest_turn_at longest_turn_opening
      longest_monologue_speaker longest_monologue_words longest_monologue_s ads ad_words ad_share
      ad_s overlap_s silence_s labelled_share named_share period
      """
    ),
    (
      "speakers",
      """
      episode speaker labels role role_basis affiliation turns turn_share floor_turns backchannels
      words word_share talk_time_s talk_time_low_s talk_time_high_s talk_time_share
      talk_time_share_low talk_time_share_high talk_time_basis occupancy words_per_minute
      mean_turn_words median_turn_words longest_turn_words longest_turn_s longest_monologue_words
      questions tag_questions quoted_questions question_turns question_rate interruptions_made
      interruptions_received median_response_s fillers_per_1000 markers_per_1000 mattr mtld
      first_word_at first_word_at_s
      """
    ),
    (
      "turns",
      """
      episode turn speaker role kind start_s end_s duration_s timing_basis words questions
      gap_before_s overlap_before_s source_line opening text
      """
    ),
    ("asked", "episode turn speaker question tag answered_by answer_words"),
    ("ads", "episode ad start_turn start_s end_s words read_by sponsor evidence"),
    ("exchanges", "episode from_speaker to_speaker count median_gap_s"),
    (
      "timeline",
      "episode slice from_s to_s from_word to_word speaker words word_share talk_time_share"
    ),
    (
      "topics",
      """
      episode topic kind rank mentions per_1000_words host_mentions guest_mentions host_guest_z
      turns first_turn first_at first_at_s first_line dispersion burstiness keyness
      keyness_reference g2
      """
    ),
    ("topic_speakers", "episode topic speaker mentions per_1000_words"),
    ("topic_timeline", "episode topic slice mentions"),
    ("segments", "episode segment start_turn end_turn start_s end_s at title words"),
    (
      "episodes",
      """
      episode title show number published language hosts guests url source format duration_s
      duration_basis guest_affiliation guest_basis
      """
    ),
    ("quotations", "speaker quotation words share_of_article"),
    (
      "periods", "show period relation measure pooled mean median q1 q3 low high n basis"
    ),
    (
      "people",
      """
      show period speaker affiliation role episodes turns words first_episode last_episode status
      """
    ),
    (
      "topic_trends",
      """
      show period topic kind mentions episodes_with per_1000_words mentions_before
      episodes_with_before per_1000_words_before mentions_year_ago episodes_with_year_ago
      per_1000_words_year_ago change z status
      """
    ),
    ("flags", "show period episode measure value usual_low usual_high reason"),
    ("notes", "episode table column key kind reason"),
    ("diagnostics", "source line column severity code message"),
  ]

  @Test(arguments: columns)
  func `every column of the dictionary exists, in its order`(table: String, ids: String) throws {
    let info = try #require(TableDefinition.dictionary.first { $0.id == table })
    let wanted = ids.split(whereSeparator: \.isWhitespace).map(String.init)
    let found = info.columns.map(\.id)
    #expect(found.filter(wanted.contains) == wanted)
    #expect(Set(found).count == found.count)
    #expect(info.columns.allSatisfy { !$0.title.isEmpty && !$0.meaning.isEmpty })
  }

  @Test func `keys and sums name columns that exist`() {
    let tables = Dictionary(uniqueKeysWithValues: TableDefinition.dictionary.map { ($0.id, $0) })
    for table in tables.values {
      for column in table.columns {
        switch column.key {
        case .primaryReference(let other, let id), .reference(let other, let id):
          #expect(tables[other]?.index(of: id) != nil, "\(table.id).\(column.id)")
        case .none, .primary: break
        }
        if case .ratio(let part, let whole) = column.aggregation {
          #expect(([part] + whole).allSatisfy { table.index(of: $0) != nil }, "\(column.id)")
        }
      }
    }
  }

  @Test(arguments: Script.kinds.map(\.0))
  func `in every kind of episode the tables keep their promises`(kind: String) throws {
    let script = try #require(Script.kinds.first { $0.0 == kind }?.1)
    let report = script.composed
    var noted: Set<String> = []
    for row in report.rows("notes") {
      if row[4] == .text("missing"), let table = row[1].text, let column = row[2].text,
        let reason = row[5].text
      {
        noted.insert("\(table).\(column): \(reason)")
      }
    }
    for table in report.dataset.tables.map({ $0.materialized() }) {
      let columns = table.info.columns
      let keys = columns.indices.filter { columns[$0].key.isPrimary }
      if !keys.isEmpty {
        let rows = table.rows.map { row in keys.map { row[$0] } }
        #expect(Set(rows).count == rows.count, "keys of \(table.info.id) repeat")
      }
      for row in table.rows {
        for (column, value) in zip(columns, row) {
          if let number = value.number { #expect(number.isFinite, "\(table.info.id).\(column.id)") }
          if case .share(let share) = value { #expect((0...1).contains(share), "\(column.id)") }
          if case .missing(let reason) = value {
            let note = "\(table.info.id).\(column.id): \(reason.rawValue)"
            let isNoted = noted.contains(note)
            #expect(isNoted, "\(note)")
          }
          expectKind(column, value, in: table.info.id)
        }
      }
      expectBounds(table)
    }
  }

  /// A column holds values of its kind, or missing ones.
  private func expectKind(_ column: ColumnInfo, _ value: Value, in table: String) {
    let fits =
      switch (column.kind, value) {
      case (_, .missing), (.text, .text), (.count, .count), (.number, .number), (.share, .share),
        (.rate, .rate), (.duration, .duration), (.date, .date), (.flag, .flag):
        true
      default: false
      }
    #expect(fits, "\(table).\(column.id) holds \(value)")
  }

  /// `x_low ≤ x ≤ x_high` and `x_low_s ≤ x_s ≤ x_high_s`, wherever a table has them.
  private func expectBounds(_ table: Table) {
    for column in table.info.columns.map(\.id) where column.contains("_low") {
      let high = column.replacing("_low", with: "_high")
      guard let low = table.info.index(of: column), let top = table.info.index(of: high),
        let value = table.info.index(of: column.replacing("_low", with: ""))
      else {
        Issue.record("\(table.info.id).\(column) stands alone")
        continue
      }
      for row in table.rows {
        guard let least = row[low].number, let most = row[top].number, let it = row[value].number
        else {
          #expect(row[low].isMissing && row[top].isMissing)
          continue
        }
        #expect(least <= it && it <= most, "\(table.info.id).\(column): \(least) \(it) \(most)")
      }
    }
  }

  @Test(arguments: ["measured", "anchored", "scaled", "estimated", "six", "one"])
  func `shares add up to one`(kind: String) throws {
    var script = try #require(Script.kinds.first { $0.0 == kind }?.1)
    script.lines.removeAll { $0.who == nil }
    let report = script.composed
    for (table, columns) in [
      ("speakers", ["turn_share", "word_share", "talk_time_share"]),
      ("roles", ["turn_share", "word_share", "talk_time_share"]),
    ] {
      for column in columns {
        let sum = report.column(table, column).compactMap(\.number).reduce(0, +)
        #expect(abs(sum - 1) < 1e-9, "\(table).\(column)")
      }
    }
    let counts = report.column("speakers", "words").compactMap(\.number).reduce(0, +)
    #expect(report.column("episode", "words").first?.number == counts)
    let sliced = report.column("timeline", "words").compactMap(\.number).reduce(0, +)
    #expect(sliced == counts)
    let switches = report.column("exchanges", "count").compactMap(\.number).reduce(0, +)
    #expect(report.column("episode", "switches").first?.number == switches)
  }

  @Test(arguments: [
    ("estimated", "duration_low_s", false), ("scaled", "duration_low_s", true),
    ("measured", "duration_low_s", true), ("scaled", "host_talk_time_share_low", false),
    ("estimated", "host_talk_time_share_high", false), ("estimated", "words_per_minute", true),
    ("estimated", "switches_per_minute", true), ("scaled", "switches_per_minute", false),
    ("estimated", "silence_s", true), ("measured", "silence_s", false),
    ("measured", "overlap_s", true), ("anchored", "silence_s", true),
  ])
  func `a figure is there only where it can be known`(
    kind: String, column: String, isMissing: Bool
  ) throws {
    var script = try #require(Script.kinds.first { $0.0 == kind }?.1)
    script.lines = script.lines.map { line in
      var line = line
      // Nobody overlaps anybody.
      if let start = line.start, start > 0, let end = line.end {
        line.start = min(start + 900, end)
      }
      return line
    }
    #expect(script.composed.column("episode", column).map(\.isMissing) == [isMissing])
  }

  @Test func `interruptions are missing where times cannot overlap, and 0 where nobody interrupts`()
  {
    let columns = ["interruptions_made", "interruptions_received"]
    let overlapping = Script.interview(isTimed: true)
    var apart = overlapping
    apart.lines[1].start = apart.lines[0].end
    for column in columns {
      #expect(overlapping.composed.column("speakers", column).filter(\.isMissing).isEmpty)
      #expect(
        apart.composed.column("speakers", column)
          == [.missing(.timesCannotOverlap), .missing(.timesCannotOverlap)])
    }
    #expect(overlapping.composed.column("speakers", columns[0]) == [.count(0), .count(1)])
    #expect(overlapping.composed.column("speakers", columns[1]) == [.count(1), .count(0)])
  }

  @Test func `the text of turns is there when asked for`() {
    let entry = Script.interview().entry(withTexts: true)
    let report = EpisodeReport(entry, version: "0")
    #expect(
      report.column("turns", "text").first
        == .text("Welcome to the show. What does a crane do all day, Tomás?"))
    let plain = Script.interview().composed.column("turns", "text")
    #expect(plain.filter { !$0.isMissing }.isEmpty)
  }
}
