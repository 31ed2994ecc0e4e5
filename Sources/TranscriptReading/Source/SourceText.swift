/// A file as valid UTF-8 and its lines; what every format scans.
public struct SourceText: Sendable {
  /// The text as UTF-8, its byte order mark left out.
  public let bytes: [UInt8]
  /// The lines without their ends (`\n`, `\r\n` or `\r`); line 1 is the first.
  public let lines: [Range<Int>]
  /// The encoding the file was read in, such as `UTF-8`.
  public let encoding: String
  /// The file's name, for titles and for ties between formats.
  public let name: String
  /// What the text is at first sight.
  let shape: Shape

  /// What a text is at first sight: formats look at it before they look closer.
  enum Shape: Sendable {
    /// It begins as JSON does.
    case json(JSONDocument)
    /// It begins as XML or HTML does; text with tags in it may, too.
    case markup(MarkupDocument)
    /// It is neither: lines of text.
    case lines
  }

  /// Cuts valid UTF-8 into lines.
  init(utf8 bytes: [UInt8], encoding: String = "UTF-8", named name: String = "") {
    self.bytes = bytes
    self.encoding = encoding
    self.name = name
    self.lines = SourceText.lines(of: bytes.span)
    self.shape =
      if JSONDocument.begins(bytes.span) {
        .json(JSONDocument(bytes))
      } else if MarkupDocument.begins(bytes.span) {
        .markup(MarkupDocument(bytes))
      } else {
        .lines
      }
  }

  /// Lines somebody else has cut: what a format gathered from a text of another shape.
  init(lines: [Range<Int>], of bytes: [UInt8]) {
    self.init(bytes: bytes, lines: lines, encoding: "UTF-8", name: "")
  }

  private init(bytes: [UInt8], lines: [Range<Int>], encoding: String, name: String) {
    (self.bytes, self.lines, self.encoding, self.name) = (bytes, lines, encoding, name)
    shape = .lines
  }

  /// The text as JSON; `nil` where it does not begin as JSON does.
  var json: JSONDocument? { if case .json(let document) = shape { document } else { nil } }

  /// The text as XML or HTML; `nil` where it does not begin as markup does.
  var markup: MarkupDocument? { if case .markup(let document) = shape { document } else { nil } }

  private static func lines(of bytes: Span<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(bytes.count / 32 + 1)
    var start = 0
    let count = bytes.count
    while let end = lineEnd(bytes, start..<count) {
      lines.append(start..<end)
      start = end + 1
      if bytes[end] == 0x0D, start < count, bytes[start] == 0x0A { start += 1 }
    }
    if start < count { lines.append(start..<count) }
    return lines
  }

  @inline(__always)
  private static func lineEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    bytes.first(in: range) { place in
      let block = bytes.block(place)
      return block.equals(0x0A) .| block.equals(0x0D)
    }
  }

  /// The beginning of the text, enough to know its format by; whole lines where there are any. JSON and
  /// markup have been cut up already and are looked at as a whole.
  var sample: SourceText {
    let limit = 1 << 16
    guard bytes.count > limit, case .lines = shape else { return self }
    let whole = lines.prefix { $0.upperBound <= limit }
    if let end = whole.last?.upperBound, end > 0 {
      // An empty line at the very end is no line any more.
      let lines = Array(whole.last?.isEmpty == true ? whole.dropLast() : whole)
      return SourceText(
        bytes: Array(bytes[..<end]), lines: lines, encoding: encoding, name: name)
    }
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return SourceText(utf8: Array(bytes[..<end]), encoding: encoding, named: name)
  }

  /// Whether a line holds nothing but blanks.
  func isBlank(_ line: Int) -> Bool { bytes.span.trimmed(lines[line]).isEmpty }

  /// A line as text, without blanks at its ends.
  func text(ofLine line: Int) -> String {
    let bytes = bytes.span
    return bytes.string(bytes.trimmed(lines[line]))
  }

  /// The first line at or after `line` that is not blank.
  func firstLine(from line: Int) -> Int? {
    var line = line
    while line < lines.count {
      if !isBlank(line) { return line }
      line += 1
    }
    return nil
  }

  /// The line and byte column, both from 1, of a place in the text.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].upperBound < offset { low = middle + 1 } else { high = middle }
    }
    guard low < lines.count else { return (max(1, lines.count), (lines.last?.count ?? 0) + 1) }
    return (low + 1, max(0, offset - lines[low].lowerBound) + 1)
  }
}
