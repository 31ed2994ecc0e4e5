import EpisodeAnalysis
import TranscriptModel

// The members of a tally, type by type; Documentation/tally.md says what each means.

extension TallySource {
  mutating func code(with fields: inout some FieldCoding) throws {
    try fields.text("version", &version)
    try fields.text("path", &path)
    try fields.text("show", &show)
    var stated = showFile ?? StatedShow()
    try fields.object("show_yml") { try stated.code(with: &$0) }
    showFile = stated.path.isEmpty ? nil : stated
  }
}

extension TallySource.StatedShow {
  fileprivate mutating func code(with fields: inout some FieldCoding) throws {
    guard !(self == TallySource.StatedShow() && fields is FieldWriter) else { return }
    try fields.text("path", &path)
    try fields.text("show", &show)
    try fields.integer("year_starts_in", &yearStartsIn)
    try fields.objects(
      "targets", &targets, blank: Target(measure: "", low: nil, high: nil, line: 0)
    ) {
      try $1.text("measure", &$0.measure)
      try $1.number("low", &$0.low)
      try $1.number("high", &$0.high)
      try $1.integer("line", &$0.line)
    }
  }
}

extension TallyRecord {
  /// Everything behind the source.
  mutating func code(with fields: inout some FieldCoding, _ columns: inout TallyColumns) throws {
    try fields.text("context", &tally.context)
    try fields.object("facts") { try tally.facts.code(with: &$0) }
    try fields.object("origins") { try TallyRecord.code(&origins, with: &$0) }
    try fields.objects("diagnostics", &diagnostics, blank: Diagnostic(.note, .badValue, "")) {
      try $0.code(with: &$1)
    }
    var (terms, hasTerms) = (termCounts ?? [], termCounts != nil)
    try fields.flag("has_terms", &hasTerms)
    try fields.integerLists("terms", &terms)
    termCounts = hasTerms ? terms : nil
    try fields.object("clock") { try tally.clock.code(with: &$0) }
    try fields.objects("speakers", &tally.speakers, blank: .blank) {
      try $0.speaker.code(with: &$1)
      try $0.speech.code(with: &$1)
    }
    try fields.object("unlabelled") { try tally.unlabelled.code(with: &$0) }
    try fields.object("turns") { try columns.turns.code(with: &$0) }
    try fields.object("asked") { try columns.questions.code(with: &$0) }
    try fields.objects("ads", &tally.advertisements, blank: .blank) { try $0.code(with: &$1) }
    try fields.object("timeline") { try tally.timeline.code(with: &$0) }
    try fields.integerLists("segments", &columns.segments)
    try fields.object("topics") { try columns.topics.code(with: &$0) }
    try fields.object("tracked") { try columns.tracked.code(with: &$0) }
    try fields.integer("topic_words", &tally.topicWords)
    try fields.flag("word_lists", &tally.hasWordLists)
    try fields.object("quotes") { try columns.quotes.code(with: &$0) }
  }

  private static func code(
    _ origins: inout [SourceMetadata.Fact: String], with fields: inout some FieldCoding
  ) throws {
    for (key, fact) in [
      ("title", .title), ("show", .show), ("number", .number), ("date", .published),
      ("length", .duration), ("language", .language), ("address", .url),
    ] as [(StaticString, SourceMetadata.Fact)] {
      try fields.text(key, &origins[fact])
    }
  }
}

extension EpisodeFacts {
  fileprivate mutating func code(with fields: inout some FieldCoding) throws {
    try fields.text("title", &title)
    try fields.integer("number", &number)
    var day = published?.description
    try fields.text("published", &day)
    published = try day.map {
      guard let date = CalendarDate(iso8601: $0) else { throw fields.fault("“\($0)” is no day") }
      return date
    }
    try fields.text("language", &language)
    try fields.flag("language_guessed", not: &isLanguageStated)
    try fields.text("url", &url)
    try fields.text("file", &source)
    try fields.text("format", &format)
    try fields.choice("timing", &timing)
    try fields.flag("wordless", not: &hasWords)
    try fields.time("stated_ms", &declaredDuration)
  }
}

extension Diagnostic {
  fileprivate mutating func code(with fields: inout some FieldCoding) throws {
    var shown = severity == .note ? nil : severity.rawValue as String?
    try fields.text("is", &shown)
    guard let known = Severity(rawValue: shown ?? Severity.note.rawValue) else {
      throw fields.fault("“is” is “\(shown ?? "")”, which this version does not know")
    }
    severity = known
    try fields.choice("code", &code)
    try fields.text("message", &message)
    try fields.integer("line", &line)
    try fields.integer("column", &column)
  }
}

extension ClockTally {
  fileprivate mutating func code(with fields: inout some FieldCoding) throws {
    try fields.choice("basis", &basis)
    try fields.time("duration_ms", &duration)
    try fields.time("silence_ms", &silence)
    try fields.time("overlap_ms", &overlap)
    try fields.flag("shows_overlap", &canShowOverlap)
    try fields.flag("captions", &hasCaptionTimes)
    try fields.flag("shows_gaps", &canShowGaps)
    try fields.integer("words", &words)
  }
}

extension Speaker {
  fileprivate mutating func code(with fields: inout some FieldCoding) throws {
    try fields.text("name", &name)
    var others = labels == [name] ? [] : labels
    try fields.texts("labels", &others)
    labels = others.isEmpty ? [name] : others
    try fields.flag("unnamed", not: &isNamed)
    try fields.flag("unknown", &isUnknown)
    try fields.choice("role", &role)
    try fields.text("role_basis", &roleBasis)
    try fields.text("name_basis", &nameBasis)
    try fields.text("affiliation", &affiliation)
  }
}

extension SpeechTally {
  fileprivate mutating func code(with fields: inout some FieldCoding) throws {
    try fields.integer("turns", &turns)
    try fields.integer("floor_turns", &floorTurns)
    try fields.integer("backchannels", &backchannels)
    try fields.integer("words", &words)
    try fields.integer("sentences", &sentences)
    try fields.integer("talk_ms", &talkTime)
    try fields.integer("questions", &questions)
    try fields.integer("tag_questions", &tagQuestions)
    try fields.integer("quoted_questions", &quotedQuestions)
    try fields.integer("question_turns", &questionTurns)
    try fields.integer("tag_question_turns", &tagQuestionTurns)
    try fields.integer("interruptions_made", &interruptionsMade)
    try fields.integer("interruptions_received", &interruptionsReceived)
    try fields.integer("hesitations", &hesitations)
    try fields.integer("markers", &markers)
    var mattr = [diversity.windowTypes, diversity.windows]
    var mtld = [diversity.tokens, diversity.forwardFactors, diversity.reverseFactors]
    if mattr == [0, 0] { mattr = [] }
    if mtld == [0, 0, 0] { mtld = [] }
    try fields.integers("mattr", &mattr)
    try fields.integers("mtld", &mtld)
    let (windows, factors) = (try fields.exactly(2, of: mattr), try fields.exactly(3, of: mtld))
    (diversity.windowTypes, diversity.windows) = (windows[0], windows[1])
    (diversity.tokens, diversity.forwardFactors) = (factors[0], factors[1])
    diversity.reverseFactors = factors[2]
    try fields.integer("first_word", &firstWord)
    try fields.integer("first_word_ms", &firstWordTime)
  }
}

extension AdvertisementTally {
  fileprivate mutating func code(with fields: inout some FieldCoding) throws {
    try fields.integer("turn", &turn)
    try fields.integer("words", &words)
    try fields.time("start_ms", &start)
    try fields.time("end_ms", &end)
    try fields.text("read_by", &advertisement.readBy)
    try fields.text("sponsor", &advertisement.sponsor)
    try fields.text("evidence", &advertisement.evidence)
  }
}

extension TimelineTally {
  fileprivate mutating func code(with fields: inout some FieldCoding) throws {
    try fields.flag("by_time", &isByTime)
    try fields.integers("first_words", &starts)
    try fields.integerLists("talk_ms", &talkTime)
  }
}

extension FieldCoding {
  fileprivate mutating func time(_ key: StaticString, _ time: inout MediaTime) throws {
    try integer(key, &time.milliseconds)
  }

  fileprivate mutating func time(_ key: StaticString, _ time: inout MediaTime?) throws {
    var milliseconds = time?.milliseconds
    try integer(key, &milliseconds)
    time = milliseconds.map(MediaTime.init(milliseconds:))
  }

  /// Whether something is not so, which is the rare case.
  fileprivate mutating func flag(_ key: StaticString, not value: inout Bool) throws {
    var isNot = !value
    try flag(key, &isNot)
    value = !isNot
  }

  /// A list of so many integers; zeros where there is none.
  fileprivate func exactly(_ count: Int, of list: [Int]) throws -> [Int] {
    if list.isEmpty { return Array(repeating: 0, count: count) }
    guard list.count == count else { throw fault("a list of \(count) numbers has \(list.count)") }
    return list
  }
}
