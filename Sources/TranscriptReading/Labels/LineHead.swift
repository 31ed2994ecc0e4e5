import TranscriptModel

/// What a line of plain text begins with: perhaps a stamp, perhaps a label, then speech.
struct LineHead {
  /// The stamp before or after the label.
  var time: MediaTime?
  /// What stands where a label would; not yet judged.
  var label: Range<Int>?
  /// Where its colon stands, or would.
  var colon: Int = 0
  /// The speech; the whole line behind the stamp where ``label`` proves to be none.
  var body: Range<Int>
  /// The line behind the stamp, label included.
  var whole: Range<Int>

  /// Whether the line is only a label.
  var isAlone: Bool { label != nil && body.isEmpty }

  /// Reads the beginning of a line.
  ///
  /// - Parameters:
  ///   - bareStamps: Whether a stamp without brackets at the beginning is one.
  ///   - bareNames: Whether a short line as a whole is a label.
  static func parse(
    _ bytes: Span<UInt8>, _ line: Range<Int>, bareStamps: Bool = true, bareNames: Bool = false
  ) -> LineHead {
    let line = bytes.trimmed(line)
    var head = LineHead(body: line, whole: line)
    head.takeLeadingStamp(bytes, bare: bareStamps)
    if let bracketed = head.bracketedLabel(bytes) { return bracketed }
    head.takeLabel(bytes)
    if bareNames, head.label == nil, (1...longestBareName).contains(head.whole.count) {
      head.set(
        label: head.whole, colon: head.whole.upperBound, body: head.whole.upperBound, bytes)
    }
    return head
  }

  private static let longestBareName = 40

  /// `[00:12] `, `(00:12): `, `00:12 – ` or `00:12 ` at the very beginning.
  private mutating func takeLeadingStamp(_ bytes: Span<UInt8>, bare: Bool) {
    let end = whole.upperBound
    var after: Int
    if let (time, next) = TimeStamp.scanBracketed(bytes, whole) {
      (self.time, after) = (time, next)
      if after < end, bytes[after] == 0x3A { after += 1 }
    } else if bare, let (time, next) = TimeStamp.scan(bytes, whole),
      next == end || bytes[next].isBlank || bytes[next] == 0x2D
    {
      (self.time, after) = (time, next)
    } else if let (time, next) = TimeStamp.scanWords(bytes, whole) {
      (self.time, after) = (time, next)
    } else {
      return
    }
    after = bytes.skipBlanks(after, end)
    if after + 1 < end, bytes[after] == 0x2D, bytes[after + 1].isBlank {
      after = bytes.skipBlanks(after + 1, end)
    } else if bytes.has("– ", at: after..<end) {
      after = bytes.skipBlanks(after + 3, end)
    }
    whole = after..<end
    body = whole
  }

  /// `[SPEAKER_00]: words`.
  private func bracketedLabel(_ bytes: Span<UInt8>) -> LineHead? {
    guard let first = whole.first, bytes[first] == 0x5B,
      let close = bytes.first(0x5D, in: first..<min(whole.upperBound, first + 64)),
      close + 1 < whole.upperBound, bytes[close + 1] == 0x3A
    else { return nil }
    var head = self
    head.label = bytes.trimmed(first + 1..<close)
    head.colon = close + 1
    head.body = bytes.trimmed(close + 2..<whole.upperBound)
    return head
  }

  /// `Name: words`, `Name (00:12): words`, `Name 00:12`, `Name – 00:12: words`.
  private mutating func takeLabel(_ bytes: Span<UInt8>) {
    let end = whole.upperBound
    let limit = min(end, whole.lowerBound + 80)
    var start = whole.lowerBound
    while let index = LineHead.firstSign(bytes, start..<limit) {
      let byte = bytes[index]
      if byte == 0x3A {
        guard isLabelColon(bytes, index) else { return }
        set(label: whole.lowerBound..<index, colon: index, body: index + 1, bytes)
        if let (time, next) = TimeStamp.scan(bytes, body) ?? TimeStamp.scanBracketed(bytes, body),
          next == end
        {
          (self.time, body) = (time, end..<end)
        }
        return
      }
      if byte == 0x28 || byte == 0x5B,
        let (time, next) = TimeStamp.scanBracketed(bytes, index..<end)
      {
        takeStampedLabel(bytes, upTo: index, time, next)
        return
      }
      if byte.isDigit, index > whole.lowerBound, bytes[index - 1].isBlank,
        let (time, next) = TimeStamp.scan(bytes, index..<end)
          ?? TimeStamp.scanWords(bytes, index..<end)
      {
        takeStampedLabel(bytes, upTo: index, time, next)
        return
      }
      start = index + 1
    }
  }

  /// Where a colon, an opening bracket or a digit stands: the end of a label or a stamp behind it.
  @inline(__always)
  private static func firstSign(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    bytes.first(in: range) { place in
      let block = bytes.block(place)
      return block.lies(in: 0x30...0x3A) .| block.equals(0x28) .| block.equals(0x5B)
    }
  }

  /// A label followed by a stamp counts where a colon or the end of the line follows.
  private mutating func takeStampedLabel(
    _ bytes: Span<UInt8>, upTo stop: Int, _ time: MediaTime, _ next: Int
  ) {
    let end = whole.upperBound
    let after = bytes.skipBlanks(next, end)
    guard after == end || bytes[after] == 0x3A else { return }
    var label = bytes.trimmed(whole.lowerBound..<stop)
    // The dash in “Name – 00:12”.
    if let last = label.last, bytes[last] == 0x2D {
      label = bytes.trimmed(label.dropLast())
    } else if label.count > 3, bytes.has("–", at: label.upperBound - 3..<label.upperBound) {
      label = bytes.trimmed(label.lowerBound..<label.upperBound - 3)
    }
    if let last = label.last, bytes[last] == 0x3A { label = label.dropLast() }
    self.time = time
    set(label: label, colon: stop, body: min(after + 1, end), bytes)
  }

  private mutating func set(label: Range<Int>, colon: Int, body: Int, _ bytes: Span<UInt8>) {
    self.label = bytes.trimmed(label)
    self.colon = colon
    self.body = bytes.trimmed(body..<whole.upperBound)
  }

  /// A label's colon is followed by a blank, the line's end or, in some exports, straight by a
  /// word; never by a slash or a digit (`https://`, `10:30`).
  private func isLabelColon(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let next = index + 1
    guard next < whole.upperBound else { return true }
    return bytes[next].isBlank || bytes[next].isUpper || bytes[next] >= 0x80
      || bytes[next] == 0x22 || bytes[next] == 0x5B || bytes[next] == 0x28
  }
}
