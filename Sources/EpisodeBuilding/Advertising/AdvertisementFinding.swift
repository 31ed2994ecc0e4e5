import TranscriptModel

/// Finds the advertisements that people read within their turns, by what they say.
///
/// One sentence opens an advertisement: it announces who paid, or names a sponsor. It lasts until the
/// sponsor is thanked, else up to the last sentence that tells the listener what to do. An
/// announcement is an advertisement by itself; a sponsor's name is not. Where nothing opens one, its
/// offer tells (``UnannouncedReads``).
struct AdvertisementFinding {
  /// An advertisement within the speech of people.
  struct Span: Hashable {
    /// Its bytes in the transcript's speech, whole sentences.
    var text: Range<Int>
    /// What it says that is said in advertisements.
    var evidence: String
  }

  /// The advertisements, in order; none overlaps another.
  private(set) var spans: [Span] = []

  private typealias Sentence = AdvertisingSentences.Sentence

  private let speech: AdvertisingSentences
  /// The sentences heard so far, from the last anchor on, so that none is heard twice.
  private var sentences: [Sentence] = []

  private static let search = AnchorSearch(AdvertisingPhrases.anchors)

  /// How many words later the first call, and the thanks, may come after each kind of opening.
  private static func reach(of opening: AdvertisingCues.Opening) -> (call: Int, thanks: Int) {
    switch opening {
    case .mention: (120, 250)
    case .naming, .segment: (400, 700)
    case .announcement: (500, 1000)
    }
  }
  /// How many words may lie between two calls; and where the later names the sponsor again, since it
  /// was last named.
  private static let betweenCalls = (any: 60, named: 150)
  /// How many words may lie between a call and what belongs to it.
  private static let betweenAsides = 15
  /// Thanks that come sooner open an advertisement rather than close it.
  private static let beforeThanks = 35
  /// How many words after the thanks the offer may be repeated.
  private static let afterThanks = 40

  /// Listens to the speech of people and under no label; `bearers` says what each label stands for.
  init(_ transcript: Transcript, _ bearers: [Identities.Bearer]) {
    let anchors = AdvertisementFinding.search.offsets(in: transcript.speech)
    speech = AdvertisingSentences(transcript, bearers)
    var heardTo = 0
    // No sentence is searched twice for a beginning.
    var searchedTo = 0
    for anchor in anchors where anchor >= heardTo && speech.isSpoken(at: anchor) {
      listen(from: anchor, notBefore: heardTo)
      guard let first = sentences.first else { continue }
      heardTo = first.text.upperBound
      if let span = announced() {
        spans.append(span)
        (heardTo, searchedTo) = (span.text.upperBound, span.text.upperBound)
      } else if UnannouncedReads.mayEnd(with: first.cues) {
        let span = unannounced(notBefore: searchedTo)
        if let span { spans.append(span) }
        heardTo = span?.text.upperBound ?? heardTo
        searchedTo = span?.text.upperBound ?? first.text.lowerBound
      }
    }
  }

  /// Makes the sentence that holds an anchor the first of ``sentences``.
  private mutating func listen(from anchor: Int, notBefore limit: Int) {
    let known = sentences.firstIndex { $0.text.contains(anchor) }
    sentences.removeFirst(known ?? sentences.count)
    if known == nil { hear(from: max(limit, speech.bounds.start(before: anchor))) }
  }

  /// Hears one sentence more; `false` where people's speech ends.
  @discardableResult
  private mutating func hear(from offset: Int) -> Bool {
    guard let sentence = speech.sentence(from: offset) else { return false }
    sentences.append(sentence)
    return true
  }

  /// The advertisement that the first of ``sentences`` opens.
  private mutating func announced() -> Span? {
    guard let opening = sentences[0].cues.opening else { return nil }
    let last = last(after: opening.kind, calls: sentences[0].cues.call)
    guard last != nil || opening.kind == .announcement else { return nil }
    let end = sentences[last?.index ?? 0]
    return Span(
      text: sentences[0].text.lowerBound..<end.text.upperBound,
      evidence: evidence(sentences[0], opening.phrase, last?.phrase, end))
  }

  /// The advertisement whose offer or thanks the first of ``sentences`` is.
  private mutating func unannounced(notBefore limit: Int) -> Span? {
    guard let phrase = sentences[0].cues.call ?? sentences[0].cues.closing else { return nil }
    let last = last(after: .naming, calls: phrase, isOffer: true)?.index ?? 0
    let reads = UnannouncedReads(speech: speech)
    guard let first = reads.beginning(of: sentences[...last], notBefore: limit) else { return nil }
    return Span(
      text: first.text.lowerBound..<sentences[last].text.upperBound,
      evidence: evidence(sentences[0], phrase, nil, sentences[last]))
  }

  /// The last of the sentences that belong to an advertisement, and the phrase that tells if it is
  /// one; `calls` is what the first of them calls for.
  private mutating func last(
    after opening: AdvertisingCues.Opening, calls: String?, isOffer: Bool = false
  ) -> (index: Int, phrase: String?)? {
    let reach = AdvertisementFinding.reach(of: opening)
    let isHouse = sentences[0].cues.isHouse
    var last = calls.map { (index: 0, phrase: String?.some($0)) }
    var names = SponsorNames()
    names.learn(address: sentences[0].cues.address)
    if opening == .announcement {
      names.learn(SponsorNaming.introduced(in: speech.words(of: sentences[0])))
    }
    var (since, sinceName, total) = (0, 0, 0)
    var isClosed = false
    var index = 1
    while index < sentences.count || hear(from: sentences[index - 1].text.upperBound) {
      let (sentence, cues) = (sentences[index], sentences[index].cues)
      let isNamed = speech.says(names, sentence)
      if cues.resumes || cues.isOwn && !isHouse || total + sentence.words > reach.thanks { break }
      if isClosed, since > AdvertisementFinding.afterThanks { break }
      if let next = cues.opening, next.kind == .announcement || next.kind != .mention && last != nil
      {
        break
      }
      if let closing = cues.closing, isOffer || total > AdvertisementFinding.beforeThanks {
        (last, since, isClosed) = ((index, closing), 0, true)
      } else if let call = cues.call ?? (isNamed && last != nil ? cues.barePlace : nil),
        isClosed
          ? isNamed && cues.call != nil || cues.isOffer
          : isNear(since, last == nil ? reach.call : nil, isNamed ? sinceName : nil)
      {
        (last, since) = ((index, isClosed ? last?.phrase : call), 0)
        names.learn(address: cues.address)
      } else if !isClosed, cues.isAside, last != nil, since <= AdvertisementFinding.betweenAsides {
        (last, since) = ((index, last?.phrase), 0)
      } else if opening == .announcement, cues.isPart, since <= AdvertisementFinding.betweenAsides {
        (last, since) = ((index, last?.phrase), 0)
      } else {
        since += sentence.words
      }
      sinceName = isNamed || since == 0 ? 0 : sinceName + sentence.words
      total += sentence.words
      index += 1
    }
    if opening == .segment, index == sentences.count, index > 1, since <= reach.call,
      speech.isBroken(after: sentences[index - 1].text.upperBound)
    {
      return (index - 1, last?.phrase)
    }
    return last
  }

  /// Whether a call is near enough to what came before it: so many words after the last, or, if it is
  /// the first, its reach; or, if it names the sponsor, so many words after the name.
  private func isNear(_ since: Int, _ reach: Int?, _ sinceName: Int?) -> Bool {
    let between = AdvertisementFinding.betweenCalls
    return since <= reach ?? between.any || sinceName.map { $0 <= between.named } ?? false
  }

  private func evidence(
    _ first: Sentence, _ opening: String, _ call: String?, _ last: Sentence
  ) -> String {
    let said = "says “\(opening)” (line \(speech.line(of: first)))"
    return call.map { said + " and “\($0)” (line \(speech.line(of: last)))" } ?? said
  }
}
