/// What a sentence says that is said in advertisements.
struct AdvertisingCues {
  /// How an advertisement is opened.
  enum Opening {
    /// By a sponsor in passing.
    case mention
    /// By a sponsor as such.
    case naming
    /// By a part of the show that is the sponsor's.
    case segment
    /// By who paid for the show.
    case announcement
  }

  /// How it opens one, and the phrase; `nil` where it does not.
  private(set) var opening: (kind: Opening, phrase: String)?
  /// The words that tell the listener what to do.
  private(set) var call: String?
  /// Whether it may belong to a call before it.
  private(set) var isAside = false
  /// The words that thank the sponsor or lead back to the show.
  private(set) var closing: String?
  /// Whether it thanks the sponsor.
  private(set) var thanksSponsor = false
  /// Whether the conversation goes on with it.
  private(set) var resumes = false
  /// Whether it has a code to use.
  private(set) var isOffer = false
  /// Whether it says what a code is worth.
  private(set) var isReward = false
  /// Whether it offers what the show itself sells.
  private(set) var isOwn = false
  /// Whether the show itself is what it is brought by.
  private(set) var isHouse = false
  /// Whether it names one of several sponsors that were announced.
  private(set) var isPart = false
  /// An address, in its own letters.
  private(set) var address: String?

  /// An address that is no name as well: `quayside.blog` may be talked of.
  var barePlace: String? {
    address.flatMap { WebAddress.name(of: $0)?.contains(".") == false ? $0 : nil }
  }

  /// Listens to a sentence.
  init(_ sentence: ArraySlice<UInt8>) {
    // A phrase may run on in the next caption.
    let text = ByteText(sentence.lazy.map { $0 == 0x0A ? 0x20 : $0 })
    let heard = Heard(matches: Heard.phrases.matches(in: text), text: text)
    var openingEnd = 0
    if !heard.matches.isEmpty {
      let thanks = heard.thanks
      thanksSponsor = thanks != nil
      closing = thanks ?? heard.first(of: .returns)?.phrase
      resumes = closing == nil && heard.first(of: .resumptions) != nil
      if closing == nil, let found = heard.opening {
        opening = (found.kind, found.match.phrase)
        openingEnd = found.match.range.upperBound
      }
      call = heard.first(of: .calls, from: openingEnd)?.phrase
      isAside = heard.first(of: .asides) != nil
      isOffer = heard.first(of: .codes) != nil
      if isOffer, call == nil { call = heard.first(of: .codes, from: openingEnd)?.phrase }
      isReward = heard.first(of: .rewards) != nil
      isHouse = heard.isHouse
      isPart = heard.first(of: .parts).map { $0.range.lowerBound < 10 } ?? false
    }
    address = WebAddress.first(in: sentence)
    if call == nil, let address, isAside || address.contains("/") { call = address }
    isOwn =
      heard.first(of: .plugs) != nil
      || heard.first(of: .ownOffers) != nil && (call != nil || address != nil || isAside)
  }
}

/// The advertising phrases of a sentence.
private struct Heard {
  enum List: CaseIterable {
    case announcements, subjects, segments, namings, mentions, denials, parts
    case calls, codes, rewards, ownOffers, plugs, asides, thanks, favours, returns, resumptions

    var phrases: [String] {
      switch self {
      case .announcements: AdvertisingPhrases.announcements
      case .subjects: AdvertisingPhrases.subjects
      case .segments: AdvertisingPhrases.segments
      case .namings: AdvertisingPhrases.namings
      case .mentions: AdvertisingPhrases.mentions
      case .denials: AdvertisingPhrases.denials
      case .parts: AdvertisingPhrases.parts
      case .calls: AdvertisingPhrases.calls
      case .codes: AdvertisingPhrases.codes
      case .rewards: AdvertisingPhrases.rewards
      case .ownOffers: AdvertisingPhrases.ownOffers
      case .plugs: AdvertisingPhrases.plugs
      case .asides: AdvertisingPhrases.asides
      case .thanks: AdvertisingPhrases.thanks
      case .favours: AdvertisingPhrases.favours
      case .returns: AdvertisingPhrases.returns
      case .resumptions: AdvertisingPhrases.resumptions
      }
    }
  }

  static let phrases = PhraseSearch(List.allCases.map { ($0, $0.phrases) })

  let matches: [PhraseSearch<List>.Match]
  let text: ByteText

  /// The first phrase of a list from an offset on.
  func first(of list: List, from offset: Int = 0) -> PhraseSearch<List>.Match? {
    matches.first { $0.cue == list && $0.range.lowerBound >= offset }
  }

  /// Thanks to a sponsor: the favour.
  var thanks: String? {
    guard let thanks = first(of: .thanks) else { return nil }
    return first(of: .favours, from: thanks.range.upperBound)?.phrase
  }

  /// How the sentence opens an advertisement.
  var opening: (kind: AdvertisingCues.Opening, match: PhraseSearch<List>.Match)? {
    if first(of: .denials) != nil { return nil }
    if !isHouse, let match = announcement { return (.announcement, match) }
    if let match = first(of: .segments) { return (.segment, match) }
    if let match = first(of: .namings) { return (.naming, match) }
    return first(of: .mentions).map { (.mention, $0) }
  }

  /// Whether it is brought by the show itself.
  var isHouse: Bool {
    first(of: .mentions).map {
      $0.phrase.hasSuffix(" by")
        && text.start(of: "us", within: 4, after: $0.range.upperBound) != nil
    } ?? false
  }

  /// An announcement has its subject before it, or begins the sentence but for an “and”.
  private var announcement: PhraseSearch<List>.Match? {
    guard let match = first(of: .announcements) else { return nil }
    let hasSubject =
      first(of: .subjects).map { $0.range.upperBound <= match.range.lowerBound } ?? false
    return hasSubject || match.range.lowerBound < 6 ? match : nil
  }
}
