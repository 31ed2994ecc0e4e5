/// Decodes the character references of HTML and WebVTT.
enum Entities {
  /// The character a reference stands for, and where it ends; `bytes[index]` is the ampersand.
  static func decode(
    _ bytes: Span<UInt8>, at index: Int, before end: Int
  ) -> (character: Unicode.Scalar, end: Int)? {
    let limit = min(end, index + 12)
    guard let close = bytes.first(0x3B, in: index..<limit), close > index + 1 else {
      return unclosed(bytes, at: index, before: end)
    }
    let name = index + 1..<close
    if bytes[name.lowerBound] == 0x23 {
      guard let scalar = number(bytes, name.dropFirst()) else { return nil }
      return (scalar, close + 1)
    }
    for (known, scalar) in common
    where known.utf8CodeUnitCount == name.count && bytes.has(known, at: name) {
      return (scalar, close + 1)
    }
    for (known, scalar) in rare
    where known.utf8CodeUnitCount == name.count && bytes.has(known, at: name) {
      return Unicode.Scalar(scalar).map { ($0, close + 1) }
    }
    return unclosed(bytes, at: index, before: end)
  }

  /// `&lt ` without its semicolon, as old pages have it; never before a letter or “=”, where a word
  /// or an address goes on.
  private static func unclosed(
    _ bytes: Span<UInt8>, at index: Int, before end: Int
  ) -> (character: Unicode.Scalar, end: Int)? {
    for (known, scalar) in common.prefix(5) where bytes.has(known, at: index + 1..<end) {
      let next = index + 1 + known.utf8CodeUnitCount
      guard next == end || !bytes[next].isLetter && !bytes[next].isDigit && bytes[next] != 0x3D
      else { return nil }
      return (scalar, next)
    }
    return nil
  }

  /// The character of a number; U+FFFD where it can be none, as browsers have it.
  private static func number(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> Unicode.Scalar? {
    guard let first = digits.first else { return nil }
    let isHex = bytes[first].lowered == 0x78
    let text = bytes.string(isHex ? digits.dropFirst() : digits)
    guard let value = UInt32(text, radix: isHex ? 16 : 10) else { return nil }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let common: [(StaticString, Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("nbsp", " "), ("apos", "'"),
    ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("rsquo", "’"), ("lsquo", "‘"), ("ldquo", "“"),
    ("rdquo", "”"), ("hellip", "…"), ("mdash", "—"), ("ndash", "–"),
  ]
}
