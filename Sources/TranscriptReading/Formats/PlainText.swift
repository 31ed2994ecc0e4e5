import TranscriptModel

/// A transcript as plain text: `Name: words`, a name alone on its line, or lines with time stamps.
struct PlainText: TranscriptFormat {
  let id = "text"
  let title = "plain text"
  let summary = "“Name: words”, names on lines of their own, lines that begin with a time stamp"
  let fileExtensions = ["txt", "text"]

  func recognize(_ source: SourceText) -> Likeness {
    if source.otherDocument != nil {
      return Likeness(0, "markup or data instead of plain text")
    }
    if absence(source) != nil { return Likeness(0.9, "says that there is no transcript") }
    if OtherDocument.isDocumentation(source) {
      return Likeness(0.3, "documentation with code or tables")
    }
    if source.showNotes != nil { return Likeness(0.3, "headings, lists and links") }
    let stamped = PlainText.stampedLines(source)
    if stamped >= 3 {
      return Likeness(0.8, "\(stamped) of the first lines begin with a time stamp")
    }
    let parts = source.textParts
    let labels = parts.survey.accepted.count
    if parts.frontMatter != nil { return Likeness(0.6, "YAML front matter, as Markdown has") }
    if labels > 0, !parts.header.isEmpty {
      return Likeness(0.9, "a header of fields, then \(labels) speakers' names")
    }
    if labels > 0 {
      return Likeness(
        labels > 1 ? 0.8 : 0.6,
        "\(parts.survey.labelledLines) lines begin with one of \(labels) speakers' names")
    }
    return isProse(source)
      ? Likeness(0.5, "sentences without speakers' names")
      : Likeness(0.2, "neither speakers' names nor time stamps nor sentences")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    if let absent = absence(source) { throw .noSpeech("the file says “\(absent)”", line: 1) }
    let parts = source.textParts
    var builder = TranscriptBuilder()
    parts.apply(source, to: &builder)
    var reader = LabelledLines(parts.survey, tagsNameSpeakers: parts.hasVoiceTags)
    reader.read(parts.body, of: source, into: &builder)
    return builder.finish()
  }

  /// How many of the first lines begin with a time stamp.
  static func stampedLines(_ source: SourceText) -> Int {
    let bytes = source.bytes.span
    return source.lines.prefix(100).count { line in
      let line = bytes.trimmed(line)
      if TimeStamp.scanBracketed(bytes, line) != nil { return true }
      guard let (_, end) = TimeStamp.scan(bytes, line) else { return false }
      return end < line.upperBound && bytes[end].isBlank
        && bytes.find("-->", in: end..<min(line.upperBound, end + 8)) == nil
    }
  }

  /// Whether the text is mostly long lines with sentences in them.
  private func isProse(_ source: SourceText) -> Bool {
    let bytes = source.bytes.span
    let sample = 0..<min(bytes.count, 20_000)
    let words = bytes.count(in: sample) { place in
      let block = bytes.block(place)
      return block.equals(0x20) .| block.equals(0x09) .| block.equals(0x0A)
    }
    guard words >= 20 else { return false }
    let marks = bytes.count(in: sample) { place in
      let block = bytes.block(place)
      return block.lies(in: 0x7B...0x7D) .| block.equals(0x3B) .| block.equals(0x3D)
    }
    let sentences = bytes.count(in: sample.dropLast()) { place in
      let block = bytes.block(place)
      return (block.equals(0x2E) .| block.equals(0x3F) .| block.equals(0x21))
        .& bytes.block(place + 1).lies(in: 0x00...0x20)
    }
    return sentences * 60 >= words && marks * 20 < words
  }

  /// A short file that only says that there is no transcript.
  private func absence(_ source: SourceText) -> String? {
    guard source.bytes.count < 200, let line = source.firstLine(from: 0) else { return nil }
    let bytes = source.bytes.span
    let isAbsent =
      bytes.find("no transcript", in: 0..<bytes.count, anyCase: true) != nil
      || bytes.find("transcript not available", in: 0..<bytes.count, anyCase: true) != nil
      || bytes.find("transcript is not", in: 0..<bytes.count, anyCase: true) != nil
    return isAbsent ? source.text(ofLine: line) : nil
  }
}
