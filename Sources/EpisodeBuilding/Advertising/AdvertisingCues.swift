/// What a sentence says that is said in advertisements.
struct AdvertisingCues {
  /// How an advertisement is opened.
  enum Opening {
    /// By a sponsor in passing.
    case mention
    /// By a sponsor as such.
    case naming
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
  /// Whether the conversation goes on with it.
  private(set) var resumes = false

  /// Listens to a sentence.
  init(_ sentence: ArraySlice<UInt8>) {
    // A phrase may run on in the next caption.
    let text = ByteText(sentence.lazy.map { $0 == 0x0A ? 0x20 : $0 })
    let heard = Heard(matches: Heard.phrases.matches(in: text))
    isAside = heard.first(of: .asides) != nil
    var openingEnd = 0
    if !heard.matches.isEmpty {
      closing = heard.thanks ?? heard.first(of: .returns)?.phrase
      resumes = closing == nil && heard.first(of: .resumptions) != nil
      if closing == nil, let found = heard.opening {
        opening = (found.kind, found.match.phrase)
        openingEnd = found.match.range.upperBound
      }
      call = heard.first(of: .calls, from: openingEnd)?.phrase
    }
    if call == nil, let address = WebAddress.first(in: sentence), isAside || address.contains("/") {
      call = address
    }
  }
}

/// The advertising phrases of a sentence.
private struct Heard {
  enum List: CaseIterable {
    case announcements, subjects, namings, mentions, denials, calls, asides, thanks, favours,
      returns
    case resumptions

    var phrases: [String] {
      switch self {
      case .announcements: AdvertisingPhrases.announcements
      case .subjects: AdvertisingPhrases.subjects
      case .namings: AdvertisingPhrases.namings
      case .mentions: AdvertisingPhrases.mentions
      case .denials: AdvertisingPhrases.denials
      case .calls: AdvertisingPhrases.calls
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
    if let match = announcement { return (.announcement, match) }
    if let match = first(of: .namings) { return (.naming, match) }
    return first(of: .mentions).map { (.mention, $0) }
  }

  /// An announcement has its subject before it, or begins the sentence but for an “and”.
  private var announcement: PhraseSearch<List>.Match? {
    guard let match = first(of: .announcements) else { return nil }
    let hasSubject =
      first(of: .subjects).map { $0.range.upperBound <= match.range.lowerBound } ?? false
    return hasSubject || match.range.lowerBound < 6 ? match : nil
  }
}
