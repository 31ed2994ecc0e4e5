import TranscriptModel

/// Decides, over a whole text, which of the things before a colon are speakers' labels.
struct LabelSurvey {
  /// The labels taken for speakers, as cleaned, with how often each occurs.
  private(set) var accepted: [[UInt8]: Int] = [:]
  /// Lines that begin with a label.
  private(set) var labelledLines = 0
  /// Colons at the beginning of a line that belong to sentences: where they stand.
  private(set) var rejected: [(line: Int, column: Int, text: String)] = []
  /// Whether lines begin with stamps without brackets; where only one does, it is a time of day
  /// somebody speaks of (“10:30 Meeting”).
  private(set) var bareStamps = true
  /// Whether names stand alone on their lines without a colon.
  private(set) var bareNames = false

  /// A survey that found nobody.
  init() {}

  /// A survey that accepted some of what was seen.
  init(
    accepted: [[UInt8]: Int], _ sightings: LabelSightings, of source: SourceText, withProse: Bool
  ) {
    self.accepted = accepted
    labelledLines = accepted.values.reduce(0, +)
    rejected = sightings.rejected(accepted, in: source, withProse: withProse)
  }

  /// Surveys lines of a text.
  ///
  /// - Parameter lines: Indices of ``SourceText/lines``; those of metadata are left out.
  init(_ source: SourceText, lines: some Sequence<Int>) {
    let bytes = source.bytes.span
    let stamps = LabelSurvey.haveStamps(source, lines)
    var sightings = LabelSightings()
    var continuations = 0
    for line in lines where !source.isBlank(line) {
      let head = LineHead.parse(bytes, source.lines[line], bareStamps: stamps)
      guard let label = head.label else {
        continuations += 1
        continue
      }
      sightings.take(
        bytes, label, at: head.colon, body: head.body,
        isFirst: sightings.all.isEmpty && continuations == 0)
    }
    let names = LabelSurvey.names(in: sightings, of: source, continuations: continuations)
    self.init(accepted: names, sightings, of: source, withProse: true)
    bareStamps = stamps
    if accepted.isEmpty, let alone = BareNames.find(source, lines, bareStamps: stamps) {
      accepted = alone
      labelledLines = alone.values.reduce(0, +)
      bareNames = true
    }
  }

  private static func haveStamps(_ source: SourceText, _ lines: some Sequence<Int>) -> Bool {
    let bytes = source.bytes.span
    var stamped = 0
    var all = 0
    for line in lines where !source.isBlank(line) {
      all += 1
      if TimeStamp.scan(bytes, bytes.trimmed(source.lines[line])) != nil { stamped += 1 }
    }
    return stamped > 1 && (stamped > 2 && stamped * 10 >= all || stamped * 2 >= all)
  }

  /// What recurs in a name's form is a name; what occurs once must look like one for sure.
  private static func names(
    in sightings: LabelSightings, of source: SourceText, continuations: Int
  ) -> [[UInt8]: Int] {
    let all = sightings.all.filter { $0.addresses < $0.count }
    // What others say is quoted: “Question: "Is it safe?"” within somebody's speech.
    let unquoted = all.filter { $0.quotations < $0.count }
    let candidates = unquoted.contains { $0.count > 1 && $0.form != .prose } ? unquoted : all
    let recurring = candidates.filter { $0.count > 1 && $0.form != .prose }
    let recurringNames = Set(recurring.map(\.name))
    let haveLines = recurring.contains(where: \.isAlone)
    var accepted: [[UInt8]: Int] = [:]
    var prose = sightings.proseLines
    var opens = false
    for sighting in candidates {
      let isExplained = LabelSurvey.shortForm(sighting.name).map(recurringNames.contains) ?? false
      if sighting.form == .prose {
        guard isExplained || SmallNames.isName(sighting, in: source) else { continue }
        prose -= sighting.count
      } else if sighting.count == 1, sighting.form != .likely, !isExplained,
        recurring.isEmpty || sighting.hasNumber
          || !(sighting.isAlone && haveLines || continuations == 0)
      {
        continue
      }
      accepted[sighting.name] = sighting.count
      if sighting.isFirst { opens = true }
    }
    let labelledLines = accepted.values.reduce(0, +)
    // A text whose colons are mostly not names names nobody; neither do headings such as “Speed: The
    // Reality”, none of which comes back.
    let areHeadings = recurring.isEmpty && continuations > labelledLines
    let isLoneOpening = labelledLines == 1 && opens
    let isUnsure = labelledLines < prose || (labelledLines < 2 || areHeadings) && !isLoneOpening
    return isUnsure ? [:] : accepted
  }

  /// What stands in brackets at the end of a label: the initials that stand for it from then on, as
  /// in “Ada Quill (AQ)”.
  private static func shortForm(_ name: [UInt8]) -> [UInt8]? {
    guard name.last == 0x29, let opening = name.lastIndex(of: 0x28), opening > 0 else { return nil }
    return Array(name[(opening + 1)...].dropLast())
  }

  /// Whether speech without a label goes on with the speaker before it. Where one name comes again
  /// and again and no other does, somebody unnamed speaks in between.
  var carries: Bool { accepted.count > 1 || labelledLines == 1 }

  /// What a line begins with, read as this text's lines are.
  func head(_ bytes: Span<UInt8>, _ line: Range<Int>) -> LineHead {
    LineHead.parse(bytes, line, bareStamps: bareStamps, bareNames: bareNames)
  }

  /// Whether a label as written is a speaker's.
  func accepts(_ bytes: Span<UInt8>, _ label: Range<Int>?) -> Bool {
    guard let label, !accepted.isEmpty else { return false }
    return accepted[LabelTable.clean(bytes, label)] != nil
  }

  /// Says which colons were taken for part of a sentence.
  func report(to diagnostics: inout [Diagnostic]) {
    guard !accepted.isEmpty else { return }
    for (line, column, text) in rejected {
      diagnostics.append(
        Diagnostic(
          .note, .colonInSentence, "“\(text):” was read as part of a sentence, not as a speaker",
          line: line, column: column))
    }
  }
}
