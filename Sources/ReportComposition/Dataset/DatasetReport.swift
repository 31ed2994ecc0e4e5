public import ReportModel
import TranscriptModel

/// Composes the front page of a dataset: what it is over, how to use it, what is missing and why.
public struct DatasetReport: ComposedReport {
  /// The front page.
  public let report: Report
  /// The tables.
  public let dataset: Dataset
  /// The folder it belongs in: `show/dataset`, or `dataset` where it is over several shows.
  public let folder: String

  /// Composes the front page of a dataset over the episodes that were added up.
  public init(_ summary: DatasetSummary, _ dataset: Dataset) {
    let show = summary.shows.count == 1 ? summary.shows.first : nil
    folder = show.map { Slug.slug($0.name ?? "", or: Slug.unnamedShow) + "/dataset" } ?? "dataset"
    self.dataset = dataset
    let name =
      show == nil
      ? Wording.count(summary.shows.count, "show") : show?.name ?? "A show without a name"
    report = Report(
      title: "\(name): \(Wording.count(summary.episodes, "episode"))",
      subtitle: [
        DatasetReport.dates(summary),
        "Made with Turntable \(dataset.version) from "
          + Wording.count(summary.episodes, "transcript"),
      ], opening: opening,
      keyFigures: DatasetReport.keyFigures(summary),
      sections: [
        Section(id: "pivot", title: "To pivot, to filter, to look up", paragraphs: usage),
        DatasetReport.shows(summary), DatasetReport.reasons(summary),
      ].compactMap(\.self),
      method: method, version: dataset.version, name: "dataset")
  }

  private static func dates(_ summary: DatasetSummary) -> String {
    guard let dates = summary.dates else { return "No episode states its date" }
    return dates.lowerBound == dates.upperBound
      ? Wording.date(dates.lowerBound)
      : "\(Wording.date(dates.lowerBound)) to \(Wording.date(dates.upperBound))"
  }

  private static func keyFigures(_ summary: DatasetSummary) -> [KeyFigure] {
    let words = summary.shows.reduce(0) { $0 + $1.words }
    return [
      KeyFigure("Episodes", .count(summary.episodes)),
      // Episodes of times alone have none to count.
      KeyFigure("Words", words == 0 ? .missing(.noWords) : .count(words), note: "of people"),
      KeyFigure(
        "Length in all", .duration(milliseconds: summary.shows.reduce(0) { $0 + $1.duration }),
        note: "as measured, stated or reckoned"),
    ]
  }

  /// A row a show, where there are several.
  private static func shows(_ summary: DatasetSummary) -> Section? {
    guard summary.shows.count > 1 else { return nil }
    let table = RowTable<DatasetSummary.Show>(
      "shows", "Shows", "One row a show",
      [
        Column("show", "Show", .text, key: .primary, "Name of the show") {
          .text($0.name, orMissing: .notStated)
        },
        Column("episodes", "Episodes", .count, sums: .sum, "Its episodes") { .count($0.episodes) },
        Column("words", "Words", .count, sums: .sum, "Words of people") { .count($0.words) },
        Column("first", "First", .date, "Day of its first episode") {
          .date($0.dates?.lowerBound)
        },
        Column("last", "Last", .date, "Day of its last episode") { .date($0.dates?.upperBound) },
      ])
    let shown = summary.shows.prefix(shownRows)
    return Section(
      id: "shows", title: "The shows", table: table.table(Array(shown)).materialized(),
      tableNote: more(than: shown.count, of: summary.shows.count, "shows", in: "episode"))
  }

  /// Why figures are not as one might expect, the commonest reason first.
  private static func reasons(_ summary: DatasetSummary) -> Section? {
    let reasons = summary.reasons
    guard !reasons.isEmpty else { return nil }
    let table = RowTable<(reason: DatasetSummary.Reason, notes: Int, episodes: Int)>(
      "reasons", "Reasons", "One row a reason",
      [
        Column("kind", "Kind", .text, key: .primary, "missing, estimated, assumed or dropped") {
          .text($0.reason.kind)
        },
        Column("episodes", "Episodes", .count, "Episodes it is true of") { .count($0.episodes) },
        Column("notes", "Notes", .count, sums: .sum, "Rows of the table notes that give it") {
          .count($0.notes)
        },
        Column("reason", "Reason", .text, key: .primary, "Why, in words") {
          .text($0.reason.reason)
        },
      ])
    let shown = reasons.prefix(shownRows)
    return Section(
      id: "missing", title: "What is missing, estimated or left out, and why",
      table: table.table(Array(shown)).materialized(),
      tableNote: more(than: shown.count, of: reasons.count, "reasons", in: "notes"))
  }

  private static let shownRows = 25

  private static func more(
    than shown: Int, of all: Int, _ what: String, in table: String
  ) -> String? {
    shown == all
      ? nil
      : "The first \(shown) of \(HumanForm.grouped(all)) \(what); all are in the table “\(table)”."
  }
}

private let opening = [
  "Everything that was counted, one table for each kind of thing, one row for each thing."
]

private let usage = [
  "Pivot: take “speakers” or “topics”, put what you compare into the rows and a count such as words "
    + "into the values; make a share from sums of counts, never as a mean of shares.",
  "Over time: “periods”, “people”, “topic_trends” and “flags” say of every quarter of a show what its "
    + "review says of it, from the episodes that were heard.",
  "Filter: the totals below a table follow the filter. Look up: tables join by “episode”, and below "
    + "it by “speaker”, “turn” or “topic”.",
]

private let method = [
  "Times are seconds, shares are fractions of 1, dates are days; an empty cell is a value that could "
    + "not be measured, never 0, and the table “notes” says why, episode by episode.",
  "A total of a share is the sum of what it is a share of over the sum of the whole, taken over the "
    + "rows where both are known.",
  "Every column is defined in the workbook's dictionary sheet and by “turntable columns”.",
]
