import TranscriptModel

/// Lyrics and speech with a stamp a line: `[00:12.34]words`, under tags such as `[ti:Title]`.
struct LRC: TranscriptFormat {
  let id = "lrc"
  let title = "LRC"
  let summary = "lines with a start each and no end; speakers from “Name:” prefixes"
  let fileExtensions = ["lrc"]

  /// Text with a stamp in brackets before each line is plain text; tags or hundredths make it this.
  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    var tags = 0
    var stamps = 0
    var hundredths = 0
    var others = 0
    for line in source.lines.prefix(200) {
      let line = bytes.trimmed(line)
      if line.isEmpty { continue }
      if LRC.tag(bytes, line) != nil {
        tags += 1
      } else if let (_, end) = TimeStamp.scanBracketed(bytes, line), bytes[line.lowerBound] == 0x5B
      {
        stamps += 1
        let dot = line.lowerBound..<end
        if let point = bytes.first(0x2E, in: dot), end - point == 4 { hundredths += 1 }
      } else {
        others += 1
      }
    }
    guard stamps > 1, stamps > others else {
      return Likeness(0, "no lines such as [00:12.34]words")
    }
    if tags > 0 { return Likeness(0.95, "\(tags) tags such as [ti:…] and \(stamps) stamped lines") }
    return hundredths * 10 >= stamps * 9
      ? Likeness(0.85, "\(stamps) lines begin with a stamp in hundredths")
      : Likeness(0.3, "stamped lines without hundredths and without tags such as [ti:…]")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let bytes = source.bytes.span
    var cues: [Cue] = []
    var notices = CaptionNotices()
    var tags: [(tag: Tag, line: Int)] = []
    for number in source.lines.indices {
      let line = bytes.trimmed(source.lines[number])
      if line.isEmpty { continue }
      if let tag = LRC.tag(bytes, line) {
        tags.append((tag, number + 1))
        continue
      }
      var rest = line
      var starts: [MediaTime] = []
      while let (time, end) = TimeStamp.scanBracketed(bytes, rest), bytes[rest.lowerBound] == 0x5B {
        starts.append(time)
        rest = bytes.trimmed(end..<line.upperBound)
      }
      if starts.isEmpty { notices.noteStray(bytes, line, line: number) }
      let indent = rest.lowerBound - source.lines[number].lowerBound
      for start in starts {
        cues.append(Cue(start: start, line: number, payload: number..<number + 1, indent: indent))
      }
    }
    shift(&cues, by: tags, bytes)
    // A line with several stamps is said several times.
    cues = cues.enumerated().sorted {
      ($0.element.start ?? .zero, $0.offset) < ($1.element.start ?? .zero, $1.offset)
    }.map(\.element)
    var builder = CaptionAssembly.read(source, cues, notices)
    for (tag, line) in tags { take(bytes, tag, line, &builder) }
    return builder.finish()
  }

  /// `[ti:Title]`, alone on its line.
  private struct Tag {
    var key: Range<Int>
    var value: Range<Int>
  }

  private static func tag(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Tag? {
    guard line.count > 3, let first = line.first, let last = line.last, bytes[first] == 0x5B,
      bytes[last] == 0x5D, let colon = bytes.first(0x3A, in: line)
    else { return nil }
    let key = first + 1..<colon
    guard keys.contains(where: { bytes.equals($0, key) }) else { return nil }
    return Tag(key: key, value: bytes.trimmed(colon + 1..<last))
  }

  private static let keys: [StaticString] = [
    "ti", "ar", "al", "au", "lr", "by", "re", "tool", "ve", "la", "id", "tr", "offset", "length",
  ]

  /// `[offset:+500]`: everything is said half a second earlier.
  private func shift(_ cues: inout [Cue], by tags: [(tag: Tag, line: Int)], _ bytes: Span<UInt8>) {
    guard let offset = tags.last(where: { bytes.equals("offset", $0.tag.key) }),
      let milliseconds = Int(bytes.string(offset.tag.value)), abs(milliseconds) < 86_400_000
    else { return }
    for index in cues.indices {
      cues[index].start = cues[index].start.map {
        MediaTime(milliseconds: max(0, $0.milliseconds - milliseconds))
      }
    }
  }

  private func take(
    _ bytes: Span<UInt8>, _ tag: Tag, _ line: Int, _ builder: inout TranscriptBuilder
  ) {
    let keys: [(StaticString, MetadataKey)] = [
      ("ti", .title), ("al", .show), ("ar", .show), ("length", .duration), ("la", .language),
    ]
    for (name, key) in keys where bytes.equals(name, tag.key) {
      builder.metadata.take(key, bytes.string(tag.value), line: line)
    }
  }
}
