import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// An article as the tables see it.
struct ArticleRow: FactRow {
  var key: String
  var analyzed: AnalyzedArticle
  var facts: EpisodeFacts { analyzed.article.facts }

  /// The quotations, in order.
  var quotations: [QuotationRow] {
    analyzed.article.quotations.indices.map { QuotationRow(article: self, index: $0) }
  }
}

/// A quotation and the article it stands in.
struct QuotationRow: Sendable {
  var article: ArticleRow
  var index: Int
  var quotation: Quotation { article.analyzed.article.quotations[index] }
  var words: Int { article.analyzed.quotedWords[index] }
  /// The words as written, on one line, without the outer marks.
  var text: String {
    var bytes = article.analyzed.article.article.text[quotation.text]
    // The comma before the closing mark belongs to the sentence around it.
    if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
    return String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}

extension RowTable where Row == ArticleRow {
  /// One row an article.
  static var articles: RowTable {
    RowTable(
      "article", "Article", "One row an article",
      FactColumns.identity() + FactColumns.origin() + [
        Column("paragraphs", "Paragraphs", .count, sums: .sum, "Paragraphs, headings left out") {
          .count($0.analyzed.text.tally.turns.count)
        },
        Column("words", "Words", .count, sums: .sum, "Words of its paragraphs") {
          .count($0.analyzed.words)
        },
        Column("people", "People quoted", .count, sums: .sum, "People it quotes by name") {
          .count($0.analyzed.article.speakers.count)
        },
        Column("quotations", "Quotations", .count, sums: .sum, "Rows of the table “quotations”") {
          .count($0.analyzed.article.quotations.count)
        },
        Column("quoted_words", "Words quoted", .count, sums: .sum, "Words of those quotations") {
          .count($0.analyzed.quotedWords.reduce(0, +))
        },
        Column(
          "quoted_share", "Share quoted", .share, sums: .ratio(of: "quoted_words", over: ["words"]),
          "Words of those quotations over the words of the article"
        ) { .share($0.analyzed.quotedShare, orMissing: .tooFewWords) },
      ])
  }
}

extension RowTable where Row == QuotationRow {
  /// Who is quoted with what.
  static var quotations: RowTable {
    RowTable(
      "quotations", "Quotations",
      "One row a quotation: six or more words in quotation marks that the same sentence or one "
        + "beside it gives to somebody by name",
      [
        Column(
          "episode", "Article", .text, key: .primaryReference(table: "article", column: "episode"),
          "Key of the article"
        ) { .text($0.article.key) },
        Column("number", "Number", .count, key: .primary, "Number of the quotation, from 1") {
          .count($0.index + 1)
        },
        Column("speaker", "Speaker", .text, "Full name, as the article first gives it") {
          .text($0.article.analyzed.article.speakers[$0.quotation.speaker].name)
        },
        Column("quotation", "Quotation", .text, "The words, without the outer marks") {
          .text($0.text)
        },
        Column("words", "Words", .count, sums: .sum, "Words of the quotation") {
          .count($0.words)
        },
        Column(
          "share_of_article", "Share of article", .share,
          "Words of the quotation over the words of the article"
        ) { .share($0.article.analyzed.share($0.words), orMissing: .tooFewWords) },
        Column("evidence", "Evidence", .text, "Why it is theirs, in words") {
          .text($0.quotation.basis)
        },
        Column("source_line", "Line", .count, "Line of the file its paragraph begins on") {
          .count($0.quotation.line)
        },
      ])
  }
}
