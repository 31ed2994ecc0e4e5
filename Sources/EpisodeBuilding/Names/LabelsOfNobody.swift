package import TranscriptModel

extension Transcript {
  /// The labels that stand for nobody: those of advertisements, and those of sounds and breaks.
  package func labelsOfNobody(
    in context: ShowContext
  ) -> (advertisements: [String], sounds: [String]) {
    let bearers = Identities(self, in: context).bearers
    let labels = { (bearer: Identities.Bearer) in
      zip(self.labels, bearers).filter { $0.1 == bearer }.map(\.0)
    }
    return (labels(.advertisement), labels(.sound))
  }
}
