public import EpisodeAnalysis
import ReportModel
public import TranscriptModel

/// An episode as a review sees it: the figures it compares, and its row of the table `episode`.
public struct ReviewEntry: Sendable {
  /// What is compared.
  public let episode: ReviewEpisode
  /// The values of the table `episode`, in the order of its columns.
  let row: [Value]

  /// Takes an episode that was heard.
  public init(_ analyzed: AnalyzedEpisode) { self.init(EpisodeEntry(analyzed)) }

  /// Takes an episode under a key of its own.
  init(_ entry: EpisodeEntry) {
    episode = ReviewEpisode(entry.stats, key: entry.key)
    row = TableDefinition.episode.table(over: [entry]).materialized().rows.first ?? []
  }

  /// Takes an episode that a page or a feed lists and nobody heard.
  ///
  /// - Parameters:
  ///   - topics: What its description speaks of.
  ///   - words: The words of the description.
  public init(_ listed: ListedEpisode, topics: [ReviewEpisode.Topic] = [], words: Int = 0) {
    let key = Slug.episode(listed.facts)
    episode = ReviewEpisode(
      listed: listed.facts, people: listed.people, key: key, topics: topics, words: words)
    let known = RowTable<ListedRow>.episodes
    let values = known.values(ListedRow(key: key, episode: listed))
    row = TableDefinition.episode.info.columns.map { column in
      known.info.index(of: column.id).map { values[$0] } ?? .missing(.notHeard)
    }
  }

  private init(_ episode: ReviewEpisode, _ row: [Value]) {
    (self.episode, self.row) = (episode, row)
  }

  /// The same episode under another key.
  public func renamed(_ key: String) -> ReviewEntry {
    var row = row
    if let column = TableDefinition.episode.info.index(of: "episode") { row[column] = .text(key) }
    return ReviewEntry(episode.renamed(key), row)
  }

  /// The value of a column of the table `episode`.
  func value(_ column: String) -> Value {
    TableDefinition.episode.info.index(of: column).map { row[$0] } ?? .missing(.notApplicable)
  }
}

extension ReviewMeasure {
  /// A value as people read it.
  func shown(_ value: Double) -> Value {
    switch unit {
    case .count: value == value.rounded() ? .count(Int(value)) : .number(value)
    case .number: .number(value)
    case .rate: .rate(value)
    case .share: .share(value)
    case .duration: .duration(milliseconds: Int(value.rounded()))
    }
  }

  /// A value, or missing: as data, seconds, fractions and plain numbers.
  func plain(_ value: Double?, orMissing reason: MissingReason) -> Value {
    value.map { $0.isFinite ? shown($0) : .missing(reason) } ?? .missing(reason)
  }

  /// A value in a sentence.
  func worded(_ value: Double) -> String {
    switch unit {
    case .count: HumanForm.grouped(Int(value.rounded()))
    case .share: HumanForm.percent(value)
    case .duration: HumanForm.clock(Int(value.rounded()))
    case .number: FixedDecimal(value, fractionDigits: 2)?.text() ?? "–"
    case .rate: FixedDecimal(value, fractionDigits: 1)?.text(trimming: true, grouping: true) ?? "–"
    }
  }
}
