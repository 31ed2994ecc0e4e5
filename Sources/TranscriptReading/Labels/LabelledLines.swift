import TranscriptModel

/// Reads lines of plain text into utterances: a label, a stamp or both begin one, other lines go on
/// with it.
struct LabelledLines {
  private let survey: LabelSurvey
  private let tagsNameSpeakers: Bool
  private var label: Int?
  private var speakers: KnownSpeakers

  /// Begins to read lines whose labels a survey found.
  ///
  /// - Parameter tagsNameSpeakers: Whether `<v Name>` stands in the text; lines without it are then
  ///   nobody's.
  init(_ survey: LabelSurvey, tagsNameSpeakers: Bool = false) {
    self.survey = survey
    speakers = KnownSpeakers(survey)
    self.tagsNameSpeakers = tagsNameSpeakers
  }

  /// Reads lines, given as indices of ``SourceText/lines``.
  mutating func read(
    _ lines: some Sequence<Int>, of source: SourceText, into builder: inout TranscriptBuilder
  ) {
    let bytes = source.bytes.span
    for line in lines where !source.isBlank(line) {
      let body = take(bytes, source.lines[line], number: line + 1, &builder)
      CueText.append(bytes, body, to: &builder) { builder, name in
        builder.changeVoice(to: name.flatMap { builder.label(bytes, $0) }, line: line + 1)
      }
    }
    builder.close()
  }

  /// Begins the utterance a line begins, or goes on with the open one; what the line says.
  mutating func take(
    _ bytes: Span<UInt8>, _ line: Range<Int>, number: Int, _ builder: inout TranscriptBuilder
  ) -> Range<Int> {
    let head = LineHead.parse(
      bytes, line, bareStamps: survey.bareStamps || tagsNameSpeakers, bareNames: survey.bareNames)
    if let name = head.label, speakers.have(bytes, name) {
      label = builder.label(bytes, name)
      builder.begin(label: label, start: head.time, line: number)
      return head.body
    }
    if head.label != nil, LabelSightings.isAddress(bytes, head.body) {
      builder.leaveOut(.furniture, bytes.excerpt(line), line: number)
      return line.upperBound..<line.upperBound
    }
    // A stamp behind something that is no label is part of what was said.
    let leads = head.whole.lowerBound > bytes.trimmed(line).lowerBound
    if tagsNameSpeakers || leads && !survey.carries { label = nil }
    if leads, let time = head.time {
      builder.begin(label: label, start: time, line: number)
    } else if builder.isOpen, !tagsNameSpeakers {
      builder.join(with: 0x0A, line: number)
    } else {
      builder.begin(label: label, line: number)
    }
    return head.whole
  }
}
