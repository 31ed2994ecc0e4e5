import Testing
import TranscriptModel
import TranscriptReading

/// Articles that quote people, and what must not be taken for one.
struct ArticleTests {
  private func article(_ document: SourceDocument) throws -> Article {
    guard case .article(let article) = document.content else {
      throw ReadingError(Diagnostic(.error, .malformed, "no article"))
    }
    return article
  }

  private static let two = """
    “The crane was late by an hour,” Ada Byron says.

    “Nobody told the harbour master that we were coming,” said Ben Oak.
    """

  @Test func `an article is read by paragraph`() throws {
    let document = try document("one-show/article.txt")
    #expect(document.recognition.format == "article")
    let article = try article(document)
    #expect(article.metadata.title == "The Quay That Learned to Wait")
    #expect(article.metadata.published == CalendarDate(year: 2026, month: 3, day: 3))
    #expect(article.metadata.prose.map(\.text) == ["By Elif Sander", "3 March 2026"])
    #expect(article.paragraphs.filter(\.isHeading).map(\.line) == [1, 9, 17])
    #expect(
      article.paragraphs.filter { !$0.isHeading }.map(\.line) == [7, 11, 13, 15, 19, 21, 23, 25])
    #expect(document.diagnostics.isEmpty)
  }

  @Test func `Markdown loses its marks, brackets stay`() throws {
    let document = try read(
      "---\ntitle: Ships\n---\n# Ships at Sea\n\nA *fine* day, [says](http://a.example) everyone. ![x](y)\n\n"
        + Self.two
        + "\n\n> “We [the crew] **never** slept more than an hour,” she adds.\n\n```\ncode\n```\n",
      named: "a.md")
    #expect(document.recognition.format == "article")
    let article = try article(document)
    let texts = article.paragraphs.map { String(decoding: article.text[$0.text], as: UTF8.self) }
    #expect(article.metadata.title == "Ships")
    #expect(texts[0] == "Ships at Sea" && article.paragraphs[0].isHeading)
    #expect(texts[1] == "A fine day, says everyone.")
    #expect(texts[4] == "“We [the crew] never slept more than an hour,” she adds.")
    #expect(texts.count == 5)
  }

  @Test func `lines broken to a width make one paragraph`() throws {
    let text = "“The crane was late by an hour\nand nobody knew,” Ada Byron says.\n\n" + Self.two
    let article = try article(try read(text, as: "article"))
    #expect(article.paragraphs.count == 3)
    #expect(article.paragraphs.map(\.line) == [1, 4, 6])
  }

  @Test(arguments: [
    // One paragraph alone quotes somebody.
    "“The crane was late by an hour,” Ada Byron says. We all laughed about it for the whole day, then went home again.",
    // A talk: whoever speaks says whom they quote before the words.
    "So he said, \"we should go to the harbour today\" and I thought fine, let us all go there then.\nAnd then she said, \"the crane is not working for us again\" and that was the end of it really.\nAnd I said, \"what do you mean by all of that now\" and nobody answered me in the whole room.",
    // Labels.
    "Ada Byron: “The crane was late by an hour,” Ben says.\nBen Oak: “Nobody told us that we were coming,” said Ada.\nAda Byron: Right.\nBen Oak: Right.",
    // Only terms in quotation marks.
    "The “dance” is what Ada Byron says they do. The “plan” is what Ben Oak says it is, and they laugh about it.\nThe “box” is what Ada Byron says it was. The “ship” is what Ben Oak says they have, and they sail it home.",
  ])
  func `is no article`(text: String) throws {
    #expect(try read(text).recognition.format != "article")
  }

  @Test(arguments: [
    String(repeating: "\"", count: 60_000), String(repeating: "“", count: 60_000),
    String(repeating: "\"a b c d e f,\" Ada says. ", count: 4_000),
    String(repeating: "“a b c d e f\n\n", count: 4_000),
  ])
  func `hostile quotation marks end soon`(text: String) {
    _ = try? read(text, as: "article")
    _ = refusal(Array(text.utf8))
  }
}
