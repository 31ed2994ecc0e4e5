import TranscriptModel

/// The distinct labels of a transcript, cleaned of markup, in order of first appearance.
struct LabelTable {
  private(set) var names: [String] = []
  /// The roles that stand in brackets behind names: `Leo Dion (host)`.
  private(set) var roles: [(label: Int, role: Role)] = []
  private var indices: [[UInt8]: Int] = [:]
  private var recent = RecentLabels<Int>()

  /// The index of the label a range of the source holds; `nil` where it holds no letter or digit.
  mutating func index(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if let known = recent.finding(bytes, range) { return known }
    let (name, role) = LabelTable.withoutRole(LabelTable.clean(bytes, range))
    guard name.contains(where: { $0.isLetter || $0.isDigit }) else { return nil }
    let index = indices[name] ?? names.count
    if index == names.count {
      indices[name] = index
      names.append(String(decoding: name, as: UTF8.self))
    }
    if let role, !roles.contains(where: { $0.label == index }) { roles.append((index, role)) }
    recent.remember(bytes, range, index)
    return index
  }

  /// A label and the role in brackets at its end, where there is one.
  private static func withoutRole(_ name: [UInt8]) -> (name: [UInt8], role: Role?) {
    guard name.last == 0x29, let opening = name.lastIndex(of: 0x28), opening > 0 else {
      return (name, nil)
    }
    let bytes = name.span
    let word = bytes.trimmed(opening + 1..<name.count - 1)
    guard let known = roleWords.first(where: { bytes.equals($0.word, word) }) else {
      return (name, nil)
    }
    return (bytes.array(bytes.trimmed(0..<opening)), known.role)
  }

  private static let roleWords: [(word: StaticString, role: Role)] = [
    ("host", .host), ("co-host", .cohost), ("cohost", .cohost), ("guest", .guest),
    ("caller", .caller),
  ]

  /// A label without emphasis, escapes, references, doubled blanks, control characters and the
  /// colon some exports leave at its end.
  static func clean(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    let range = bytes.trimmed(range)
    var name: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x26,
        let (character, end) = Entities.decode(bytes, at: index, before: range.upperBound)
      {
        name.append(contentsOf: UTF8.encode(character) ?? .init())
        index = end
        continue
      }
      // The number of a footnote set before a name.
      if name.isEmpty, let width = superscript(bytes, index, before: range.upperBound) {
        index += width
        continue
      }
      let isNoBreak = byte == 0xC2 && index + 1 < range.upperBound && bytes[index + 1] == 0xA0
      if byte <= 0x20 || isNoBreak {
        if byte == 0x20 || byte == 0x09 || isNoBreak, name.last != 0x20, !name.isEmpty {
          name.append(0x20)
        }
      } else if byte != 0x2A && byte != 0x5C && byte != 0x7F {
        name.append(byte)
      }
      index += isNoBreak ? 2 : 1
    }
    while let end = name.last, end == 0x20 || end == 0x3A { name.removeLast() }
    return name
  }

  /// The width of the raised digit at a place.
  private static func superscript(
    _ bytes: Span<UInt8>, _ index: Int, before end: Int
  ) -> Int? {
    if bytes[index] == 0xC2, index + 1 < end {
      return [0xB2, 0xB3, 0xB9].contains(bytes[index + 1]) ? 2 : nil
    }
    guard bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x81 else { return nil }
    return (0xB0...0xB9).contains(bytes[index + 2]) ? 3 : nil
  }
}
