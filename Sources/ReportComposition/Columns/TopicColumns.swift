import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// A topic of an episode with its ratios; shared by all cells of its row, not copied.
final class TopicRow: Sendable {
  let entry: EpisodeEntry
  let rank: Int
  let stats: TopicStats
  let firstLine: String?

  init(entry: EpisodeEntry, rank: Int, stats: TopicStats, firstLine: String?) {
    self.entry = entry
    self.rank = rank
    self.stats = stats
    self.firstLine = firstLine
  }

  var topic: TopicTally { stats.topic }

  /// Why its spread is missing.
  var noSpreadReason: MissingReason { topic.total == 0 ? .tooFewMentions : .tooFewWords }
  /// Why its leaning to a side is missing.
  var noLeaningReason: MissingReason {
    entry.stats.hostSide == nil || entry.stats.guestSide == nil
      ? entry.noSideReason : topic.total == 0 ? noSpreadReason : .tooFewMentions
  }
}

extension EpisodeEntry {
  /// The topics somebody asks for, most mentions first; of equals, in the order they are asked for.
  var trackedRows: [TopicRow] {
    let order = tally.tracked.indices.sorted {
      (tally.tracked[$1].total, $0) < (tally.tracked[$0].total, $1)
    }
    return order.enumerated().map { rank, index in
      TopicRow(
        entry: self, rank: rank, stats: tracked[index],
        firstLine: analyzed.excerpts.trackedLines[index])
    }
  }

  /// The topics discovered, best first.
  var topicRows: [TopicRow] {
    topics.enumerated().map {
      TopicRow(
        entry: self, rank: $0, stats: $1, firstLine: analyzed.excerpts.firstLines[$0])
    }
  }
}

extension TableDefinition {
  /// What was talked about.
  static let topics = TableDefinition(
    "topics", "Topics",
    "One row a topic: one of show.yml, or a word or phrase the people of the episode repeat",
    topicColumns
  ) { $0.trackedRows + $0.topicRows }

  private static let topicColumns: [Column<TopicRow>] = [
    Column(
      "episode", "Episode", .text, key: .primaryReference(table: "episode", column: "episode"),
      "Key of the episode"
    ) { .text($0.entry.key) },
    Column(
      "topic", "Topic", .text, key: .primary,
      "Its name in show.yml; of a discovered one, its commonest written form"
    ) { .text($0.stats.name) },
    Column(
      "kind", "Kind", .text, key: .primary,
      "tracked: asked for in show.yml; discovered: the episode repeats it"
    ) { .text($0.topic.kind.rawValue) },
    Column(
      "rank", "Rank", .count,
      "Place among those of its kind, from 1; the tracked ones by their mentions"
    ) { .count($0.rank + 1) },
    Column(
      "mentions", "Mentions", .count, sums: .sum,
      "Longest matches, inflections included; none lies within that of another topic of its kind"
    ) { .count($0.topic.total) },
    Column("per_1000_words", "Per 1,000 words", .rate, "Mentions in a thousand words of people") {
      .rate($0.stats.perThousandWords, orMissing: .tooFewWords)
    },
    Column("host_mentions", "By host", .count, sums: .sum, "Mentions by the host's side") {
      .count($0.stats.hostMentions, orMissing: $0.entry.noHostReason)
    },
    Column("guest_mentions", "By guest", .count, sums: .sum, "Mentions by the guest's side") {
      .count($0.stats.guestMentions, orMissing: $0.entry.noGuestReason)
    },
    Column(
      "host_guest_z", "Host or guest", .number,
      "Whose topic it is: above 0 the host's side's, below 0 the guest's, hardly by chance beyond 2; "
        + "log-odds over their deviation, prior of 1,000 words (Monroe, Colaresi & Quinn 2008)"
    ) { .number($0.stats.hostGuestZ, orMissing: $0.noLeaningReason) },
    Column("turns", "Turns", .count, "Turns that mention it") { .count($0.topic.turns) },
    Column(
      "first_turn", "First turn", .count, key: .reference(table: "turns", column: "turn"),
      "Number of the turn of the first mention"
    ) { .count($0.topic.firstTurn.map { $0 + 1 }, orMissing: .noSuchEvent) },
    Column("first_at", "First, place", .share, "Where it is first said, as a fraction of words") {
      row in
      .share(
        row.topic.firstWord.flatMap { row.entry.stats.fraction(ofWord: $0) },
        orMissing: .noSuchEvent)
    },
    Column(
      "first_at_s", "First said", .duration,
      "When it is first said: by the time of the turn and the words said before it there"
    ) { .time($0.stats.firstTime?.milliseconds, orMissing: .noSuchEvent) },
    Column("first_line", "First line", .text, "The sentence in which it is first said") {
      $0.entry.excerpt($0.firstLine)
    },
    Column(
      "dispersion", "Dispersion", .number,
      "0 = spread evenly, 1 = all in one place: DPnorm over 20 slices of words "
        + "(Gries 2008; Lijffijt & Gries 2012)"
    ) { .number($0.stats.dispersion, orMissing: $0.noSpreadReason) },
    Column(
      "burstiness", "Burstiness", .number,
      "Whether mentions come in bursts: -1 = like a clock, 0 = at random, 1 = in bursts; "
        + "from 10 mentions on (Kim & Jo 2016)"
    ) { .number($0.stats.burstiness, orMissing: .tooFewMentions) },
    Column(
      "keyness", "Keyness", .number,
      "How many times as often it is said as in the reference, as a power of 2: 0 = as often, 3 = "
        + "eight times, below 0 = more seldom; of a phrase against a language the least, by its "
        + "rarest word"
    ) { .number($0.stats.keyness, orMissing: .noReference) },
    Column(
      "keyness_reference", "Keyness reference", .text,
      "What keyness and G² hold it against: “show”, the show's other episodes as far as the topic is "
        + "among their own, or a language at large, such as “english”"
    ) { row in
      row.topic.usual != nil
        ? .text("show")
        : row.topic.background == nil ? .missing(.noReference) : .text(row.entry.languageAtLarge)
    },
    Column(
      "g2", "G²", .number,
      "Whether keyness could be chance: log-likelihood against the same reference, of a language a "
        + "billion words, above 3.84 by chance once in twenty times (Rayson & Garside 2000)"
    ) { .number($0.stats.g2, orMissing: .noReference) },
    Column(
      "written_forms", "Written forms", .text,
      "What was counted as it: each form as written and how often, the commonest first"
    ) { .text($0.topic.writtenForms, orMissing: .tooFewMentions) },
  ]

  /// Who said each topic.
  static let topicSpeakers = TableDefinition(
    "topic_speakers", "Topics by speaker", "One row a topic and person who mentions it",
    topicSpeakerColumns
  ) { entry in
    (entry.trackedRows + entry.topicRows).flatMap { row in
      entry.tally.speakers.indices.filter { row.topic.mentions[$0] > 0 }
        .map { TopicCell(row: row, index: $0, mentions: row.topic.mentions[$0]) }
    }
  }

  /// Where each topic lives.
  static let topicTimeline = TableDefinition(
    "topic_timeline", "Topics over the episode",
    "One row a topic and slice that mentions it, of twenty equal ones of people's words",
    topicTimelineColumns
  ) { entry in
    (entry.trackedRows + entry.topicRows).flatMap { row in
      row.topic.slices.enumerated().filter { $1 > 0 }
        .map { TopicCell(row: row, index: $0, mentions: $1) }
    }
  }

  /// A topic's mentions by one person, or in one slice.
  private struct TopicCell: Sendable {
    var row: TopicRow
    var index: Int
    var mentions: Int
  }

  private static let cellKey: [Column<TopicCell>] = [
    Column(
      "episode", "Episode", .text, key: .primaryReference(table: "episode", column: "episode"),
      "Key of the episode"
    ) { .text($0.row.entry.key) },
    Column(
      "topic", "Topic", .text, key: .primaryReference(table: "topics", column: "topic"),
      "The topic"
    ) { .text($0.row.stats.name) },
    Column(
      "kind", "Kind", .text, key: .primaryReference(table: "topics", column: "kind"),
      "tracked or discovered"
    ) { .text($0.row.topic.kind.rawValue) },
  ]

  private static let topicSpeakerColumns: [Column<TopicCell>] =
    cellKey + [
      Column(
        "speaker", "Speaker", .text, key: .primaryReference(table: "speakers", column: "speaker"),
        "Who mentions it"
      ) { .text($0.row.entry.name($0.index)) },
      Column("mentions", "Mentions", .count, sums: .sum, "Own mentions") { .count($0.mentions) },
      Column(
        "per_1000_words", "Per 1,000 words", .rate, "Own mentions in a thousand own words"
      ) { cell in
        let words = cell.row.entry.tally.speakers[cell.index].speech.words
        return .rate(
          words == 0 ? nil : Double(cell.mentions) * 1000 / Double(words), orMissing: .tooFewWords)
      },
    ]

  private static let topicTimelineColumns: [Column<TopicCell>] =
    cellKey + [
      Column("slice", "Slice", .count, key: .primary, "Number of the slice, 1…20") {
        .count($0.index + 1)
      },
      Column("mentions", "Mentions", .count, sums: .sum, "Mentions in the slice") {
        .count($0.mentions)
      },
    ]
}
