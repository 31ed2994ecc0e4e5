import TranscriptModel

/// Who takes part in a transcript, which turns they take, and what they are to the episode: what the
/// survey of a file and the building of its episode begin with alike.
struct Cast {
  /// The people, their roles among what is known of them.
  private(set) var identities: Identities
  /// Their turns.
  let grouping: TurnGrouping
  /// What another look can begin with.
  let findings: Findings

  /// What was found on the way, each beside what it hangs on: small, since it is kept for many files.
  struct Findings: Sendable {
    /// Who the labels name.
    fileprivate var naming: LabelNaming
    /// Where people read advertisements; hangs on who bears the labels.
    fileprivate var spans: (bearers: [Identities.Bearer], spans: [AdvertisementFinding.Span])?
    /// What was heard of each one; hangs on the turns and on the names.
    fileprivate var signs: (bearers: [Identities.Bearer], names: [String?], signs: [RoleSigns])
  }

  /// Finds names first, then advertisements and turns, then roles.
  ///
  /// - Parameters:
  ///   - keepsAdvertisements: Whether what somebody reads of advertisements is their speech.
  ///   - known: What was found before in this transcript.
  init(
    _ transcript: Transcript, in context: ShowContext, keepsAdvertisements: Bool = false,
    knowing known: Findings? = nil
  ) {
    identities = Identities(transcript, in: context, knowing: known?.naming)
    let bearers = identities.bearers
    var spans: [AdvertisementFinding.Span]?
    if !keepsAdvertisements {
      let found = known?.spans.flatMap { $0.bearers == bearers ? $0.spans : nil }
      spans = found ?? AdvertisementFinding(transcript, bearers).spans
    }
    grouping = TurnGrouping(transcript, bearers, cuttingOut: spans ?? [])
    let names = identities.speakers.map { $0.isNamed ? $0.name : nil }
    let isHeard =
      known.map {
        $0.signs.bearers == bearers && $0.signs.names == names
          && ($0.spans == nil) == keepsAdvertisements
      } ?? false
    let heard = isHeard ? known?.signs.signs : nil
    let signs = heard ?? RoleListening(transcript, identities.speakers, grouping).signs
    findings = Findings(
      naming: identities.naming, spans: spans.map { (bearers, $0) }, signs: (bearers, names, signs))
    identities.take(RoleFinding(transcript, identities.speakers, signs, in: context))
  }
}
