import ReportModel

/// The views of a database, which follow from the lists of columns.
///
/// - A table that names a row with a day of publication, such as an episode, has a view
///   `<table>_with_episode`: its columns, then show, number, title, day and quarter of the episode.
/// - A table with columns that add up has a view `<table>_by_quarter`: for each show, quarter and
///   what else its key says in words (a speaker, a topic), how many rows there are, the sums, and
///   the ratios of sums.
struct DatabaseViews {
  private let dataset: Dataset

  init(of dataset: Dataset) { self.dataset = dataset }

  /// The statements that make them.
  var all: [String] {
    dataset.tables.map(\.info).flatMap { table -> [String] in
      guard let facts = facts(of: table) else { return [] }
      return [withFacts(table, facts), byQuarter(table, facts)].compactMap { $0 }
    }
  }

  /// What tells an episode from others, in the order of the views.
  private static let facts = ["show", "number", "title", "published"]

  /// Where the day of a row stands: in the row itself, or in the one that it names.
  private struct Facts {
    let table: TableInfo
    /// How the row names the other; `nil` where it is the row itself.
    let reference: TableReference?

    var alias: String { reference == nil ? "row" : table.id }

    func column(_ id: String) -> String { "\(quoted(alias)).\(quoted(id))" }

    /// Such as `2026-Q1`.
    var quarter: String {
      let day = column("published")
      return "substr(\(day), 1, 4) || '-Q' || ((substr(\(day), 6, 2) + 2) / 3)"
    }
  }

  private func facts(of table: TableInfo) -> Facts? {
    if table.index(of: "published") != nil { return Facts(table: table, reference: nil) }
    let named = dataset.references(of: table).compactMap { reference -> Facts? in
      guard let other = dataset[reference.table]?.info, other.index(of: "published") != nil else {
        return nil
      }
      return Facts(table: other, reference: reference)
    }
    // A row that names two of them, such as somebody's first and last, is of neither.
    return named.count == 1 ? named[0] : nil
  }

  /// The rows beside the facts of their episode, whose names begin with `episode_`.
  private func withFacts(_ table: TableInfo, _ facts: Facts) -> String? {
    guard facts.reference != nil else { return nil }
    let prefix = facts.table.id + "_"
    let columns =
      ["\"row\".*"]
      + Self.facts.filter { facts.table.index(of: $0) != nil }.map {
        "\(facts.column($0)) AS \(quoted(prefix + $0))"
      } + ["\(facts.quarter) AS \(quoted(prefix + "quarter"))"]
    return view("\(table.id)_with_\(facts.table.id)", columns, of: table, facts)
  }

  /// The sums and ratios of a quarter; `nil` where nothing adds up.
  private func byQuarter(_ table: TableInfo, _ facts: Facts) -> String? {
    let totals = table.columns.compactMap(total)
    guard !totals.isEmpty else { return nil }
    var groups: [String] = []
    if facts.table.index(of: "show") != nil { groups.append("\(facts.column("show")) AS \"show\"") }
    groups.append("\(facts.quarter) AS \"quarter\"")
    let naming = facts.reference?.columns ?? table.primaryKey
    groups += table.columns
      .filter { $0.key.isPrimary && $0.kind == .text && !naming.contains($0.id) }
      .map { "\"row\".\(quoted($0.id))" }
    let places = (1...groups.count).map(String.init).joined(separator: ", ")
    return view(
      "\(table.id)_by_quarter", groups + ["count(*) AS \"rows\""] + totals, of: table, facts)
      + "\nGROUP BY \(places)"
  }

  private func total(_ column: ColumnInfo) -> String? {
    let sum: String
    switch column.aggregation {
    case .none: return nil
    case .sum: sum = "sum(\"row\".\(quoted(column.id)))"
    case .ratio(let part, let whole):
      let part = "\"row\".\(quoted(part))"
      let parts = whole.map { "\"row\".\(quoted($0))" }
      let whole = parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " + ")))"
      // A row where either is missing tells nothing of the ratio.
      sum =
        "1.0 * sum(\(part)) FILTER (WHERE \(whole) IS NOT NULL)"
        + " / nullif(sum(\(whole)) FILTER (WHERE \(part) IS NOT NULL), 0)"
    }
    return "\(sum) AS \(quoted(column.id))"
  }

  private func view(_ name: String, _ columns: [String], of table: TableInfo, _ facts: Facts)
    -> String
  {
    var text = "CREATE VIEW \(quoted(name)) AS\nSELECT\n  "
    text += columns.joined(separator: ",\n  ")
    text += "\nFROM \(quoted(table.id)) AS \"row\""
    if let reference = facts.reference {
      let matches = zip(reference.columns, reference.key).map {
        "\(facts.column($1)) = \"row\".\(quoted($0))"
      }
      text += "\nLEFT JOIN \(quoted(reference.table)) ON \(matches.joined(separator: " AND "))"
    }
    return text
  }
}
