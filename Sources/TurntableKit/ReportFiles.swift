import ReportComposition
import ReportModel
import ReportWriting

extension ComposedReport {
  /// Writes the report's files into a folder, whole or not at all; so many formats at a time.
  ///
  /// - Returns: What was written, within the folder.
  /// - Throws: ``OutputError`` where it could not be.
  func write(
    to destination: String, as formats: [String], force: Bool, jobs: Int
  ) async throws -> [String] {
    let writers = formats.compactMap(OutputFormats.writer)
    var folder = try ReportFolder(destination: destination)
    // Those at the list's end take longest: begun first, they are not waited for in the end.
    let longestFirst = OutputFormats.all.reversed().filter { formats.contains($0.format) }
    let parts = await concurrentMap(longestFirst, jobs: jobs, worker: { () }) {
      [folder] writer, _ in
      var part = folder
      return Result {
        try writer.write(report, dataset, into: &part)
        try part.hashWritten()
        return part
      }
    }
    try folder.write { folder in
      for part in parts { folder.add(try part.get()) }
    }
    try folder.publish(force: force)
    return writers.map { $0.singleFile(for: report) ?? "data/" }
  }

  /// The one file of the report in a format, for standard output.
  ///
  /// - Throws: ``OutputError`` where the format takes several files.
  func bytes(as format: String) throws -> [UInt8] {
    guard let writer = OutputFormats.writer(format), let file = writer.singleFile(for: report)
    else { throw OutputError(path: "-", reason: "the format takes several files") }
    // Pictures beside the text have no place in a stream.
    if let markdown = writer as? MarkdownWriter { return markdown.text(report) }
    var folder = try ReportFolder.temporary()
    defer { folder.discard() }
    try folder.write { try writer.write(report, dataset, into: &$0) }
    return try SystemCalls.readAll(try folder.location(for: file))
  }
}
