public import ReportModel

/// Writes every table of the dataset as comma-separated values (RFC 4180), with a data package
/// that says what the columns are.
///
/// Lines end in a line feed and cells that hold one are quoted; a missing value is an empty cell.
/// Text a spreadsheet would take for a formula gets an apostrophe before it, and the data package
/// says so. Everything is UTF-8. The files of a dataset begin with a byte order mark: they are opened in
/// Excel, which reads them wrongly without one. Those of a report have a workbook beside them for
/// that, and none.
public struct CSVWriter: RowWriter {
  /// Creates the writer.
  public init() {}

  /// `csv`.
  public var format: String { "csv" }
  /// What the format is for.
  public var summary: String { "tidy tables for notebooks and databases, with a data package" }
  /// `nil`: there is a file for each table.
  public func singleFile(for report: Report) -> String? { nil }

  /// Writes `data/<table>.csv` for each table, and `data/datapackage.json`; a report that is a
  /// dataset has them beside its workbook.
  public func write(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder
  ) throws {
    for table in dataset.tables {
      var file = try BufferedFile(path(of: table.info, in: dataset.report), in: &folder)
      file.bytes += beginning(of: table.info, in: dataset.report)
      try table.forEachRow { row in
        file.bytes.append(csvRow: row)
        try file.flushIfFull()
      }
      try file.close()
    }
    try writeDescription(report, dataset, into: &folder)
  }

  /// `data/<table>.csv`; of a dataset `<table>.csv`.
  public func path(of table: TableInfo, in kind: String) -> String {
    folder(of: kind) + table.id + ".csv"
  }

  /// The ids of the columns; in a dataset after a byte order mark.
  public func beginning(of table: TableInfo, in kind: String) -> [UInt8] {
    var bytes: [UInt8] = isForSpreadsheets(kind) ? [0xEF, 0xBB, 0xBF] : []
    bytes.append(csvRow: table.columns.map { .text($0.id) })
    return bytes
  }

  /// Appends a row and its line end.
  public func append(_ row: [Value], to bytes: inout [UInt8]) { bytes.append(csvRow: row) }

  /// Writes the data package.
  public func writeDescription(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder
  ) throws {
    let package = DataPackage(dataset, title: report.title)
    try folder.write(
      package.json(), to: self.folder(of: dataset.report) + "datapackage.json")
  }

  private func folder(of kind: String) -> String { isForSpreadsheets(kind) ? "" : "data/" }

  /// Whether the files stand where people look for them, and are opened with whatever opens them.
  private func isForSpreadsheets(_ kind: String) -> Bool { kind == "dataset" }
}

extension [UInt8] {
  /// Appends a row and its line end.
  package mutating func append(csvRow row: [Value]) {
    let start = count
    for index in row.indices {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(csv: row[index])
    }
    // A line of nothing would read as no row at all.
    if count == start { append("\"\"") }
    append(UInt8(ascii: "\n"))
  }

  /// Appends a cell; nothing where the value is missing. The text is borrowed: millions go by.
  private mutating func append(csv value: borrowing Value) {
    switch value {
    case .text(let text): append(csvText: text)
    default: append(raw: value)
    }
  }

  /// Appends text, quoted where it must be.
  package mutating func append(csvText text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(csv: $0, of: text) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append(csv: $0, of: text) } }
  }

  private mutating func append(csv bytes: UnsafeBufferPointer<UInt8>, of text: String) {
    let marks = Marks(bytes)
    guard !marks.hasNUL else { return append(csvText: text.replacingNUL) }
    let isQuoted = bytes.isEmpty || marks.hasQuote || marks.hasSeparator
    if isQuoted { append(UInt8(ascii: "\"")) }
    if Self.looksLikeFormula(bytes) { append(UInt8(ascii: "'")) }
    if marks.hasQuote {
      for byte in bytes {
        append(byte)
        if byte == UInt8(ascii: "\"") { append(byte) }
      }
    } else {
      append(contentsOf: bytes)
    }
    if isQuoted { append(UInt8(ascii: "\"")) }
  }

  /// What a text has that cannot stand in a cell as it is.
  private struct Marks {
    let hasQuote: Bool
    /// A comma or the end of a line.
    let hasSeparator: Bool
    let hasNUL: Bool

    /// Looks at all bytes, whatever they are: the compiler then takes sixteen at a time.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      var (quotes, separators, nuls): (UInt8, UInt8, UInt8) = (0, 0, 0)
      for byte in bytes {
        quotes |= byte == UInt8(ascii: "\"") ? 1 : 0
        separators |= byte == UInt8(ascii: ",") ? 1 : 0
        separators |= byte == UInt8(ascii: "\n") ? 1 : 0
        separators |= byte == UInt8(ascii: "\r") ? 1 : 0
        nuls |= byte == 0 ? 1 : 0
      }
      (hasQuote, hasSeparator, hasNUL) = (quotes != 0, separators != 0, nuls != 0)
    }
  }

  /// Whether a spreadsheet would compute the text rather than show it.
  static func looksLikeFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(bytes.dropFirst())
    default: return false
    }
  }

  /// Whether digits with at most one point are all there is.
  private static func isNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var digits = 0
    var points = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1
  }
}
