/// Reads the text of captions: voice tags begin utterances, other tags vanish, character references
/// are decoded.
enum CueText {
  /// Appends one line of a caption to the open utterance of a builder, beginning new ones at voice
  /// tags.
  ///
  /// - Parameters:
  ///   - voice: Called with the name in a voice tag, or `nil` where one closes.
  static func append(
    _ bytes: Span<UInt8>, _ line: Range<Int>, to builder: inout TranscriptBuilder,
    voice: (inout TranscriptBuilder, Range<Int>?) -> Void
  ) {
    let end = line.upperBound
    var index = line.lowerBound
    var stretch = index
    // Where the last tag can end, found once: a line of many `<` and no `>` must not be searched
    // again for each.
    var lastClose: Int?
    while let mark = firstMark(bytes, index..<end) {
      index = mark
      let byte = bytes[mark]
      if byte == 0x26 {
        guard let (character, next) = Entities.decode(bytes, at: index, before: end) else {
          index += 1
          continue
        }
        builder.append(bytes, stretch..<index)
        builder.append(character)
        index = next
      } else if byte == 0x7B {
        // `{\an8}`: where SubRip puts a caption on the screen.
        guard index + 1 < end, bytes[index + 1] == 0x5C,
          let close = bytes.first(0x7D, in: index..<min(end, index + 40))
        else {
          index += 1
          continue
        }
        builder.append(bytes, stretch..<index)
        index = close + 1
      } else {
        let close: Int = lastClose ?? (line.last(where: { bytes[$0] == 0x3E }) ?? -1)
        lastClose = close
        guard index < close, let tag = tag(bytes, at: index, before: end) else {
          index += 1
          continue
        }
        builder.append(bytes, stretch..<index)
        switch tag.kind {
        case .voice(let name): voice(&builder, name)
        case .voiceEnd: voice(&builder, nil)
        case .other: break
        }
        index = tag.end
      }
      stretch = index
    }
    builder.append(bytes, stretch..<end)
  }

  /// Where a `<`, `&` or `{` stands.
  @inline(__always)
  private static func firstMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    bytes.first(in: range) { place in
      let block = bytes.block(place)
      return block.equals(0x3C) .| block.equals(0x26) .| block.equals(0x7B)
    }
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

  /// A tag of a caption.
  struct Tag {
    enum Kind {
      case voice(Range<Int>)
      case voiceEnd
      case other
    }
    var kind: Kind
    var end: Int
  }

  /// The tag that begins at a `<`; `nil` where it is only a sign (“a < b”).
  static func tag(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Tag? {
    var name = index + 1
    guard name < end else { return nil }
    let closes = bytes[name] == 0x2F
    if closes { name += 1 }
    guard name < end, bytes[name].isLetter || bytes[name].isDigit || closes && bytes[name] == 0x3E
    else { return nil }
    guard let close = bytes.first(0x3E, in: name..<end) else { return nil }
    guard bytes[name].lowered == 0x76, name + 1 <= close,
      bytes[name + 1].isBlank || bytes[name + 1] == 0x2E || name + 1 == close
    else { return Tag(kind: .other, end: close + 1) }
    if closes { return Tag(kind: .voiceEnd, end: close + 1) }
    var start = name + 1
    while start < close, !bytes[start].isBlank { start += 1 }
    return Tag(kind: .voice(bytes.trimmed(start..<close)), end: close + 1)
  }
}
