public import TranscriptModel

/// One way transcripts are written: how to know it and how to read it.
///
/// A new format is one file in `Formats/` and one line in ``TranscriptFormats/all``.
public protocol TranscriptFormat: Sendable {
  /// The id, such as `webvtt`; stable, used on the command line.
  var id: String { get }
  /// The name people know it by.
  var title: String { get }
  /// One line on what is read from it.
  var summary: String { get }
  /// The endings such files usually have, without the dot; they only break ties.
  var fileExtensions: [String] { get }

  /// How much a text looks like this format.
  func recognize(_ source: SourceText) -> Likeness

  /// Reads a text of this format.
  func read(_ source: SourceText) throws(ReadingError) -> Reading
}

/// How much a text looks like a format.
public struct Likeness: Hashable, Sendable {
  /// How sure it is, 0…1; below 0.5 the text is not read as the format.
  public var confidence: Double
  /// What in the text decided, or what is missing, in words.
  public var evidence: String

  /// Creates a likeness.
  public init(_ confidence: Double, _ evidence: String) {
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// A document as read, and what was noticed on the way.
public struct Reading: Sendable {
  /// What the text says.
  public var content: SourceDocument.Content
  /// What was noticed, in file order.
  public var diagnostics: [Diagnostic]

  /// Creates a reading.
  public init(_ content: SourceDocument.Content, diagnostics: [Diagnostic] = []) {
    self.content = content
    self.diagnostics = diagnostics
  }
}
