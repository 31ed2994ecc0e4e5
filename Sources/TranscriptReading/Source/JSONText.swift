/// Resolves the escapes of JSON strings.
enum JSONText {
  /// A string's bytes; lone halves of a surrogate pair become U+FFFD.
  static func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    while let escape = bytes.first(0x5C, in: index..<range.upperBound) {
      text.append(contentsOf: bytes.array(index..<escape))
      index = escape + 2
      switch bytes[escape + 1] {
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0C)
      case 0x6E: text.append(0x0A)
      case 0x72: text.append(0x0D)
      case 0x74: text.append(0x09)
      case 0x75:
        let character = scalar(bytes, &index, range.upperBound)
        text.append(contentsOf: UTF8.encode(character) ?? .init())
      case let byte: text.append(byte)
      }
    }
    text.append(contentsOf: bytes.array(index..<range.upperBound))
    return text
  }

  /// The character whose four digits stand at `index`, or whose pair begins there.
  private static func scalar(
    _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
  ) -> Unicode.Scalar {
    let first = hex(bytes, index)
    index += 4
    guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard index + 6 <= end, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return "\u{FFFD}"
    }
    let second = hex(bytes, index + 2)
    guard second & 0xFC00 == 0xDC00 else { return "\u{FFFD}" }
    index += 6
    return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
  }

  /// Four hexadecimal digits, which the document has checked.
  private static func hex(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
    (index..<index + 4).reduce(0) { value, place in
      let byte = bytes[place]
      return value << 4 | UInt32(byte.isDigit ? byte &- 0x30 : (byte | 0x20) &- 0x57)
    }
  }
}
