import ReportComposition
import ReportModel

/// The rows of one episode in every form they are wanted in, table by table; made by the workers.
struct EpisodeRows: Sendable {
  /// How a row becomes bytes.
  typealias Form = @Sendable (_ row: [Value], _ bytes: inout [UInt8]) -> Void

  /// The key the rows have.
  let key: String
  /// The bytes of each form's tables, in the order of ``TableDefinition/all``.
  let bytes: [[[UInt8]]]
  /// What the dataset's front page says of the episode.
  let summary: EpisodeSummary

  /// Makes the rows of an episode.
  init(_ entry: EpisodeEntry, forms: [Form]) {
    key = entry.key
    var bytes = forms.map { _ in TableDefinition.all.map { _ in [UInt8]() } }
    summary = TableDefinition.walk(entry) { table, row in
      for form in forms.indices { forms[form](row, &bytes[form][table]) }
    }
    self.bytes = bytes
  }
}
