import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// One person in one slice of an episode.
struct SliceRow: EpisodeRow {
  var entry: EpisodeEntry
  var speaker: Int
  var slice: Int
  /// What all people together said in the slice, and how long.
  var allWords: Int
  var allTalkTime: Int

  var timeline: TimelineTally { entry.tally.timeline }
  var words: Int { timeline.words[speaker][slice] }
  var talkTime: Int { timeline.talkTime[speaker][slice] }

  /// A bound of the slice in the unit the slices are equal in; `nil` for the other unit.
  func bound(_ index: Int, ofTime: Bool) -> Int? {
    guard timeline.isByTime == ofTime else { return nil }
    let whole = ofTime ? entry.tally.clock.duration.milliseconds : entry.tally.clock.words
    return whole * index / TimelineTally.sliceCount
  }
}

extension TableDefinition {
  /// Who spoke how much in each of twenty equal slices.
  static let timeline = TableDefinition(
    "timeline", "Timeline",
    "One row a person and slice: twenty equal slices, by time, or by words where no time is known",
    timelineColumns
  ) { entry in
    (0..<TimelineTally.sliceCount).flatMap { slice in
      let words = entry.tally.timeline.words.reduce(0) { $0 + $1[slice] }
      let talkTime = entry.tally.timeline.talkTime.reduce(0) { $0 + $1[slice] }
      return entry.tally.speakers.indices.map {
        SliceRow(
          entry: entry, speaker: $0, slice: slice, allWords: words, allTalkTime: talkTime)
      }
    }
  }

  private static let timelineColumns: [Column<SliceRow>] = [
    Column(
      "episode", "Episode", .text, key: .primaryReference(table: "episode", column: "episode"),
      "Key of the episode"
    ) { .text($0.entry.key) },
    Column("slice", "Slice", .count, key: .primary, "Number of the slice, 1…20") {
      .count($0.slice + 1)
    },
    Column("from_s", "From", .duration, "Where the slice begins, where slices are of time") {
      .time($0.bound($0.slice, ofTime: true), orMissing: .noTimes)
    },
    Column("to_s", "To", .duration, "Where the slice ends, where slices are of time") {
      .time($0.bound($0.slice + 1, ofTime: true), orMissing: .noTimes)
    },
    Column("from_word", "From word", .count, "First word, where slices are of words") {
      .count($0.bound($0.slice, ofTime: false), orMissing: .notApplicable)
    },
    Column("to_word", "To word", .count, "Word after the last, where slices are of words") {
      .count($0.bound($0.slice + 1, ofTime: false), orMissing: .notApplicable)
    },
    Column(
      "speaker", "Speaker", .text, key: .primaryReference(table: "speakers", column: "speaker"),
      "Who speaks"
    ) { .text($0.entry.name($0.speaker)) },
    Column("words", "Words", .count, sums: .sum, "Own words in the slice") { .count($0.words) }
      .ofWords,
    Column("word_share", "Word share", .share, "Own words over all labelled words of the slice") {
      .share(
        $0.allWords == 0 ? nil : Double($0.words) / Double($0.allWords), orMissing: .noSuchEvent)
    }.ofWords,
    Column(
      "talk_time_share", "Talk-time share", .share, "Own talk time over all talk time of the slice"
    ) {
      .share(
        $0.allTalkTime == 0 ? nil : Double($0.talkTime) / Double($0.allTalkTime),
        orMissing: .noSuchEvent)
    },
  ]
}
