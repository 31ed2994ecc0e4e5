/// Reads texts and attributes as written.
enum MarkupText {
  /// Appends the text of a node.
  static func append(
    _ bytes: Span<UInt8>, _ node: MarkupDocument.Node, to text: inout [UInt8]
  ) {
    let range = Int(node.start)..<Int(node.end)
    if node.isVerbatim {
      append(bytes, range, to: &text)
    } else {
      appendResolved(bytes, range, to: &text)
    }
  }

  /// An attribute's value, references resolved.
  static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    guard bytes.first(0x26, in: range) != nil else { return bytes.string(range) }
    var text: [UInt8] = []
    appendResolved(bytes, range, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private static func appendResolved(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
  ) {
    var start = range.lowerBound
    var index = start
    while let mark = bytes.first(0x26, in: index..<range.upperBound) {
      guard let (character, end) = Entities.decode(bytes, at: mark, before: range.upperBound)
      else {
        index = mark + 1
        continue
      }
      append(bytes, start..<mark, to: &text)
      text.append(contentsOf: UTF8.encode(character) ?? .init())
      (start, index) = (end, end)
    }
    append(bytes, start..<range.upperBound, to: &text)
  }

  private static func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
  ) {
    bytes.extracting(range).withUnsafeBufferPointer { text.append(contentsOf: $0) }
  }

  /// Where the value of an attribute stands within a tag.
  static func attribute(
    _ bytes: Span<UInt8>, _ name: StaticString, in tag: Range<Int>
  ) -> Range<Int>? {
    var index = tag.lowerBound
    let end = tag.upperBound
    while index < end {
      while index < end, bytes[index] <= 0x20 || bytes[index] == 0x2F { index += 1 }
      let start = index
      while index < end, bytes[index] > 0x20, ![0x3D, 0x3E, 0x2F].contains(bytes[index]) {
        index += 1
      }
      let key = start..<index
      if key.isEmpty { index += 1 }
      while index < end, bytes[index] <= 0x20 { index += 1 }
      guard index < end, bytes[index] == 0x3D else { continue }
      index += 1
      while index < end, bytes[index] <= 0x20 { index += 1 }
      guard index < end else { return nil }
      let quote = bytes[index]
      let value: Range<Int>
      if quote == 0x22 || quote == 0x27 {
        let close = bytes.first(quote, in: index + 1..<end) ?? end
        value = index + 1..<close
        index = min(end, close + 1)
      } else {
        let first = index
        while index < end, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
        value = first..<index
      }
      let local = bytes.first(0x3A, in: key).map { $0 + 1..<key.upperBound } ?? key
      if bytes.equals(name, key) || bytes.equals(name, local) { return value }
    }
    return nil
  }
}
