import TranscriptModel

/// Who takes part in a transcript, which turns they take, and what they are to the episode: what the
/// survey of a file and the building of its episode begin with alike.
struct Cast {
  /// The people, their roles among what is known of them.
  private(set) var identities: Identities
  /// Their turns.
  private(set) var grouping: TurnGrouping

  /// Finds names first, then advertisements and turns, then roles.
  ///
  /// - Parameter keepsAdvertisements: Whether what somebody reads of advertisements is their speech.
  init(_ transcript: Transcript, in context: ShowContext, keepsAdvertisements: Bool = false) {
    identities = Identities(transcript, in: context)
    let spans =
      keepsAdvertisements ? [] : AdvertisementFinding(transcript, identities.bearers).spans
    grouping = TurnGrouping(transcript, identities.bearers, cuttingOut: spans)
    identities.take(RoleFinding(transcript, identities.speakers, grouping, in: context))
  }
}
