/// A tag within the text of captions: `<v Ada>`, `<c.yellow>`, `<00:01.500>`, `</i>`.
extension CueText {
  struct Tag {
    enum Kind {
      case voice(Range<Int>)
      case voiceEnd
      case ruby(opens: Bool)
      case rubyText(opens: Bool)
      case other
    }
    var kind: Kind
    var end: Int
  }

  /// The tag that begins at a `<`; `nil` where it is only a sign (“a < b”).
  static func tag(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Tag? {
    var name = index + 1
    guard name < end else { return nil }
    if bytes[name].isBlank { return spacedStamp(bytes, name, end) }
    let closes = bytes[name] == 0x2F
    if closes { name += 1 }
    guard name < end, bytes[name].isLetter || bytes[name].isDigit || bytes[name] == 0x3E && closes,
      let close = bytes.first(0x3E, in: name..<end)
    else { return nil }
    var nameEnd = name
    while nameEnd < close, bytes[nameEnd] > 0x20, bytes[nameEnd] != 0x2E { nameEnd += 1 }
    let tag = name..<nameEnd
    if bytes.equals("v", tag) {
      if closes { return Tag(kind: .voiceEnd, end: close + 1) }
      while nameEnd < close, bytes[nameEnd] > 0x20 { nameEnd += 1 }
      return Tag(kind: .voice(bytes.trimmed(nameEnd..<close)), end: close + 1)
    }
    if bytes.equals("rt", tag) { return Tag(kind: .rubyText(opens: !closes), end: close + 1) }
    if bytes.equals("ruby", tag) { return Tag(kind: .ruby(opens: !closes), end: close + 1) }
    return Tag(kind: .other, end: close + 1)
  }

  /// `< 00:01.000>`: only a time may stand behind a blank.
  private static func spacedStamp(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Tag? {
    let start = bytes.skipBlanks(index, end)
    guard let (_, next) = WebVTTTimes.stamp(bytes, start..<end) else { return nil }
    let close = bytes.skipBlanks(next, end)
    guard close < end, bytes[close] == 0x3E else { return nil }
    return Tag(kind: .other, end: close + 1)
  }

  /// A line without the tags and placements before its first word.
  static func withoutLeadingMarkup(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    var line = bytes.trimmed(line)
    while let first = line.first {
      if bytes[first] == 0x3C,
        let tag = tag(bytes, at: first, before: min(line.upperBound, first + 40))
      {
        line = bytes.trimmed(tag.end..<line.upperBound)
      } else if bytes.has("{\\", at: line),
        let close = bytes.first(0x7D, in: first..<min(line.upperBound, first + 40))
      {
        line = bytes.trimmed(close + 1..<line.upperBound)
      } else {
        break
      }
    }
    return line
  }
}
