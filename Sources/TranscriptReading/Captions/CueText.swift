import TranscriptModel

/// Reads the text of one caption: voice tags begin utterances, other tags vanish, what ruby writes
/// above words is no words, character references are decoded.
struct CueText {
  /// How many ruby annotations were passed over.
  private(set) var rubies = 0
  private let markup: Markup
  private var isInRuby = false
  private var isAbove = false

  /// What stands between the words of captions.
  enum Markup {
    /// Tags, placements in braces and character references.
    case tags
    /// Nothing: the words were taken out of their markup before.
    case none
  }

  /// Reads captions with markup of a kind.
  init(_ markup: Markup = .tags) { self.markup = markup }

  /// Begins another caption: what was open in the last is closed.
  mutating func begin() { (isInRuby, isAbove) = (false, false) }

  /// Appends one line of text that is no caption's, but may have tags in it.
  static func append(
    _ bytes: Span<UInt8>, _ line: Range<Int>, to builder: inout TranscriptBuilder,
    voice: (inout TranscriptBuilder, Range<Int>?) -> Void
  ) {
    var text = CueText()
    _ = text.append(bytes, line, tagsUpTo: line.upperBound, to: &builder, voice: voice)
  }

  /// Appends one line of a caption to the open utterance of a builder, beginning new ones at voice
  /// tags; says where it ended, for a tag may go on in the next line.
  ///
  /// - Parameters:
  ///   - tagsUpTo: The end of the caption: a tag that is never closed is text.
  ///   - voice: Called with the name in a voice tag, or `nil` where one closes.
  mutating func append(
    _ bytes: Span<UInt8>, _ line: Range<Int>, tagsUpTo limit: Int,
    to builder: inout TranscriptBuilder,
    voice: (inout TranscriptBuilder, Range<Int>?) -> Void
  ) -> Int {
    let end = line.upperBound
    guard markup == .tags else {
      builder.append(bytes, line)
      return end
    }
    var index = line.lowerBound
    var stretch = index
    // Where the last tag can end, found once: a line of many `<` and no `>` must not be searched
    // again for each.
    var lastClose: Int?
    while index < end, let mark = CueText.firstMark(bytes, index..<end) {
      index = mark
      let byte = bytes[mark]
      if byte == 0x26 {
        guard let (character, next) = Entities.decode(bytes, at: index, before: end) else {
          index += 1
          continue
        }
        flush(bytes, stretch..<index, to: &builder)
        if !isAbove { builder.append(character) }
        index = next
      } else if byte == 0x7B {
        // `{\an8}`: where SubRip puts a caption on the screen.
        guard index + 1 < end, bytes[index + 1] == 0x5C,
          let close = bytes.first(0x7D, in: index..<min(end, index + 40))
        else {
          index += 1
          continue
        }
        flush(bytes, stretch..<index, to: &builder)
        builder.leaveOutMark()
        index = close + 1
      } else {
        let close: Int =
          lastClose ?? ((index..<limit).last(where: { bytes[$0] == 0x3E }) ?? -1)
        lastClose = close
        guard index < close, let tag = CueText.tag(bytes, at: index, before: limit) else {
          index += 1
          continue
        }
        flush(bytes, stretch..<index, to: &builder)
        switch tag.kind {
        case .voice(let name): voice(&builder, name)
        case .voiceEnd: voice(&builder, nil)
        case .ruby(let opens): (isInRuby, isAbove) = (opens, false)
        case .rubyText(let opens):
          isAbove = opens && isInRuby
          if isAbove { rubies += 1 }
        case .other: builder.leaveOutMark()
        }
        index = tag.end
      }
      stretch = index
    }
    flush(bytes, stretch..<max(stretch, end), to: &builder)
    return max(stretch, end)
  }

  @inline(__always)
  private func flush(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to builder: inout TranscriptBuilder
  ) {
    if !isAbove { builder.append(bytes, range) }
  }

  /// Where a `<`, `&` or `{` stands.
  @inline(__always)
  private static func firstMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    bytes.first(in: range) { place in
      let block = bytes.block(place)
      return block.equals(0x3C) .| block.equals(0x26) .| block.equals(0x7B)
    }
  }
}
