import EpisodeAnalysis
import ReportModel

/// How an episode compares with the others of its show, for people.
struct EpisodeComparison {
  private let rows: [ComparisonRow]

  init(_ entry: EpisodeEntry) { rows = ComparisonRow.rows(entry) }

  /// The figures side by side.
  var section: Section? {
    guard !rows.isEmpty else { return nil }
    let column = { (title: String, kind: ColumnInfo.Kind) in
      ColumnInfo(
        id: Slug.slug(title, or: "column"), title: title, kind: kind, key: .none,
        aggregation: .none, meaning: title)
    }
    let table = Table(
      info: TableInfo(
        id: "beside-the-show", title: "Beside the show's other episodes",
        meaning: "One row a measure",
        columns: [
          column("Measure", .text), column("This episode", .number),
          column("Show's median", .number), column("Rank", .text),
        ]),
      rows: rows.map { row in
        [
          .text(row.measure.title), row.measure.shown(row.value),
          row.measure.shown(row.standing.median), .text(row.place + row.remark),
        ]
      })
    return Section(
      id: "beside-the-show", title: "Beside the show's other episodes",
      paragraphs: [
        "Rank 1 is the largest. Unusual is what lies beyond three median absolute deviations (times "
          + "1.4826) from the show's median."
      ], table: table)
  }

  /// What is unusual in the show; `nil` where nothing is.
  var sentence: String? {
    let unusual = rows.filter { $0.standing.isUnusual == true }.prefix(2)
    guard !unusual.isEmpty else { return nil }
    let parts = unusual.map {
      "\($0.measure.inSentence) \($0.measure.worded($0.value)) "
        + "(median \($0.measure.worded($0.standing.median)), \($0.place))"
    }
    return "Unusual for the show: \(Wording.list(parts))."
  }

  /// What is said beside a key figure; `nil` where it cannot be compared.
  func remark(on measure: String) -> String? {
    rows.first { $0.measure.id == measure }.map {
      "show's median \($0.measure.worded($0.standing.median)), \($0.place)"
    }
  }
}

extension ComparisonRow {
  fileprivate var remark: String { standing.isUnusual == true ? ", unusual" : "" }
}
