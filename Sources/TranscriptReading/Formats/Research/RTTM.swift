import TranscriptModel

/// Rich Transcription Time Marked: who spoke when, a record a line, and not a word of it.
///
/// `SPEAKER file channel onset duration <NA> <NA> name <NA> <NA>`; the last field, or the last two, may
/// be missing. The order of records says nothing, so they are put in order of time.
struct RTTM: TranscriptFormat {
  let id = "rttm"
  let title = "RTTM"
  let summary = "who spoke when, without words: SPEAKER records with onset and duration"
  let fileExtensions = ["rttm"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    var (speakers, others, strange) = (0, 0, 0)
    for range in source.lines.prefix(200) {
      let line = bytes.trimmed(range)
      if line.isEmpty || bytes.has(";;", at: line) { continue }
      if !RTTMRecord.mayBe(bytes, line) {
        strange += 1
      } else if RTTMRecord(bytes, line) != nil {
        speakers += 1
      } else if RTTMRecord.kind(bytes, line) != nil {
        others += 1
      } else {
        strange += 1
      }
    }
    guard speakers > 0, strange * 10 <= speakers + others else {
      return Likeness(0, "no records such as “SPEAKER file 1 0.5 2.25 <NA> <NA> name <NA> <NA>”")
    }
    return Likeness(0.98, "\(speakers) records SPEAKER with onset and duration")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let bytes = source.bytes.span
    var builder = TranscriptBuilder()
    builder.isWordless = true
    var spoken: [(record: RTTMRecord, line: Int)] = []
    var others: [(kind: String, line: Int)] = []
    for index in source.lines.indices {
      let line = bytes.trimmed(source.lines[index])
      if line.isEmpty || bytes.has(";;", at: line) { continue }
      if let record = RTTMRecord(bytes, line) {
        spoken.append((record, index + 1))
      } else if let kind = RTTMRecord.kind(bytes, line), kind != "SPEAKER" {
        others.append((kind, index + 1))
      } else {
        builder.diagnostics.append(
          Diagnostic(
            .warning, .badTime,
            "the line is no record SPEAKER with an onset, a duration and a name; it is left out",
            line: index + 1))
      }
    }
    guard let first = spoken.first else {
      throw .noSpeech("the file was read as RTTM and holds no record SPEAKER with its times")
    }
    try refuseSeveral(bytes, spoken)
    note(others, in: &builder)
    builder.metadata.title = bytes.string(first.record.recording)
    let inOrder = spoken.enumerated().sorted {
      ($0.element.record.start, $0.offset) < ($1.element.record.start, $1.offset)
    }
    for (_, (record, line)) in inOrder {
      let name = record.name.map { RTTM.spaced(bytes.array($0)) }
      let label = name.flatMap { builder.label($0.span, 0..<$0.count) }
      builder.begin(label: label, start: record.start, end: record.end, line: line)
    }
    return builder.finish()
  }

  /// Fields have no blanks, so that Ada_Quill stands for Ada Quill; `SPEAKER_00` is a number.
  private static func spaced(_ name: [UInt8]) -> [UInt8] {
    name.contains(where: \.isDigit) ? name : name.map { $0 == 0x5F ? 0x20 : $0 }
  }

  /// The times of two recordings are two clocks: together they would give overlaps nobody spoke.
  private func refuseSeveral(
    _ bytes: Span<UInt8>, _ spoken: [(record: RTTMRecord, line: Int)]
  ) throws(ReadingError) {
    var names: [String] = []
    var seen: Set<String> = []
    var line: Int?
    for (record, place) in spoken {
      let name = bytes.string(record.recording)
      guard seen.insert(name).inserted else { continue }
      names.append(name)
      if names.count == 2 { line = place }
    }
    guard names.count > 1 else { return }
    let shown =
      names.prefix(3).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 3 ? " …" : "")
    throw ReadingError(
      Diagnostic(
        .error, .severalRecordings,
        "this RTTM file holds \(names.count) recordings (\(shown)), each with a clock of its own: "
          + "put the records of each into a file of its own; the second field names the recording",
        line: line))
  }

  /// Says which other records there are; words of a LEXEME have no turn they belong to.
  private func note(_ others: [(kind: String, line: Int)], in builder: inout TranscriptBuilder) {
    guard let first = others.first else { return }
    let kinds = Set(others.map(\.kind)).sorted().joined(separator: ", ")
    builder.diagnostics.append(
      Diagnostic(
        .note, .furniture,
        "\(others.count) of the records are of other kinds (\(kinds)); only SPEAKER is read",
        line: first.line))
  }
}

/// A record SPEAKER.
private struct RTTMRecord {
  var recording: Range<Int>
  var start: MediaTime
  var end: MediaTime
  /// The name; `nil` for `<NA>`.
  var name: Range<Int>?

  /// Reads a line; `nil` where it is no such record, or one without usable times.
  init?(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    let fields = RTTMRecord.fields(bytes, line)
    guard fields.count >= 8, bytes.equals("speaker", fields[0]),
      let start = TimeStamp.parse(bytes, fields[3], bareSeconds: true),
      let duration = TimeStamp.parse(bytes, fields[4], bareSeconds: true)
    else { return nil }
    (recording, self.start, end) = (fields[1], start, start + duration)
    name = bytes.equals("<na>", fields[7]) ? nil : fields[7]
  }

  /// Whether a line's first word is a kind of record, in any case; of other texts no line need be cut
  /// up.
  static func mayBe(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    let word = line.prefix(longestKind + 1).prefix { !bytes[$0].isBlank }
    return kinds.contains { bytes.equals($0, word) }
  }

  /// The kind of record a line is; `nil` for any other line.
  static func kind(_ bytes: Span<UInt8>, _ line: Range<Int>) -> String? {
    let fields = fields(bytes, line)
    guard (8...10).contains(fields.count), mayBe(bytes, fields[0]),
      !fields[0].contains(where: { bytes[$0].isLower })
    else { return nil }
    return bytes.string(fields[0])
  }

  private static func fields(_ bytes: Span<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var index = bytes.skipBlanks(line.lowerBound, line.upperBound)
    while index < line.upperBound, fields.count <= 10 {
      let start = index
      while index < line.upperBound, !bytes[index].isBlank { index += 1 }
      fields.append(start..<index)
      index = bytes.skipBlanks(index, line.upperBound)
    }
    return fields
  }

  private static let longestKind = 14
  private static let kinds: [StaticString] = [
    "segment", "noscore", "no_rt_metadata", "lexeme", "non-lex", "non-speech", "filler", "edit",
    "ip", "su", "cb", "a/p", "speaker", "spkr-info",
  ]
}
