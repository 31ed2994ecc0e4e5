import TranscriptModel

/// Knows caption files of kinds that are not read, to say what they are.
enum OtherCaptions {
  /// What a text that begins at `start` is; `nil` where it is none of these.
  static func recognize(_ bytes: Span<UInt8>, _ start: Int) -> Diagnostic? {
    let text = start..<bytes.count
    let what: String
    if bytes.has("Scenarist_SCC", at: text) {
      what = "these are Scenarist closed captions (SCC), codes for a television's decoder"
    } else if let end = frames(bytes, text, 0x7B, 0x7D),
      frames(bytes, end..<bytes.count, 0x7B, 0x7D) != nil
    {
      what = "these are MicroDVD captions, whose times are frames of a film"
    } else if let end = frames(bytes, text, 0x5B, 0x5D),
      frames(bytes, end..<bytes.count, 0x5B, 0x5D) != nil
    {
      what = "these are MPL2 captions"
    } else {
      return nil
    }
    return Diagnostic(
      .error, .unknownFormat, what + ", which are not read: convert them to WebVTT or SubRip",
      line: 1)
  }

  /// Where a number in braces or brackets at the beginning of a range ends.
  private static func frames(
    _ bytes: Span<UInt8>, _ text: Range<Int>, _ opening: UInt8, _ closing: UInt8
  ) -> Int? {
    guard let first = text.first, bytes[first] == opening else { return nil }
    var index = first + 1
    while index < text.upperBound, bytes[index].isDigit { index += 1 }
    guard index > first + 1, index < text.upperBound, bytes[index] == closing else { return nil }
    return index + 1
  }
}
