import TranscriptModel

/// The words of a transcript as they are gathered, and what was taken out of them.
struct SpokenText {
  /// The text of all utterances so far, each ended by a line feed but the open one.
  private(set) var bytes: [UInt8] = []
  /// The stamps within it.
  var anchors: [TimeAnchor] = []
  /// What was nobody's speech.
  var leftOut: [LeftOut] = []
  /// Whether `[00:12]` tells the time; captions have better times of their own.
  var keepsStamps = true
  /// Whether brackets are the writer's, as in an article, and not notes on what was heard.
  var keepsBrackets = false

  /// Where the open utterance begins.
  private(set) var start = 0
  private var marks: [(offset: Int, line: Int)] = []

  /// How many bytes there are.
  var count: Int { bytes.count }
  /// Whether the open utterance has any text yet.
  var openIsEmpty: Bool { bytes.count == start }
  /// Whether the open utterance has nothing but blanks.
  var openIsBlank: Bool { bytes[start...].allSatisfy { $0 <= 0x20 } }

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Begins an utterance on a line of the source.
  mutating func begin(line: Int) {
    start = bytes.count
    marks.removeAll(keepingCapacity: true)
    marks.append((start, line))
  }

  /// Adds a stretch of the source as it stands.
  @inline(__always)
  mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    source.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Adds one byte of ASCII.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds one character.
  mutating func append(_ character: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(character) ?? .init())
  }

  /// Goes on in the same utterance on another line of the source.
  mutating func join(with separator: UInt8, line: Int) {
    if !openIsEmpty, bytes.last != 0x0A { bytes.append(separator) }
    marks.append((bytes.count, line))
  }

  /// Forgets what the open utterance holds.
  mutating func clear() { bytes.removeLast(bytes.count - start) }

  /// Ends the open utterance: its bytes, tidied, the line feed after them left out.
  mutating func end() -> Range<Int> {
    if let untidy = Tidying.first(in: bytes.span, from: start) {
      let raw = Array(bytes[untidy...])
      bytes.removeLast(raw.count)
      var tidying = Tidying(at: untidy)
      tidying.run(raw.span, into: &self)
    }
    return start..<bytes.count
  }

  /// The line of the source a place of the open utterance, as it came, stands on.
  func line(at offset: Int) -> Int {
    marks.last { $0.offset <= offset }?.line ?? marks.first?.line ?? 1
  }
}
