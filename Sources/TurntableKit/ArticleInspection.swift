import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// What `turntable inspect` tells of an article.
struct ArticleInspection {
  let analyzed: AnalyzedArticle
  let sources: FactSources

  /// Facts, counts, who is quoted, and each quotation with its evidence.
  var parts: [[String]] { [facts, counts, people, quotations] }

  private var facts: [String] {
    let facts = analyzed.article.facts
    return Inspection.rows([
      ("Title", sources.title(facts.title)),
      ("Published", sources.published(facts.published?.description)),
      ("Language", sources.language(facts.language)),
    ])
  }

  private var counts: [String] {
    let words = analyzed.quotedWords.reduce(0, +)
    return [
      Inspection.row(
        "Counts",
        "\(Inspection.count(analyzed.words, "word")), \(HumanForm.grouped(words)) of them in "
          + Inspection.count(analyzed.article.quotations.count, "quotation"))
    ]
  }

  private var people: [String] {
    guard !analyzed.article.speakers.isEmpty else {
      return [Inspection.row("Person", "none: nobody is quoted by name")]
    }
    return zip(analyzed.article.speakers, analyzed.people).flatMap { person, figures in
      [
        Inspection.row(
          "Person",
          "\(person.name): \(Inspection.count(figures.quotations, "quotation")), "
            + Inspection.count(figures.words, "word")),
        Inspection.row("", person.roleBasis),
      ]
    }
  }

  private var quotations: [String] {
    zip(analyzed.article.quotations, analyzed.quotedWords).map { quotation, words in
      let text = String(decoding: analyzed.article.article.text[quotation.text], as: UTF8.self)
      let opening = text.split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
      return Inspection.row(
        "Quotation",
        "line \(quotation.line), \(Inspection.count(words, "word")): “\(opening) …”; "
          + quotation.basis)
    }
  }
}
