import EpisodeAnalysis
public import ReportModel
public import TranscriptModel

/// Composes the report on a show's list of episodes: what it says of them, for nothing was heard.
public struct ShowReport: ComposedReport {
  /// The report as people read it.
  public let report: Report
  /// The tables.
  public let dataset: Dataset
  /// The folder the report belongs in, `show/episodes`.
  public let folder: String

  /// Composes the report on a listing; `version` is the program's.
  public init(_ listing: ShowListing, version: String) {
    let stats = ShowStats(listing)
    let folder = "\(Slug.slug(listing.facts.show ?? "", or: Slug.unnamedShow))/episodes"
    let episodes = RowTable.episodes.table(ListedRow.rows(listing))
    let diagnostics = RowTable.diagnostics.table(
      listing.diagnostics, source: listing.facts.source)
    let notes = RowTable.notes.table(
      [episodes, diagnostics].flatMap { Notes.missing(in: $0, of: folder) })
    let dataset = Dataset(
      report: "show", version: version, tables: [episodes, notes, diagnostics])
    self.folder = folder
    self.dataset = dataset
    report = Report(
      title: listing.facts.title, subtitle: ShowReport.subtitle(listing, stats),
      opening: ShowOpening(listing, stats).sentences,
      keyFigures: ShowReport.keyFigures(stats),
      sections: ShowReport.sections(listing, dataset), method: method, version: version)
  }

  private static func subtitle(_ listing: ShowListing, _ stats: ShowStats) -> [String] {
    var first = [Wording.count(stats.episodes, "episode")]
    if let span = stats.span {
      first.append(
        span.first == span.last
          ? Wording.date(span.first) : "\(Wording.date(span.first)) to \(Wording.date(span.last))")
    }
    return [
      first.joined(separator: " · "),
      "From \(listing.facts.source), read as \(listing.facts.format), a list of episodes",
    ]
  }

  private static func keyFigures(_ stats: ShowStats) -> [KeyFigure] {
    var figures = [KeyFigure("Episodes", .count(stats.episodes))]
    if let median = stats.medianDuration {
      figures += [
        KeyFigure("Length in all", .duration(milliseconds: stats.totalDuration), note: "as stated"),
        KeyFigure(
          "Typical length", .duration(milliseconds: Int(median.rounded())), note: "the median"),
      ]
    }
    if let gap = stats.medianGap {
      let days = gap == gap.rounded() ? Value.count(Int(gap)) : .number(gap)
      figures.append(KeyFigure("Days between", days, note: "the median"))
    }
    figures.append(
      KeyFigure("With guests", .count(stats.withGuests), note: "episodes that name any"))
    return figures
  }

  private static func sections(_ listing: ShowListing, _ dataset: Dataset) -> [Section] {
    let hosts = listing.hosts.map { host in
      let affiliation = host.affiliation.map { ", \($0)" } ?? ""
      return "\(host.name)\(affiliation), hosts the show: \(host.roleBasis)."
    }
    return [
      Section(
        "episodes", "The episodes",
        dataset.excerpt("episodes", ["published", "title", "guests", "duration_s"], rows: 50)),
      Section(
        "who-is-who", "Who is who, and how we know",
        guests(dataset), paragraphs: hosts),
      dataset.sourceSection,
    ].compactMap(\.self)
  }

  /// The episodes that name a guest, with the evidence.
  private static func guests(_ dataset: Dataset) -> Excerpt? {
    guard
      var excerpt = dataset.excerpt(
        "episodes", ["guests", "guest_affiliation", "guest_basis"], rows: 50)
    else { return nil }
    excerpt.table = Table(
      info: excerpt.table.info, rows: excerpt.table.rows.filter { !$0[0].isMissing })
    return excerpt.table.rows.isEmpty ? nil : excerpt
  }
}

private let method = [
  "Nothing was heard: every figure is what the list states of its episodes, counted.",
  "The typical length and the days between episodes are medians; days are counted between one dated "
    + "episode and the next.",
  "A guest is who a field or a line “Guest:” names, or who the title or description announces, as in "
    + "“Ada Byron, founder of Example, joins …”; hosts are no guests, and nobody is guessed.",
  "Every column is defined in the workbook's dictionary sheet and by “turntable columns”; why a "
    + "value is missing stands in the table “notes”.",
]
