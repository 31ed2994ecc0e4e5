public import TranscriptModel

/// Reads a transcript from bytes.
///
/// - Parameters:
///   - bytes: The whole file.
///   - name: The file's name; used in messages, and for a title where the file states none.
///   - format: The id of a format to insist on; `nil` finds it from the content.
/// - Throws: ``ReadingError`` where the bytes are no transcript.
public func readTranscript(
  _ bytes: [UInt8], named name: String, as format: String? = nil
) throws(ReadingError) -> SourceDocument {
  throw ReadingError(Diagnostic(.error, .unknownFormat, "no reader yet"))
}

/// Why bytes could not be read as a transcript.
public struct ReadingError: Error, Sendable {
  /// What is wrong, where, and what to do.
  public var diagnostic: Diagnostic

  /// Creates an error.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
