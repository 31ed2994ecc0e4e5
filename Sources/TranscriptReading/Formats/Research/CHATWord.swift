/// What one word of a CHAT utterance is.
enum CHATWord {
  /// A word, with marks in it that ``append(_:_:to:)`` leaves out.
  case word(Range<Int>)
  /// Punctuation that follows the word before.
  case punctuation(Range<Int>)
  /// A comma, written „ or ‡.
  case comma
  /// What somebody else said in between: `&*SAM=yeah`.
  case interposed(code: Range<Int>, text: Range<Int>)
  /// The beginning of a word, or a sound that is none: `&+fr`, `&~gaga`.
  case fragment
  /// `xxx`, `yyy`, `www`, or a word that was not said: `0is`.
  case unintelligible
  /// A sound, a gesture or a pause: `&=laughs`, `(0.5)`.
  case event

  /// Tells by how it begins.
  init(_ bytes: Span<UInt8>, _ token: Range<Int>) {
    let first = bytes[token.lowerBound]
    let second = token.count > 1 ? bytes[token.lowerBound + 1] : 0
    switch first {
    case 0x26: self = CHATWord.marked(bytes, token, second)
    case 0x28 where CHATWord.isPause(bytes, token): self = .event
    case 0x30 where token.count == 1 || second.isLetter: self = .unintelligible
    case _ where CHATWord.unknown.contains { bytes.equals($0, token) }:
      self = .unintelligible
    case _ where bytes.has("„", at: token) && token.count == 3,
      _ where bytes.has("‡", at: token) && token.count == 3:
      self = .comma
    case _ where token.allSatisfy({ CHATWord.isPunctuation(bytes[$0]) }): self = .punctuation(token)
    default: self = .word(token)
    }
  }

  private static let unknown: [StaticString] = ["xxx", "yyy", "www", "xx", "yy"]

  /// What begins with an ampersand.
  private static func marked(
    _ bytes: Span<UInt8>, _ token: Range<Int>, _ second: UInt8
  ) -> CHATWord {
    let rest = token.dropFirst(2)
    switch second {
    case 0x3D: return .event
    case 0x2D: return .word(rest)
    case 0x2A:
      guard let sign = rest.first(where: { bytes[$0] == 0x3D || bytes[$0] == 0x3A }) else {
        return .event
      }
      return .interposed(code: rest.lowerBound..<sign, text: sign + 1..<rest.upperBound)
    default: return .fragment
    }
  }

  /// `(.)`, `(..)`, `(1.5)`, `(1:02.)`.
  private static func isPause(_ bytes: Span<UInt8>, _ token: Range<Int>) -> Bool {
    guard token.count > 2, bytes[token.upperBound - 1] == 0x29 else { return false }
    return token.dropFirst().dropLast().allSatisfy {
      bytes[$0].isDigit || bytes[$0] == 0x2E || bytes[$0] == 0x3A
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    [0x2E, 0x3F, 0x21, 0x2C, 0x3B, 0x3A].contains(byte)
  }

  /// Appends a word without the marks within it: `(be)cause` is because, `ice_cream` two words,
  /// `no@s:spa` no.
  ///
  /// - Parameter colonsPart: Whether a colon stands between words, as in `&*SAM:oh:yeah`.
  static func append(
    _ bytes: Span<UInt8>, _ token: Range<Int>, colonsPart: Bool = false, to text: inout [UInt8]
  ) {
    let start = text.count
    var index = token.lowerBound
    while index < token.upperBound {
      let byte = bytes[index]
      let next = index + 1 < token.upperBound ? bytes[index + 1] : 0
      if byte >= 0x80, let width = markWidth(bytes, index..<token.upperBound) {
        index += width
        continue
      }
      index += 1
      let isWithin = text.count > start && text[text.count - 1].isLetter
      switch byte {
      case 0x28, 0x29, 0x5E: break
      // The form of a word, or its part of speech, goes on to the end.
      case 0x40 where text.count > start, 0x24 where isWithin: return
      case 0x5F: if text.count > start, next != 0 { text.append(0x20) }
      case 0x2B where isWithin && next.isLetter: text.append(0x20)
      case 0x3A where colonsPart && next != 0: text.append(0x20)
      case 0x3A where isWithin && !next.isDigit: break
      default: text.append(byte)
      }
    }
  }

  /// How many bytes a mark of conversation analysis takes: arrows, overlap brackets with their number,
  /// stress, lengthening, loudness; `nil` for any other character.
  private static func markWidth(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let index = range.lowerBound
    if range.count > 1 {
      let second = bytes[index + 1]
      if bytes[index] == 0xC2, second == 0xB0 || second == 0xA7 { return 2 }
      if bytes[index] == 0xCB, [0x88, 0x8C, 0x90].contains(second) { return 2 }
    }
    guard range.count > 2, bytes[index] == 0xE2 else { return nil }
    let scalar = 0x2000 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
    switch scalar {
    case 0x2308...0x230B:
      return range.count > 3 && bytes[index + 3].isDigit ? 4 : 3
    case 0x2039, 0x203A, 0x204E, 0x2190...0x22FF, 0x2580...0x26FF: return 3
    default: return nil
    }
  }
}
