import TranscriptModel

extension Advertisement {
  /// Reads what an advertisement says of itself.
  init(_ source: AdvertisementSource, _ identities: Identities, words: String) {
    let reader: Int?
    let evidence: String
    switch source {
    case .label(let label):
      reader = LabelKind.words(of: label).contains("host") ? identities.host : nil
      evidence = "it stands under the label “\(label)”"
    case .span(let span, let readers):
      // Of people who read equally much, the first of the transcript.
      reader = readers.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      evidence = span.evidence
    }
    self.init(
      readBy: reader.map { identities.speakers[$0].name },
      sponsor: SponsorNaming.name(in: words), evidence: evidence)
  }
}
