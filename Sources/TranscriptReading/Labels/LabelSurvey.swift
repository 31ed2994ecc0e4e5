import TranscriptModel

/// Decides, over a whole text, which of the things before a colon are speakers' labels.
struct LabelSurvey {
  /// The labels taken for speakers, as cleaned, with how often each occurs.
  private(set) var accepted: [[UInt8]: Int] = [:]
  /// Lines that begin with a label.
  private(set) var labelledLines = 0
  /// Colons at the beginning of a line that belong to sentences: where they stand.
  private(set) var rejected: [(line: Int, column: Int, text: String)] = []

  /// A survey that found nobody.
  init() {}

  /// Whether lines begin with stamps without brackets; where only one does, it is a time of day
  /// somebody speaks of (“10:30 Meeting”).
  private(set) var bareStamps = true

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

  private struct Seen {
    var name: [UInt8] = []
    var count = 0
    var form = SpeakerLabel.Form.prose
    var isAlone = false
    var isFirst = false
  }

  /// Surveys lines of a text.
  ///
  /// - Parameter lines: Indices of ``SourceText/lines``; those of metadata are left out.
  init(_ source: SourceText, lines: some Sequence<Int>) {
    let bytes = source.bytes.span
    var seen: [Seen] = []
    var indices: [[UInt8]: Int] = [:]
    var recent = RecentLabels<Int>()
    var places: [(label: Int, line: Int, column: Int)] = []
    var prose = 0
    var continuations = 0
    bareStamps = LabelSurvey.haveStamps(source, lines)
    for line in lines where !source.isBlank(line) {
      let head = LineHead.parse(bytes, source.lines[line], bareStamps: bareStamps)
      guard let label = head.label else {
        continuations += 1
        continue
      }
      var found = recent.finding(bytes, label)
      if found == nil {
        let name = LabelTable.clean(bytes, label)
        let index = indices[name] ?? seen.count
        if index == seen.count {
          indices[name] = index
          seen.append(Seen(name: name, isFirst: seen.isEmpty && continuations == 0))
        }
        seen[index].form = SpeakerLabel.form(bytes, label)
        recent.remember(bytes, label, index)
        found = index
      }
      guard let index = found else { continue }
      seen[index].count += 1
      if head.isAlone { seen[index].isAlone = true }
      if seen[index].form == .prose { prose += 1 }
      places.append((index, line + 1, head.colon - source.lines[line].lowerBound + 1))
    }
    accept(
      Dictionary(uniqueKeysWithValues: seen.map { ($0.name, $0) }), continuations: continuations,
      prose: prose)
    let isAccepted = seen.map { accepted[$0.name] != nil }
    for place in places where !isAccepted[place.label] {
      let text = String(decoding: seen[place.label].name.prefix(60), as: UTF8.self)
      rejected.append((place.line, place.column, text))
    }
  }

  /// Surveys the first lines of captions, most of which go on with a sentence: only what recurs is
  /// a name there, or a kind of speaker.
  init(captions source: SourceText, _ lines: [Range<Int>]) {
    let bytes = source.bytes.span
    var seen: [Seen] = []
    var indices: [[UInt8]: Int] = [:]
    var recent = RecentLabels<Int>()
    var places: [(label: Int, offset: Int)] = []
    for line in lines {
      let head = CaptionHead.parse(bytes, line)
      guard let label = head.label, !head.body.isEmpty else { continue }
      var found = recent.finding(bytes, label)
      if found == nil {
        let form = SpeakerLabel.form(bytes, label)
        guard form != .prose else { continue }
        let name = LabelTable.clean(bytes, label)
        let index = indices[name] ?? seen.count
        if index == seen.count {
          indices[name] = index
          seen.append(Seen(name: name, isFirst: line == lines.first))
        }
        seen[index].form = form
        recent.remember(bytes, label, index)
        found = index
      }
      guard let index = found else { continue }
      seen[index].count += 1
      places.append((index, head.colon))
    }
    let recurring = seen.contains { $0.count > 1 }
    for entry in seen where entry.count > 1 || entry.form == .likely {
      if recurring || lines.count <= 20 || entry.isFirst { accepted[entry.name] = entry.count }
    }
    labelledLines = accepted.values.reduce(0, +)
    let isAccepted = seen.map { accepted[$0.name] != nil }
    for place in places where !isAccepted[place.label] {
      let (line, column) = source.position(of: place.offset)
      let text = String(decoding: seen[place.label].name, as: UTF8.self)
      rejected.append((line, column, text))
    }
  }

  /// What recurs in a name's form is a name; what occurs once must look like one for sure.
  private mutating func accept(_ seen: [[UInt8]: Seen], continuations: Int, prose: Int) {
    let recurring = seen.filter { $0.value.count > 1 && $0.value.form != .prose }
    for (name, entry) in seen where entry.form != .prose {
      let isName =
        entry.count > 1 || entry.form == .likely
        || !recurring.isEmpty && (entry.isAlone || continuations == 0)
      if isName { accepted[name] = entry.count }
    }
    labelledLines = accepted.values.reduce(0, +)
    let isLoneOpening =
      labelledLines == 1 && seen.contains { accepted[$0.key] != nil && $0.value.isFirst }
    // A text whose colons are mostly not names names nobody; neither do headings such as “Speed: The
    // Reality”, none of which comes back.
    let areHeadings = recurring.isEmpty && continuations > labelledLines
    if labelledLines < prose || (labelledLines < 2 || areHeadings) && !isLoneOpening {
      accepted = [:]
      labelledLines = 0
    }
  }

  /// Whether speech without a label goes on with the speaker before it. Where one name comes again
  /// and again and no other does, somebody unnamed speaks in between.
  var carries: Bool { accepted.count > 1 || labelledLines == 1 }

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
