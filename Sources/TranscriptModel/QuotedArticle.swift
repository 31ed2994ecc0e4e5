/// An article, understood: who is quoted in it, and with what.
public struct QuotedArticle: Sendable {
  /// Title, date and the like.
  public var facts: EpisodeFacts
  /// The text and its paragraphs.
  public var article: Article
  /// The people quoted, in order of their first quotation.
  public var speakers: [Speaker]
  /// The quotations, in order.
  public var quotations: [Quotation]
  /// What was noticed while reading and building, in order.
  public var diagnostics: [Diagnostic]

  /// Creates an article.
  public init(
    facts: EpisodeFacts, article: Article, speakers: [Speaker], quotations: [Quotation],
    diagnostics: [Diagnostic]
  ) {
    self.facts = facts
    self.article = article
    self.speakers = speakers
    self.quotations = quotations
    self.diagnostics = diagnostics
  }
}

/// Words in quotation marks that an article gives to a person.
public struct Quotation: Hashable, Sendable {
  /// The index of the person in ``QuotedArticle/speakers``.
  public var speaker: Int
  /// Its bytes in ``Article/text``, the outer quotation marks left out.
  public var text: Range<Int>
  /// Why it is that person's, in words.
  public var basis: String
  /// The line of the source it begins on, from 1.
  public var line: Int

  /// Creates a quotation.
  public init(speaker: Int, text: Range<Int>, basis: String, line: Int) {
    self.speaker = speaker
    self.text = text
    self.basis = basis
    self.line = line
  }
}
