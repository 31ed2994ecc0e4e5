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
      let head = LineHead.parse(
        bytes, source.lines[line], bareStamps: survey.bareStamps || tagsNameSpeakers)
      let number = line + 1
      var body = head.body
      if let range = head.label, speakers.have(bytes, range) {
        label = builder.label(bytes, range)
        builder.begin(label: label, start: head.time, line: number)
      } else {
        // A stamp behind something that is no label is part of what was said.
        body = head.whole
        let leads = head.whole.lowerBound > bytes.trimmed(source.lines[line]).lowerBound
        if tagsNameSpeakers || leads && !survey.carries { label = nil }
        if leads, let time = head.time {
          builder.begin(label: label, start: time, line: number)
        } else if builder.isOpen, !tagsNameSpeakers {
          builder.join(with: 0x0A, line: number)
        } else {
          builder.begin(label: label, line: number)
        }
      }
      CueText.append(bytes, body, to: &builder) { builder, name in
        builder.changeVoice(to: name.flatMap { builder.label(bytes, $0) }, line: number)
      }
    }
    builder.close()
  }
}
