import TranscriptModel

/// Counts the paragraphs of a text that quote somebody and say who.
struct QuotingLines {
  /// Paragraphs with six or more words in quotation marks that a verb of saying gives to a name.
  private(set) var attributed = 0
  /// Those in which the name follows the words, which writers do and speakers do not.
  private(set) var following = 0

  /// Looks at every line of a text.
  init(_ source: SourceText) {
    let bytes = source.bytes.span
    for line in source.lines where line.count > 40 {
      // Most lines have no marks and need no look.
      guard QuotingLines.mayQuote(bytes, line) else { continue }
      let quotations = QuotationMarks.quotations(bytes, in: line)
        .filter { $0.isClosed && QuotingLines.isLong(bytes, $0.text) }
      let follows = quotations.contains { QuotingLines.follows(bytes, $0.text, in: line) }
      if follows { following += 1 }
      if follows || quotations.contains(where: { QuotingLines.precedes(bytes, $0.text, in: line) })
      {
        attributed += 1
      }
    }
  }

  /// Whether `"` stands in a line, or the first byte of a mark beyond ASCII.
  private static func mayQuote(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    bytes.first(in: line) { place in
      let block = bytes.block(place)
      return block.equals(0x22) .| block.equals(0xE2) .| block.equals(0xC2)
    } != nil
  }

  private static func isLong(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
    bytes.count(in: text) { bytes.block($0).equals(0x20) } >= 5
  }

  /// Whether the first words after a quotation say whose it is.
  private static func follows(
    _ bytes: Span<UInt8>, _ quotation: Range<Int>, in line: Range<Int>
  ) -> Bool {
    var words = AttributingWords()
    let end = min(line.upperBound, quotation.upperBound + 100)
    var index = quotation.upperBound
    while index < end, words.count < 6 {
      let start = index
      while index < end, bytes[index] != 0x20 { index += 1 }
      if index > start { words.take(bytes, start..<index) }
      index += 1
    }
    return words.attribute
  }

  /// Whether the last words before a quotation say whose it is, with a colon or a comma.
  private static func precedes(
    _ bytes: Span<UInt8>, _ quotation: Range<Int>, in line: Range<Int>
  ) -> Bool {
    let low = max(line.lowerBound, quotation.lowerBound - 160)
    let before = bytes.trimmed(low..<quotation.lowerBound)
    var end = before.upperBound
    while let width = gap(bytes, before.lowerBound..<end) { end -= width }
    guard end > before.lowerBound, bytes[end - 1] == 0x3A || bytes[end - 1] == 0x2C else {
      return false
    }
    // From the last word to the first: it is the same to the verb on which side the name stands.
    var words = AttributingWords()
    while end > before.lowerBound, words.count < 14 {
      if let width = gap(bytes, before.lowerBound..<end) {
        end -= width
        continue
      }
      let last = end
      repeat {
        end -= 1
      } while end > before.lowerBound
        && gap(bytes, before.lowerBound..<end) == nil
      words.take(bytes, end..<last)
    }
    return words.attribute
  }

  /// The width of the blank or of the mark opening a quotation that a range ends with.
  private static func gap(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let last = range.last else { return nil }
    switch bytes[last] {
    case 0x20, 0x22: return 1
    case 0x9C where bytes.has("“", at: range.suffix(3)): return 3
    case 0x9E where bytes.has("„", at: range.suffix(3)): return 3
    case 0xAB where bytes.has("«", at: range.suffix(2)): return 2
    default: return nil
    }
  }
}

/// Words in a row that may say who said something.
private struct AttributingWords {
  /// How many there were.
  private(set) var count = 0
  /// Whether a name or “she” stands right beside a verb of saying.
  private(set) var attribute = false
  private var last = (isVerb: false, isName: false)

  /// Takes the word beside the one before.
  mutating func take(_ bytes: Span<UInt8>, _ word: Range<Int>) {
    let word = AttributingWords.bare(bytes, word)
    let isVerb = QuotationMarks.verbs.contains(word.lowercased())
    let isName =
      ["he", "she", "they"].contains(word)
      || word.first?.isUppercase == true && !word.dropFirst().isEmpty && !word.hasPrefix("I'")
    if isVerb && last.isName || isName && last.isVerb { attribute = true }
    last = (isVerb, isName)
    count += 1
  }

  /// The letters of a word, apostrophes and hyphens between them.
  private static func bare(_ bytes: Span<UInt8>, _ word: Range<Int>) -> String {
    // Beyond ASCII only the library knows a letter.
    if word.contains(where: { bytes[$0] >= 0x80 }) {
      return String(
        bytes.string(word).drop { !$0.isLetter }.prefix { $0.isLetter || "'’-".contains($0) })
    }
    let letters = word.drop { !bytes[$0].isLetter }
    return bytes.string(
      letters.prefix { bytes[$0].isLetter || bytes[$0] == 0x27 || bytes[$0] == 0x2D })
  }
}
