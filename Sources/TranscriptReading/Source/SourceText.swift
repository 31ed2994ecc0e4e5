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

  /// Cuts valid UTF-8 into lines.
  init(utf8 bytes: [UInt8], encoding: String = "UTF-8", named name: String = "") {
    self.bytes = bytes
    self.encoding = encoding
    self.name = name
    self.lines = SourceText.lines(of: bytes.span)
  }

  private static func lines(of bytes: Span<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(bytes.count / 32 + 1)
    var start = 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte > 0x0D || (byte != 0x0A && byte != 0x0D) {
        index += 1
        continue
      }
      lines.append(start..<index)
      index += byte == 0x0D && index + 1 < count && bytes[index + 1] == 0x0A ? 2 : 1
      start = index
    }
    if start < count { lines.append(start..<count) }
    return lines
  }

  /// The beginning of the text, enough to know its format by; whole lines where there are any.
  var sample: SourceText {
    let limit = 1 << 16
    guard bytes.count > limit else { return self }
    var end = lines.last { $0.upperBound <= limit }?.upperBound ?? 0
    if end == 0 {
      end = limit
      while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
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
