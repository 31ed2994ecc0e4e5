/// Reads texts and attributes as written.
enum MarkupText {
  static func bytes(_ bytes: Span<UInt8>, _ node: MarkupDocument.Node) -> [UInt8] {
    let range = Int(node.start)..<Int(node.end)
    if node.isVerbatim { return bytes.array(range) }
    return resolved(bytes, range)
  }

  static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: resolved(bytes, range), as: UTF8.self)
  }

  private static func resolved(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var start = range.lowerBound
    var index = start
    while let mark = bytes.first(0x26, in: index..<range.upperBound) {
      guard let (character, end) = Entities.decode(bytes, at: mark, before: range.upperBound)
      else {
        index = mark + 1
        continue
      }
      text.append(contentsOf: bytes.array(start..<mark))
      text.append(contentsOf: UTF8.encode(character) ?? .init())
      (start, index) = (end, end)
    }
    text.append(contentsOf: bytes.array(start..<range.upperBound))
    return text
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
