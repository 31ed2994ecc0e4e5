import EpisodeAnalysis
import ReportModel
import TranscriptModel

extension RowTable where Row == TopicTrend {
  /// Topics of the period, the one before and the same a year ago.
  static var topicTrends: RowTable {
    RowTable(
      "topic_trends", "Topic trends",
      "One row a topic of the periods; of those discovered, where they are among an episode's own",
      [
        Column("topic", "Topic", .text, key: .primary, "Commonest written form") {
          .text($0.name)
        },
        Column("kind", "Kind", .text, key: .primary, "tracked or discovered") {
          .text($0.kind.rawValue)
        },
      ] + counts("", "in the period") { $0.now }
        + counts("_before", "in the period before") { $0.before }
        + counts("_year_ago", "in the same period a year ago") { $0.yearAgo }
        + [
          Column(
            "change", "Change", .number,
            "Mentions per 1,000 words over those of the period before, less 1"
          ) { .number($0.change, orMissing: .noSuchMention) },
          Column(
            "z", "z", .number,
            "Difference of the two rates in standard errors over episodes"
          ) { .number($0.z, orMissing: .tooFewEpisodes) },
          Column("status", "Status", .text, "new, rising, steady, falling, gone or too few") {
            .text($0.status.rawValue)
          },
        ])
  }

  private static func counts(
    _ ending: String, _ when: String, _ count: @escaping @Sendable (TopicTrend) -> TopicTrend.Count?
  ) -> [Column<TopicTrend>] {
    let suffix = ending.split(separator: "_").joined(separator: " ")
    let title = { (name: String) in suffix.isEmpty ? name : "\(name), \(suffix)" }
    return [
      Column("mentions" + ending, title("Mentions"), .count, "Mentions \(when)") {
        .count(count($0).counted?.mentions, orMissing: .noEpisodeHasIt)
      },
      Column(
        "episodes_with" + ending, title("Episodes with it"), .count,
        "Episodes that have it, \(when)"
      ) { .count(count($0).counted?.episodesWith, orMissing: .noEpisodeHasIt) },
      Column(
        "per_1000_words" + ending, title("Per 1,000 words"), .rate,
        "Mentions in a thousand words of people \(when)"
      ) { .rate(count($0)?.perThousandWords, orMissing: .noEpisodeHasIt) },
    ]
  }
}

extension TopicTrend.Count? {
  /// The count where there are episodes to count in.
  fileprivate var counted: TopicTrend.Count? { flatMap { $0.episodes > 0 ? $0 : nil } }
}

/// Somebody of the period with the keys of their episodes.
struct PersonRow: Sendable {
  var person: ReviewPerson
  var first: String
  var last: String
  /// Whether they take a turn in the period; else they are only listed.
  var wasHeard: Bool { person.turns > 0 }

  static func rows(_ review: Review) -> [PersonRow] {
    review.people.map {
      PersonRow(person: $0, first: review.all[$0.first].key, last: review.all[$0.last].key)
    }
  }
}

extension RowTable where Row == PersonRow {
  /// The people of the period.
  static var people: RowTable {
    RowTable(
      "people", "People", "One row a named person of the period",
      [
        Column("speaker", "Speaker", .text, key: .primary, "Full name where known") {
          .text($0.person.speaker.name)
        },
        Column("affiliation", "Affiliation", .text, "Job and organisation, where introduced") {
          .text($0.person.speaker.affiliation, orMissing: .notStated)
        },
        Column("role", "Role", .text, "Role in the latest of these episodes") {
          .text($0.person.speaker.role.rawValue)
        },
        Column("episodes", "Episodes", .count, sums: .sum, "Episodes of the period they are in") {
          .count($0.person.episodes)
        },
        Column("turns", "Turns", .count, sums: .sum, "Their turns in the period") {
          $0.wasHeard ? .count($0.person.turns) : .missing(.notHeard)
        },
        Column("words", "Words", .count, sums: .sum, "Their words in the period") {
          $0.wasHeard ? .count($0.person.words) : .missing(.notHeard)
        },
        Column(
          "first_episode", "First episode", .text,
          key: .reference(table: "episodes", column: "episode"),
          "Key of the first dated episode of the show they are in"
        ) { .text($0.first) },
        Column(
          "last_episode", "Last episode", .text,
          key: .reference(table: "episodes", column: "episode"), "Key of the last one"
        ) { .text($0.last) },
        Column("status", "Status", .text, "new, or returning from an episode before the period") {
          .text($0.person.isReturning ? "returning" : "new")
        },
      ])
  }
}
