import TranscriptModel

/// The format of TalkBank and CLAN, `.cha`: headers, a line an utterance, and tiers of analysis below
/// it.
///
/// What is counted are the words CLAN counts, and fillers such as `&-um`, which people do say: what
/// was taken back or repeated (`[//]`, `[/]`), fragments and `xxx` are not.
struct CHAT: TranscriptFormat {
  let id = "chat"
  let title = "CHAT"
  let summary = "TalkBank transcripts: “*HOS:” lines with time bullets, names from @Participants"
  let fileExtensions = ["cha"]

  func recognize(_ source: SourceText) -> Likeness {
    let bytes = source.bytes.span
    let head = source.lines.prefix(30)
    if head.contains(where: { bytes.equals("@begin", bytes.trimmed($0)) }) {
      return Likeness(0.99, "the header @Begin")
    }
    let utterances = source.lines.prefix(200).count { CHATLine(bytes, $0)?.speaker != nil }
    guard utterances > 0 else { return Likeness(0, "no header @Begin, no lines such as “*HOS:”") }
    let hasHeader = head.contains { bytes.has("@participants:", at: $0, anyCase: true) }
    return Likeness(
      hasHeader ? 0.95 : 0.7, "\(utterances) lines begin with a code such as “*HOS:” and a tab")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    let text = source.bytes
    let bytes = text.span
    var builder = TranscriptBuilder()
    builder.keepsStamps = false
    let lines = logicalLines(of: source, &builder.diagnostics)
    var headers = CHATHeaders()
    for line in lines { headers.take(line, bytes) }
    headers.apply(to: &builder)
    var order = TimeOrder(of: "utterance")
    var unspoken = CHATUnspoken()
    for line in lines {
      guard let speaker = line.speaker else {
        unspoken.count(line, bytes)
        continue
      }
      var cut = CHATUtterance(line.content)
      cut.run()
      var (start, end) = (cut.start, cut.end)
      order.check(&start, &end, line: line.number, &builder.diagnostics)
      let code = bytes.string(speaker)
      add(cut.text, by: headers.name(of: code), start, end, line.number, to: &builder)
      for other in cut.others {
        add(other.text, by: headers.name(of: other.code), nil, nil, line.number, to: &builder)
      }
      unspoken.count(cut, line.number)
    }
    order.report(to: &builder.diagnostics)
    unspoken.report(to: &builder)
    return builder.finish()
  }

  private func add(
    _ text: [UInt8], by name: String, _ start: MediaTime?, _ end: MediaTime?, _ line: Int,
    to builder: inout TranscriptBuilder
  ) {
    let name = Array(name.utf8)
    builder.begin(
      label: builder.label(name.span, 0..<name.count), start: start, end: end, line: line)
    builder.append(text.span, 0..<text.count)
    builder.close()
  }

  /// The lines with those that go on with a tab joined to them.
  private func logicalLines(
    of source: SourceText, _ diagnostics: inout [Diagnostic]
  ) -> [CHATLine] {
    let bytes = source.bytes.span
    var lines: [CHATLine] = []
    for (index, range) in source.lines.enumerated() where !source.isBlank(index) {
      if var line = CHATLine(bytes, range) {
        line.number = index + 1
        lines.append(line)
      } else if bytes[range.lowerBound].isBlank, !lines.isEmpty {
        lines[lines.count - 1].content.append(0x20)
        lines[lines.count - 1].content.append(contentsOf: bytes.array(bytes.trimmed(range)))
      } else {
        diagnostics.append(
          Diagnostic(
            .warning, .malformed,
            "the line begins with none of “@”, “*”, “%” and a tab, and is left out",
            line: index + 1))
      }
    }
    return lines
  }
}

/// A line of a CHAT file with its continuations: `@Header:`, `*COD:` or `%tier:`, then content.
struct CHATLine {
  /// The name before the colon, its mark left out.
  var name: Range<Int>
  /// `@`, `*` or `%`.
  var mark: UInt8
  /// What stands behind the colon.
  var content: [UInt8]
  /// The line of the source it begins on.
  var number = 0

  /// The code of who speaks, where the line is an utterance.
  var speaker: Range<Int>? { mark == 0x2A ? name : nil }

  /// Reads the beginning of a line; `nil` where it has no mark.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard let first = range.first, [0x40, 0x2A, 0x25].contains(bytes[first]) else { return nil }
    mark = bytes[first]
    let colon = bytes.first(0x3A, in: range)
    if mark == 0x2A {
      // A code is short and has no blanks: “* a list: of things” is none.
      guard let colon, (2...32).contains(colon - first),
        !(first..<colon).contains(where: { bytes[$0].isBlank }),
        colon + 1 == range.upperBound || bytes[colon + 1].isBlank
      else { return nil }
    }
    let end = colon ?? range.upperBound
    name = first + 1..<end
    content = bytes.array(bytes.trimmed(min(end + 1, range.upperBound)..<range.upperBound))
  }
}

/// What stands in a CHAT file beside words, counted to be said once.
struct CHATUnspoken {
  private var tiers: [String: Int] = [:]
  private var firstTier = 0
  private var kinds: [(what: String, count: Int, line: Int)] = []
  private var bareBullets = (count: 0, line: 0)

  /// Counts a tier of analysis.
  mutating func count(_ line: CHATLine, _ bytes: Span<UInt8>) {
    guard line.mark == 0x25 else { return }
    if tiers.isEmpty { firstTier = line.number }
    tiers["%" + bytes.string(line.name), default: 0] += 1
  }

  /// Counts what an utterance has beside words.
  mutating func count(_ cut: CHATUtterance, _ line: Int) {
    if bareBullets.count == 0 { bareBullets.line = line }
    bareBullets.count += cut.bareBullets
    add("words repeated or taken back ([/], [//] and the like)", cut.retraced, line)
    add("fragments of words", cut.fragments, line)
    add("unintelligible or left-out stretches (xxx, yyy, www, 0)", cut.unintelligible, line)
    add("sounds, gestures and pauses (&=laughs, (.) and the like)", cut.events, line)
  }

  private mutating func add(_ what: String, _ count: Int, _ line: Int) {
    guard count > 0 else { return }
    if let known = kinds.firstIndex(where: { $0.what == what }) {
      kinds[known].count += count
    } else {
      kinds.append((what, count, line))
    }
  }

  /// Says what was left out.
  func report(to builder: inout TranscriptBuilder) {
    for (what, count, line) in kinds {
      builder.diagnostics.append(
        Diagnostic(.note, .stageDirection, "not counted as words: \(count) \(what)", line: line))
    }
    if bareBullets.count > 0 {
      builder.diagnostics.append(
        Diagnostic(
          .warning, .badTime,
          "times such as 0_1500 without the control characters around them, "
            + "\(bareBullets.count) in all, are read all the same", line: bareBullets.line))
    }
    guard !tiers.isEmpty else { return }
    let names = tiers.keys.sorted().prefix(6).joined(separator: ", ")
    let count = tiers.values.reduce(0, +)
    builder.diagnostics.append(
      Diagnostic(
        .note, .furniture, "\(count) lines of analysis (\(names)) are left out", line: firstTier))
  }
}
