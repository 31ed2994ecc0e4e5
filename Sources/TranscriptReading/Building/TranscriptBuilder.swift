import TranscriptModel

/// Puts a transcript together; every reader ends here, so that what counts as speech is decided
/// once: blanks are collapsed, control characters and bracketed notes leave the text.
///
/// A reader begins an utterance, appends its bytes as they come, and ends it.
struct TranscriptBuilder {
  var metadata = SourceMetadata()
  var diagnostics: [Diagnostic] = []
  private(set) var utterances: [Utterance] = []
  private(set) var labels = LabelTable()
  private(set) var leftOut: [LeftOut] = []
  /// Whether `[00:12]` within the speech tells the time; captions have better times of their own.
  var keepsStamps = true

  private var speech: [UInt8] = []
  private var anchors: [TimeAnchor] = []
  private var open: Utterance?
  /// Whether the open utterance goes on in the caption of the one before.
  private var followsVoice = false
  private var marks: [(offset: Int, line: Int)] = []
  private var carried: (count: Int, line: Int) = (0, 0)

  /// Makes room for the speech of a file of so many bytes.
  mutating func reserve(_ count: Int, utterances: Int) {
    speech.reserveCapacity(count)
    self.utterances.reserveCapacity(utterances)
  }

  // MARK: Utterances

  var isOpen: Bool { open != nil }
  /// The label of the utterance that is open.
  var openLabel: Int? { open?.label }
  /// Whether the open utterance has any text yet.
  var openIsEmpty: Bool { open.map { speech.count == $0.text.lowerBound } ?? true }

  /// Ends the open utterance, if any, and begins another.
  mutating func begin(
    label: Int?, start: MediaTime? = nil, end: MediaTime? = nil, line: Int
  ) {
    close()
    open = Utterance(
      label: label, text: speech.count..<speech.count, start: start, end: end, line: line)
    followsVoice = false
    marks.removeAll(keepingCapacity: true)
    marks.append((speech.count, line))
  }

  /// Adds a stretch of the source as it stands.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    bytes.extracting(range).withUnsafeBufferPointer { speech.append(contentsOf: $0) }
  }

  /// Adds one character.
  mutating func append(_ character: Unicode.Scalar) {
    speech.append(contentsOf: UTF8.encode(character) ?? .init())
  }

  /// Goes on in the same utterance on another line of the source.
  mutating func join(with separator: UInt8, line: Int) {
    if !openIsEmpty, speech.last != 0x0A { speech.append(separator) }
    marks.append((speech.count, line))
  }

  /// Begins another voice within one caption. The caption's times bound all its voices together:
  /// the first keeps the start, the last the end, and who spoke how long in between is not said.
  mutating func changeVoice(to label: Int?, line: Int) {
    guard var current = open else { return }
    if openIsEmpty || speech[current.text.lowerBound...].allSatisfy({ $0 <= 0x20 }) {
      current.label = label
      open = current
      speech.removeLast(speech.count - current.text.lowerBound)
      return
    }
    let end = current.end
    open?.end = nil
    begin(label: label, end: end, line: line)
    followsVoice = true
  }

  /// The index of a label as written.
  mutating func label(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    labels.index(bytes, range)
  }

  /// Counts an utterance whose label was carried on from the one before.
  mutating func noteCarriedLabel(line: Int) {
    if carried.count == 0 { carried.line = line }
    carried.count += 1
  }

  /// Records text that is nobody's speech.
  mutating func leaveOut(_ kind: LeftOut.Kind, _ excerpt: String, line: Int) {
    leftOut.append(LeftOut(kind, excerpt, line: line))
  }

  /// Ends the open utterance. One without a label and without text is forgotten; a label without
  /// text (`**Break:**`) is kept, for it says that something happened there.
  mutating func close() {
    guard var utterance = open else { return }
    open = nil
    let start = utterance.text.lowerBound
    if needsTidying(from: start) { tidy(from: start) }
    if speech.count == start && utterance.label == nil {
      // Nothing came after the voice before: the caption's end is its end.
      if followsVoice, let last = utterances.indices.last { utterances[last].end = utterance.end }
      return
    }
    utterance.text = start..<speech.count
    speech.append(0x0A)
    utterances.append(utterance)
  }

  // MARK: Tidying

  /// Whether the text from `start` holds anything but words with single spaces between them.
  private func needsTidying(from start: Int) -> Bool {
    guard start < speech.count else { return false }
    let bytes = speech.span
    var last: UInt8 = 0x20
    for index in start..<bytes.count {
      let byte = bytes[index]
      // Letters need no look at all.
      if byte &- 0x61 >= 26 {
        switch byte {
        case 0x20: if last <= 0x20 { return true }
        case 0x00..<0x20, 0x28, 0x5B, 0x7F, 0xC2, 0xEF: return true
        case 0x80, 0x81: if last == 0xE2 { return true }
        default: break
        }
      }
      last = byte
    }
    return last <= 0x20
  }

  private mutating func tidy(from start: Int) {
    let raw = Array(speech[start...])
    speech.removeLast(raw.count)
    let bytes = raw.span
    var pending: UInt8 = 0
    var afterNote = false
    var stamps: [(time: MediaTime, line: Int)] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        if byte == 0x0A {
          pending = 0x0A
        } else if pending == 0, (0x09...0x0C).contains(byte) || byte == 0x20 {
          pending = 0x20
        }
        index += 1
      } else if let close = leaveOutNote(bytes, at: index, line: line(at: start + index), &stamps) {
        if pending == 0 { pending = 0x20 }
        afterNote = true
        index = close
      } else if let (width, blank) = invisible(bytes, index) {
        if blank, pending == 0 { pending = 0x20 }
        index += width
      } else {
        if speech.count > start, pending != 0, !(afterNote && isClosingMark(byte)) {
          speech.append(pending)
        }
        (pending, afterNote) = (0, false)
        settle(&stamps)
        let stretch = index
        // Single spaces between words are copied with them.
        repeat {
          index += 1
          if index + 1 < bytes.count, bytes[index] == 0x20, isPlain(bytes[index + 1]) { index += 1 }
        } while index < bytes.count && isPlain(bytes[index])
        append(bytes, stretch..<index)
      }
    }
    settle(&stamps)
  }

  /// Takes a bracketed note or stamp out of the speech; where it ends, or `nil` where there is none.
  private mutating func leaveOutNote(
    _ bytes: Span<UInt8>, at index: Int, line: Int, _ stamps: inout [(time: MediaTime, line: Int)]
  ) -> Int? {
    guard bytes[index] == 0x5B || bytes[index] == 0x28 else { return nil }
    switch StageDirections.find(bytes, at: index, before: bytes.count) {
    case .stamp(let time, let close) where keepsStamps:
      stamps.append((time, line))
      return close
    case .note(let close), .stamp(_, let close):
      leaveOut(.stageDirection, bytes.excerpt(index..<close), line: line)
      return close
    case nil: return nil
    }
  }

  /// Turns stamps into anchors at the place reached.
  private mutating func settle(_ stamps: inout [(time: MediaTime, line: Int)]) {
    guard !stamps.isEmpty else { return }
    for (time, line) in stamps {
      anchors.append(TimeAnchor(offset: speech.count, time: time, line: line))
    }
    stamps.removeAll()
  }

  @inline(__always)
  private func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x28 && byte != 0x5B && byte != 0x7F && byte != 0xC2 && byte != 0xE2
      && byte != 0xEF
  }

  private func isClosingMark(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0x3B || byte == 0x3A
  }

  /// The width of a character that shows nothing, and whether it parts words.
  private func invisible(_ bytes: Span<UInt8>, _ index: Int) -> (width: Int, blank: Bool)? {
    let left = bytes.count - index
    switch bytes[index] {
    case 0xC2 where left > 1:
      if bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 { return (2, true) }
      return bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD ? (2, false) : nil
    case 0xE2 where left > 2 && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return (3, true)
      case 0x8B, 0x8E, 0x8F, 0xAA...0xAE: return (3, false)
      default: return nil
      }
    case 0xE2 where left > 2 && bytes[index + 1] == 0x81 && bytes[index + 2] == 0xA0:
      return (3, false)
    case 0xEF where left > 2 && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
      return (3, false)
    default: return nil
    }
  }

  /// The line of the source a place of the open speech came from.
  private func line(at offset: Int) -> Int {
    marks.last { $0.offset <= offset }?.line ?? marks.first?.line ?? 1
  }

  // MARK: Result

  /// Closes the transcript and says what is worth knowing about it.
  mutating func finish() -> Reading {
    close()
    leftOut.sort { $0.line < $1.line }
    noteUnlabelled()
    noteLeftOut()
    if carried.count > 0 {
      diagnostics.append(
        Diagnostic(
          .note, .labelCarried,
          "\(carried.count) captions without a name were given to the speaker before them",
          line: carried.line))
    }
    let transcript = Transcript(
      metadata: metadata, speech: speech, labels: labels.names, utterances: utterances,
      anchors: anchors, leftOut: leftOut)
    return Reading(transcript, diagnostics: diagnostics.inFileOrder())
  }

  private mutating func noteUnlabelled() {
    let unlabelled = utterances.count { $0.label == nil }
    guard unlabelled > 0 else { return }
    let all = unlabelled == utterances.count
    let message =
      all
      ? "the transcript names no speakers"
      : "\(unlabelled) of \(utterances.count) utterances are under no speaker's name"
    let line = all ? nil : utterances.first { $0.label == nil }?.line
    diagnostics.append(Diagnostic(.note, .unlabelledSpeech, message, line: line))
  }

  private mutating func noteLeftOut() {
    let notes = leftOut.filter { $0.kind == .stageDirection }
    if let first = notes.first {
      diagnostics.append(
        Diagnostic(
          .note, .stageDirection,
          "\(notes.count) bracketed notes such as “\(first.excerpt)” are no words",
          line: first.line))
    }
  }
}

extension [Diagnostic] {
  /// Those about the whole file first, then by line; equal lines keep their order.
  func inFileOrder() -> [Diagnostic] {
    enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
  }
}
