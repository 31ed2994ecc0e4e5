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
    var isFirst = true
    for value in row {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      if case .text(let text) = value { append(csvText: text) } else { append(raw: value) }
    }
    // A line of nothing would read as no row at all.
    if count == start { append("\"\"") }
    append(UInt8(ascii: "\n"))
  }

  /// Appends text, quoted where it must be.
  package mutating func append(csvText text: String) {
    var text = text.replacingNUL
    text.withUTF8 { bytes in
      let isFormula = Self.looksLikeFormula(bytes)
      let isQuoted = bytes.isEmpty || bytes.contains(where: Self.asksForQuotes)
      if isQuoted { append(UInt8(ascii: "\"")) }
      if isFormula { append(UInt8(ascii: "'")) }
      if isQuoted, bytes.contains(UInt8(ascii: "\"")) {
        for byte in bytes {
          append(byte)
          if byte == UInt8(ascii: "\"") { append(byte) }
        }
      } else {
        append(contentsOf: bytes)
      }
      if isQuoted { append(UInt8(ascii: "\"")) }
    }
  }

  private static func asksForQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
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
