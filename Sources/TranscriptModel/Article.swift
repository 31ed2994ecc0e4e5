/// Prose about what people said: paragraphs, some of which quote them.
public struct Article: Sendable {
  /// Title, date and the like.
  public var metadata: SourceMetadata
  /// The UTF-8 text of all paragraphs and headings, each ended by a line feed.
  public var text: [UInt8]
  /// The paragraphs, in file order.
  public var paragraphs: [Paragraph]

  /// Creates an article.
  public init(
    metadata: SourceMetadata = SourceMetadata(), text: [UInt8] = [], paragraphs: [Paragraph] = []
  ) {
    self.metadata = metadata
    self.text = text
    self.paragraphs = paragraphs
  }

  /// A paragraph or a heading.
  public struct Paragraph: Hashable, Sendable {
    /// Its bytes in ``Article/text``, the ending line feed left out.
    public var text: Range<Int>
    /// Whether it is a heading.
    public var isHeading: Bool
    /// The line of the source it begins on, from 1.
    public var line: Int

    /// Creates a paragraph.
    public init(text: Range<Int>, isHeading: Bool = false, line: Int) {
      self.text = text
      self.isHeading = isHeading
      self.line = line
    }
  }
}
