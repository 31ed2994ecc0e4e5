/// Finds where an advertisement begins that nothing announces: one is known by its offer (a code, what
/// it is worth and an address) or by the thanks at its end, and begins where the sponsor is first
/// named.
struct UnannouncedReads {
  /// The bytes before the offer that are searched for its beginning, about 400 words.
  private static let reach = 2200
  /// How many words may lie between two sentences that name the sponsor.
  private static let betweenNames = 250
  /// How many words before the thanks there is a call.
  private static let beforeThanks = 60

  let speech: AdvertisingSentences

  /// Whether a sentence may be the end of one.
  static func mayEnd(with cues: AdvertisingCues) -> Bool { cues.isOffer || cues.thanksSponsor }

  /// The sentence that begins the advertisement of an offer and what goes with it, not before an
  /// offset; `nil` where they are none.
  func beginning(
    of offer: ArraySlice<AdvertisingSentences.Sentence>, notBefore limit: Int
  ) -> AdvertisingSentences.Sentence? {
    guard let first = offer.first else { return nil }
    let floor = max(limit, first.text.lowerBound - UnannouncedReads.reach)
    let start = floor == limit ? floor : speech.bounds.end(after: floor)
    let before = speech.sentences(from: start, before: first.text.lowerBound)
    guard let names = sponsor(of: offer, after: before) else { return nil }
    var begin: AdvertisingSentences.Sentence?
    var since = 0
    for sentence in before.reversed() {
      let cues = sentence.cues
      if cues.resumes || cues.closing != nil || cues.isOwn { break }
      if since > UnannouncedReads.betweenNames { break }
      if speech.says(names, sentence) || cues.opening != nil || cues.isOffer {
        (begin, since) = (sentence, 0)
        if let opening = cues.opening, opening.kind != .mention { break }
      } else {
        since += sentence.words
      }
    }
    return begin
  }

  /// The names of the sponsor, where the sentences are an offer, or thanks after a call.
  private func sponsor(
    of offer: ArraySlice<AdvertisingSentences.Sentence>,
    after before: [AdvertisingSentences.Sentence]
  ) -> SponsorNames? {
    var around = Array(offer)
    var words = 0
    for sentence in before.reversed() {
      words += sentence.words
      guard words <= UnannouncedReads.beforeThanks else { break }
      around.append(sentence)
    }
    if around.contains(where: \.cues.isOwn) { return nil }
    let isThanked = offer.contains { $0.cues.thanksSponsor }
    let hasCall = around.contains { $0.cues.call != nil }
    let isOffer =
      around.contains { $0.cues.isReward } && around.contains { $0.cues.address != nil }
    guard isThanked ? hasCall : isOffer else { return nil }
    var names = SponsorNames()
    for sentence in offer where sentence.cues.thanksSponsor {
      names.learn(SponsorNaming.afterThanks(in: speech.words(of: sentence)))
    }
    // Of the addresses near thanks, one may be somebody else's.
    if names.isEmpty {
      for sentence in around { names.learn(sentence.cues.address.flatMap(WebAddress.name)) }
    }
    return names.isEmpty ? nil : names
  }
}
