import EpisodeAnalysis

/// Makes a line of each record of standard input, several at a time, in their order.
struct RecordFilter {
  /// How many records to work on at a time.
  let jobs: Int

  /// Reads to the end; a record of which nothing can be made becomes an error in its place.
  ///
  /// - Parameters:
  ///   - put: Takes the lines of a batch.
  ///   - transform: Makes the line of a record, without a line feed.
  /// - Throws: ``InputError`` where standard input cannot be read, and what `put` throws.
  func run(
    put: ([UInt8]) throws -> Void,
    _ transform: @escaping @Sendable (TranscriptRecord, inout EpisodeAnalyzer) throws -> [UInt8]
  ) async throws {
    var lines = RecordLines()
    while case let batch = try lines.next(), !batch.isEmpty {
      let made = await concurrentMap(batch, jobs: jobs, worker: { EpisodeAnalyzer() }) {
        line, analyzer in
        let record = TranscriptRecord(line)
        do {
          return try transform(record, &analyzer)
        } catch {
          return ErrorLine.bytes(error, of: record.source)
        }
      }
      try put(Array(made.joined(separator: [0x0A])) + [0x0A])
    }
  }
}
