/// The part a Unicode scalar plays in word boundaries, after UAX #29, Table 3.
enum WordBreakClass: UInt8 {
  case other
  case letter
  case digit
  /// Joins words and numbers alike: `_` and its kin.
  case connector
  /// Joins letters: `:` and the middle dot.
  case midLetter
  /// Joins letters or digits: full stop, apostrophes.
  case midBoth
  /// Joins digits: comma, semicolon.
  case midDigit
  /// Belongs to what stands before it: combining marks, joiners, invisible format characters.
  case extend
  case katakana
  /// A word of its own: ideographs, kana, scripts written without spaces.
  case lone
  /// Lead byte of a scalar outside ASCII; only in ``ascii``.
  case multibyte

  /// The class of every byte that is a scalar of its own, and ``multibyte`` for the others.
  static let ascii: [WordBreakClass] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "_"): .connector
    case UInt8(ascii: ":"): .midLetter
    case UInt8(ascii: "."), UInt8(ascii: "'"): .midBoth
    case UInt8(ascii: ","), UInt8(ascii: ";"): .midDigit
    case 0x80...: .multibyte
    default: .other
    }
  }

  /// The class of a scalar outside ASCII.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: self = .letter
    case 0xB7, 0x387, 0x55F, 0x5F4, 0x2027, 0xFE13, 0xFE55, 0xFF1A: self = .midLetter
    case 0x2018, 0x2019, 0x2024, 0xFE52, 0xFF07, 0xFF0E: self = .midBoth
    case 0x37E, 0x589, 0x60C, 0x60D, 0x66C, 0x7F8, 0x2044, 0xFE10, 0xFE14, 0xFE50, 0xFE54,
      0xFF0C, 0xFF1B:
      self = .midDigit
    case 0x202F, 0x203F, 0x2040, 0x2054, 0xFE33, 0xFE34, 0xFE4D...0xFE4F, 0xFF3F:
      self = .connector
    case 0x200B, 0x2010...0x2017, 0x201A...0x2023, 0x2025, 0x2026: self = .other
    case 0x3031...0x3035, 0x309B, 0x309C, 0x30A0...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
      0x32D0...0x32FE, 0x3300...0x3357, 0xFF66...0xFF9D:
      self = .katakana
    default: self = WordBreakClass(byProperties: scalar)
    }
  }

  /// The class by general category; slow, so only for scalars that ``init(_:)`` does not list.
  private init(byProperties scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: self = .extend
    case .decimalNumber: self = .digit
    default:
      guard properties.isAlphabetic else {
        self = .other
        return
      }
      self = WordBreakClass.isWrittenWithoutSpaces(scalar) ? .lone : .letter
    }
  }

  private static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isIdeographic { return true }
    return switch scalar.value {
    case 0xE01...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,
      0x3040...0x309F:
      true
    default: false
    }
  }
}
