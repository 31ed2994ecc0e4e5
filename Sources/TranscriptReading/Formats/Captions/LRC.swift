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
    var notices = CaptionNotices()
    var tags: [(tag: Tag, line: Int)] = []
    var stamped: [StampedLine] = []
    for number in source.lines.indices {
      let line = bytes.trimmed(source.lines[number])
      if line.isEmpty { continue }
      if let tag = LRC.tag(bytes, line) {
        tags.append((tag, number + 1))
        continue
      }
      let first = stamped.count
      var rest = line
      while let (time, end) = TimeStamp.scanBracketed(bytes, rest), bytes[rest.lowerBound] == 0x5B {
        stamped.append(
          StampedLine(time: time, stamp: rest.lowerBound..<end, text: rest, line: number + 1))
        rest = bytes.trimmed(end..<line.upperBound)
      }
      for index in first..<stamped.count { stamped[index].text = rest }
      if stamped.count == first { notices.noteStray(bytes, line, line: number) }
    }
    // A line with several stamps is said several times.
    stamped = stamped.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }.map(\.element)
    var builder = TranscriptBuilder(notices)
    append(stamped, of: source, to: &builder)
    for (tag, line) in tags { take(bytes, tag, line, &builder) }
    var reading = builder.finish()
    if let offset = tags.last(where: { bytes.equals("offset", $0.tag.key) }) {
      shift(&reading, by: bytes.string(offset.tag.value))
    }
    return reading
  }

  /// A line with one of its stamps.
  private struct StampedLine {
    var time: MediaTime
    var stamp: Range<Int>
    var text: Range<Int>
    var line: Int
  }

  /// Lines without ends are no captions: those of one speaker are one stretch of speech, with the
  /// stamps as anchors in it.
  private func append(
    _ lines: [StampedLine], of source: SourceText, to builder: inout TranscriptBuilder
  ) {
    let bytes = source.bytes.span
    let survey = LabelSurvey(captions: source, lines.map(\.text))
    survey.report(to: &builder.diagnostics)
    var speakers = KnownSpeakers(survey)
    for line in lines {
      let head = CaptionHead.parse(bytes, line.text)
      var body = line.text
      if let name = head.label, speakers.have(bytes, name) {
        builder.begin(label: builder.label(bytes, name), line: line.line)
        body = head.body
      } else if !builder.isOpen || head.changesVoice || !survey.carries && !survey.accepted.isEmpty
      {
        builder.begin(label: nil, line: line.line)
        body = CaptionHead.withoutDash(bytes, body)
      } else {
        builder.join(with: 0x20, line: line.line)
      }
      builder.append(bytes, line.stamp)
      builder.append(" ")
      CueText.append(bytes, body, to: &builder) { builder, name in
        builder.changeVoice(to: name.flatMap { builder.label(bytes, $0) }, line: line.line)
      }
    }
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
  private func shift(_ reading: inout Reading, by offset: String) {
    guard let milliseconds = Int(offset), abs(milliseconds) < 86_400_000,
      case .transcript(var transcript) = reading.content
    else { return }
    for index in transcript.anchors.indices {
      let time = transcript.anchors[index].time.milliseconds - milliseconds
      transcript.anchors[index].time = MediaTime(milliseconds: max(0, time))
    }
    reading.content = .transcript(transcript)
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
