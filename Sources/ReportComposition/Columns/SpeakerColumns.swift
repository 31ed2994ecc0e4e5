import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// A person of an episode, or a role that several share.
struct SpeechRow: EpisodeRow {
  var entry: EpisodeEntry
  var stats: SpeechStats
  /// The person; the first of several for a role, of whom only the role is shown.
  var speaker: Speaker
  var speech: SpeechTally { stats.speech }
  var key: String { entry.key }

  /// Why there is no occupancy.
  var noOccupancy: MissingReason {
    let isBeyond = speech.talkTime > entry.tally.clock.duration.milliseconds
    return entry.basis == .measured && isBeyond ? .talkAtOnce : entry.noMeasuredTimes
  }
}

extension TableDefinition {
  /// One row a person an episode.
  static let speakers = TableDefinition(
    "speakers", "Speakers", "One row a person an episode", person + share + turnTaking + style
  ) { entry in
    zip(entry.tally.speakers, entry.stats.speakers).map {
      SpeechRow(entry: entry, stats: $1, speaker: $0.speaker)
    }
  }

  /// The additive counts of the speakers summed by role, and the same shares.
  static let roles = TableDefinition(
    "roles", "Roles", "One row a role an episode: the counts of its people summed",
    [episodeKey, role] + share + turnTaking
  ) { entry in
    entry.stats.roles.compactMap { role, stats in
      entry.tally.speakers.first { $0.speaker.role == role }.map {
        SpeechRow(entry: entry, stats: stats, speaker: $0.speaker)
      }
    }
  }

  private typealias SpeechColumn = Column<SpeechRow>

  private static let episodeKey = SpeechColumn(
    "episode", "Episode", .text,
    key: .primaryReference(table: "episode", column: "episode"), "Key of the episode"
  ) { .text($0.key) }

  private static let role = SpeechColumn(
    "role", "Role", .text, key: .primary, "What they are: host, cohost, guest, caller, unknown"
  ) { .text($0.speaker.role.rawValue) }

  private static let person: [SpeechColumn] = [
    episodeKey,
    Column("speaker", "Speaker", .text, key: .primary, "Full name where known, else the label") {
      .text($0.speaker.name)
    },
    Column("labels", "Labels", .text, "Labels of the transcript that stand for this person") {
      .text($0.speaker.labels.joined(separator: "; "))
    },
    Column("role", "Role", .text, "What they are: host, cohost, guest, caller, unknown") {
      .text($0.speaker.role.rawValue)
    },
    Column("role_basis", "Role, evidence", .text, "Why the role was given, in words") {
      .text($0.speaker.roleBasis)
    },
    Column("affiliation", "Affiliation", .text, "Job and organisation as the source states them") {
      .text($0.speaker.affiliation, orMissing: .notStated)
    },
  ]

  private static let share: [SpeechColumn] = [
    Column("turns", "Turns", .count, sums: .sum, "Turns of any kind") { .count($0.speech.turns) },
    Column("turn_share", "Turn share", .share, "Own turns over people's turns") {
      .share($0.stats.turnShare, orMissing: .tooFewWords)
    },
    Column("floor_turns", "Floor turns", .count, sums: .sum, "Turns that are no backchannel") {
      .count($0.speech.floorTurns)
    },
    Column(
      "backchannels", "Backchannels", .count, sums: .sum,
      "Short listener responses that do not take the floor"
    ) { .count($0.speech.backchannels) },
    Column("words", "Words", .count, sums: .sum, "Own words; advertisements left out") {
      .count($0.speech.words)
    }.ofWords,
    Column(
      "word_share", "Word share", .share, sums: .ratio(of: "words", over: ["people_words"]),
      "Own words over people's words"
    ) { .share($0.stats.wordShare, orMissing: .tooFewWords) }.ofWords,
    Column(
      "people_words", "People's words", .count,
      "Words of all people of the episode, to make shares of words over several rows"
    ) { .count($0.entry.stats.people.words) }.ofWords,
    Column(
      "talk_time_s", "Talk time", .duration, sums: .sum,
      "Time of own speech, pauses between utterances left out; where no time is known, what the "
        + "syllables, numbers, punctuation and turns of it are reckoned to take"
    ) { .duration(milliseconds: $0.stats.talkTime.value) },
    Column("talk_time_low_s", "Talk time, low", .duration, "Low bound of an estimated talk time") {
      .bound($0.stats.talkTime.low)
    },
    Column(
      "talk_time_high_s", "Talk time, high", .duration, "High bound of an estimated talk time"
    ) { .bound($0.stats.talkTime.high) },
    Column(
      "talk_time_share", "Talk-time share", .share, "Own talk time over all people's talk time"
    ) { .share($0.stats.talkTimeShare?.value, orMissing: .tooFewWords) },
    Column(
      "talk_time_share_low", "Talk-time share, low", .share, "Low bound of the estimated share"
    ) { .shareBound($0.stats.talkTimeShare?.low) },
    Column(
      "talk_time_share_high", "Talk-time share, high", .share, "High bound of the estimated share"
    ) { .shareBound($0.stats.talkTimeShare?.high) },
    Column(
      "talk_time_basis", "Talk-time basis", .text,
      "Where times come from: measured, anchored, scaled, estimated"
    ) { .text($0.entry.basis.rawValue) },
    Column("occupancy", "Occupancy", .share, "Own measured talk time over the episode's length") {
      .share($0.stats.occupancy, orMissing: $0.noOccupancy)
    },
    Column(
      "words_per_minute", "Words a minute", .rate,
      "Own words over own minutes, from 100 words on; missing where time comes from words"
    ) { .rate($0.stats.wordsPerMinute, orMissing: $0.entry.noPace) }.ofWords,
  ]

  private static let turnTaking: [SpeechColumn] = [
    Column("mean_turn_words", "Mean turn", .number, "Mean words of a floor turn") {
      .number($0.speech.floorTurnWords.mean, orMissing: .noSuchEvent)
    }.ofWords,
    Column("median_turn_words", "Median turn", .number, "Median words of a floor turn") {
      .number($0.speech.floorTurnWords.median, orMissing: .noSuchEvent)
    }.ofWords,
    Column("longest_turn_words", "Longest turn, words", .count, "Words of the longest turn") {
      .count($0.speech.longestTurn.words)
    }.ofWords,
    Column("longest_turn_s", "Longest turn", .duration, "Length of the longest turn") {
      .duration(milliseconds: $0.speech.longestTurn.milliseconds)
    },
    Column(
      "longest_monologue_words", "Longest monologue, words", .count,
      "Words of the longest run of floor turns with only others' backchannels between"
    ) { .count($0.speech.longestMonologue.words) }.ofWords,
    Column(
      "questions", "Questions", .count, sums: .sum,
      "Sentences that end in “?”, without tags and quoted ones"
    ) { .count($0.speech.questions) }.ofWords,
    Column(
      "tag_questions", "Tag questions", .count, sums: .sum,
      "Questions that only ask for assent, by a published list"
    ) { .count($0.speech.tagQuestions) }.ofWords,
    Column(
      "quoted_questions", "Quoted questions", .count, sums: .sum,
      "Question marks within quotation marks"
    ) { .count($0.speech.quotedQuestions) }.ofWords,
    Column(
      "question_turns", "Question turns", .count, sums: .sum,
      "Floor turns whose last sentence ends in “?”"
    ) { .count($0.speech.questionTurns) }.ofWords,
    Column(
      "question_rate", "Question rate", .share,
      sums: .ratio(of: "question_turns", over: ["floor_turns"]), "Question turns over floor turns"
    ) { .share($0.stats.questionRate, orMissing: .noSuchEvent) }.ofWords,
    Column(
      "interruptions_made", "Interruptions made", .count, sums: .sum,
      "Turns that begin before another's ends and take the floor; missing with caption times"
    ) { row in
      row.entry.overlapReason.map(Value.missing) ?? .count(row.speech.interruptionsMade)
    },
    Column(
      "interruptions_received", "Interruptions received", .count, sums: .sum,
      "Turns of this person that another cut short so; missing with caption times"
    ) { row in
      row.entry.overlapReason.map(Value.missing) ?? .count(row.speech.interruptionsReceived)
    },
    Column(
      "median_response_s", "Median response", .duration,
      "Median silence before this person takes the floor from another, overlaps left out"
    ) {
      .time(
        $0.speech.responses.positive.median.map { Int($0.rounded()) },
        orMissing: $0.entry.gapReason)
    },
  ]

  private static let style: [SpeechColumn] = [
    Column(
      "fillers_per_1000", "Hesitations per 1,000 words", .rate,
      "Hesitations such as um and uh; missing where the transcript was edited"
    ) {
      if !$0.entry.tally.hasWordLists { return .missing(.noWordList) }
      if $0.entry.stats.isEdited { return .missing(.editedTranscript) }
      return .rate($0.stats.hesitationsPerThousand, orMissing: .tooFewWords)
    }.ofWords,
    Column(
      "markers_per_1000", "Markers per 1,000 words", .rate,
      "Words often used as discourse markers, such as like and you know, ordinary uses included"
    ) {
      $0.entry.tally.hasWordLists
        ? .rate($0.stats.markersPerThousand, orMissing: .tooFewWords) : .missing(.noWordList)
    }.ofWords,
    Column(
      "mattr", "MATTR", .number,
      "Variety of words: share of different ones in every hundred running words, on average "
        + "(moving-average type-token ratio, Covington & McFall 2010)"
    ) { .number($0.speech.diversity.mattr, orMissing: .tooFewWords) }.ofWords,
    Column(
      "mtld", "MTLD", .number,
      "Variety of words: how many words in a row keep a type-token ratio of 0.72, on average "
        + "(McCarthy & Jarvis 2010)"
    ) { .number($0.speech.diversity.mtld, orMissing: .tooFewWords) }.ofWords,
    Column(
      "first_word_at", "First word, place", .share,
      "Where the person first speaks, as a fraction of the episode's words"
    ) { row in
      .share(
        row.speech.firstWord.flatMap { row.entry.stats.fraction(ofWord: $0) },
        orMissing: .noSuchEvent)
    }.ofWords,
    Column("first_word_at_s", "First word", .duration, "When the person first speaks") {
      .time($0.speech.firstWordTime, orMissing: .noSuchEvent)
    },
  ]
}
