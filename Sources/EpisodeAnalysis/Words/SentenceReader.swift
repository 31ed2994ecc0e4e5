import TranscriptModel

/// Finds the ends of sentences in what stands between words: punctuation, quotation marks, ends of
/// paragraphs.
struct SentenceReader {
  /// How a sentence ends.
  enum End {
    case statement, question, quotedQuestion
  }

  /// The index of the sentence's first token.
  private(set) var firstToken: Int
  /// The index of the token after the sentence's last comma; ``firstToken`` where it has none.
  private(set) var tokenAfterComma: Int
  /// How many question marks within quotation marks the sentence holds.
  private(set) var quotedQuestions = 0
  /// How many commas it holds between its words.
  private(set) var commas = 0
  private var isQuoting = false
  /// Whether the quotation was opened by „.
  private var isQuotingLow = false
  /// The utterances of the turn from the one under way on.
  private var utterances: ArraySlice<Utterance>

  /// The words after which a sentence ends with its caption; captions without any punctuation would
  /// be one sentence else.
  private static let longestAcrossCaptions = 100

  /// Creates a reader for a turn of these utterances, whose first token will have this index.
  init(firstToken: Int, _ utterances: ArraySlice<Utterance>) {
    self.firstToken = firstToken
    self.utterances = utterances
    tokenAfterComma = firstToken
  }

  /// Begins the next sentence; an open quotation stays open.
  mutating func startSentence(at token: Int) {
    firstToken = token
    tokenAfterComma = token
    quotedQuestions = 0
    commas = 0
  }

  /// How the sentence under way ends in the gap before `next`, or `nil` where it goes on.
  ///
  /// A question mark ends a sentence whatever follows, save inside a quotation that the sentence
  /// goes on after (`"Why?" he asked`). A full stop does so before a capital, a digit or a
  /// quotation mark, unless it belongs to an abbreviation or an initial; two or more only before
  /// a capital that is not “I”.
  mutating func sentenceEnd(
    in text: UnsafeBufferPointer<UInt8>, gap: Range<Int>, before next: Range<Int>?,
    _ tokens: [SpokenWords.Token]
  ) -> End? {
    var stops = 0
    var ends: End?
    var isParagraphEnd = false
    var index = gap.lowerBound
    while index < gap.upperBound {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "?"): markQuestion(&ends, after: index, in: text)
      case UInt8(ascii: "!"): ends = ends ?? .statement
      case UInt8(ascii: "."): stops += 1
      case UInt8(ascii: ","):
        tokenAfterComma = tokens.count
        commas += 1
      case UInt8(ascii: "\""): isQuoting.toggle()
      case UInt8(ascii: "\n") where !isWithinSentence(index, tokens.count):
        isParagraphEnd = true
        (isQuoting, isQuotingLow) = (false, false)
      case 0xE2 where index + 2 < gap.upperBound && text[index + 1] == 0x80:
        switch text[index + 2] {
        case 0x9C: (isQuoting, isQuotingLow) = (!isQuotingLow, false)  // “, which closes „ too
        case 0x9E: (isQuoting, isQuotingLow) = (true, true)  // „
        case 0x9D: (isQuoting, isQuotingLow) = (false, false)  // ”
        case 0xA6: stops += 3  // …
        default: break
        }
        index += 2
      case 0xE3 where index + 2 < gap.upperBound && text[index + 1] == 0x80:
        if text[index + 2] == 0x82 { ends = ends ?? .statement }  // ideographic full stop
        index += 2
      case 0xEF where index + 2 < gap.upperBound && text[index + 1] == 0xBC:
        if text[index + 2] == 0x9F { markQuestion(&ends, after: index, in: text) }
        if text[index + 2] == 0x81 { ends = ends ?? .statement }
        index += 2
      default: break
      }
      index += 1
    }
    return decide(ends, stops: stops, isParagraphEnd, in: text, before: next, tokens)
  }

  /// Whether the line feed at `index` only ends a caption, across which sentences go on.
  private mutating func isWithinSentence(_ index: Int, _ token: Int) -> Bool {
    while let first = utterances.first, first.text.upperBound < index {
      utterances = utterances.dropFirst()
    }
    guard let utterance = utterances.first, utterance.text.upperBound == index else { return false }
    return utterance.end != nil && token - firstToken < SentenceReader.longestAcrossCaptions
  }

  private mutating func markQuestion(
    _ ends: inout End?, after index: Int, in text: UnsafeBufferPointer<UInt8>
  ) {
    guard ends != .question, ends != .quotedQuestion else { return }  // “??” asks once
    ends = isQuoting ? .quotedQuestion : .question
    if isQuoting { quotedQuestions += 1 }
  }

  private func decide(
    _ ends: End?, stops: Int, _ isParagraphEnd: Bool, in text: UnsafeBufferPointer<UInt8>,
    before next: Range<Int>?, _ tokens: [SpokenWords.Token]
  ) -> End? {
    guard let next else { return ends ?? .statement }
    if isParagraphEnd { return ends ?? .statement }
    let first = text[next.lowerBound]
    let opens = first.isUppercaseASCII || first.isDigitASCII || first >= 0x80
    switch ends {
    case .question: return .question
    case .quotedQuestion: return opens ? .quotedQuestion : nil
    case .statement: return opens ? .statement : nil
    case nil: break
    }
    guard stops > 0, opens else { return nil }
    if stops > 1 { return isLoneI(text, next) ? nil : .statement }
    guard let last = tokens.last else { return .statement }
    let isInitial =
      last.end - last.start == 1 && text[Int(last.start)].isUppercaseASCII
      && text[Int(last.start)] != UInt8(ascii: "I")
    return isInitial || last.traits.contains(.abbreviation) ? nil : .statement
  }

  private func isLoneI(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    text[word.lowerBound] == UInt8(ascii: "I")
      && (word.count == 1 || text[word.lowerBound + 1] == UInt8(ascii: "'")
        || text[word.lowerBound + 1] == 0xE2)  // the lead byte of ’
  }
}
