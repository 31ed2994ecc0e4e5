/// Tells, line by line, whether what stands where a label would is the name of somebody who speaks.
struct KnownSpeakers {
  private let survey: LabelSurvey
  private var recent = RecentLabels<Bool>()

  /// The speakers a survey found.
  init(_ survey: LabelSurvey) { self.survey = survey }

  /// Whether a label as written is a speaker's.
  mutating func have(_ bytes: Span<UInt8>, _ label: Range<Int>) -> Bool {
    if survey.accepted.isEmpty { return false }
    if let known = recent.finding(bytes, label) { return known }
    let accepts = survey.accepts(bytes, label)
    recent.remember(bytes, label, accepts)
    return accepts
  }
}
