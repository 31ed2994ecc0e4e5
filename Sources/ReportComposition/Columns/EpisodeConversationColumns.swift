import EpisodeAnalysis
import ReportModel
import TranscriptModel

extension TableDefinition {
  static let balance: [Column<EpisodeEntry>] = [
    Column(
      "questions", "Questions", .count, sums: .sum,
      "Sentences of people that end in “?”, without tags and quoted ones"
    ) { .count($0.stats.people.questions) }.ofWords,
    Column("host_questions", "Host questions", .count, sums: .sum, "Questions of the host's side") {
      .count($0.stats.hostSide?.speech.questions, orMissing: $0.noHostReason)
    }.ofWords,
    Column(
      "guest_questions", "Guest questions", .count, sums: .sum, "Questions of the guest's side"
    ) { .count($0.stats.guestSide?.speech.questions, orMissing: $0.noGuestReason) }.ofWords,
    Column("switches", "Switches", .count, sums: .sum, "Changes of floor between people") {
      .ofPeople($0, $0.stats.switches)
    },
    Column(
      "switches_per_minute", "Switches a minute", .rate,
      "Changes of floor over the episode's minutes; missing where its length comes from words"
    ) {
      $0.tally.speakers.isEmpty
        ? .missing(.noSpeakers) : .rate($0.stats.switchesPerMinute, orMissing: $0.noPace)
    },
    Column(
      "switches_per_1000_words", "Switches per 1,000 words", .rate,
      "Changes of floor in a thousand words of people"
    ) {
      $0.tally.speakers.isEmpty
        ? .missing(.noSpeakers) : .rate($0.stats.switchesPerThousandWords, orMissing: .tooFewWords)
    }.ofWords,
    Column(
      "balance", "Balance", .number,
      "How evenly words are shared, 1 = alike: Shannon entropy of the word shares over its maximum; "
        + "people under 1 % left out"
    ) { .number($0.stats.balance, orMissing: $0.tooFewPeople) }.ofWords,
    Column(
      "effective_speakers", "Effective speakers", .number,
      "How many people, sharing alike, would be as balanced: e to the entropy"
    ) { .number($0.stats.effectiveSpeakers, orMissing: .noSpeakers) }.ofWords,
    Column("gini", "Gini", .number, "How unevenly words are shared, 0 = alike: Gini") {
      .number($0.stats.gini, orMissing: $0.tooFewPeople)
    }.ofWords,
  ]

  static let longest: [Column<EpisodeEntry>] = [
    Column("longest_turn_speaker", "Longest turn, speaker", .text, "Who speaks the longest turn") {
      entry in
      .text(entry.stats.longestTurn.map { entry.name($0.speaker) }, orMissing: .noSpeakers)
    },
    Column("longest_turn_words", "Longest turn, words", .count, "Words of the longest turn") {
      .count($0.stats.longestTurn?.extreme.words, orMissing: .noSpeakers)
    }.ofWords,
    Column("longest_turn_s", "Longest turn", .duration, "Length of the longest turn") {
      .time($0.stats.longestTurn?.extreme.milliseconds, orMissing: .noSpeakers)
    },
    Column(
      "longest_turn_at", "Longest turn, place", .share,
      "Where the longest turn begins, as a fraction of the episode's words"
    ) { entry in
      let turn = entry.stats.longestTurn?.extreme.turn
      return .share(
        turn.flatMap { entry.stats.fraction(ofWord: entry.tally.turns[$0].firstWord) },
        orMissing: .noSpeakers)
    }.ofWords,
    Column(
      "longest_turn_opening", "Longest turn, opening", .text,
      "First eight words of the longest turn"
    ) { entry in
      .text(
        entry.stats.longestTurn?.extreme.turn.map { entry.analyzed.excerpts.openings[$0] },
        orMissing: .noSpeakers)
    }.ofWords,
    Column(
      "longest_monologue_speaker", "Longest monologue, speaker", .text,
      "Who speaks the longest run of floor turns with only others' backchannels between"
    ) { entry in
      .text(entry.stats.longestMonologue.map { entry.name($0.speaker) }, orMissing: .noSpeakers)
    },
    Column(
      "longest_monologue_words", "Longest monologue, words", .count,
      "Words of the longest monologue"
    ) { .count($0.stats.longestMonologue?.extreme.words, orMissing: .noSpeakers) }.ofWords,
    Column(
      "longest_monologue_s", "Longest monologue", .duration,
      "Length of its turns together, others' between left out"
    ) {
      .time($0.stats.longestMonologue?.extreme.milliseconds, orMissing: .noSpeakers)
    },
  ]

  static let rest: [Column<EpisodeEntry>] = [
    Column("ads", "Ads", .count, sums: .sum, "Advertisements found") {
      .count($0.tally.advertisements.count)
    },
    Column("ad_words", "Ad words", .count, sums: .sum, "Words of advertisements") {
      .count($0.stats.advertisementWords)
    }.ofWords,
    Column(
      "ad_share", "Ad share", .share,
      sums: .ratio(of: "ad_words", over: ["words", "ad_words"]),
      "Ad words over people's words and ad words together"
    ) { .share($0.stats.advertisementShare, orMissing: .tooFewWords) }.ofWords,
    Column("ad_s", "Ad time", .duration, sums: .sum, "Length of the advertisements") {
      .duration(milliseconds: $0.stats.advertisementTime)
    },
    Column(
      "overlap_s", "Overlap", .duration, sums: .sum, "Time in which two or more people speak"
    ) { entry in
      .time(
        entry.tally.clock.overlap?.milliseconds, orMissing: entry.overlapReason ?? .noSuchEvent)
    },
    Column(
      "silence_s", "Silence", .duration, sums: .sum,
      "Time in which nobody speaks; missing where times leave no gaps"
    ) {
      .time($0.tally.clock.silence?.milliseconds, orMissing: $0.gapReason)
    },
    Column(
      "labelled_share", "Labelled share", .share,
      "Words under any label over people's words; “Unknown” is no label, “Speaker 1” is one"
    ) { .share($0.stats.labelledShare, orMissing: .tooFewWords) }.ofWords,
    Column(
      "named_share", "Named share", .share, "Words under a person's name over people's words"
    ) { .share($0.stats.namedShare, orMissing: .tooFewWords) }.ofWords,
  ]
}

extension Value {
  /// A count that only people with labels can have.
  static func ofPeople(_ entry: EpisodeEntry, _ count: Int) -> Value {
    entry.tally.speakers.isEmpty ? .missing(.noSpeakers) : .count(count)
  }

  /// Names in one cell.
  static func names(_ names: [String], orMissing reason: MissingReason) -> Value {
    names.isEmpty ? .missing(reason) : .text(names.joined(separator: "; "))
  }

  /// A bound of a side's talk-time share.
  static func shareBound(
    _ side: SpeechStats?, _ bound: KeyPath<Estimate<Double>, Double?>,
    orMissing reason: MissingReason
  ) -> Value {
    side == nil ? .missing(reason) : .shareBound(side?.talkTimeShare?[keyPath: bound])
  }
}
