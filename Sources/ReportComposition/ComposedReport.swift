public import ReportModel

/// A report composed: what people read, the tables below it, and where it belongs.
///
/// One type conforms for each kind of thing that is reported on.
public protocol ComposedReport: Sendable {
  /// The report as people read it.
  var report: Report { get }
  /// The tables.
  var dataset: Dataset { get }
  /// The folder it belongs in, with `/` between its parts.
  var folder: String { get }
}

extension Dataset {
  /// The most rows a table for readers shows.
  static let shownRows = 15

  /// A table with only some columns and rows, and a word on what is left out.
  ///
  /// - Parameter kind: What the column `kind` holds in the rows to show; `nil` for all.
  func excerpt(
    _ id: String, _ columns: [String], rows: Int = shownRows, kind: String? = nil
  ) -> Excerpt? {
    guard let all = self[id]?.materialized() else { return nil }
    var rowsOfKind = all.rows
    if let kind, let column = all.info.index(of: "kind") {
      rowsOfKind = rowsOfKind.filter { $0[column] == .text(kind) }
    }
    let whole = Table(info: all.info, rows: rowsOfKind)
    guard !whole.rows.isEmpty else { return nil }
    let note =
      whole.rows.count > rows
      ? "The first \(rows) of \(HumanForm.grouped(whole.rows.count)) rows; all are in "
        + "the table “\(id)”." : nil
    return Excerpt(table: whole.selecting(columns).prefix(rows), note: note)
  }

  /// What to know about the source; `nil` where there is nothing.
  var sourceSection: Section? {
    Section(
      "source", "What to know about the source",
      excerpt("diagnostics", ["severity", "line", "message"]))
  }
}

/// A table cut to what is worth reading.
struct Excerpt {
  var table: Table
  var note: String?
}

extension Section {
  /// A section of what there is; `nil` where there is nothing.
  init?(
    _ id: String, _ title: String, _ excerpt: Excerpt?, charts: [Chart] = [],
    paragraphs: [String] = []
  ) {
    guard excerpt != nil || !charts.isEmpty || !paragraphs.isEmpty else { return nil }
    self.init(
      id: id, title: title, paragraphs: paragraphs, charts: charts, table: excerpt?.table,
      tableNote: excerpt?.note)
  }
}
