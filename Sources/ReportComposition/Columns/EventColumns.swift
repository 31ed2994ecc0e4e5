import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// Something that happens in an episode, by its place in a list of the tally.
struct EventRow<Event: Sendable>: EpisodeRow {
  var entry: EpisodeEntry
  var index: Int
  var event: Event
}

extension EpisodeEntry {
  /// The rows of a list of the tally.
  func rows<Event: Sendable>(_ events: [Event]) -> [EventRow<Event>] {
    events.enumerated().map { EventRow(entry: self, index: $0, event: $1) }
  }
}

/// The column every table of events begins with.
func episodeColumn<Event>() -> Column<EventRow<Event>> {
  Column(
    "episode", "Episode", .text, key: .primaryReference(table: "episode", column: "episode"),
    "Key of the episode"
  ) { .text($0.entry.key) }
}

extension TableDefinition {
  /// One row a question turn.
  static let asked = TableDefinition(
    "asked", "Questions asked", "One row a floor turn that ends in a question", askedColumns
  ) { $0.rows($0.tally.questions) }

  private static let askedColumns: [Column<EventRow<QuestionTally>>] = [
    episodeColumn(),
    Column(
      "turn", "Turn", .count, key: .primaryReference(table: "turns", column: "turn"),
      "Number of the turn"
    ) { .count($0.event.turn + 1) },
    Column(
      "speaker", "Speaker", .text, key: .reference(table: "speakers", column: "speaker"),
      "Who asks"
    ) { row in
      .text(
        row.entry.tally.turns[row.event.turn].speaker.map(row.entry.name), orMissing: .noSpeakers)
    },
    Column("question", "Question", .text, "The sentence the turn ends with") {
      $0.entry.excerpt($0.entry.analyzed.excerpts.questions[$0.index])
    },
    Column("tag", "Tag", .flag, "Whether it only asks for assent, as “right?” does") {
      .flag($0.event.isTag)
    },
    Column(
      "answered_by", "Answered by", .text, key: .reference(table: "speakers", column: "speaker"),
      "Who takes the floor next; missing where the asker keeps it"
    ) { row in .text(row.event.answeredBy.map(row.entry.name), orMissing: .noSuchEvent) },
    Column("answer_words", "Answer, words", .count, "Words of the turn that takes the floor next") {
      .count($0.event.answerWords, orMissing: .noSuchEvent)
    },
  ]

  /// One row an advertisement.
  static let ads = TableDefinition(
    "ads", "Advertisements", "One row an advertisement; its words are in nobody's share", adColumns
  ) { $0.rows($0.tally.advertisements) }

  private static let adColumns: [Column<EventRow<AdvertisementTally>>] = [
    episodeColumn(),
    Column("ad", "Ad", .count, key: .primary, "Number of the advertisement, from 1") {
      .count($0.index + 1)
    },
    Column(
      "start_turn", "Turn", .count, key: .reference(table: "turns", column: "turn"),
      "Number of the turn it begins with"
    ) { .count($0.event.turn + 1) },
    Column(
      "at", "Place", .share, "Where it begins, as a fraction of the episode's words"
    ) { row in
      .share(
        row.entry.stats.fraction(ofWord: row.entry.tally.turns[row.event.turn].firstWord),
        orMissing: .noSuchEvent)
    }.ofWords,
    Column("start_s", "Start", .duration, "When it begins") { .time($0.event.start) },
    Column("end_s", "End", .duration, "When it ends") { .time($0.event.end) },
    Column("words", "Words", .count, sums: .sum, "Its words") { .count($0.event.words) }.ofWords,
    Column("read_by", "Read by", .text, "Who reads most of it, where a label tells") {
      .text($0.event.advertisement.readBy, orMissing: .notStated)
    },
    Column("sponsor", "Sponsor", .text, "Who pays for it, where its words name one") {
      .text($0.event.advertisement.sponsor, orMissing: .notStated)
    },
    Column("evidence", "Evidence", .text, "Why it is taken for an advertisement") {
      .text($0.event.advertisement.evidence)
    },
  ]

  /// Who follows whom.
  static let exchanges = TableDefinition(
    "exchanges", "Exchanges", "One row a pair: how often one took the floor after the other",
    exchangeColumns
  ) { $0.rows($0.tally.exchanges) }

  private static let exchangeColumns: [Column<EventRow<ExchangeTally>>] = [
    episodeColumn(),
    Column(
      "from_speaker", "From", .text,
      key: .primaryReference(table: "speakers", column: "speaker"), "Who held the floor"
    ) { .text($0.entry.name($0.event.from)) },
    Column(
      "to_speaker", "To", .text, key: .primaryReference(table: "speakers", column: "speaker"),
      "Who took it"
    ) { .text($0.entry.name($0.event.to)) },
    Column("count", "Count", .count, sums: .sum, "How often; all rows add up to the switches") {
      .count($0.event.count)
    },
    Column(
      "median_gap_s", "Median gap", .duration,
      "Median time from the end of the one to the beginning of the other; below zero = overlap"
    ) {
      .time(
        $0.event.offsets.median.map { Int($0.rounded()) }, orMissing: $0.entry.gapReason)
    },
  ]
}
