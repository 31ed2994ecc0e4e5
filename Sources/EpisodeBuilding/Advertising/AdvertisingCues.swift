/// What a sentence says that is said in advertisements.
struct AdvertisingCues {
  /// How an advertisement is opened, the surest last.
  enum Opening: Int, Comparable {
    case mention, naming, announcement

    static func < (one: Opening, other: Opening) -> Bool { one.rawValue < other.rawValue }
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
    let heard = Heard(ByteText(sentence))
    closing = heard.thanks ?? heard.first(of: .returns)?.phrase
    resumes = closing == nil && heard.first(of: .resumptions) != nil
    isAside = heard.first(of: .asides) != nil
    opening = closing == nil ? heard.opening : nil
    let after = opening == nil ? 0 : heard.openingEnd
    call = heard.first(of: .calls, after: after)?.phrase
    if call == nil, let address = WebAddress.first(in: sentence), isAside || address.contains("/") {
      call = address
    }
  }
}

/// The advertising phrases of a sentence.
private struct Heard {
  enum List: CaseIterable {
    case announcements, subjects, namings, mentions, denials, calls, asides, thanks, favours, returns
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

  private static let search = PhraseSearch(List.allCases.flatMap(\.phrases))
  private static let places: [List: Range<Int>] = {
    var places: [List: Range<Int>] = [:]
    var start = 0
    for list in List.allCases {
      places[list] = start..<start + list.phrases.count
      start += list.phrases.count
    }
    return places
  }()

  private let ends: [Int?]

  init(_ text: ByteText) { ends = Heard.search.ends(in: text) }

  /// The first phrase of a list that ends after an offset, and where.
  func first(of list: List, after offset: Int = -1) -> (phrase: String, end: Int)? {
    let found = zip(list.phrases, ends[Heard.places[list] ?? 0..<0]).compactMap { phrase, end in
      end.map { (phrase: phrase, end: $0) }
    }
    return found.filter { $0.end > offset }.min { $0.end < $1.end }
  }

  /// Thanks to a sponsor: the favour.
  var thanks: String? {
    guard let thanks = first(of: .thanks) else { return nil }
    return first(of: .favours, after: thanks.end)?.phrase
  }

  /// How the sentence opens an advertisement.
  var opening: (kind: AdvertisingCues.Opening, phrase: String)? {
    guard first(of: .denials) == nil else { return nil }
    if let phrase = announcement?.phrase { return (.announcement, phrase) }
    if let phrase = first(of: .namings)?.phrase { return (.naming, phrase) }
    return first(of: .mentions).map { (.mention, $0.phrase) }
  }

  /// Where the opening phrase ends.
  var openingEnd: Int {
    (announcement ?? first(of: .namings) ?? first(of: .mentions))?.end ?? 0
  }

  /// An announcement has its subject before it, near, or begins the sentence.
  private var announcement: (phrase: String, end: Int)? {
    guard let found = first(of: .announcements) else { return nil }
    let start = found.end - found.phrase.utf8.count
    let subject = first(of: .subjects)
    if let subject, subject.end < start { return found }
    return start < 12 && found.phrase != "supported by" ? found : nil
  }
}
