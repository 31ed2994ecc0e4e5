import TranscriptModel

/// Puts what speech recognizers write, words or whole segments with times, together into utterances.
///
/// Words are gathered first and put in order afterwards: recognizers that listen to each channel of
/// a recording by itself write one channel after the other.
struct SpeechAssembly {
  /// A silence this long ends an utterance. It is longer than a breath, so that sentences stay
  /// whole, and shorter than the pause that ends a turn, so that no end of a turn is lost inside an
  /// utterance and no silence is counted as talk.
  static let longestPause = MediaTime(milliseconds: 1000)

  /// How a word stands to the one before it.
  enum Spacing {
    /// A blank goes between them.
    case apart
    /// The words' own blanks are in their texts.
    case asWritten
    /// It is punctuation that belongs to the word before, whoever speaks.
    case attached
  }

  /// The text everything is read from.
  let source: SourceText
  /// What the utterances are put into.
  var builder = TranscriptBuilder()
  /// Whether utterances are put in the order of their starts.
  var ordersByTime = false
  /// Whether the texts are captions: their line ends are blanks, and `>>` before one says that
  /// somebody else speaks, not who.
  var areCaptions = false

  private var pieces: [Piece] = []
  private var beginsNext = true
  private var codes = SpeakerCodes()

  private struct Piece {
    var text: JSONValue
    var part: Range<Int>?
    var label: Int?
    var start: MediaTime?
    var end: MediaTime?
    var spacing: Spacing
    var begins: Bool
  }

  /// Reads from a text.
  init(_ source: SourceText) {
    self.source = source
    builder.keepsStamps = false
  }

  // MARK: Gathering

  /// What comes next begins an utterance.
  mutating func begin() { beginsNext = true }

  /// Adds a word, or a part of a string that is one.
  mutating func add(
    _ text: JSONValue?, _ part: Range<Int>? = nil, label: Int?, start: MediaTime?,
    end: MediaTime?, _ spacing: Spacing = .apart
  ) {
    guard let text else { return }
    pieces.append(
      Piece(
        text: text, part: part, label: label, start: start, end: end, spacing: spacing,
        begins: beginsNext))
    beginsNext = false
  }

  /// Adds a segment, which is an utterance of its own.
  mutating func addSegment(
    _ text: JSONValue?, label: Int?, start: MediaTime?, end: MediaTime?
  ) {
    // Recognizers write down segments in which they understood nothing.
    guard let text, !text.isBlank else { return }
    begin()
    add(text, label: label, start: start, end: end)
    begin()
  }

  /// The index of the label for a speaker as the source writes it, a string or a number.
  mutating func label(
    _ key: StaticString = "speaker", or other: StaticString? = nil, of object: JSONValue?,
    channel: Int? = nil
  ) throws(ReadingError) -> Int? {
    guard let object else { return nil }
    guard let speaker = try source.member(key, or: other, of: object) else {
      return channel.flatMap { codes.label(nil, channel: $0, in: &builder) }
    }
    guard speaker.isString || speaker.isNumber else {
      throw source.malformed("“\(key)” must be a string or a number", at: speaker.offset)
    }
    return codes.label(speaker, channel: channel, in: &builder)
  }

  /// Records what nobody said, in brackets as other formats write it.
  mutating func leaveOut(_ value: JSONValue) {
    var note = String((value.string ?? "").prefix(80))
    if note.first != "(", note.first != "[" { note = "[\(note)]" }
    builder.leaveOut(.stageDirection, note, line: source.line(of: value))
  }

  /// The end of a caption that stays on the screen after it was said, as far as the next one tells.
  static func end(of start: MediaTime?, _ end: MediaTime?, before next: MediaTime?) -> MediaTime? {
    guard let start, let end, let next, next >= start else { return end }
    return min(end, next)
  }

  /// Takes the language, with hyphens where the source has `_`.
  mutating func take(language: JSONValue?) {
    guard let tag = language?.string, !tag.isEmpty else { return }
    builder.metadata.language = LanguageTag.tag(for: tag)
  }

  // MARK: Putting together

  /// The transcript.
  mutating func finish() -> Reading {
    let runs = ordersByTime ? SpeechAssembly.byTime(runs()) : runs()
    builder.reserve(source.bytes.count / 4, utterances: runs.count)
    var order = TimeOrder(of: "utterance")
    var loops = LoopWatch()
    for run in runs {
      var (start, end) = (run.start, run.end)
      let first = pieces[run.words.lowerBound].text
      let line = source.line(of: first)
      order.check(&start, &end, line: line, &builder.diagnostics)
      builder.begin(
        label: pieces[run.words.lowerBound].label, start: start, end: end, line: line)
      for index in run.words { append(pieces[index], isFirst: index == run.words.lowerBound) }
      builder.close()
      loops.see(run.words.count == 1 ? first : nil, line: line, &builder.diagnostics)
    }
    loops.see(nil, line: 0, &builder.diagnostics)
    order.report(to: &builder.diagnostics)
    return builder.finish()
  }

  private mutating func append(_ piece: Piece, isFirst: Bool) {
    if !isFirst, piece.spacing == .apart {
      builder.join(with: 0x20, line: source.line(of: piece.text))
    }
    guard areCaptions else { return piece.text.append(piece.part, to: &builder) }
    var text = piece.text.text[...]
    if isFirst {
      let words = text.drop { $0 <= 0x20 || $0 == 0x3E }
      if text.prefix(text.count - words.count).contains(0x3E) { builder.noteOtherVoice() }
      text = words
    }
    let line = text.map { $0 == 0x0A ? 0x20 : $0 }
    builder.append(line.span, 0..<line.count)
  }

  /// Words that make one utterance.
  private typealias Run = (words: Range<Int>, start: MediaTime?, end: MediaTime?)

  private func runs() -> [Run] {
    var runs: [Run] = []
    var label: Int?
    for (index, piece) in pieces.enumerated() {
      guard !runs.isEmpty, !begins(piece, after: runs[runs.count - 1], label) else {
        runs.append((index..<index + 1, piece.start, piece.end))
        label = piece.label
        continue
      }
      let last = runs.count - 1
      runs[last].words = runs[last].words.lowerBound..<index + 1
      if runs[last].start == nil { runs[last].start = piece.start }
      if let end = piece.end { runs[last].end = max(runs[last].end ?? end, end) }
    }
    return runs
  }

  /// The runs by their starts; one without a start stays behind the one before it.
  private static func byTime(_ runs: [Run]) -> [Run] {
    var last = MediaTime.zero
    let timed = runs.map { run in
      last = run.start ?? last
      return (run, start: last)
    }
    return timed.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element.0)
  }

  /// Whether a word begins an utterance.
  private func begins(_ piece: Piece, after run: Run, _ label: Int?) -> Bool {
    if piece.begins { return true }
    // What has no time cannot be told from the words around it.
    guard piece.spacing != .attached, piece.start != nil || piece.label != nil else { return false }
    if piece.label != label { return true }
    guard let start = piece.start, let end = run.end else { return false }
    return start - end >= SpeechAssembly.longestPause
  }
}
