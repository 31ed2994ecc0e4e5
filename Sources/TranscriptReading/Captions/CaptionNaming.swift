import TranscriptModel

/// How a caption file names speakers.
enum CaptionNaming {
  /// `<v Name>` tags. A cue without one is nobody's, or goes on with the speaker before it where the
  /// file writes tags only when the speaker changes.
  case voiceTags(carry: Bool)
  /// A field of the format.
  case fields
  /// `Name:` before the words; a cue without one goes on with the speaker before it, unless names
  /// only begin far into the file: those mark a few passages, not every change.
  case prefixes(LabelSurvey, carry: Bool)
  case none

  /// Finds out how a file does it.
  init(_ source: SourceText, _ cues: [Cue]) {
    let bytes = source.bytes.span
    let lines = source.lines.span
    if cues.contains(where: { $0.name.map { !bytes.trimmed($0).isEmpty } ?? false }) {
      self = .fields
      return
    }
    var tags = VoiceTagTally()
    var firstLines: [Range<Int>] = []
    firstLines.reserveCapacity(cues.count)
    for cue in cues where !cue.payload.isEmpty {
      let line = cue.text(lines, cue.payload.lowerBound)
      tags.count(bytes, line, upTo: lines[cue.payload.upperBound - 1].upperBound)
      if tags.tagged == 0 { firstLines.append(line) }
    }
    if tags.tagged > 0 {
      self = .voiceTags(carry: tags.areChangesOnly)
      return
    }
    let survey = LabelSurvey(captions: source, firstLines)
    guard !survey.accepted.isEmpty else {
      self = .none
      return
    }
    let early = firstLines.prefix(max(20, firstLines.count / 10))
    let begins = early.contains { survey.accepts(bytes, CaptionHead.parse(bytes, $0).label) }
    self = .prefixes(survey, carry: begins && survey.carries)
  }

  /// Whether words without a name go on with the speaker before them.
  var carries: Bool {
    switch self {
    case .voiceTags(let carry), .prefixes(_, let carry): carry
    case .fields, .none: false
    }
  }
}

/// Tells whether voice tags stand at every caption, as the standard means them, or only where the
/// speaker changes, as Podcasting 2.0 writes them.
private struct VoiceTagTally {
  private(set) var tagged = 0
  private var untagged = 0
  private var repeated = 0
  private var closed = 0
  private var last = 0..<0

  mutating func count(_ bytes: Span<UInt8>, _ line: Range<Int>, upTo end: Int) {
    let start = bytes.skipBlanks(line.lowerBound, line.upperBound)
    guard bytes.has("<v", at: start..<line.upperBound),
      let tag = CueText.tag(bytes, at: start, before: end), case .voice(let name) = tag.kind
    else {
      untagged += 1
      return
    }
    tagged += 1
    if tagged > 1, bytes.isSame(name, last) { repeated += 1 }
    last = name
    if end - 4 >= line.lowerBound, bytes.has("</v>", at: end - 4..<end) { closed += 1 }
  }

  /// Most captions have no tag, none is closed, and one hardly ever names the speaker before it.
  var areChangesOnly: Bool {
    tagged > 1 && untagged > tagged && closed == 0 && repeated * 5 <= tagged
  }
}
