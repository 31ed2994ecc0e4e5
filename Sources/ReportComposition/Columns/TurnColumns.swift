import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// A turn with the episode it belongs to.
struct TurnRow: EpisodeRow {
  var entry: EpisodeEntry
  var index: Int
  var turn: TurnTally { entry.tally.turns[index] }
}

extension TableDefinition {
  /// One row a turn, people and ads.
  static let turns = TableDefinition(
    "turns", "Turns", "One row a turn, people and ads", turnColumns
  ) { entry in entry.tally.turns.indices.map { TurnRow(entry: entry, index: $0) } }

  private static let turnColumns: [Column<TurnRow>] = [
    Column(
      "episode", "Episode", .text, key: .primaryReference(table: "episode", column: "episode"),
      "Key of the episode"
    ) { .text($0.entry.key) },
    Column("turn", "Turn", .count, key: .primary, "Number of the turn, from 1") {
      .count($0.index + 1)
    },
    Column(
      "speaker", "Speaker", .text, key: .reference(table: "speakers", column: "speaker"),
      "Who speaks; missing for advertisements and speech without a label"
    ) { row in
      .text(
        row.turn.speaker.map(row.entry.name),
        orMissing: row.turn.kind == .advertisement ? .notApplicable : .noSpeakers)
    },
    Column("role", "Role", .text, "What the speaker is to the episode") { row in
      .text(
        row.turn.speaker.map { row.entry.tally.speakers[$0].speaker.role.rawValue },
        orMissing: row.turn.kind == .advertisement ? .notApplicable : .noSpeakers)
    },
    Column("kind", "Kind", .text, "floor, backchannel or advertisement") {
      .text($0.turn.kind.rawValue)
    },
    Column("start_s", "Start", .duration, "When it begins") { .time($0.turn.start) },
    Column("end_s", "End", .duration, "When it ends") { .time($0.turn.end) },
    Column("duration_s", "Length", .duration, "From its start to its end") {
      .time($0.turn.end - $0.turn.start)
    },
    Column(
      "timing_basis", "Timing basis", .text,
      "Where times come from: measured, anchored, scaled, estimated"
    ) { .text($0.entry.basis.rawValue) },
    Column("words", "Words", .count, sums: .sum, "Words of the turn") { .count($0.turn.words) }
      .ofWords,
    Column(
      "questions", "Questions", .count, sums: .sum, "Questions, without tags and quoted ones"
    ) { .count($0.turn.questions) }.ofWords,
    Column(
      "gap_before_s", "Gap before", .duration,
      "Silence since everybody before has ended; missing where times leave no gaps"
    ) { .time($0.turn.gapBefore?.milliseconds, orMissing: $0.entry.gapReason) },
    Column(
      "overlap_before_s", "Overlap before", .duration,
      "How long it overlaps the turn before; missing with caption times"
    ) {
      .time(
        $0.turn.overlapBefore?.milliseconds, orMissing: $0.entry.overlapReason ?? .noSuchEvent)
    },
    Column("source_line", "Line", .count, "Line of the source it begins on") {
      .count($0.turn.line)
    },
    Column("opening", "Opening", .text, "First eight words") {
      $0.entry.excerpt($0.entry.analyzed.excerpts.openings[$0.index])
    }.ofWords,
    Column("text", "Text", .text, "The whole text; only with --text") { row in
      let excerpts = row.entry.analyzed.excerpts
      return excerpts.texts.isEmpty
        ? .missing(excerpts.areComplete ? .notAsked : .notInTally)
        : .text(excerpts.texts[row.index])
    }.ofWords,
  ]
}
