import TranscriptModel

/// Cuts one utterance of CHAT into the words said, the times, and what others put in.
struct CHATUtterance {
  /// The words with their punctuation.
  private(set) var text: [UInt8] = []
  /// What others said in between: `&*SAM=yeah`.
  private(set) var others: [(code: String, text: [UInt8])] = []
  /// When it begins, where a bullet says.
  private(set) var start: MediaTime?
  /// When it ends.
  private(set) var end: MediaTime?
  /// Words repeated or taken back.
  private(set) var retraced = 0
  /// Fragments of words.
  private(set) var fragments = 0
  /// Stretches nobody understood, and words nobody said.
  private(set) var unintelligible = 0
  /// Bullets that lost the control characters around them.
  private(set) var bareBullets = 0
  /// Sounds, gestures and pauses.
  private(set) var events = 0

  private let content: [UInt8]
  private var index = 0
  /// Where each word begins in `text`, the blank before it counted in.
  private var words: [Int] = []
  /// The first word of the last word or group: what a code in brackets speaks of.
  private var unit = 0
  private var groups: [Int] = []

  /// Prepares to cut what stands behind the code of the speaker.
  init(_ content: [UInt8]) { self.content = content }

  /// Cuts it.
  mutating func run() {
    let content = content
    let bytes = content.span
    while index < bytes.count {
      let begin = index
      switch bytes[index] {
      case ...0x14, 0x16...0x20: index += 1
      case 0x15: takeBullet(bytes)
      case 0x3C:
        groups.append(words.count)
        index += 1
      case 0x3E:
        unit = groups.popLast() ?? unit
        index += 1
      case 0x5B: takeCode(bytes)
      case 0x2B:
        // “+<” is a linker, no group.
        while index < bytes.count, bytes[index] > 0x20 { index += 1 }
        takeLinker(bytes, begin..<index)
      default:
        while index < bytes.count, !CHATUtterance.endsWord(bytes[index]) { index += 1 }
        takeWord(bytes, begin..<index)
      }
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x5B
  }

  /// `␕0_1500␕`: the first begins the utterance, the last ends it.
  private mutating func takeBullet(_ bytes: Span<UInt8>) {
    let close = bytes.first(0x15, in: index + 1..<bytes.count) ?? bytes.count
    takeTimes(bytes, index + 1..<close)
    index = min(close + 1, bytes.count)
  }

  /// The two times of a bullet; whether there are two.
  @discardableResult
  private mutating func takeTimes(_ bytes: Span<UInt8>, _ inside: Range<Int>) -> Bool {
    // Older files name the recording first: ␕%snd:"name"_0_1500␕.
    let parts = bytes.string(inside).split(separator: "_").suffix(2)
    guard parts.count == 2, let first = parts.first, let last = parts.last,
      let from = CHATUtterance.milliseconds(first), let to = CHATUtterance.milliseconds(last)
    else { return false }
    start = start ?? from
    end = to
    return true
  }

  /// `0_1500` at the very end is a bullet, though some tool lost the characters around it.
  private mutating func isBareBullet(_ bytes: Span<UInt8>, _ token: Range<Int>) -> Bool {
    guard bytes[token.lowerBound].isDigit, token.upperBound == bytes.count,
      token.allSatisfy({ bytes[$0].isDigit || bytes[$0] == 0x5F }), takeTimes(bytes, token)
    else { return false }
    bareBullets += 1
    return true
  }

  private static func milliseconds(_ digits: Substring) -> MediaTime? {
    guard digits.utf8.count <= 12, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(digits).map { MediaTime(milliseconds: $0) }
  }

  /// `[/]` takes back what stands before it, `[: text]` says what was meant; others are remarks.
  private mutating func takeCode(_ bytes: Span<UInt8>) {
    let close = bytes.first(0x5D, in: index..<bytes.count) ?? bytes.count
    let code = bytes.trimmed(min(index + 1, close)..<close)
    index = min(close + 1, bytes.count)
    guard let first = code.first else { return }
    switch bytes[first] {
    case 0x2F,
      0x65 where code.count == 1:
      if bytes[first] == 0x2F { retraced += words.count - unit }
      removeUnit()
    case 0x3A where code.count > 1 && bytes[first + 1].isBlank:
      removeUnit()
      let unit = unit
      var place = first + 1
      while place < code.upperBound {
        let begin = bytes.skipBlanks(place, code.upperBound)
        place = begin
        while place < code.upperBound, !bytes[place].isBlank { place += 1 }
        if begin < place { takeWord(bytes, begin..<place) }
      }
      self.unit = unit
    default: break
    }
  }

  private mutating func removeUnit() {
    guard unit < words.count else { return }
    text.removeLast(text.count - words[unit])
    words.removeLast(words.count - unit)
  }

  /// Terminators become punctuation; linkers such as `+<` and `+"` say how an utterance follows.
  private mutating func takeLinker(_ bytes: Span<UInt8>, _ token: Range<Int>) {
    for (mark, text) in CHATUtterance.terminators
    where token.count == mark.utf8CodeUnitCount && bytes.has(mark, at: token) {
      return punctuate(text)
    }
  }

  private static let terminators: [(StaticString, StaticString)] = [
    ("+...", "…"), ("+..?", "?"), ("+!?", "!?"), ("+/.", "—"), ("+/?", "?"), ("+//.", "—"),
    ("+//?", "?"), ("+\"/.", ":"), ("+\".", "."),
  ]

  /// Punctuation follows its word at once; without a word there is nothing to punctuate.
  private mutating func punctuate(_ mark: StaticString) {
    guard !text.isEmpty else { return }
    mark.withUTF8Buffer { text.append(contentsOf: $0) }
  }

  private mutating func takeWord(_ bytes: Span<UInt8>, _ token: Range<Int>) {
    if isBareBullet(bytes, token) { return }
    switch CHATWord(bytes, token) {
    case .word(let word): addWord(bytes, word)
    case .punctuation(let mark): if !text.isEmpty { text.append(contentsOf: bytes.array(mark)) }
    case .comma: punctuate(",")
    case .interposed(let code, let words):
      var said: [UInt8] = []
      CHATWord.append(bytes, words, colonsPart: true, to: &said)
      others.append((bytes.string(code), said))
    case .fragment: fragments += 1
    case .unintelligible: unintelligible += 1
    case .event: events += 1
    }
  }

  private mutating func addWord(_ bytes: Span<UInt8>, _ word: Range<Int>) {
    let place = text.count
    if place > 0 { text.append(0x20) }
    let start = text.count
    CHATWord.append(bytes, word, to: &text)
    // Marks of intonation and overlap may stand alone.
    if text.count == start {
      text.removeLast(start - place)
    } else {
      unit = words.count
      words.append(place)
    }
  }
}
