import EpisodeBuilding
import Testing
import TranscriptModel

/// Whose words the quotations of an article are.
struct QuotationTests {
  /// An article of these paragraphs, understood.
  private func article(_ paragraphs: [String]) -> QuotedArticle {
    var article = Article()
    for (index, paragraph) in paragraphs.enumerated() {
      let start = article.text.count
      article.text += Array(paragraph.utf8)
      article.paragraphs.append(
        Article.Paragraph(text: start..<article.text.count, line: index + 1))
      article.text.append(0x0A)
    }
    let document = SourceDocument(
      recognition: Recognition(format: "article", confidence: 1, evidence: ""),
      content: .article(article))
    return buildArticle(document, article, named: "a.txt")
  }

  /// Each quotation as `name: first two words`.
  private func quotations(_ paragraphs: [String]) -> [String] {
    let built = article(paragraphs)
    return built.quotations.map { quotation in
      let text = String(decoding: built.article.text[quotation.text], as: UTF8.self)
      let opening = text.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ")
      return "\(built.speakers[quotation.speaker].name): \(opening)"
    }
  }

  private static let words = "one two three four five six"

  @Test(arguments: [
    "“\(words),” Ada O'Byron explains.", "\"\(words),\" says Ada O'Byron.",
    "“\(words),” said the chief engineer Ada O'Byron.", "According to Ada O'Byron, “\(words).”",
    "Ada O’Byron argues: “\(words).”", "Ada O'Byron, founder of Foundry, says, “\(words).”",
    "Ada O'Byron frames it as scale: “\(words).”", "“\(words)?” Ada O'Byron asks.",
    "Ada O'Byron says it plainly. “\(words).”", "„\(words)“, says Dr. Ada O'Byron.",
    "“\(words),” Ada O'Byron of Foundry Works says.", "“\(words),” Ada O'Byron, 34, says.",
    "“\(words),” Ada O'Byron, who is a pilot, says.",
    "«\(words)», Ada O'Byron also notes.", "As Ada O'Byron puts it, \"\(words).\"",
  ])
  func `is given to whom the sentence names`(paragraph: String) {
    #expect(quotations([paragraph]) == ["Ada O'Byron: one two"])
  }

  @Test(arguments: [
    "“\(words),” Byron says.", "“\(words),” Ada says.", "“\(words),” she says.",
    "Byron's view is plain. “\(words),” she adds.",
  ])
  func `a surname, a given name and a pronoun mean the person named before`(paragraph: String) {
    #expect(quotations(["Ada Byron runs the quay.", paragraph]) == ["Ada Byron: one two"])
  }

  @Test(arguments: [
    "“one two three four five,” Ada Byron says.",  // five words
    "Ada Byron keeps score (for example, “\(words)”).", "Ada Byron “\(words)” the wall.",
    "“\(words),” the sign reads.", "“\(words),” she says.", "“\(words),” Google says.",
    "For Ada Byron, the quay is home, says the sign: “\(words).”",
    "“\(words), Ada Byron says.",  // never closed
    "A 6\" board and a 7\" board are what Ada Byron says she needs for it today.",
  ])
  func `is nobody's, or none`(paragraph: String) {
    #expect(quotations([paragraph]).isEmpty)
  }

  @Test func `two people are told apart, and “he” is the last of them`() {
    #expect(
      quotations([
        "“\(Self.words),” Ada Byron says. “\(Self.words) again.”",
        "Ben Oak disagrees. “No \(Self.words),” he says. “\(Self.words),” adds Byron.",
      ]) == ["Ada Byron: one two", "Ada Byron: one two", "Ben Oak: No one", "Ada Byron: one two"])
  }

  @Test func `one that runs over paragraphs is one`() {
    let built = article([
      "Ada Byron remembers: “\(Self.words).", "“seven eight.", "“nine ten,” she adds.", "Fine.",
    ])
    #expect(built.quotations.count == 1)
    let text = built.article.text[built.quotations[0].text]
    #expect(
      String(decoding: text, as: UTF8.self) == "\(Self.words).\n“seven eight.\n“nine ten,")
    #expect(built.diagnostics.isEmpty)
  }

  @Test func `a mark that stands alone goes on with nothing`() {
    let words = Self.words
    let built = article([
      "Ada Byron says “\(words)", "\" is all that stands here.", "Ada Byron says “\(words).”",
    ])
    #expect(built.diagnostics.map(\.code) == [.openQuotation])
    #expect(built.quotations.count == 1)
  }

  @Test func `what is left open or nobody's is said with its line`() {
    let built = article(["Fine.", "He: “\(Self.words) and on.", "“\(Self.words)” hangs there."])
    #expect(built.diagnostics.map(\.code) == [.unattributed])
    let open = article(["Ada Byron says “\(Self.words).", "Then she left."])
    #expect(open.diagnostics.map(\.code) == [.openQuotation])
    #expect(open.diagnostics.map(\.line) == [1])
    #expect(open.quotations.isEmpty)
  }

  @Test func `the evidence is the words beside it`() throws {
    let built = article(["Ada Byron runs it.", "“\(Self.words),” Byron explains."])
    let quotation = try #require(built.quotations.first)
    #expect(quotation.basis == "“Byron explains” after the words")
    #expect(quotation.line == 2)
    #expect(built.speakers[0].roleBasis == "quoted in the article, first named on line 1")
  }
}
