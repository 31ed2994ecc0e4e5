import TranscriptModel

/// A transcript as a table: a row an utterance, columns for speaker, times and text in any order.
struct TableTranscript: TranscriptFormat {
  let id: String
  let title: String
  let summary: String
  let fileExtensions: [String]
  private let separators: [UInt8]

  /// Cells parted by commas or semicolons.
  static let csv = TableTranscript(
    id: "csv", title: "CSV table",
    summary: "a row an utterance: text, and speaker or times, in any order; , or ; between",
    fileExtensions: ["csv"], separators: [0x2C, 0x3B])

  /// Cells parted by tabs, as Whisper writes them.
  static let tsv = TableTranscript(
    id: "tsv", title: "TSV table",
    summary: "a row an utterance: text, and speaker or times, in any order; tabs between",
    fileExtensions: ["tsv", "tab"], separators: [0x09])

  private init(
    id: String, title: String, summary: String, fileExtensions: [String], separators: [UInt8]
  ) {
    (self.id, self.title, self.summary) = (id, title, summary)
    (self.fileExtensions, self.separators) = (fileExtensions, separators)
  }

  func recognize(_ source: SourceText) -> Likeness {
    guard case .lines = source.shape, let (columns, _) = columns(of: source) else {
      return Likeness(0, "no row that names columns for text and for speakers or times")
    }
    if columns.hasHeader {
      return Likeness(0.95, "the first row names the columns: \(columns.names.quotedList)")
    }
    return columns.start == nil && columns.speaker == nil
      ? Likeness(0.6, "rows of a number and a text")
      : Likeness(0.85, "rows of times and texts, without a header")
  }

  func read(_ source: SourceText) throws(ReadingError) -> Reading {
    guard let (columns, separator) = columns(of: source) else {
      throw source.malformed(
        "the first row must name a column “text” and one of “speaker” and “start”", at: 0)
    }
    var reader = TableReader(source, columns, separator)
    return try reader.run()
  }

  /// The columns and what parts them; the separator that gives columns with a meaning.
  private func columns(of source: SourceText) -> (TableColumns, UInt8)? {
    let text = source.bytes
    let bytes = text.span
    for separator in separators {
      var scanner = TableScanner(separator: separator)
      var rows: [[TableScanner.Cell]] = []
      var cells: [TableScanner.Cell] = []
      while rows.count < 20, scanner.next(bytes, into: &cells) {
        if rows.isEmpty {
          if cells.count < 2 { break }
          if let columns = TableColumns(header: cells, bytes) {
            return holdsWords(&scanner, columns.text, bytes) ? (columns, separator) : nil
          }
        }
        rows.append(cells)
      }
      if let columns = TableColumns(rows: rows, bytes) { return (columns, separator) }
    }
    return nil
  }

  /// Whether a column holds words somewhere in the first rows: “words” may be how many there are.
  private func holdsWords(
    _ scanner: inout TableScanner, _ column: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    var cells: [TableScanner.Cell] = []
    for _ in 0..<20 {
      guard scanner.next(bytes, into: &cells) else { break }
      if column < cells.count, cells[column].range.contains(where: { bytes[$0].isLetter }) {
        return true
      }
    }
    return scanner.openQuote != nil
  }

  /// What a table is that holds no transcript; `nil` where a text is no table of so many columns.
  static func refusal(_ source: SourceText, leastColumns: Int = 2) -> Diagnostic? {
    let text = source.bytes
    let bytes = text.span
    for separator: UInt8 in [0x09, 0x3B, 0x2C] {
      var scanner = TableScanner(separator: separator)
      var cells: [TableScanner.Cell] = []
      guard scanner.next(bytes, into: &cells), cells.count >= leastColumns else { continue }
      let names = cells.prefix(12).map {
        String(decoding: bytes.array($0).prefix(40), as: UTF8.self)
      }
      var rows = 0
      while rows < 10, scanner.next(bytes, into: &cells), cells.count == names.count { rows += 1 }
      guard rows > 0, scanner.place == bytes.count || rows == 10 else { continue }
      return Diagnostic(
        .error, .unknownFormat,
        "this is a table with the columns \(names.quotedList), not a transcript: "
          + "a transcript has a column “text” and one of “speaker” and “start”", line: 1)
    }
    return nil
  }
}

extension [String] {
  /// The texts in quotation marks, with commas between.
  fileprivate var quotedList: String { map { "“\($0)”" }.joined(separator: ", ") }
}
