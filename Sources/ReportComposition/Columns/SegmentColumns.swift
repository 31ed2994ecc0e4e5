import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// A stretch of an episode with its name.
struct SegmentRow: Sendable {
  var entry: EpisodeEntry
  var index: Int
  var title: String?

  var segment: SegmentTally { entry.tally.segments[index] }
  /// The turn it begins with.
  var first: TurnTally { entry.tally.turns[segment.turn] }
  /// The turns of people, as indices; an advertisement at the seam belongs to no stretch.
  var turns: ClosedRange<Int> {
    let all = entry.tally.turns
    let segments = entry.tally.segments
    var last = (index + 1 < segments.count ? segments[index + 1].turn : all.count) - 1
    while last > segment.turn, all[last].kind == .advertisement { last -= 1 }
    return segment.turn...last
  }
  /// When the last of its turns ends; of several at once, not always the one that began last.
  var end: MediaTime { entry.tally.turns[turns].map(\.end).max() ?? first.end }
  /// The fraction of the episode's words before it.
  var place: Double? { entry.stats.fraction(ofWord: first.firstWord) }
}

extension EpisodeEntry {
  /// The stretches between topic shifts, in order.
  var segmentRows: [SegmentRow] {
    stats.segmentTitles.enumerated().map { SegmentRow(entry: self, index: $0, title: $1) }
  }

  /// Why there are fewer stretches than four; `nil` where there are as many.
  var fewSegmentsReason: MissingReason? {
    guard tally.segments.count < EpisodeTally.fewestSegments else { return nil }
    guard facts.hasWords else { return .noWords }
    return tally.topicWords < EpisodeTally.fewestWordsToCut ? .tooFewWords : .tooFewTurns
  }
}

extension TableDefinition {
  /// The episode cut where its topics shift.
  static let segments = TableDefinition(
    "segments", "Chapters",
    "One row a stretch of the episode, cut where its topics shift and somebody takes the floor "
      + "(after Hearst 1997, TextTiling)",
    segmentColumns
  ) { $0.segmentRows }

  private static let segmentColumns: [Column<SegmentRow>] = [
    Column(
      "episode", "Episode", .text, key: .primaryReference(table: "episode", column: "episode"),
      "Key of the episode"
    ) { .text($0.entry.key) },
    Column("segment", "Chapter", .count, key: .primary, "Number of the stretch, from 1") {
      .count($0.index + 1)
    },
    Column(
      "start_turn", "First turn", .count, key: .reference(table: "turns", column: "turn"),
      "Number of the turn it begins with"
    ) { .count($0.segment.turn + 1) },
    Column(
      "end_turn", "Last turn", .count, key: .reference(table: "turns", column: "turn"),
      "Number of its last turn; an advertisement before the next stretch is left out"
    ) { .count($0.turns.upperBound + 1) },
    Column("start_s", "Start", .duration, "When it begins") { .time($0.first.start) },
    Column("end_s", "End", .duration, "When the last of its turns ends") { .time($0.end) },
    Column("at", "Place", .share, "Where it begins, as a fraction of the episode's words") {
      .share($0.place, orMissing: .tooFewWords)
    },
    Column(
      "title", "Title", .text,
      "The topics said there more than elsewhere, at most three: by m ln (m / e), m their mentions "
        + "there and e those they would have by its words (after Rayson & Garside 2000)"
    ) { .text($0.title, orMissing: .noTopicStandsOut) },
    Column("words", "Words", .count, sums: .sum, "Words of people, without advertisements") {
      .count($0.segment.words)
    },
  ]
}
