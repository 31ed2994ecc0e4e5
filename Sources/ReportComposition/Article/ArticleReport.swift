public import EpisodeAnalysis
public import ReportModel
import TranscriptModel

/// Composes the report on an article: who is quoted, how often and how much of it that is.
public struct ArticleReport: ComposedReport {
  /// The report as people read it.
  public let report: Report
  /// The tables.
  public let dataset: Dataset
  /// The folder the report belongs in, `articles/title`, or the show's where one is known.
  public let folder: String

  /// Composes the report on an analysed article; `version` is the program's.
  public init(_ analyzed: AnalyzedArticle, version: String) {
    let facts = analyzed.article.facts
    let folder = facts.show == nil ? Slug.article(facts) : Slug.episode(facts)
    let row = ArticleRow(key: folder, analyzed: analyzed)
    let tables = [
      RowTable.articles.table([row]), RowTable.quotations.table(row.quotations),
      ArticleReport.topics(analyzed, key: folder),
    ]
    let diagnostics = RowTable.diagnostics.table(
      analyzed.article.diagnostics, source: facts.source)
    let notes = RowTable.notes.table(
      (tables + [diagnostics]).flatMap { Notes.missing(in: $0, of: folder) })
    let dataset = Dataset(
      report: "article", version: version, tables: tables + [notes, diagnostics])
    self.folder = folder
    self.dataset = dataset
    report = Report(
      title: facts.title, subtitle: ArticleReport.subtitle(analyzed),
      opening: ArticleOpening(analyzed).sentences,
      keyFigures: ArticleReport.keyFigures(analyzed),
      sections: ArticleReport.sections(analyzed, dataset), method: method, version: version)
  }

  /// The columns of `topics` that need nobody to speak.
  private static func topics(_ analyzed: AnalyzedArticle, key: String) -> DatasetTable {
    let table = TableDefinition.topics.table(of: EpisodeEntry(analyzed.text, key: key))
      .materialized().selecting([
        "episode", "topic", "kind", "rank", "mentions", "per_1000_words", "first_at", "first_line",
        "dispersion", "burstiness",
      ])
    let info = TableInfo(
      id: table.info.id, title: table.info.title,
      meaning: "One row a topic: a word or phrase the article repeats", columns: table.info.columns)
    return DatasetTable(Table(info: info, rows: table.rows))
  }

  private static func subtitle(_ analyzed: AnalyzedArticle) -> [String] {
    let facts = analyzed.article.facts
    var first = ["Article", Wording.count(analyzed.words, "word")]
    if let show = facts.show { first.insert(show, at: 0) }
    if let date = facts.published { first.append(Wording.date(date)) }
    return [first.joined(separator: " · "), "From \(facts.source), read as \(facts.format)"]
  }

  private static func keyFigures(_ analyzed: AnalyzedArticle) -> [KeyFigure] {
    let words = analyzed.quotedWords.reduce(0, +)
    return [
      KeyFigure("Words", .count(analyzed.words), note: "headings left out"),
      KeyFigure("People quoted", .count(analyzed.article.speakers.count)),
      KeyFigure("Quotations", .count(analyzed.article.quotations.count)),
      KeyFigure("Words quoted", .count(words)),
    ] + (analyzed.quotedShare.map { [KeyFigure("Quoted", .share($0), note: "of the words")] } ?? [])
  }

  private static func sections(_ analyzed: AnalyzedArticle, _ dataset: Dataset) -> [Section] {
    [
      Section("quoted", "Whose words they are", nil, charts: chart(analyzed)),
      Section(
        "quotations", "Who is quoted with what",
        dataset.excerpt(
          "quotations", ["speaker", "quotation", "words", "share_of_article", "evidence"], rows: 30)
      ),
      Section(
        "topics", "What it is about",
        dataset.excerpt("topics", ["topic", "mentions", "first_line"])),
      dataset.sourceSection,
    ].compactMap(\.self)
  }

  /// The words of each person quoted, and the writer's own.
  private static func chart(_ analyzed: AnalyzedArticle) -> [Chart] {
    let people = zip(analyzed.article.speakers, analyzed.people)
      .map { (name: $0.name, words: $1.words) }
      .sorted { ($1.words, $0.name) < ($0.words, $1.name) }
    let own = analyzed.words - people.reduce(0) { $0 + $1.words }
    guard !people.isEmpty, own >= 0 else { return [] }
    let parts = (people + [(name: "the article itself", words: own)])
      .map { Chart.Series(name: $0.name, values: [analyzed.share($0.words) ?? 0]) }
    let said = parts.map { "\($0.name) \(HumanForm.percent($0.values[0]))" }
    return [
      Chart(
        id: "quoted", title: "Share of the words",
        summary: "Share of the words: \(said.joined(separator: ", ")).", shape: .sharedBar,
        kind: .share, axis: "", categories: ["Words"], series: parts)
    ]
  }
}

private let method = [
  "A word is a Unicode word (UAX #29) with a letter or a digit; headings are left out.",
  "A quotation is six or more words in quotation marks, straight or curly, that the same sentence or "
    + "one beside it gives to somebody by name or by “he”, “she” or “they” after a name; each pair of "
    + "marks counts once, and one that runs over paragraphs is one. Words in round brackets are none.",
  "A surname or given name stands for the first person of that name in the article.",
  "A topic is a phrase of one to three words, grouped by stem (Snowball), without stop words and the "
    + "names of those who are quoted.",
  "Every column is defined in the workbook's dictionary sheet and by “turntable columns”; why a "
    + "value is missing stands in the table “notes”.",
]
