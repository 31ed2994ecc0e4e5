import TranscriptModel

/// The JSON transcript of Podcasting 2.0: `{"version": …, "segments": [{speaker, startTime, body}]}`.
struct PodcastJSON: TranscriptFormat {
  let id = "podcast-json"
  let title = "Podcasting 2.0 JSON"
  let summary = "segments with speaker, startTime, endTime and body; a segment may be one word"
  let fileExtensions = ["json"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    var scanner = JSONScanner(source)
    guard scanner.peek() == 0x7B else { return Likeness(0, "no JSON object") }
    let beginning = 0..<bytes.count
    guard bytes.find("\"segments\"", in: beginning) != nil else {
      return Likeness(0.2, "a JSON object without “segments”")
    }
    let hasBody = bytes.find("\"body\"", in: beginning) != nil
    let hasStart = bytes.find("\"startTime\"", in: beginning) != nil
    if hasBody { return Likeness(0.98, "a JSON object with “segments” that have a “body”") }
    return hasStart
      ? Likeness(0.7, "a JSON object with “segments” that have a “startTime”")
      : Likeness(0.4, "a JSON object whose “segments” have neither “body” nor “startTime”")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    var scanner = JSONScanner(source)
    var builder = TranscriptBuilder()
    builder.keepsStamps = false
    var found = false
    var order = SegmentOrder()
    guard scanner.peek() == 0x7B else {
      throw scanner.error("Podcasting 2.0 JSON is an object with “segments”; this is none")
    }
    try scanner.object { (scanner: inout JSONScanner, key: String) throws(ReadingError) in
      switch (key, scanner.peek()) {
      case ("segments", 0x5B):
        found = true
        try scanner.array { (scanner: inout JSONScanner) throws(ReadingError) in
          try readSegment(&scanner, source, &builder, &order)
        }
      case ("segments", _): throw scanner.error("“segments” must be a list")
      case (_, 0x22):
        let place = scanner.index
        let value = try scanner.string()
        if let known = MetadataKey(key), key != "version" {
          builder.metadata.take(known, value, line: source.position(of: place).line)
        }
      default: try scanner.skip()
      }
    }
    guard found else {
      throw scanner.error("this JSON is no Podcasting 2.0 transcript: it has no “segments”", at: 0)
    }
    if scanner.peek() != nil {
      let place = source.position(of: scanner.index)
      builder.diagnostics.append(
        Diagnostic(
          .warning, .malformed, "there is more after the end of the JSON object; it is left out",
          line: place.line, column: place.column))
    }
    order.report(to: &builder)
    return builder.finish()
  }

  /// What one segment says, as it is gathered.
  private struct Segment {
    var speaker: [UInt8]?
    var start: MediaTime?
    var end: MediaTime?
    var body: [UInt8] = []
  }

  private func readSegment(
    _ scanner: inout JSONScanner, _ source: SourceText, _ builder: inout TranscriptBuilder,
    _ order: inout SegmentOrder
  ) throws(ReadingError) {
    guard scanner.peek() == 0x7B else { throw scanner.error("a segment must be an object") }
    let line = source.position(of: scanner.index).line
    var segment = Segment()
    try scanner.object { (scanner: inout JSONScanner, key: String) throws(ReadingError) in
      let isNull = scanner.peek() == 0x6E
      switch key {
      case "speaker" where !isNull: segment.speaker = try text(&scanner, key)
      case "body" where !isNull: segment.body = try text(&scanner, key)
      case "startTime" where !isNull: segment.start = try time(&scanner, source, key)
      case "endTime" where !isNull: segment.end = try time(&scanner, source, key)
      default: try scanner.skip()
      }
    }
    order.add(&segment.start, &segment.end, line: line, to: &builder)
    // A speaker is named when the speaker changes.
    let label: Int? =
      if let name = segment.speaker, !name.isEmpty {
        builder.label(name.span, 0..<name.count)
      } else {
        order.label
      }
    if segment.speaker == nil, label != nil { builder.noteCarriedLabel(line: line) }
    order.label = label
    builder.begin(label: label, start: segment.start, end: segment.end, line: line)
    builder.append(segment.body.span, 0..<segment.body.count)
    builder.close()
  }

  private func text(
    _ scanner: inout JSONScanner, _ key: String
  ) throws(ReadingError) -> [UInt8] {
    guard scanner.peek() == 0x22 else { throw scanner.error("“\(key)” must be a string") }
    return try scanner.stringBytes()
  }

  /// Seconds as a number, or a number or clock time in a string.
  private func time(
    _ scanner: inout JSONScanner, _ source: SourceText, _ key: String
  ) throws(ReadingError) -> MediaTime? {
    let start = scanner.index
    let written: [UInt8] =
      if scanner.peek() == 0x22 {
        try scanner.stringBytes()
      } else if let byte = scanner.peek(), byte == 0x2D || byte.isDigit {
        source.bytes.span.array(try scanner.literal())
      } else {
        throw scanner.error("“\(key)” must be a number of seconds")
      }
    if let time = TimeStamp.parse(written.span, 0..<written.count, bareSeconds: true) {
      return time
    }
    if let seconds = Double(String(decoding: written, as: UTF8.self)), abs(seconds) < 1e8 {
      return MediaTime(milliseconds: Int((seconds * 1000).rounded()))
    }
    throw scanner.error("“\(key)” must be a number of seconds", at: start)
  }
}

/// Watches the order of segments and the sense of their times.
private struct SegmentOrder {
  var label: Int?
  private var latest = MediaTime.zero
  private var backwards = (count: 0, line: 0)

  mutating func add(
    _ start: inout MediaTime?, _ end: inout MediaTime?, line: Int,
    to builder: inout TranscriptBuilder
  ) {
    guard let begin = start else { return }
    if begin < .zero {
      builder.diagnostics.append(
        Diagnostic(.warning, .badTime, "the segment begins before zero", line: line))
      (start, end) = (nil, nil)
      return
    }
    if let finish = end, finish < begin {
      builder.diagnostics.append(
        Diagnostic(
          .warning, .badTime, "the segment ends before it begins; its end is left out", line: line))
      end = nil
    }
    if begin < latest {
      if backwards.count == 0 { backwards.line = line }
      backwards.count += 1
    } else {
      latest = begin
    }
  }

  func report(to builder: inout TranscriptBuilder) {
    guard backwards.count > 0 else { return }
    builder.diagnostics.append(
      Diagnostic(
        .warning, .timeBackwards,
        "\(backwards.count) segments begin before the one above them; they are kept in file order",
        line: backwards.line))
  }
}
