public import TranscriptModel

/// One way to write a transcript down.
///
/// A new one is a file in this folder and a line in ``TranscriptWriters/all``.
public protocol TranscriptWriter: Sendable {
  /// The id, such as `vtt`; stable, used on the command line.
  var id: String { get }
  /// The name people know it by.
  var title: String { get }
  /// The ending of such files, without the dot.
  var fileExtension: String { get }

  /// Writes a transcript whose labels are the names to be shown.
  ///
  /// - Throws: ``WritingError`` where the form needs what the transcript does not have.
  func write(_ transcript: Transcript) throws(WritingError) -> WrittenTranscript
}

/// The forms a transcript can be written in.
public enum TranscriptWriters {
  /// Every form, in the order help texts name them.
  public static let all: [any TranscriptWriter] = [
    WebVTTWriter(), SubRipWriter(), PodcastJSONWriter(), CSVTranscriptWriter(), TextWriter(),
    MarkdownTranscriptWriter(),
  ]
}

/// A transcript as written, and what the form could not carry.
public struct WrittenTranscript: Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// What was changed because the form has no way to say it.
  public var diagnostics: [Diagnostic]

  /// Creates a written transcript.
  public init(_ bytes: [UInt8], diagnostics: [Diagnostic] = []) {
    self.bytes = bytes
    self.diagnostics = diagnostics
  }
}

/// Why a transcript cannot be written in a form.
public struct WritingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is missing, and what to do.
  public var description: String

  /// Creates an error.
  public init(_ description: String) { self.description = description }
}
