import EpisodeAnalysis
import ReportComposition
import ReportModel
import TranscriptReading

/// The lists the command prints: formats read, and the data dictionary.
public enum Catalogue {
  /// The ids of the formats read.
  public static var formatIDs: [String] { TranscriptFormats.all.map(\.id) }

  /// The formats read, a line each.
  public static var formats: String {
    let rows = TranscriptFormats.all.map { format in
      [format.id, format.title, format.fileExtensions.map { "." + $0 }.joined(separator: " ")]
        + [format.summary]
    }
    return aligned([["format", "name", "usual endings", "what is read"]] + rows)
  }

  /// The ids of the tables.
  public static var tables: [String] { TableDefinition.dictionary.map(\.id) }

  /// The data dictionary: one table's columns, or all tables'; `nil` for an unknown table.
  public static func columns(of table: String? = nil) -> String? {
    let wanted = TableDefinition.dictionary.filter { table == nil || $0.id == table }
    guard !wanted.isEmpty else { return nil }
    let texts = wanted.map { info in
      "\(info.id): \(info.meaning)\n"
        + aligned(info.columns.map { ["  " + $0.id, $0.kind.rawValue, $0.meaning] })
    }
    return texts.joined(separator: "\n") + (table == nil ? "\n" + wordLists : "")
  }

  /// The word lists that counts of backchannels, hesitations, markers and tags rest on.
  private static var wordLists: String {
    WordLists.all.map { lists in
      let parts = [
        ("backchannel cues", lists.cues), ("hesitations", lists.hesitations),
        ("discourse markers", lists.markers), ("tag questions", lists.tags),
        ("stop words of topics", lists.stopWords),
        ("words that may connect a topic's", lists.connectors),
        ("short forms in topics", lists.shortForms),
      ]
      return parts.map { "Word list, \(lists.language), \($0.0): \($0.1.joined(separator: ", "))" }
        .joined(separator: "\n\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// Rows with their cells lined up; the last cell is left as it is.
  private static func aligned(_ rows: [[String]]) -> String {
    let widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
