extension StageDirections {
  /// A note that begins at the end of one caption and ends in the next, “[Ada and” “Bo laugh]”: how
  /// many bytes of the first it takes, and what the indent of the second becomes behind it.
  static func across(
    _ bytes: Span<UInt8>, _ lines: Span<Range<Int>>, _ cue: Cue, _ next: Cue
  ) -> (text: String, overhang: Int, indent: Int)? {
    guard let last = cue.payload.last, let first = next.payload.first else { return nil }
    let line = cue.text(lines, last)
    guard let opening = opening(bytes, line) else { return nil }
    let rest = next.text(lines, first)
    let head = bytes.trimmed(opening..<line.upperBound)
    let tail = bytes.trimmed(rest)
    // The two as one line, and no more of it than a note may be long.
    var joined = bytes.array(head)
    joined.append(0x20)
    let tailStart = joined.count
    joined += bytes.array(tail.prefix(limit))
    guard case .note(let end)? = find(joined.span, at: 0, before: joined.count), end > tailStart
    else { return nil }
    return (
      joined.span.string(0..<end), line.upperBound - opening,
      next.indent + tail.lowerBound - rest.lowerBound + end - tailStart
    )
  }

  /// The bracket that is open at the end of a line.
  private static func opening(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
    // Hardly any line has a bracket at all.
    let mark = bytes.first(in: line.suffix(limit)) { place in
      let block = bytes.block(place)
      return block.equals(0x5B) .| block.equals(0x28)
    }
    guard mark != nil else { return nil }
    for index in line.suffix(limit).reversed() {
      switch bytes[index] {
      case 0x5B, 0x28: return index
      case 0x5D, 0x29: return nil
      default: continue
      }
    }
    return nil
  }
}
