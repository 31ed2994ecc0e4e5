public import TranscriptModel

/// An article in figures: its words, its topics, and who is quoted with how many words.
public struct AnalyzedArticle: Sendable {
  /// The article.
  public var article: QuotedArticle
  /// Its running text as speech of nobody's, a turn a paragraph: words, sentences and topics.
  public var text: AnalyzedEpisode
  /// The words of each quotation, in the order of ``QuotedArticle/quotations``.
  public var quotedWords: [Int]

  /// Words of the article, headings left out.
  public var words: Int { text.tally.turns.reduce(0) { $0 + $1.words } }

  /// The quotations and quoted words of each person, in the order of ``QuotedArticle/speakers``.
  public var people: [(quotations: Int, words: Int)] {
    article.speakers.indices.map { speaker in
      let own = zip(article.quotations, quotedWords).filter { $0.0.speaker == speaker }
      return (own.count, own.reduce(0) { $0 + $1.1 })
    }
  }

  /// The words of all quotations over the words of the article; `nil` for one without words.
  public var quotedShare: Double? { share(quotedWords.reduce(0, +)) }

  /// So many words over the words of the article; `nil` for one without words.
  public func share(_ words: Int) -> Double? {
    self.words == 0 ? nil : Double(words) / Double(self.words)
  }
}

extension EpisodeAnalyzer {
  /// Counts an article.
  public mutating func analyze(
    _ article: QuotedArticle, context: String = "", tracking topics: [TrackedTopic] = []
  ) -> AnalyzedArticle {
    let paragraphs = article.article.paragraphs.filter { !$0.isHeading }
    let text = Episode(
      facts: article.facts,
      // They speak nothing here; their names are no topics.
      speakers: article.speakers,
      turns: paragraphs.enumerated().map {
        Turn(holder: .unlabelled, utterances: $0..<$0 + 1, line: $1.line)
      },
      utterances: paragraphs.map { Utterance(label: nil, text: $0.text, line: $0.line) },
      speech: article.article.text, anchors: [], advertisements: [],
      diagnostics: article.diagnostics)
    return AnalyzedArticle(
      article: article, text: analyze(text, context: context, tracking: topics),
      quotedWords: article.quotations.map { wordCount(of: Array(article.article.text[$0.text])) })
  }
}
