import ReportComposition
import ReportModel

/// Rows of a dataset in every form they are wanted in.
struct FormedRows: Sendable {
  /// How a row becomes bytes.
  typealias Form = @Sendable (_ row: [Value], _ bytes: inout [UInt8]) -> Void

  private let forms: [Form]
  /// The bytes of each form's tables, in the order of ``TableDefinition/dataset``.
  private(set) var bytes: [[[UInt8]]]
  /// How many bytes there are.
  private(set) var size = 0

  /// Begins without rows.
  init(_ forms: [Form]) {
    self.forms = forms
    bytes = forms.map { _ in TableDefinition.dataset.map { _ in [UInt8]() } }
  }

  /// Appends a row to the table at a place.
  mutating func append(_ row: [Value], to table: Int) {
    for form in forms.indices {
      let before = bytes[form][table].count
      forms[form](row, &bytes[form][table])
      size += bytes[form][table].count - before
    }
  }

  /// Takes the rows away; their memory serves for the next.
  mutating func removeAll() {
    for form in bytes.indices {
      for table in bytes[form].indices { bytes[form][table].removeAll(keepingCapacity: true) }
    }
    size = 0
  }
}

/// What a dataset takes from one episode: its rows, table by table, and what outlasts them; made by the
/// workers.
struct EpisodeRows: Sendable {
  /// The key the rows have.
  let key: String
  /// The rows.
  let rows: FormedRows
  /// What the dataset's front page says of the episode.
  let summary: EpisodeSummary
  /// What its quarter's rows need of it.
  let record: EpisodeRecord

  /// Makes the rows of an episode.
  ///
  /// - Parameters:
  ///   - key: The key they are to have.
  ///   - file: The show's own file.
  init(
    _ episode: UnderstoodEpisode, key: String, file: ShowFile?, forms: [FormedRows.Form]
  ) {
    let entry = EpisodeEntry(
      episode.analyzed, key: key, beside: episode.show, yearStartsIn: file?.yearStartsIn ?? 1)
    self.key = key
    var rows = FormedRows(forms)
    summary = TableDefinition.walk(entry) { table, row in rows.append(row, to: table) }
    self.rows = rows
    record = EpisodeRecord(entry, targets: file?.reviewTargets ?? [])
  }
}
