import TranscriptModel

/// SubStation Alpha captions (`.ass`, `.ssa`): sections, and events whose columns a line names.
struct SubStation: TranscriptFormat {
  let id = "substation"
  let title = "SubStation Alpha"
  let summary = "captions with times; speakers from the field Name or “Name:” prefixes"
  let fileExtensions = ["ass", "ssa"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    for line in source.lines.prefix(400) {
      let line = bytes.trimmed(line)
      if bytes.equals("[script info]", line) || bytes.equals("[events]", line) {
        return Likeness(0.96, "has the section \(bytes.string(line))")
      }
    }
    return Likeness(0, "no section [Script Info] or [Events]")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let bytes = source.bytes.span
    var script = CaptionScript(room: bytes.count / 2)
    var notices = CaptionNotices()
    var columns = EventColumns.usual
    var section = Section.other
    var titles: [(key: MetadataKey, value: String, line: Int)] = []
    for number in source.lines.indices {
      let line = bytes.trimmed(source.lines[number])
      guard let first = line.first, bytes[first] != 0x3B else { continue }
      if bytes[first] == 0x5B {
        section = Section(bytes, line)
        continue
      }
      guard section != .other, let colon = bytes.first(0x3A, in: line) else { continue }
      let key = line.lowerBound..<colon
      let value = bytes.trimmed(colon + 1..<line.upperBound)
      if section == .info {
        if let known = MetadataKey(bytes.string(key)) {
          titles.append((known, bytes.string(value), number + 1))
        }
      } else if bytes.equals("format", key) {
        columns = EventColumns(bytes, value)
      } else if bytes.equals("dialogue", key) {
        take(bytes, value, columns, number, &script, &notices)
      } else if bytes.equals("comment", key) {
        notices.leaveOut(.furniture, bytes, value, line: number)
      }
    }
    script.end()
    script.sortByTime()
    var builder = script.read(notices)
    // What the program writes where nobody gave a title is none.
    for (key, value, line) in titles where value != "Default Aegisub file" && value != "Untitled" {
      builder.metadata.take(key, value, line: line)
    }
    return builder.finish()
  }

  private func take(
    _ bytes: Span<UInt8>, _ value: Range<Int>, _ columns: EventColumns, _ number: Int,
    _ script: inout CaptionScript, _ notices: inout CaptionNotices
  ) {
    let event = columns.cut(bytes, value)
    let start = TimeStamp.parse(bytes, event.start)
    let end = TimeStamp.parse(bytes, event.end)
    if start == nil || end == nil {
      notices.diagnostics.append(
        Diagnostic(
          .warning, .badTime,
          "“\(bytes.excerpt(event.start, limit: 20))” to “\(bytes.excerpt(event.end, limit: 20))” "
            + "are no times; the caption is kept without them",
          line: number + 1))
    }
    let isTimed = start != nil && end != nil
    script.begin(
      start: isTimed ? start : nil, end: isTimed ? end : nil, name: bytes.array(event.name),
      line: number)
    SubStationText.append(bytes, event.text, line: number, to: &script)
    script.end()
  }

  private enum Section {
    case info
    case events
    case other

    init(_ bytes: Span<UInt8>, _ line: Range<Int>) {
      self =
        bytes.equals("[events]", line)
        ? .events : bytes.equals("[script info]", line) ? .info : .other
    }
  }
}

/// Which field of an event stands where; the last may hold commas.
private struct EventColumns {
  private var start = -1
  private var end = -1
  private var name = -1
  private var count = 0

  /// What files without a line `Format:` mean.
  static let usual: EventColumns = {
    let text = Array("Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text".utf8)
    return EventColumns(text.span, 0..<text.count)
  }()

  /// Reads the names of the columns.
  init(_ bytes: Span<UInt8>, _ names: Range<Int>) {
    var rest = names
    while true {
      let comma = bytes.first(0x2C, in: rest) ?? rest.upperBound
      let column = bytes.trimmed(rest.lowerBound..<comma)
      if bytes.equals("start", column) { start = count }
      if bytes.equals("end", column) { end = count }
      if bytes.equals("name", column) || bytes.equals("actor", column) { name = count }
      count += 1
      guard comma < rest.upperBound else { return }
      rest = comma + 1..<rest.upperBound
    }
  }

  /// Cuts an event into the fields that are read.
  func cut(
    _ bytes: Span<UInt8>, _ event: Range<Int>
  ) -> (start: Range<Int>, end: Range<Int>, name: Range<Int>, text: Range<Int>) {
    var fields = (start: 0..<0, end: 0..<0, name: 0..<0, text: event)
    for column in 0..<count - 1 {
      guard let comma = bytes.first(0x2C, in: fields.text) else { break }
      let field = bytes.trimmed(fields.text.lowerBound..<comma)
      if column == start { fields.start = field }
      if column == end { fields.end = field }
      if column == name { fields.name = field }
      fields.text = comma + 1..<fields.text.upperBound
    }
    return fields
  }
}

/// Reads the text of an event: `{\i1}` and notes in braces vanish, `\N` ends a line, what is drawn
/// instead of written is no words.
private enum SubStationText {
  static func append(
    _ bytes: Span<UInt8>, _ text: Range<Int>, line: Int, to script: inout CaptionScript
  ) {
    var index = text.lowerBound
    var stretch = index
    var draws = false
    func flush(_ end: Int) { if !draws { script.append(bytes, stretch..<end) } }
    while let mark = bytes.first(
      in: index..<text.upperBound,
      { bytes.block($0).equals(0x7B) .| bytes.block($0).equals(0x5C) })
    {
      index = mark + 1
      if bytes[mark] == 0x7B {
        guard let close = bytes.first(0x7D, in: index..<text.upperBound) else { continue }
        flush(mark)
        draws = isDrawing(bytes, index..<close) ?? draws
        (index, stretch) = (close + 1, close + 1)
      } else if index < text.upperBound, [0x4E, 0x6E, 0x68].contains(bytes[index]) {
        flush(mark)
        if bytes[index] == 0x4E { script.breakLine(line: line) } else { script.appendBlank() }
        (index, stretch) = (index + 1, index + 1)
      }
    }
    flush(text.upperBound)
  }

  /// Whether overrides switch drawing on (`\p1`) or off (`\p0`); `nil` where they do neither.
  private static func isDrawing(_ bytes: Span<UInt8>, _ overrides: Range<Int>) -> Bool? {
    var found: Bool?
    var rest = overrides
    while let place = bytes.find("\\p", in: rest) {
      if place + 2 < overrides.upperBound, bytes[place + 2].isDigit {
        found = bytes[place + 2] != 0x30
      }
      rest = place + 2..<overrides.upperBound
    }
    return found
  }
}
