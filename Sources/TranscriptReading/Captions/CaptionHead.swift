/// What a line of a caption begins with: perhaps a dash, perhaps a name, then words.
struct CaptionHead {
  /// Whether `- ` or `>> ` says that somebody else speaks.
  var changesVoice: Bool
  /// What stands where a name would; not yet judged.
  var label: Range<Int>?
  /// Whether `(speaker ?)` says that nobody knows.
  var isNobody = false
  /// Where its colon or its closing bracket stands.
  var colon: Int
  /// The words behind the name.
  var body: Range<Int>

  /// Reads the beginning of a line.
  static func parse(_ bytes: Span<UInt8>, _ line: Range<Int>) -> CaptionHead {
    let unmarked = CueText.withoutLeadingMarkup(bytes, line)
    let text = withoutDash(bytes, unmarked)
    let changes = text.lowerBound > unmarked.lowerBound
    if let (label, close) = bracketedKind(bytes, text) {
      var body = close + 1
      if body < text.upperBound, bytes[body] == 0x3A { body += 1 }
      let isNobody = bytes[label.upperBound - 1] == 0x3F
      return CaptionHead(
        changesVoice: changes, label: isNobody ? nil : label, isNobody: isNobody, colon: close,
        body: bytes.trimmed(body..<text.upperBound))
    }
    let head = LineHead.parse(bytes, text)
    return CaptionHead(
      changesVoice: changes, label: head.label, colon: head.colon, body: head.body)
  }

  /// A text without the dash or the angles before it; `- ` or `>> ` says that somebody else speaks,
  /// not who.
  static func withoutDash(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Range<Int> {
    guard text.count > 1 else { return text }
    let start = text.lowerBound
    switch bytes[start] {
    case 0x2D:
      let next = bytes[start + 1]
      guard next.isBlank || next.isUpper || next >= 0x80 else { return text }
      return bytes.trimmed(start + 1..<text.upperBound)
    case 0x3E, 0x26:
      var index = start
      while index < text.upperBound {
        if bytes[index] == 0x3E {
          index += 1
        } else if bytes.has("&gt;", at: index..<text.upperBound) {
          index += 4
        } else {
          break
        }
      }
      let angles = bytes[start] == 0x26 ? (index - start) / 4 : index - start
      return angles > 1 ? bytes.trimmed(index..<text.upperBound) : text
    case 0xE2 where bytes.has("– ", at: text): return bytes.trimmed(start + 4..<text.upperBound)
    default: return text
    }
  }

  /// `(speaker 0)words`, `[SPEAKER_00] words`: a kind of speaker and a number in brackets. Anything
  /// else in brackets is a sound.
  private static func bracketedKind(
    _ bytes: Span<UInt8>, _ text: Range<Int>
  ) -> (label: Range<Int>, close: Int)? {
    guard text.count > 9, let open = text.first, bytes[open] == 0x28 || bytes[open] == 0x5B,
      bytes.has("speaker", at: open + 1..<text.upperBound, anyCase: true),
      let close = bytes.first(
        bytes[open] == 0x28 ? 0x29 : 0x5D, in: open..<min(text.upperBound, open + 24)),
      bytes[close - 1].isDigit || bytes[close - 1] == 0x3F
    else { return nil }
    return (open + 1..<close, close)
  }
}
