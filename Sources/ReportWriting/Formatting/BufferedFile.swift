import ReportModel

/// A file written through a buffer, so that a cell costs no call to the system.
struct BufferedFile: ~Copyable {
  private var sink: any ByteSink
  /// What is to be written next.
  var bytes: [UInt8] = []

  private static let capacity = 1 << 16

  /// Opens a file in a folder.
  init(_ path: String, in folder: inout some OutputFolder) throws {
    sink = try folder.open(path)
    bytes.reserveCapacity(Self.capacity + 4096)
  }

  /// Hands the buffer on where it is full; to be called between rows.
  mutating func flushIfFull() throws {
    if bytes.count >= Self.capacity { try flush() }
  }

  /// Writes what is left and ends the file.
  consuming func close() throws {
    try flush()
    try sink.close()
  }

  private mutating func flush() throws {
    var full: [UInt8] = []
    swap(&full, &bytes)  // a span of a property would overlap with the use of the sink
    try sink.append(full.span)
    full.removeAll(keepingCapacity: true)
    swap(&full, &bytes)
  }
}
