import TranscriptModel

/// Finds the advertisements that people read within their turns, by what they say.
///
/// One sentence opens an advertisement: it announces who paid, or names a sponsor. It lasts until the
/// sponsor is thanked, else up to the last sentence that tells the listener what to do. An
/// announcement is an advertisement by itself; a sponsor's name is not.
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

  private let transcript: Transcript
  private let bounds: SentenceBounds
  private let isPerson: [Bool]
  /// The sentences heard so far, from the last opening on, so that none is heard twice.
  private var sentences: [Sentence] = []

  private struct Sentence {
    var text: Range<Int>
    var words: Int
    var cues: AdvertisingCues
  }

  private static let search = AnchorSearch(AdvertisingPhrases.anchors)

  /// How many words later the first call, and the thanks, may come after each kind of opening.
  private static func reach(of opening: AdvertisingCues.Opening) -> (call: Int, thanks: Int) {
    switch opening {
    case .mention: (120, 250)
    case .naming: (400, 700)
    case .announcement: (500, 1000)
    }
  }
  /// How many words may lie between two calls.
  private static let betweenCalls = 60
  /// How many words may lie between a call and what belongs to it.
  private static let betweenAsides = 15
  /// Thanks that come sooner open an advertisement rather than close it.
  private static let beforeThanks = 35

  /// Listens to the speech of people and under no label; `bearers` says what each label stands for.
  init(_ transcript: Transcript, _ bearers: [Identities.Bearer]) {
    self.transcript = transcript
    bounds = SentenceBounds(transcript)
    let anchors = AdvertisementFinding.search.offsets(in: transcript.speech)
    guard !anchors.isEmpty else {
      isPerson = []
      return
    }
    isPerson = transcript.utterances.map { utterance in
      guard let label = utterance.label else { return true }
      return if case .speaker = bearers[label] { true } else { false }
    }
    var heardTo = 0
    for anchor in anchors where anchor >= heardTo {
      guard let index = bounds.utterance(at: anchor), isPerson[index] else { continue }
      listen(from: anchor, notBefore: heardTo)
      guard let first = sentences.first else { continue }
      heardTo = first.text.upperBound
      if let span = span() {
        spans.append(span)
        heardTo = span.text.upperBound
      }
    }
  }

  /// Makes the sentence that holds an anchor the first of ``sentences``.
  private mutating func listen(from anchor: Int, notBefore limit: Int) {
    let known = sentences.firstIndex { $0.text.contains(anchor) }
    sentences.removeFirst(known ?? sentences.count)
    if known == nil { hear(from: max(limit, bounds.start(before: anchor))) }
  }

  /// Hears one sentence more; `false` where people's speech ends.
  @discardableResult
  private mutating func hear(from offset: Int) -> Bool {
    let start = bounds.skippingSpace(from: offset)
    guard let index = bounds.utterance(at: start), isPerson[index],
      start < transcript.speech.count
    else { return false }
    let text = start..<bounds.end(after: start)
    guard !text.isEmpty else { return false }
    let sentence = transcript.speech[text]
    let words = 1 + sentence.count { $0 == 0x20 || $0 == 0x0A }
    sentences.append(Sentence(text: text, words: words, cues: AdvertisingCues(sentence)))
    return true
  }

  /// The advertisement that the first of ``sentences`` opens.
  private mutating func span() -> Span? {
    guard let opening = sentences[0].cues.opening else { return nil }
    let reach = AdvertisementFinding.reach(of: opening.kind)
    var last = sentences[0].cues.call.map { (index: 0, phrase: $0) }
    var since = 0
    var total = 0
    var index = 1
    while index < sentences.count || hear(from: sentences[index - 1].text.upperBound) {
      let (words, cues) = (sentences[index].words, sentences[index].cues)
      if cues.resumes || total + words > reach.thanks { break }
      if let next = cues.opening, next.kind == .announcement || next.kind == .naming && last != nil
      {
        break
      }
      if let closing = cues.closing, total > AdvertisementFinding.beforeThanks {
        last = (index, closing)
        break
      }
      if let call = cues.call,
        since <= (last == nil ? reach.call : AdvertisementFinding.betweenCalls)
      {
        (last, since) = ((index, call), 0)
      } else if cues.isAside, let known = last, since <= AdvertisementFinding.betweenAsides {
        (last, since) = ((index, known.phrase), 0)
      } else {
        since += words
      }
      total += words
      index += 1
    }
    guard last != nil || opening.kind == .announcement else { return nil }
    let end = sentences[last?.index ?? 0].text.upperBound
    return Span(
      text: sentences[0].text.lowerBound..<end,
      evidence: evidence(opening.phrase, last?.phrase, at: last?.index ?? 0))
  }

  private func evidence(_ opening: String, _ call: String?, at index: Int) -> String {
    let said = "says “\(opening)” (line \(line(of: 0)))"
    return call.map { said + " and “\($0)” (line \(line(of: index)))" } ?? said
  }

  private func line(of sentence: Int) -> Int {
    bounds.utterance(at: sentences[sentence].text.lowerBound)
      .map { transcript.utterances[$0].line } ?? 1
  }
}
