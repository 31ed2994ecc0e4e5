import TranscriptModel

/// Reads the rows of a table into utterances.
struct TableReader {
  private let source: SourceText
  private let columns: TableColumns
  private let separator: UInt8
  private var unit = TableColumns.Unit.seconds
  private var builder = TranscriptBuilder()
  private var order = TimeOrder(of: "row")
  /// The line reached; rows come in order.
  private var line = 0

  /// Prepares to read a table whose columns are known.
  init(_ source: SourceText, _ columns: TableColumns, _ separator: UInt8) {
    (self.source, self.columns, self.separator) = (source, columns, separator)
    builder.keepsStamps = columns.start == nil
  }

  /// Reads all rows.
  mutating func run() throws(ReadingError) -> Reading {
    let text = source.bytes
    let bytes = text.span
    decideUnit(bytes)
    builder.reserve(bytes.count, utterances: source.lines.count)
    var scanner = TableScanner(separator: separator)
    var cells: [TableScanner.Cell] = []
    if columns.hasHeader { _ = scanner.next(bytes, into: &cells) }
    while scanner.next(bytes, into: &cells) { take(bytes, cells) }
    if let quote = scanner.openQuote {
      throw source.malformed(
        "a quotation mark begins a cell here and none ends it: close it, or double it within the text",
        at: quote)
    }
    order.report(to: &builder.diagnostics)
    return builder.finish()
  }

  private mutating func take(_ bytes: Span<UInt8>, _ cells: [TableScanner.Cell]) {
    guard let first = cells.first else { return }
    while line + 1 < source.lines.count,
      source.lines[line + 1].lowerBound <= first.range.lowerBound
    {
      line += 1
    }
    guard columns.text < cells.count else {
      builder.diagnostics.append(
        Diagnostic(
          .warning, .badValue,
          "the row has \(cells.count) cells and none for the text; it was left out",
          line: line + 1))
      builder.leaveOut(.furniture, bytes.excerpt(first.range), line: line + 1)
      return
    }
    var start = time(bytes, cells, columns.start)
    var end = time(bytes, cells, columns.end)
    if end == nil, let begun = start, let length = time(bytes, cells, columns.duration) {
      end = begun + length
    }
    order.check(&start, &end, line: line + 1, &builder.diagnostics)
    let label = columns.speaker.flatMap { $0 < cells.count ? cells[$0].range : nil }
      .flatMap { builder.label(bytes, $0) }
    builder.begin(label: label, start: start, end: end, line: line + 1)
    append(bytes, cells[columns.text])
    builder.close()
  }

  private mutating func append(_ bytes: Span<UInt8>, _ cell: TableScanner.Cell) {
    var range = cell.range
    // An apostrophe keeps a spreadsheet from computing “=A1” or “- Yes”.
    if range.count > 1, bytes[range.lowerBound] == 0x27,
      [0x2B, 0x2D, 0x3D, 0x40].contains(bytes[range.lowerBound + 1])
    {
      range = range.dropFirst()
    }
    guard cell.isQuoted, bytes.first(0x22, in: range) != nil else {
      return builder.append(bytes, range)
    }
    let text = bytes.array(TableScanner.Cell(range: range, isQuoted: true))
    builder.append(text.span, 0..<text.count)
  }

  /// The time in a column; one that cannot be read is said.
  private mutating func time(
    _ bytes: Span<UInt8>, _ cells: [TableScanner.Cell], _ column: Int?
  ) -> MediaTime? {
    guard let column, column < cells.count, !bytes.trimmed(cells[column].range).isEmpty else {
      return nil
    }
    let time = TableTime.time(bytes, cells[column].range, in: unit)
    if time == nil {
      builder.diagnostics.append(
        Diagnostic(
          .warning, .badTime,
          "“\(bytes.excerpt(cells[column].range, limit: 20))” is no time; it was left out",
          line: line + 1))
    }
    return time
  }

  /// Decides what plain numbers are, and says so where no header does.
  private mutating func decideUnit(_ bytes: Span<UInt8>) {
    guard let start = columns.start else { return }
    if let stated = columns.unit {
      unit = stated
      return
    }
    var evidence = TableTime.Evidence()
    var scanner = TableScanner(separator: separator)
    var cells: [TableScanner.Cell] = []
    if columns.hasHeader { _ = scanner.next(bytes, into: &cells) }
    while scanner.next(bytes, into: &cells) {
      guard start < cells.count, columns.text < cells.count else { continue }
      let last = columns.end.flatMap { $0 < cells.count ? $0 : nil } ?? start
      evidence.take(bytes, time: cells[last].range, text: cells[columns.text].range)
    }
    guard evidence.areWhole else { return }
    let (found, why) = evidence.unit
    unit = found
    builder.diagnostics.append(
      Diagnostic(
        .note, .timeUnit,
        "the times were read as \(unit == .seconds ? "seconds" : "milliseconds"), since \(why)"))
  }
}
