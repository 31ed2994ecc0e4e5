import TranscriptModel

/// Makes a transcript of cues: who speaks in each, what only repeats, which times cannot be.
struct CaptionAssembly {
  /// How a caption file names speakers.
  enum Naming {
    /// `<v Name>` tags; a cue without one is nobody's.
    case voiceTags
    /// `Name:` before the words; a cue without one goes on with the speaker before it, unless names
    /// only begin far into the file: those mark a few passages, not every change.
    case prefixes(LabelSurvey, carry: Bool)
    case none
  }

  private let source: SourceText
  private let naming: Naming
  private var builder = TranscriptBuilder()
  private var label: Int?
  private var speakers = KnownSpeakers(LabelSurvey())

  /// Puts the cues of a file together.
  static func read(_ source: SourceText, _ scanner: CueScanner) -> TranscriptBuilder {
    var assembly = CaptionAssembly(source, naming: naming(source, scanner.cues))
    assembly.builder.diagnostics = scanner.diagnostics
    for line in scanner.comments {
      assembly.builder.leaveOut(
        .furniture, String(source.text(ofLine: line).prefix(80)), line: line + 1)
    }
    assembly.addAll(scanner.cues)
    return assembly.builder
  }

  private init(_ source: SourceText, naming: Naming) {
    self.source = source
    self.naming = naming
    builder.keepsStamps = false
    if case .prefixes(let survey, _) = naming { speakers = KnownSpeakers(survey) }
  }

  private static func naming(_ source: SourceText, _ cues: [Cue]) -> Naming {
    let bytes = source.bytes.span
    var tagged = 0
    var firstLines: [Int] = []
    firstLines.reserveCapacity(cues.count)
    for cue in cues where !cue.payload.isEmpty {
      let line = source.lines[cue.payload.lowerBound]
      let start = bytes.skipBlanks(line.lowerBound, line.upperBound)
      if bytes.has("<v", at: start..<line.upperBound) { tagged += 1 }
      if tagged == 0 { firstLines.append(cue.payload.lowerBound) }
    }
    if tagged > 0 { return .voiceTags }
    let survey = LabelSurvey(captions: source, lines: firstLines)
    guard !survey.accepted.isEmpty else { return .none }
    let early = firstLines.prefix(max(20, firstLines.count / 10))
    let begins = early.contains {
      let line = CueText.withoutLeadingMarkup(bytes, source.lines[$0])
      return survey.accepts(bytes, LineHead.parse(bytes, line).label)
    }
    return .prefixes(survey, carry: begins && survey.carries)
  }

  private mutating func addAll(_ cues: [Cue]) {
    let source = source
    let bytes = source.bytes.span
    builder.reserve(bytes.count / 2, utterances: cues.count)
    if case .prefixes(let survey, _) = naming { survey.report(to: &builder.diagnostics) }
    var order = TimeOrder(of: "caption")
    var previous: Cue?
    for cue in cues {
      if let previous, isRepeat(bytes, cue, of: previous) {
        builder.leaveOut(
          .repeatedCaption, bytes.excerpt(source.lines[cue.payload.lowerBound]), line: cue.line + 1)
        builder.diagnostics.append(
          Diagnostic(
            .warning, .duplicateCue, "the caption repeats the one before it and was left out",
            line: cue.line + 1))
        continue
      }
      previous = cue
      var cue = cue
      order.check(&cue.start, &cue.end, line: cue.line + 1, &builder.diagnostics)
      add(cue, bytes)
    }
    order.report(to: &builder.diagnostics)
  }

  /// Whether a cue has the times and the text of another.
  private func isRepeat(_ bytes: Span<UInt8>, _ cue: Cue, of other: Cue) -> Bool {
    guard cue.start != nil, cue.start == other.start, cue.end == other.end,
      cue.payload.count == other.payload.count
    else { return false }
    for offset in 0..<cue.payload.count {
      let a = source.lines[cue.payload.lowerBound + offset]
      let b = source.lines[other.payload.lowerBound + offset]
      guard a.count == b.count else { return false }
      for index in 0..<a.count where bytes[a.lowerBound + index] != bytes[b.lowerBound + index] {
        return false
      }
    }
    return !cue.payload.isEmpty
  }

  private mutating func add(_ cue: Cue, _ bytes: Span<UInt8>) {
    switch naming {
    case .prefixes(_, carry: true): break
    default: label = nil
    }
    guard !cue.payload.isEmpty else { return }
    var isFirst = true
    for line in cue.payload {
      var text = withoutDash(bytes, bytes.trimmed(source.lines[line]))
      if isFirst {
        if case .prefixes = naming { text = takePrefix(cue, bytes, text) }
        builder.begin(label: label, start: cue.start, end: cue.end, line: cue.line + 1)
      }
      if !isFirst { builder.join(with: 0x20, line: line + 1) }
      isFirst = false
      CueText.append(bytes, text, to: &builder) { builder, name in
        let label = name.flatMap { builder.label(bytes, $0) }
        builder.changeVoice(to: label, line: line + 1)
      }
    }
    builder.close()
  }

  /// Takes `Name:` off a cue's text; without one the speaker before goes on.
  private mutating func takePrefix(
    _ cue: Cue, _ bytes: Span<UInt8>, _ text: Range<Int>
  ) -> Range<Int> {
    let head = LineHead.parse(bytes, CueText.withoutLeadingMarkup(bytes, text))
    if let range = head.label, speakers.have(bytes, range) {
      label = builder.label(bytes, range)
      return head.body
    }
    if label != nil { builder.noteCarriedLabel(line: cue.line + 1) }
    return text
  }

  /// `- ` or `>> ` before a text says that somebody else speaks, not who.
  private func withoutDash(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Range<Int> {
    guard text.count > 1 else { return text }
    let start = text.lowerBound
    if bytes[start] == 0x2D, bytes[start + 1].isBlank {
      return bytes.trimmed(start + 2..<text.upperBound)
    }
    if bytes.has(">>", at: text) || bytes.has("– ", at: text) {
      let skipped = bytes[start] == 0x3E ? 2 : 4
      return bytes.trimmed(start + skipped..<text.upperBound)
    }
    return text
  }
}
