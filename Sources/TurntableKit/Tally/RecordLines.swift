/// Reads the lines of standard input in batches, so that memory holds one of them at a time. What has come
/// is handed on as soon as nothing follows for a moment, so that whoever waits for an answer gets it.
struct RecordLines {
  /// The most lines and bytes of a batch; a line larger than that is alone.
  private static let batchLimit = (lines: 256, bytes: 8 << 20)
  /// A longer line is passed over.
  private static let longest = 1 << 28
  /// The same in words.
  static let longestWords = "256 MB"
  /// How long, in milliseconds, to wait for more before what is there is worked on.
  private static let patience: Int32 = 20

  private var rest: [UInt8] = []
  /// The bytes of the last line that were passed over.
  private var isTooLong = false
  private var isAtEnd = false
  private var lines: [[UInt8]?] = []
  private var size = 0

  /// The next lines, `nil` for one that was too long; none at the end.
  ///
  /// - Throws: ``InputError``.
  mutating func next() throws -> [[UInt8]?] {
    while !isAtEnd, lines.count < RecordLines.batchLimit.lines, size < RecordLines.batchLimit.bytes
    {
      if !lines.isEmpty, !SystemCalls.hasMore(descriptor: 0, within: RecordLines.patience) { break }
      let piece = try SystemCalls.next(descriptor: 0)
      isAtEnd = piece.isEmpty
      take(piece)
    }
    defer { (lines, size) = ([], 0) }
    return lines
  }

  private mutating func take(_ piece: [UInt8]) {
    var start = 0
    while let feed = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
      rest += piece[start..<feed]
      endLine()
      start = feed + 1
    }
    if !isTooLong { rest += piece[start...] }
    if rest.count > RecordLines.longest { (rest, isTooLong) = ([], true) }
    if isAtEnd, !rest.isEmpty || isTooLong { endLine() }
  }

  private mutating func endLine() {
    // A blank line is no record.
    if isTooLong || rest.contains(where: { $0 > 0x20 }) {
      lines.append(isTooLong ? nil : rest)
      size += rest.count
    }
    (rest, isTooLong) = ([], false)
  }
}
