public import TranscriptModel

/// Understands an article: who is quoted, and with what.
///
/// - Parameters:
///   - document: What a reader made of the file.
///   - article: Its article.
///   - name: The file's name; the title where the source states none.
///   - context: What is known of the show.
///   - overrides: What the user states; it beats what the file says.
public func buildArticle(
  _ document: SourceDocument, _ article: Article, named name: String,
  in context: ShowContext = .empty, overrides: EpisodeOverrides = EpisodeOverrides()
) -> QuotedArticle {
  let quotations = Quotations(article)
  return QuotedArticle(
    facts: EpisodeFacts(
      document, article.metadata, article.text, .untimed, named: name, in: context,
      overrides: overrides),
    article: article, speakers: quotations.speakers, quotations: quotations.quotations,
    diagnostics: document.diagnostics + quotations.diagnostics)
}
