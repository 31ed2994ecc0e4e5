import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The sections of a review: each a table cut to what is worth reading, and its charts.
struct ReviewSections {
  let findings: ReviewFindings
  private let dataset: Dataset
  var review: Review { findings.review }

  init(_ findings: ReviewFindings, _ dataset: Dataset) {
    (self.findings, self.dataset) = (findings, dataset)
  }

  /// The sections, in order. A new one is a line here.
  var all: [Section] {
    [figures, balance, standing, topics, people, targets, questions, episodes].compactMap(\.self)
  }

  private var balance: Section? {
    let charts = ReviewCharts(findings)
    return Section(
      "balance", "How the floor was shared", nil, charts: charts.balance + charts.distribution,
      paragraphs: charts.balance.isEmpty
        ? [] : ["Episodes with a host and a guest; in others there is nothing to share."])
  }

  private var standing: Section? {
    guard review.all.count(where: \.wasHeard) >= UsualRange.fewest || !findings.flagRows.isEmpty
    else { return nil }
    return Section(
      "standing-out", "Episodes that stand out", flagged,
      paragraphs: [
        "Unusual is what lies beyond three median absolute deviations (times 1.4826) from the show's "
          + "median, for measures that eight episodes or more have."
      ])
  }

  /// The flags, an episode a row.
  private var flagged: Excerpt? {
    guard let all = dataset.excerpt("flags", ["title", "reason"], rows: .max)?.table else {
      return nil
    }
    var order: [Value] = []
    var reasons: [Value: [String]] = [:]
    for row in all.rows {
      guard case .text(let reason) = row[1] else { continue }
      if reasons[row[0]] == nil { order.append(row[0]) }
      reasons[row[0], default: []].append(reason)
    }
    let rows = order.prefix(Dataset.shownRows).map { title -> [Value] in
      let own = reasons[title] ?? []
      let shown = own.prefix(3).joined(separator: "; ")
      return [title, .text(own.count > 3 ? "\(shown); and \(own.count - 3) more" : shown)]
    }
    // Here the episode names the row, not what is said of it.
    let columns = all.info.columns.map {
      ColumnInfo(
        id: $0.id, title: $0.title, kind: $0.kind, key: $0.id == "title" ? .primary : .none,
        aggregation: $0.aggregation, meaning: $0.meaning)
    }
    let info = TableInfo(
      id: all.info.id, title: all.info.title, meaning: all.info.meaning, columns: columns)
    return Excerpt(
      table: Table(info: info, rows: Array(rows)),
      note: "Each by itself is in the table “flags”.")
  }

  private var topics: Section? {
    let columns = [
      "topic", "status", "mentions", "mentions_before", "episodes_with", "episodes_with_before",
      "z",
    ]
    guard var excerpt = dataset.excerpt("topic_trends", columns, rows: .max) else { return nil }
    // The table has its rows in the order of the trends.
    let rows = findings.places(
      by: [.rising, .new, .falling, .gone, .steady, .tooFew]
    ).map { excerpt.table.rows[$0] }
    excerpt.table = Table(info: excerpt.table.info, rows: rows).prefix(Dataset.shownRows)
    if rows.count > Dataset.shownRows {
      excerpt.note =
        "\(Dataset.shownRows) of \(HumanForm.grouped(rows.count)) topics; all are in the table "
        + "“topic_trends”."
    }
    return Section(
      "topics", "What was talked about", excerpt, charts: ReviewCharts(findings).topics,
      paragraphs: (review.all.contains(where: \.wasHeard)
        ? [] : ["Topics are those of the descriptions that the show's page gives."]) + [
          "A topic rises, or is new, where it is said more by \(TopicTrend.sureWords) standard errors "
            + "over episodes, so that one episode alone makes no trend, and in a greater part of the "
            + "episodes; it falls, or is gone, the other way round. Discovered topics count where they "
            + "are among an episode's own; those of show.yml count everywhere."
        ])
  }

  private var people: Section? {
    Section(
      "people", "Who was on",
      dataset.excerpt(
        "people", ["speaker", "role", "affiliation", "episodes", "words", "status"], rows: 20))
  }

  private var targets: Section? {
    let sentences = findings.targets.map { record -> String in
      let what = record.target.column?.title ?? record.target.measure
      guard !record.judged.isEmpty else {
        return "\(what), \(record.target.words): no episode of the period could be judged."
      }
      let missed = record.missed.map { "“\(review.all[$0].facts.title)”" }
      let met = record.judged.count - record.missed.count
      return "\(what), \(record.target.words): met in \(met) of "
        + "\(Wording.count(record.judged.count, "episode"))"
        + (missed.isEmpty ? "." : "; missed by \(Wording.list(missed)).")
    }
    guard !sentences.isEmpty else { return nil }
    return Section(
      id: "targets", title: "The show's targets",
      paragraphs: sentences + [
        "An estimated figure misses a target only where its whole range does; how the floor is shared "
          + "is judged in episodes with a host and a guest."
      ])
  }

  private var questions: Section? {
    let questions = ReviewQuestions(findings).all
    guard !questions.isEmpty else { return nil }
    return Section(id: "questions", title: "To discuss", paragraphs: questions)
  }

  private var episodes: Section? {
    guard
      var excerpt = dataset.excerpt(
        "episodes",
        [
          "published", "title", "guests", "words", "duration_s", "host_word_share", "questions",
          "ad_share", "period",
        ], rows: .max)
    else { return nil }
    let label = Value.text(review.period.label)
    let rows = excerpt.table.rows.filter { $0.last == label || $0.last == .missing(.notDated) }
    guard !rows.isEmpty else { return nil }
    let left = excerpt.table.rows.count - rows.count
    excerpt.table = Table(info: excerpt.table.info, rows: rows)
    excerpt.note =
      left > 0
      ? "\(Wording.count(left, "episode")) of other periods \(left == 1 ? "is" : "are") in the table "
        + "“episodes”." : nil
    return Section("episodes", "The episodes", excerpt)
  }
}

extension TopicTrend {
  /// How sure a change has to be, in a sentence.
  static var sureWords: String { FixedDecimal(sure, fractionDigits: 2)?.text() ?? "" }
}
