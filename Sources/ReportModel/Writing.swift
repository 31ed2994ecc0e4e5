/// A place a writer puts files into. It knows nothing of the reader's disk; the façade does.
public protocol OutputFolder {
  /// Writes a whole file; `path` is relative, with `/` between its parts.
  mutating func write(_ bytes: [UInt8], to path: String) throws
  /// Opens a file to write piece by piece.
  mutating func open(_ path: String) throws -> any ByteSink
  /// Where in the file system a library that opens files itself may write one.
  mutating func location(for path: String) throws -> String
}

/// A file being written piece by piece.
public protocol ByteSink {
  /// Appends bytes.
  mutating func append(_ bytes: borrowing Span<UInt8>) throws
  /// Ends the file; nothing may be appended after.
  mutating func close() throws
}

/// Writes a report, or the tables below it, in one format.
public protocol ReportWriter: Sendable {
  /// The format's name on the command line, such as `markdown`.
  var format: String { get }
  /// What the format is for, in a few words.
  var summary: String { get }
  /// The file that holds the whole report, such as `report.md`; `nil` where it takes several.
  func singleFile(for report: Report) -> String?
  /// Writes the report's files into a folder.
  func write(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder) throws
}

/// A writer whose files are a table each, row after row: the rows of every episode can be made apart,
/// and are put one after another.
public protocol RowWriter: ReportWriter {
  /// The file of a table.
  ///
  /// - Parameter kind: Which report it belongs to, as in ``Dataset/report``.
  func path(of table: TableInfo, in kind: String) -> String
  /// What the file begins with.
  func beginning(of table: TableInfo, in kind: String) -> [UInt8]
  /// Appends a row and its end.
  func append(_ row: [Value], to bytes: inout [UInt8])
  /// Writes what stands beside the tables; their rows are not walked.
  func writeDescription(
    _ report: Report, _ dataset: Dataset, into folder: inout some OutputFolder) throws
}

/// Why a writer could not write a file.
public protocol WritingFailure: Error {
  /// The file, where the folder said it was.
  var path: String { get }
  /// What is wrong.
  var message: String { get }
}
