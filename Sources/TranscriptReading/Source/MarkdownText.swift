/// Takes Markdown's marks off speech: emphasis, links, code ticks, escapes, references.
enum MarkdownText {
  /// Appends a stretch of a line to the open utterance of a builder, without its marks.
  static func append(_ bytes: Span<UInt8>, _ line: Range<Int>, to builder: inout TranscriptBuilder)
  {
    let end = line.upperBound
    var index = line.lowerBound
    var stretch = index
    while let mark = firstMark(bytes, index..<end) {
      if let next = skip(bytes, at: mark, line, &builder, from: stretch) {
        // An escape or a reference stands for a character, not for formatting.
        if bytes[mark] != 0x5C, bytes[mark] != 0x26 { builder.leaveOutMark() }
        (index, stretch) = (next, next)
      } else {
        index = mark + 1
      }
    }
    builder.append(bytes, stretch..<end)
  }

  /// A line without the marks of quotations and lists at its beginning.
  static func withoutBlockMarks(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    var line = line
    while let first = line.first, bytes[first] == 0x3E { line = bytes.trimmed(line.dropFirst()) }
    if line.count > 2, bytes[line.lowerBound + 1].isBlank {
      let first = bytes[line.lowerBound]
      if first == 0x2D || first == 0x2A || first == 0x2B {
        line = bytes.trimmed(line.dropFirst(2))
      }
    }
    return line
  }

  /// Where one of ``!&*<[\]_`~`` stands, which may be marks.
  @inline(__always)
  private static func firstMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    bytes.first(in: range) { place in
      let block = bytes.block(place)
      return block.equals(0x21) .| block.equals(0x26) .| block.equals(0x2A) .| block.equals(0x3C)
        .| block.lies(in: 0x5B...0x5D) .| block.lies(in: 0x5F...0x60) .| block.equals(0x7E)
    }
  }

  /// Handles the mark at `index`: appends what comes before it and what it stands for. Where the
  /// text goes on, or `nil` where the byte is no mark here.
  private static func skip(
    _ bytes: Span<UInt8>, at index: Int, _ line: Range<Int>, _ builder: inout TranscriptBuilder,
    from stretch: Int
  ) -> Int? {
    let end = line.upperBound
    let next = index + 1
    switch bytes[index] {
    case 0x5C:
      guard next < end, isEscapable(bytes[next]) else { return nil }
      builder.append(bytes, stretch..<index)
      // Brackets and other marks that follow a backslash are text.
      builder.append(bytes, next..<next + 1)
      return next + 1
    case 0x2A, 0x5F:
      return emphasis(bytes, at: index, line).map {
        builder.append(bytes, stretch..<index)
        return $0
      }
    case 0x7E:
      guard next < end, bytes[next] == 0x7E else { return nil }
      builder.append(bytes, stretch..<index)
      return next + 1
    case 0x60: return code(bytes, at: index, end, &builder, from: stretch)
    case 0x21:
      guard next < end, bytes[next] == 0x5B, let link = link(bytes, at: next, end) else {
        return nil
      }
      builder.append(bytes, stretch..<index)
      return link.end
    case 0x5B:
      guard let link = link(bytes, at: index, end) else { return nil }
      builder.append(bytes, stretch..<index)
      append(bytes, link.text, to: &builder)
      return link.end
    case 0x3C:
      guard let tag = CueText.tag(bytes, at: index, before: min(end, index + 400)) else {
        return nil
      }
      builder.append(bytes, stretch..<index)
      return tag.end
    case 0x26:
      guard let (character, after) = Entities.decode(bytes, at: index, before: end) else {
        return nil
      }
      builder.append(bytes, stretch..<index)
      builder.append(character)
      return after
    default: return nil
    }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  /// The end of a run of `*` or `_` that is emphasis; one between blanks is a sign (“2 * 3”), and
  /// `_` within a word belongs to it (`snake_case`).
  private static func emphasis(_ bytes: Span<UInt8>, at index: Int, _ line: Range<Int>) -> Int? {
    let mark = bytes[index]
    var end = index
    while end < line.upperBound, bytes[end] == mark { end += 1 }
    let before = index > line.lowerBound ? bytes[index - 1] : 0x20
    let after = end < line.upperBound ? bytes[end] : 0x20
    if before.isBlank, after.isBlank, end - index == 1, end < line.upperBound { return nil }
    if mark == 0x5F, before.isLetter || before.isDigit, after.isLetter || after.isDigit {
      return nil
    }
    return end
  }

  /// A code span: its text as it stands, without the ticks.
  private static func code(
    _ bytes: Span<UInt8>, at index: Int, _ end: Int, _ builder: inout TranscriptBuilder,
    from stretch: Int
  ) -> Int? {
    var open = index
    while open < end, bytes[open] == 0x60 { open += 1 }
    builder.append(bytes, stretch..<index)
    guard let close = bytes.first(0x60, in: open..<end) else { return open }
    builder.append(bytes, open..<close)
    var after = close
    while after < end, bytes[after] == 0x60 { after += 1 }
    return after
  }

  /// `[text](address)`.
  private static func link(
    _ bytes: Span<UInt8>, at index: Int, _ end: Int
  ) -> (text: Range<Int>, end: Int)? {
    var depth = 0
    var place = index
    let limit = min(end, index + 600)
    while place < limit {
      if bytes[place] == 0x5C {
        place += 2
        continue
      }
      if bytes[place] == 0x5B { depth += 1 }
      if bytes[place] == 0x5D {
        depth -= 1
        if depth == 0 { break }
      }
      place += 1
    }
    guard place + 1 < limit, bytes[place + 1] == 0x28 else { return nil }
    var address = place + 2
    var round = 1
    while address < end, address < place + 2000 {
      if bytes[address] == 0x28 { round += 1 }
      if bytes[address] == 0x29 {
        round -= 1
        if round == 0 { return (index + 1..<place, address + 1) }
      }
      address += 1
    }
    return nil
  }
}
