import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The sections of a review: each a table cut to what is worth reading, and its charts.
struct ReviewSections {
  private let findings: ReviewFindings
  private let dataset: Dataset
  private var review: Review { findings.review }

  init(_ findings: ReviewFindings, _ dataset: Dataset) {
    (self.findings, self.dataset) = (findings, dataset)
  }

  /// The sections, in order. A new one is a line here.
  var all: [Section] {
    [figures, balance, standing, topics, people, targets, questions, episodes].compactMap(\.self)
  }

  /// The periods side by side.
  private var figures: Section? {
    let relations = Review.Relation.allCases.filter { review.periods[$0] != nil }
    let column = { (id: String, title: String, kind: ColumnInfo.Kind) in
      ColumnInfo(id: id, title: title, kind: kind, key: .none, aggregation: .none, meaning: title)
    }
    var columns = [column("measure", "Measure", .text)]
    for relation in relations {
      columns.append(
        column(relation.rawValue, findings.label(relation) ?? relation.rawValue, .number))
    }
    columns += [
      column("low", "95 % from", .number), column("high", "to", .number),
      column("n", "Episodes with a value", .count),
    ]
    let rows = ReviewMeasure.all.compactMap { measure -> [Value]? in
      guard let now = review.figure(measure, .this) else { return nil }
      let shown = { (value: Double?) in
        value.map(measure.shown) ?? Value.missing(.tooFewEpisodes)
      }
      let perEpisode = measure.isMean ? ", mean an episode" : ""
      return [.text(measure.title + perEpisode)]
        + relations.map { relation in
          review.figure(measure, relation).map { shown(measure.rounded($0.main)) }
            ?? .missing(.noEpisodeHasIt)
        } + [
          shown(now.interval.map { measure.rounded($0.lowerBound) }),
          shown(now.interval.map { measure.rounded($0.upperBound) }), .count(now.spread.count),
        ]
    }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      info: TableInfo(
        id: "figures", title: "The period in figures", meaning: "One row a measure",
        columns: columns), rows: rows)
    return Section(
      id: "figures", title: "The period in figures",
      paragraphs: [
        "Ratios are sums over the episodes first, then divided; the 95 % interval tells how far other "
          + "episodes of this kind may lead (bootstrap over episodes, from five on)."
      ], table: table, tableNote: "Medians and quartiles are in the table “periods”.")
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
    return Excerpt(
      table: Table(info: all.info, rows: Array(rows)),
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

extension ReviewMeasure {
  /// Whether the figure shown is a mean over episodes.
  fileprivate var isMean: Bool { ["words", "duration_s", "balance"].contains(id) }

  /// A value as precise as it is shown.
  fileprivate func rounded(_ value: Double) -> Double {
    unit == .count || unit == .duration ? value.rounded() : value
  }
}

extension TopicTrend {
  /// How sure a change has to be, in a sentence.
  static var sureWords: String { FixedDecimal(sure, fractionDigits: 2)?.text() ?? "" }
}
