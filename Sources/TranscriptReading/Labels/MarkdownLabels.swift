import TranscriptModel

/// Finds speakers' names in bold at the beginning of lines: `**Name:**`, `**Name**:`,
/// `**Name** [0:00]`, or `**Name**` alone where such lines come again and again.
struct MarkdownLabels {
  /// How many lines begin with a label.
  private(set) var lines = 0
  /// Whether the first line with anything on it does.
  private(set) var isFirstLine = false
  private var known: Set<[UInt8]> = []
  /// Names that have lines to themselves, without colon or stamp.
  private var alone: Set<[UInt8]> = []
  private var recent = RecentLabels<Bool>()

  /// A label at the beginning of a line, and what is said after it.
  struct Found {
    var name: Range<Int>
    var time: MediaTime?
    var body: Range<Int>
  }

  /// Surveys the lines from `first` on.
  init(_ source: SourceText, from first: Int) {
    let bytes = source.bytes.span
    var isFirst = true
    var single: [[UInt8]: Int] = [:]
    for line in first..<max(first, source.lines.count) {
      let range = bytes.trimmed(source.lines[line])
      guard !range.isEmpty else { continue }
      if marked(bytes, range) != nil {
        lines += 1
        if isFirst { isFirstLine = true }
      } else if let name = boldLine(bytes, range) {
        single[LabelTable.clean(bytes, name), default: 0] += 1
      }
      isFirst = false
    }
    // Where two come again, one that comes once is a name too if it looks like one for sure.
    guard single.count(where: { $0.value > 1 }) > 1 else { return }
    let names = single.filter {
      $0.value > 1 || SpeakerLabel.form($0.key.span, 0..<$0.key.count) == .likely
    }
    alone = Set(names.keys)
    lines += names.values.reduce(0, +)
  }

  /// The label a line begins with.
  mutating func label(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Found? {
    if let found = marked(bytes, line) { return found }
    // Emphasis that closes too late, or not at all: `**Name: W**ords`, `**Name: words`.
    guard let inner = MarkdownLabels.inner(bytes, line) else { return nil }
    let rest = inner.lowerBound..<line.upperBound
    guard
      let colon = bytes.first(
        0x3A, in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 64)),
      known.contains(LabelTable.clean(bytes, rest.lowerBound..<colon))
    else { return nil }
    return Found(name: rest.lowerBound..<colon, body: colon + 1..<line.upperBound)
  }

  /// A name set off by emphasis and a colon or stamp.
  private mutating func marked(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Found? {
    var rest = line
    var time: MediaTime?
    if let (stamp, next) = TimeStamp.scanBracketed(bytes, line) {
      (time, rest) = (stamp, bytes.trimmed(next..<line.upperBound))
    }
    guard let inner = MarkdownLabels.inner(bytes, rest),
      let close = MarkdownLabels.closing(bytes, inner)
    else { return nil }
    var name = bytes.trimmed(inner.lowerBound..<close.lowerBound)
    var body = close.upperBound
    if let last = name.last, bytes[last] == 0x3A {
      name = bytes.trimmed(name.dropLast())
    } else {
      body = bytes.skipBlanks(body, line.upperBound)
      let after = body..<line.upperBound
      if let (stamp, next) = TimeStamp.scanBracketed(bytes, after) ?? TimeStamp.scan(bytes, after) {
        (time, body) = (stamp, bytes.skipBlanks(next, line.upperBound))
      } else if !after.isEmpty, bytes[body] != 0x3A {
        return nil
      } else if after.isEmpty, !alone.contains(LabelTable.clean(bytes, name)) {
        return nil
      }
      if body < line.upperBound, bytes[body] == 0x3A { body += 1 }
    }
    // `**Name (0:00):**`
    if let last = name.last, bytes[last] == 0x29 || bytes[last] == 0x5D,
      let bracket = name.last(where: { bytes[$0] == 0x28 || bytes[$0] == 0x5B }),
      let (stamp, _) = TimeStamp.scanBracketed(bytes, bracket..<name.upperBound)
    {
      (time, name) = (stamp, bytes.trimmed(name.lowerBound..<bracket))
    }
    guard isName(bytes, name) else { return nil }
    return Found(name: name, time: time, body: body..<line.upperBound)
  }

  /// The name a line consists of, all of it bold.
  private func boldLine(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    guard let inner = MarkdownLabels.inner(bytes, line),
      let close = MarkdownLabels.closing(bytes, inner), close.upperBound == line.upperBound
    else { return nil }
    let name = bytes.trimmed(inner.lowerBound..<close.lowerBound)
    return SpeakerLabel.form(bytes, name) == .prose ? nil : name
  }

  /// Whether what is set off has the form of a name, which is known from then on.
  private mutating func isName(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    if let isName = recent.finding(bytes, name) { return isName }
    let isName = SpeakerLabel.form(bytes, name, isMarked: true) != .prose
    if isName { known.insert(LabelTable.clean(bytes, name)) }
    recent.remember(bytes, name, isName)
    return isName
  }

  /// The line behind at least two marks of emphasis.
  private static func inner(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    guard let first = line.first, bytes[first] == 0x2A || bytes[first] == 0x5F else { return nil }
    let rest = line.drop { bytes[$0] == bytes[first] }
    return line.count - rest.count >= 2 && !rest.isEmpty ? rest : nil
  }

  /// The marks that end the emphasis.
  private static func closing(_ bytes: Span<UInt8>, _ inner: Range<Int>) -> Range<Int>? {
    let mark = bytes[inner.lowerBound - 1]
    let limit = min(inner.upperBound, inner.lowerBound + 80)
    guard let start = bytes.find(mark == 0x2A ? "**" : "__", in: inner.lowerBound..<limit) else {
      return nil
    }
    var end = start
    while end < inner.upperBound, bytes[end] == mark { end += 1 }
    return start..<end
  }
}
