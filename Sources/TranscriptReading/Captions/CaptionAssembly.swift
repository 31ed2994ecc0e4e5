import TranscriptModel

/// Makes a transcript of cues: who speaks in each, and what.
struct CaptionAssembly {
  /// Of so many captions one begins with a dash where dashes mark the changes of voice. Fewer mark a
  /// passage here and there, and say nothing of the speech between them.
  private static let captionsPerChange = 25

  private let source: SourceText
  private let naming: CaptionNaming
  private var builder: TranscriptBuilder
  private var label: Int?
  private var speakers = KnownSpeakers(LabelSurvey())
  /// Whether the caption that is read has its label from the one before.
  private var isCarried = false
  private var sieve: CueSieve
  private var text: CueText
  private let numbers: [Int]?
  private var changes: (count: Int, line: Int) = (0, 0)
  /// Whether a dash or `>>` begins the line that is read.
  private var isOtherVoice = false

  /// Puts the cues of a file together.
  ///
  /// - Parameter numbers: The line of the file each line stands on, where the text was gathered from
  ///   a file of another shape.
  static func read(
    _ source: SourceText, _ cues: [Cue], _ notices: CaptionNotices,
    markup: CueText.Markup = .tags, numbers: [Int]? = nil
  ) -> TranscriptBuilder {
    var assembly = CaptionAssembly(source, cues, TranscriptBuilder(notices), markup, numbers)
    assembly.addAll(cues)
    assembly.report(of: cues.count)
    return assembly.builder
  }

  private init(
    _ source: SourceText, _ cues: [Cue], _ builder: TranscriptBuilder, _ markup: CueText.Markup,
    _ numbers: [Int]?
  ) {
    self.source = source
    self.numbers = numbers
    self.builder = builder
    text = CueText(markup)
    naming = CaptionNaming(source, cues)
    sieve = CueSieve(source, cues, numbers)
    self.builder.keepsStamps = false
    if case .prefixes(let survey, _) = naming { speakers = KnownSpeakers(survey) }
  }

  private mutating func addAll(_ cues: [Cue]) {
    let source = source
    let bytes = source.bytes.span
    let lines = source.lines.span
    builder.reserve(bytes.count / 2, utterances: cues.count)
    if case .prefixes(let survey, _) = naming { report(survey) }
    for cue in sieve.withoutCutNotes(cues, bytes, lines, &builder) {
      if let cue = sieve.take(cue, bytes, lines, &builder) { add(cue, bytes, lines) }
    }
    sieve.report(to: &builder.diagnostics)
  }

  private mutating func add(_ cue: Cue, _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>) {
    if !naming.carries { label = nil }
    if let name = cue.name { label = builder.label(bytes, name) }
    guard !cue.payload.isEmpty else { return }
    let end = cue.text(lines, cue.payload.upperBound - 1).upperBound
    text.begin()
    isCarried = false
    var reached = 0
    for line in cue.payload {
      let range = bytes.trimmed(cue.text(lines, line))
      guard range.upperBound > reached else { continue }
      begin(line, of: cue, bytes, max(range.lowerBound, reached)..<range.upperBound, end, &reached)
    }
    builder.close(isCarried: isCarried)
  }

  /// Adds one line: a name or a dash before it changes the voice.
  private mutating func begin(
    _ line: Int, of cue: Cue, _ bytes: Span<UInt8>, _ range: Range<Int>, _ end: Int,
    _ reached: inout Int
  ) {
    let isFirst = line == cue.payload.lowerBound
    isOtherVoice = false
    let (body, isNew) = takeHead(bytes, range, line: line, isFirst: isFirst)
    if isFirst || !builder.isOpen {
      builder.begin(label: label, start: cue.start, end: cue.end, line: cue.line + 1)
    } else if isNew {
      isCarried = false
      builder.changeVoice(to: label, line: number(line))
    } else {
      builder.join(with: 0x20, line: number(line))
    }
    if isOtherVoice { builder.noteOtherVoice() }
    var tagged: Int?
    let number = number(line)
    reached = text.append(bytes, body, tagsUpTo: end, to: &builder) { builder, name in
      let index = name.flatMap { builder.label(bytes, $0) }
      tagged = index ?? tagged
      builder.changeVoice(to: index, line: number)
    }
    // Where tags stand only at changes, one names who speaks from here on.
    if naming.carries, let tagged { label = tagged }
  }

  /// Takes dash and name off a line; `isNew` where one of them says that another voice begins.
  private mutating func takeHead(
    _ bytes: Span<UInt8>, _ range: Range<Int>, line: Int, isFirst: Bool
  ) -> (body: Range<Int>, isNew: Bool) {
    switch naming {
    case .voiceTags(let carry):
      if carry, isFirst, label != nil, !startsVoice(bytes, range) {
        isCarried = true
      }
      return (CaptionHead.withoutDash(bytes, range), false)
    case .fields: return (CaptionHead.withoutDash(bytes, range), false)
    case .none:
      let body = CaptionHead.withoutDash(bytes, range)
      let changes = body.lowerBound > range.lowerBound
      if changes { noteChange(line) }
      return (body, changes)
    case .prefixes:
      let head = CaptionHead.parse(bytes, range)
      if let name = head.label, speakers.have(bytes, name) {
        label = builder.label(bytes, name)
        return (head.body, true)
      }
      if head.isNobody {
        label = nil
        return (head.body, true)
      }
      if head.changesVoice {
        label = nil
        noteChange(line)
        return (CaptionHead.withoutDash(bytes, CueText.withoutLeadingMarkup(bytes, range)), true)
      }
      if isFirst, label != nil { isCarried = true }
      return (range, false)
    }
  }

  private func startsVoice(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.has("<v ", at: range) || bytes.has("<v.", at: range)
  }

  private mutating func noteChange(_ line: Int) {
    isOtherVoice = true
    if changes.count == 0 { changes.line = number(line) }
    changes.count += 1
  }

  /// The line of the file, from 1, a line of the text stands on.
  private func number(_ line: Int) -> Int { (numbers?[line] ?? line) + 1 }

  /// Says which colons were taken for part of a sentence.
  private mutating func report(_ survey: LabelSurvey) {
    var found: [Diagnostic] = []
    survey.report(to: &found)
    if numbers != nil {
      // Columns of text that was gathered are nowhere in the file.
      for index in found.indices {
        found[index].line = found[index].line.map { number($0 - 1) }
        found[index].column = nil
      }
    }
    builder.diagnostics += found
  }

  private mutating func report(of cues: Int) {
    if changes.count > 0 {
      let areAll = changes.count * Self.captionsPerChange >= cues
      if !areAll { builder.forgetOtherVoices() }
      builder.diagnostics.append(
        Diagnostic(
          .note, .unlabelledSpeech,
          "\(changes.count) lines begin with a dash or with “>>”: another voice speaks there, but "
            + "the captions do not say whose"
            + (areAll
              ? "; each begins a turn of nobody's in particular"
              : "; they are too few to tell the turns by"),
          line: changes.line))
    }
    if text.rubies > 0 {
      builder.diagnostics.append(
        Diagnostic(
          .note, .furniture,
          "readings above words (ruby) were left out, \(text.rubies) in all: nobody says a word twice"
        ))
    }
  }
}
