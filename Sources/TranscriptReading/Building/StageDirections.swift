import TranscriptModel

/// Finds bracketed notes nobody said: `[laughter]`, `(inaudible 00:12:34)`.
enum StageDirections {
  /// What a bracket turned out to hold.
  enum Finding {
    /// A note; speech goes on at `end`.
    case note(end: Int)
    /// A time stamp; speech goes on at `end`.
    case stamp(MediaTime, end: Int)
  }

  /// A longer bracket is taken for speech: nobody writes a note that long, but people do put
  /// whole sentences in brackets.
  static let limit = 60

  /// What the bracket at `index` holds; `nil` where it is speech.
  static func find(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Finding? {
    guard let close = closing(bytes, at: index, before: end) else { return nil }
    let inside = bytes.trimmed(index + 1..<close)
    // Some exports leave a stray backslash before a stamp.
    let digits =
      inside.isEmpty || bytes[inside.lowerBound] != 0x5C ? inside : inside.dropFirst()
    if let time = TimeStamp.parse(bytes, digits) { return .stamp(time, end: close + 1) }
    if bytes[index] == 0x5B { return .note(end: close + 1) }
    return isSound(bytes, inside) ? .note(end: close + 1) : nil
  }

  /// Where the bracket at `index` closes, brackets inside it counted, on the same line.
  private static func closing(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Int? {
    let opening = bytes[index]
    let closing: UInt8 = opening == 0x5B ? 0x5D : 0x29
    var depth = 0
    var place = index
    let last = min(end, index + limit + 2)
    while place < last {
      let byte = bytes[place]
      if byte == opening { depth += 1 }
      if byte == closing {
        depth -= 1
        if depth == 0 { return place }
      }
      if byte == 0x0A { return nil }
      place += 1
    }
    return nil
  }

  /// Whether words in round brackets begin or end with a sound: people speak in asides too, so
  /// round brackets alone prove nothing.
  private static func isSound(_ bytes: Span<UInt8>, _ inside: Range<Int>) -> Bool {
    // “(I could listen to that kind of music all day)” is an aside.
    guard !inside.isEmpty, inside.count(where: { bytes[$0].isBlank }) < 4 else { return false }
    if startsSound(bytes, inside) { return true }
    var start = inside.upperBound
    while start > inside.lowerBound, !bytes[start - 1].isBlank { start -= 1 }
    return startsSound(bytes, start..<inside.upperBound)
  }

  private static func startsSound(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    sounds.contains { bytes.has($0, at: range, anyCase: true) }
  }

  private static let sounds: [StaticString] = [
    "laugh", "inaudible", "unintelligible", "indistinct", "music", "applause", "crosstalk",
    "cross talk", "cross-talk", "pause", "sigh", "chuckl", "silence", "giggl", "cough",
    "clears throat", "sneez", "snort", "gasp", "whispers", "whispering", "singing", "sings",
    "whistl", "cheer",
    "clapping", "claps", "intro music", "outro music", "theme music", "background noise",
    "phone ring", "overlapping", "jingle",
  ]
}
