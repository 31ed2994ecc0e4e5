import EpisodeAnalysis
import ReportModel
import TranscriptModel

extension TableDefinition {
  /// One row an episode.
  static let episode = episode()

  /// The table with further columns after its own.
  static func episode(with more: [Column<EpisodeEntry>] = []) -> TableDefinition {
    TableDefinition(
      "episode", "Episode", "One row an episode",
      identity + size + sides + balance + longest + rest + more
    ) { [$0] }
  }

  private typealias EpisodeColumn = Column<EpisodeEntry>

  private static let identity: [EpisodeColumn] =
    FactColumns.identity() + [
      Column("hosts", "Hosts", .text, "Names of hosts and co-hosts, in order of first speech") {
        .names($0.stats.names(\.isHostSide), orMissing: $0.noHostReason)
      },
      Column("guests", "Guests", .text, "Names of guests and callers, in order of first speech") {
        .names($0.stats.names(\.isGuestSide), orMissing: $0.noGuestReason)
      },
    ] + FactColumns.origin() + [
      Column(
        "timing", "Timing", .text, "What the source knows of time: measured, anchored, untimed"
      ) {
        .text($0.facts.timing.rawValue)
      }
    ]

  private static let size: [EpisodeColumn] = [
    Column("duration_s", "Duration", .duration, sums: .sum, "Length of the episode") {
      .duration(milliseconds: $0.stats.duration.value)
    },
    Column("duration_low_s", "Duration, low", .duration, "Low bound of an estimated length") {
      .bound($0.stats.duration.low)
    },
    Column("duration_high_s", "Duration, high", .duration, "High bound of an estimated length") {
      .bound($0.stats.duration.high)
    },
    Column(
      "duration_basis", "Duration basis", .text,
      "Where the length comes from: measured or stated, anchored, estimated from words"
    ) { .text($0.stats.durationBasis.rawValue) },
    Column("speakers", "Speakers", .count, "People with a label, named or not") {
      $0.tally.speakers.isEmpty ? .missing(.noSpeakers) : .count($0.tally.speakers.count)
    },
    Column("turns", "Turns", .count, sums: .sum, "Turns of people") {
      .ofPeople($0, $0.stats.people.turns)
    },
    Column("floor_turns", "Floor turns", .count, sums: .sum, "Turns that are no backchannel") {
      .ofPeople($0, $0.stats.people.floorTurns)
    },
    Column(
      "backchannels", "Backchannels", .count, sums: .sum,
      "Short listener responses that do not take the floor"
    ) { .ofPeople($0, $0.stats.people.backchannels) },
    Column("words", "Words", .count, sums: .sum, "Words of people; advertisements left out") {
      .count($0.stats.people.words)
    }.ofWords,
    Column("sentences", "Sentences", .count, sums: .sum, "Sentences of people") {
      .count($0.stats.people.sentences)
    }.ofWords,
    Column(
      "words_per_minute", "Words a minute", .rate,
      "People's words over people's talk time in minutes; missing where time comes from words"
    ) {
      .rate(
        SpeechStats($0.stats.people, of: $0.stats.people, $0.tally.clock).wordsPerMinute,
        orMissing: $0.noPace)
    }.ofWords,
  ]

  private static let sides: [EpisodeColumn] = [
    Column("host_words", "Host words", .count, sums: .sum, "Words of the host's side") {
      .count($0.stats.hostSide?.speech.words, orMissing: $0.noHostReason)
    }.ofWords,
    Column("guest_words", "Guest words", .count, sums: .sum, "Words of the guest's side") {
      .count($0.stats.guestSide?.speech.words, orMissing: $0.noGuestReason)
    }.ofWords,
    Column(
      "host_word_share", "Host word share", .share, sums: .ratio(of: "host_words", over: ["words"]),
      "Host side's words over people's words"
    ) { .share($0.stats.hostSide?.wordShare, orMissing: $0.noHostReason) }.ofWords,
    Column(
      "guest_word_share", "Guest word share", .share,
      sums: .ratio(of: "guest_words", over: ["words"]), "Guest side's words over people's words"
    ) { .share($0.stats.guestSide?.wordShare, orMissing: $0.noGuestReason) }.ofWords,
    Column(
      "host_talk_time_share", "Host talk-time share", .share,
      "Host side's talk time over all people's talk time"
    ) { .share($0.stats.hostSide?.talkTimeShare?.value, orMissing: $0.noHostReason) },
    Column(
      "host_talk_time_share_low", "Host talk-time share, low", .share,
      "Low bound of the estimated share"
    ) { .shareBound($0.stats.hostSide, \.low, orMissing: $0.noHostReason) },
    Column(
      "host_talk_time_share_high", "Host talk-time share, high", .share,
      "High bound of the estimated share"
    ) { .shareBound($0.stats.hostSide, \.high, orMissing: $0.noHostReason) },
    Column(
      "guest_talk_time_share", "Guest talk-time share", .share,
      "Guest side's talk time over all people's talk time"
    ) { .share($0.stats.guestSide?.talkTimeShare?.value, orMissing: $0.noGuestReason) },
    Column(
      "guest_talk_time_share_low", "Guest talk-time share, low", .share,
      "Low bound of the estimated share"
    ) { .shareBound($0.stats.guestSide, \.low, orMissing: $0.noGuestReason) },
    Column(
      "guest_talk_time_share_high", "Guest talk-time share, high", .share,
      "High bound of the estimated share"
    ) { .shareBound($0.stats.guestSide, \.high, orMissing: $0.noGuestReason) },
    Column(
      "host_guest_ratio", "Host to guest", .number, "Host side's talk time over guest side's"
    ) { .number($0.stats.hostGuestRatio, orMissing: $0.noSideReason) },
    Column(
      "host_guest_ratio_basis", "Host to guest, basis", .text,
      "Where the ratio's times come from: measured, anchored, scaled, estimated"
    ) {
      $0.stats.hostGuestRatio == nil
        ? .missing($0.noSideReason) : .text($0.basis.rawValue)
    },
    Column(
      "host_guest_word_ratio", "Host to guest, words", .number,
      sums: .ratio(of: "host_words", over: ["guest_words"]), "Host side's words over guest side's"
    ) { .number($0.stats.hostGuestWordRatio, orMissing: $0.noSideReason) }.ofWords,
  ]
}
