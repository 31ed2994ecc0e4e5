import EpisodeAnalysis
public import ReportModel
import TranscriptModel

/// Composes the report on one episode: the few things people read, and the tables below them.
public struct EpisodeReport: ComposedReport {
  /// The report as people read it.
  public let report: Report
  /// The tables.
  public let dataset: Dataset
  /// The folder the report belongs in, `show/episode`.
  public let folder: String

  /// Composes the report on an analysed episode; `version` is the program's.
  public init(_ entry: EpisodeEntry, version: String) {
    folder = entry.key
    dataset = Dataset(
      report: "episode", version: version, tables: TableDefinition.tables(of: entry))
    report = Report(
      title: entry.facts.title, subtitle: EpisodeReport.subtitle(entry),
      opening: Opening(entry).sentences, keyFigures: EpisodeKeyFigures.all(entry),
      sections: EpisodeSections(entry, dataset).all,
      method: Method.sentences(entry), version: version, name: "report")
  }

  /// Show, number, date, length; then the file and what it knows of time.
  private static func subtitle(_ entry: EpisodeEntry) -> [String] {
    let facts = entry.facts
    var first: [String] = []
    if let show = facts.show { first.append(show) }
    if let number = facts.number { first.append("episode \(number)") }
    if let date = facts.published { first.append(Wording.date(date)) }
    let duration = entry.stats.duration
    if let low = duration.low, let high = duration.high {
      first.append("≈ \(HumanForm.clock(low))–\(HumanForm.clock(high))")
    } else {
      first.append(HumanForm.clock(duration.value))
    }
    let timing =
      switch facts.timing {
      case .measured: "times measured"
      case .anchored: "sparse time stamps"
      case .untimed: "no time stamps"
      }
    return [
      first.joined(separator: " · "), "From \(facts.source), read as \(facts.format), \(timing)",
    ]
  }
}
