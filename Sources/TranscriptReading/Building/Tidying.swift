import TranscriptModel

/// Takes out of an utterance what is no speech: doubled blanks, characters that show nothing,
/// bracketed notes and stamps.
struct Tidying {
  /// Where the text that is tidied stood before it was taken out.
  private let origin: Int
  /// The blank to write before the next word.
  private var pending: UInt8 = 0
  private var afterNote = false
  private var stamps: [(time: MediaTime, line: Int)] = []

  /// Tidies text that stood at `origin`; what comes before it is tidy.
  init(at origin: Int) { self.origin = origin }

  /// The first place that may need tidying: before it there are only words with single spaces or
  /// line feeds between them.
  static func first(in bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes[start] <= 0x20 ? start : next(in: bytes, from: start)
  }

  /// Appends a text to the words, without what is no speech.
  mutating func run(_ bytes: Span<UInt8>, into text: inout SpokenText) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        if byte == 0x0A {
          pending = 0x0A
        } else if pending == 0, (0x09...0x0C).contains(byte) || byte == 0x20 {
          pending = 0x20
        }
        index += 1
      } else if let close = leaveOutNote(bytes, at: index, from: &text) {
        if pending == 0 { pending = 0x20 }
        afterNote = true
        index = close
      } else if let (width, blank) = Tidying.invisible(bytes, index) {
        if blank, pending == 0 { pending = 0x20 }
        index += width
      } else {
        if !text.openIsEmpty, pending != 0, !(afterNote && Tidying.isClosingMark(byte)) {
          text.append(pending)
        }
        (pending, afterNote) = (0, false)
        settle(in: &text)
        let end = Tidying.next(in: bytes, from: index + 1) ?? bytes.count
        text.append(bytes, index..<end)
        index = end
      }
    }
    settle(in: &text)
  }

  /// The first place at or after `start` that is no word, nor a single blank between two words.
  private static func next(in bytes: Span<UInt8>, from start: Int) -> Int? {
    let found = bytes.first(in: start..<bytes.count) { place in
      let block = bytes.block(place)
      let after = bytes.block(place + 1)
      let third = bytes.block(place + 2)
      let controls = block.lies(in: 0x00...0x09) .| block.lies(in: 0x0B...0x1F)
      let brackets = block.equals(0x28) .| block.equals(0x5B)
      // Zeros stand behind the end, so that a blank there is doubled too.
      let doubled = (block.equals(0x20) .| block.equals(0x0A)) .& after.lies(in: 0x00...0x20)
      let leads = block.equals(0x7F) .| block.equals(0xC2) .| block.equals(0xEF)
      // U+2000…U+207F, but for its quotation marks and dashes, which are common.
      let general =
        block.equals(0xE2)
        .& (after.equals(0x81)
          .| (after.equals(0x80) .& (third.lies(in: 0x80...0x8F) .| third.lies(in: 0xA8...0xBF))))
      return controls .| brackets .| doubled .| leads .| general
    }
    // The blank before it may have to go with it.
    guard let found, found > start, bytes[found - 1] == 0x20 || bytes[found - 1] == 0x0A else {
      return found
    }
    return found - 1
  }

  /// Takes a bracketed note or stamp out of the speech; where it ends, or `nil` where there is none.
  private mutating func leaveOutNote(
    _ bytes: Span<UInt8>, at index: Int, from text: inout SpokenText
  ) -> Int? {
    guard bytes[index] == 0x5B || bytes[index] == 0x28, !text.keepsBrackets else { return nil }
    switch StageDirections.find(bytes, at: index, before: bytes.count) {
    case .stamp(let time, let close) where text.keepsStamps:
      stamps.append((time, text.line(at: origin + index)))
      return close
    case .note(let close), .stamp(_, let close):
      text.leftOut.append(
        LeftOut(
          .stageDirection, bytes.excerpt(index..<close), line: text.line(at: origin + index)))
      return close
    case nil: return nil
    }
  }

  /// Turns stamps into anchors at the place reached.
  private mutating func settle(in text: inout SpokenText) {
    guard !stamps.isEmpty else { return }
    for (time, line) in stamps {
      text.anchors.append(TimeAnchor(offset: text.count, time: time, line: line))
    }
    stamps.removeAll(keepingCapacity: true)
  }

  private static func isClosingMark(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0x3B || byte == 0x3A
  }

  /// The width of a character that shows nothing, and whether it parts words.
  private static func invisible(_ bytes: Span<UInt8>, _ index: Int) -> (width: Int, blank: Bool)? {
    let left = bytes.count - index
    switch bytes[index] {
    case 0xC2 where left > 1:
      if bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 { return (2, true) }
      return bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD ? (2, false) : nil
    case 0xE2 where left > 2 && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return (3, true)
      case 0x8B, 0x8E, 0x8F, 0xAA...0xAE: return (3, false)
      default: return nil
      }
    case 0xE2 where left > 2 && bytes[index + 1] == 0x81 && bytes[index + 2] == 0xA0:
      return (3, false)
    case 0xEF where left > 2 && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
      return (3, false)
    default: return nil
    }
  }
}
