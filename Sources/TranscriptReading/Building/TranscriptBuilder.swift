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
  private var text = SpokenText()
  private var open: Utterance?
  /// Whether the open utterance goes on in the caption of the one before.
  private var followsVoice = false
  private var marks = 0
  private var carried: (count: Int, line: Int) = (0, 0)

  /// Whether the source has times only: what has no words is kept then, and is read as times.
  var isWordless = false

  /// Whether `[00:12]` within the speech tells the time; captions have better times of their own.
  var keepsStamps: Bool {
    get { text.keepsStamps }
    set { text.keepsStamps = newValue }
  }

  /// Whether brackets are the writer's, as in an article, and not notes on what was heard.
  var keepsBrackets: Bool {
    get { text.keepsBrackets }
    set { text.keepsBrackets = newValue }
  }

  /// Makes room for the speech of a file of so many bytes.
  mutating func reserve(_ count: Int, utterances: Int) {
    text.reserve(count)
    self.utterances.reserveCapacity(utterances)
  }

  // MARK: Utterances

  /// Whether an utterance has begun and not ended.
  var isOpen: Bool { open != nil }

  /// Ends the open utterance, if any, and begins another.
  mutating func begin(
    label: Int?, start: MediaTime? = nil, end: MediaTime? = nil, line: Int
  ) {
    close()
    open = Utterance(
      label: label, text: text.count..<text.count, start: start, end: end, line: line)
    followsVoice = false
    text.begin(line: line)
  }

  /// Adds a stretch of the source as it stands.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) { text.append(bytes, range) }

  /// Adds one character.
  mutating func append(_ character: Unicode.Scalar) { text.append(character) }

  /// Goes on in the same utterance on another line of the source.
  mutating func join(with separator: UInt8, line: Int) { text.join(with: separator, line: line) }

  /// Begins another voice within one caption. The caption's times bound all its voices together:
  /// the first keeps the start, the last the end, and who spoke how long in between is not said.
  mutating func changeVoice(to label: Int?, line: Int) {
    guard let current = open else { return }
    if text.openIsBlank {
      open?.label = label
      text.clear()
      return
    }
    let end = current.end
    open?.end = nil
    begin(label: label, end: end, line: line)
    followsVoice = true
  }

  /// Says that the open utterance is somebody else's than the one before, whoever speaks.
  mutating func noteOtherVoice() { open?.changesVoice = true }

  /// Takes back what was said of other voices.
  mutating func forgetOtherVoices() {
    for index in utterances.indices { utterances[index].changesVoice = false }
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

  /// Counts a tag or a mark of formatting that stood between words.
  mutating func leaveOutMark() { marks += 1 }

  /// Records text that is nobody's speech.
  mutating func leaveOut(_ kind: LeftOut.Kind, _ excerpt: String, line: Int) {
    text.leftOut.append(LeftOut(kind, excerpt, line: line))
  }

  /// Ends the open utterance. One without a label and without text is forgotten; a label without
  /// text (`**Break:**`) is kept, for it says that something happened there.
  ///
  /// - Parameter isCarried: Whether the label was carried on from before: without text it says
  ///   nothing.
  mutating func close(isCarried: Bool = false) {
    guard var utterance = open else { return }
    open = nil
    utterance.text = text.end()
    if utterance.text.isEmpty && !isWordless && (utterance.label == nil || isCarried) {
      // Nothing came after the voice before: the caption's end is its end.
      if followsVoice, let last = utterances.indices.last { utterances[last].end = utterance.end }
      return
    }
    if isCarried { noteCarriedLabel(line: utterance.line) }
    text.append(0x0A)
    utterances.append(utterance)
  }

  // MARK: Result

  /// Closes the transcript and says what is worth knowing about it.
  mutating func finish() -> Reading {
    close()
    text.leftOut.sort { $0.line < $1.line }
    for (label, role) in labels.roles {
      let line = utterances.first { $0.label == label }?.line ?? 1
      metadata.credits.append(.init(name: labels.names[label], role: role, line: line))
    }
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
      metadata: metadata, speech: text.bytes, labels: labels.names, utterances: utterances,
      anchors: text.anchors, leftOut: text.leftOut, marks: marks)
    return Reading(
      isWordless ? .times(transcript) : .transcript(transcript),
      diagnostics: diagnostics.inFileOrder())
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
    let notes = text.leftOut.filter { $0.kind == .stageDirection }
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
