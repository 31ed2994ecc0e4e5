import TranscriptModel

/// Captions taken out of a file whose text does not stand in plain lines: their words are gathered
/// line by line here, and then read as those of any caption file.
struct CaptionScript {
  private var bytes: [UInt8] = []
  private var lines: [Range<Int>] = []
  /// The line of the file each gathered line stands on, from 0.
  private var numbers: [Int] = []
  private var lineStart = 0
  private var open: Cue?
  private(set) var cues: [Cue] = []

  /// Makes room for the words of a file of so many bytes.
  init(room: Int) { bytes.reserveCapacity(room) }

  /// Whether a caption has begun and not ended.
  var isOpen: Bool { open != nil }

  /// Begins a caption.
  ///
  /// - Parameter line: The line of the file, from 0.
  mutating func begin(
    start: MediaTime?, end: MediaTime?, name: [UInt8] = [], line: Int
  ) {
    self.end()
    var cue = Cue(start: start, end: end, line: line, payload: lines.count..<lines.count)
    if !name.isEmpty {
      cue.name = bytes.count..<bytes.count + name.count
      bytes.append(contentsOf: name)
    }
    lineStart = bytes.count
    open = cue
  }

  /// Adds words as they stand.
  mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    source.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Adds a text of a markup document, its line ends as blanks.
  mutating func append(_ node: MarkupTextNode) {
    let start = bytes.count
    node.append(to: &bytes)
    for index in start..<bytes.count where bytes[index] < 0x20 { bytes[index] = 0x20 }
  }

  /// Parts what follows from what was added before.
  mutating func appendBlank() { if bytes.count > lineStart { bytes.append(0x20) } }

  /// Goes on in the same caption on another line.
  mutating func breakLine(line: Int) {
    guard let cue = open, bytes.count > lineStart else { return }
    lines.append(lineStart..<bytes.count)
    numbers.append(max(line, cue.line))
    lineStart = bytes.count
  }

  /// Widens the times of the open caption to hold others, where it has none of its own.
  mutating func widen(start: MediaTime?, end: MediaTime?) {
    guard let cue = open else { return }
    if let start { open?.start = min(cue.start ?? start, start) }
    if let end { open?.end = max(cue.end ?? end, end) }
  }

  /// Ends the open caption.
  mutating func end() {
    guard var cue = open else { return }
    breakLine(line: cue.line)
    open = nil
    cue.payload = cue.payload.lowerBound..<lines.count
    if !cue.payload.isEmpty { cues.append(cue) }
  }

  /// Puts the captions in the order they are shown, for files that need not keep it.
  mutating func sortByTime() {
    // One without a time stays behind the one before it.
    var latest = MediaTime.zero
    let keys = cues.map { cue in
      latest = cue.start ?? latest
      return latest
    }
    guard zip(keys, keys.dropFirst()).contains(where: { $1 < $0 }) else { return }
    cues = cues.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { cues[$0] }
  }

  /// Reads the captions into utterances.
  func read(_ notices: CaptionNotices) -> TranscriptBuilder {
    CaptionAssembly.read(
      SourceText(lines: lines, of: bytes), cues, notices, markup: .none, numbers: numbers)
  }
}
