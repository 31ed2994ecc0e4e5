/// What one file says, as it says it, before anybody interprets it.
public struct SourceDocument: Sendable {
  /// What kind of document it is.
  public enum Content: Sendable {
    /// Speech, with whatever labels and times the file gives.
    case transcript(Transcript)
    /// Who spoke when, without a word of what was said: every utterance's text is empty.
    case times(Transcript)
    /// The episodes of a show, as its page or its feed lists them; nobody speaks.
    case episodeList(EpisodeList)
    /// Prose that quotes people.
    case article(Article)
  }

  /// The format it was read as, and why.
  public var recognition: Recognition
  /// What the file holds.
  public var content: Content
  /// What was noticed while reading, in file order.
  public var diagnostics: [Diagnostic]

  /// Creates a document.
  public init(recognition: Recognition, content: Content, diagnostics: [Diagnostic] = []) {
    self.recognition = recognition
    self.content = content
    self.diagnostics = diagnostics
  }

  /// The transcript, where the document is one, with words or without.
  public var transcript: Transcript? {
    switch content {
    case .transcript(let transcript), .times(let transcript): transcript
    case .episodeList, .article: nil
    }
  }
}

/// Which format a file was taken for, and why.
public struct Recognition: Hashable, Sendable {
  /// The id of the format, such as `webvtt`.
  public var format: String
  /// How sure the choice is, 0…1; 1 where the user named the format.
  public var confidence: Double
  /// What in the file decided, in words.
  public var evidence: String
  /// The id of the next likely format, where there is one.
  public var runnerUp: String?
  /// The character encoding the bytes were read in, such as `UTF-8`.
  public var encoding: String

  /// Creates a recognition.
  public init(
    format: String, confidence: Double, evidence: String, runnerUp: String? = nil,
    encoding: String = "UTF-8"
  ) {
    self.format = format
    self.confidence = confidence
    self.evidence = evidence
    self.runnerUp = runnerUp
    self.encoding = encoding
  }
}
