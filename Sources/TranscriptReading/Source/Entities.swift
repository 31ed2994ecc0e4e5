/// Decodes the character references of HTML and WebVTT.
enum Entities {
  /// The character a reference stands for, and where it ends; `bytes[index]` is the ampersand.
  static func decode(
    _ bytes: Span<UInt8>, at index: Int, before end: Int
  ) -> (character: Unicode.Scalar, end: Int)? {
    let limit = min(end, index + 12)
    guard let close = bytes.first(0x3B, in: index..<limit), close > index + 1 else { return nil }
    let name = index + 1..<close
    if bytes[name.lowerBound] == 0x23 {
      guard let scalar = number(bytes, name.dropFirst()) else { return nil }
      return (scalar, close + 1)
    }
    for (known, scalar) in named
    where known.utf8CodeUnitCount == name.count && bytes.has(known, at: name) {
      return (scalar, close + 1)
    }
    return nil
  }

  private static func number(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> Unicode.Scalar? {
    guard let first = digits.first else { return nil }
    let isHex = bytes[first].lowered == 0x78
    let text = bytes.string(isHex ? digits.dropFirst() : digits)
    guard let value = UInt32(text, radix: isHex ? 16 : 10), value != 0 else { return nil }
    return Unicode.Scalar(value)
  }

  private static let named: [(StaticString, Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "),
    ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("rsquo", "’"), ("lsquo", "‘"), ("ldquo", "“"),
    ("rdquo", "”"), ("hellip", "…"), ("mdash", "—"), ("ndash", "–"),
  ]
}
