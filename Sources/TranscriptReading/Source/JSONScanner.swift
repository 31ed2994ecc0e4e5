/// Walks JSON text byte by byte, never deeper than a counter can count, and knows where it is when
/// something is wrong.
struct JSONScanner {
  private(set) var index = 0
  private let source: SourceText

  /// Begins at the first value.
  init(_ source: SourceText) { self.source = source }

  /// The error for something wrong at the place reached, or at another.
  func error(_ message: String, at offset: Int? = nil) -> ReadingError {
    .malformed(message, at: source.position(of: offset ?? index))
  }

  /// The next byte that is no blank; `nil` at the end.
  mutating func peek() -> UInt8? {
    let text = source.bytes
    let bytes = text.span
    while index < bytes.count {
      let byte = bytes[index]
      if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { return byte }
      index += 1
    }
    return nil
  }

  /// Takes a byte if it is the next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ what: String) throws(ReadingError) {
    guard let next = peek() else { throw error("the JSON breaks off where \(what) is expected") }
    guard next == byte else { throw error("\(what) is expected here") }
    index += 1
  }

  /// Walks an object; the body must read or skip each member's value.
  mutating func object(
    _ member: (inout JSONScanner, String) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    try expect(0x7B, "“{”")
    if take(0x7D) { return }
    while true {
      guard peek() != nil else { throw error("the JSON breaks off within an object") }
      let key = try string()
      try expect(0x3A, "“:”")
      try member(&self, key)
      if take(0x7D) { return }
      try expect(0x2C, "“,” or “}”")
    }
  }

  /// Walks an array; the body must read or skip each element.
  mutating func array(
    _ element: (inout JSONScanner) throws(ReadingError) -> Void
  ) throws(ReadingError) {
    try expect(0x5B, "“[”")
    if take(0x5D) { return }
    while true {
      guard peek() != nil else { throw error("the JSON breaks off within a list") }
      try element(&self)
      if take(0x5D) { return }
      try expect(0x2C, "“,” or “]”")
    }
  }

  /// Reads a string.
  mutating func string() throws(ReadingError) -> String {
    String(decoding: try stringBytes(), as: UTF8.self)
  }

  /// Reads a string as UTF-8.
  mutating func stringBytes() throws(ReadingError) -> [UInt8] {
    let start = index
    try expect(0x22, "a string")
    var text: [UInt8] = []
    let content = source.bytes
    let bytes = content.span
    var stretch = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        text.append(contentsOf: bytes.array(stretch..<index))
        index += 1
        return text
      }
      guard byte == 0x5C else {
        index += 1
        continue
      }
      text.append(contentsOf: bytes.array(stretch..<index))
      let escape = index
      guard let character = escaped() else {
        throw error("this escape in a string is none of JSON's", at: escape)
      }
      text.append(contentsOf: UTF8.encode(character) ?? .init())
      stretch = index
    }
    throw error("the JSON breaks off within this string", at: start)
  }

  /// The character an escape stands for; lone halves of a surrogate pair become U+FFFD.
  private mutating func escaped() -> Unicode.Scalar? {
    let text = source.bytes
    let bytes = text.span
    guard index + 1 < bytes.count else { return nil }
    let kind = bytes[index + 1]
    index += 2
    switch kind {
    case 0x22, 0x5C, 0x2F: return Unicode.Scalar(kind)
    case 0x62: return "\u{8}"
    case 0x66: return "\u{C}"
    case 0x6E: return "\n"
    case 0x72: return "\r"
    case 0x74: return "\t"
    case 0x75: break
    default: return nil
    }
    guard let first = hex() else { return nil }
    guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let back = index
    if index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 {
      index += 2
      if let second = hex(), second & 0xFC00 == 0xDC00 {
        return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF) ?? "\u{FFFD}"
      }
    }
    index = back
    return "\u{FFFD}"
  }

  private mutating func hex() -> UInt32? {
    let text = source.bytes
    let bytes = text.span
    guard index + 4 <= bytes.count,
      let value = UInt32(bytes.string(index..<index + 4), radix: 16)
    else { return nil }
    index += 4
    return value
  }

  /// Reads what a number, `true`, `false` or `null` is written with.
  mutating func literal() throws(ReadingError) -> Range<Int> {
    _ = peek()
    let text = source.bytes
    let bytes = text.span
    let start = index
    while index < bytes.count,
      bytes[index].isLetter || bytes[index].isDigit || bytes[index] == 0x2E || bytes[index] == 0x2D
        || bytes[index] == 0x2B
    {
      index += 1
    }
    guard index > start else {
      throw error(index < bytes.count ? "a value is expected here" : "the JSON breaks off here")
    }
    return start..<index
  }

  /// Steps over a value of any kind and depth.
  mutating func skip() throws(ReadingError) {
    var depth = 0
    let start = index
    repeat {
      guard let byte = peek() else {
        throw error("the JSON breaks off within this value", at: start)
      }
      switch byte {
      case 0x7B, 0x5B:
        depth += 1
        index += 1
      case 0x7D, 0x5D:
        guard depth > 0 else { throw error("a value is expected here") }
        depth -= 1
        index += 1
      case 0x2C, 0x3A:
        guard depth > 0 else { throw error("a value is expected here") }
        index += 1
      case 0x22: _ = try stringBytes()
      default: _ = try literal()
      }
    } while depth > 0
  }
}
