import ReportComposition
import ReportModel

/// Rows of a dataset in every form they are wanted in.
struct FormedRows: Sendable {
  /// How a row becomes bytes.
  typealias Form = @Sendable (_ row: [Value], _ bytes: inout [UInt8]) -> Void

  private let forms: [Form]
  /// The bytes of each form's tables, in the order of ``TableDefinition/dataset``.
  private(set) var bytes: [[[UInt8]]]

  /// Begins without rows.
  init(_ forms: [Form]) {
    self.forms = forms
    bytes = forms.map { _ in TableDefinition.dataset.map { _ in [UInt8]() } }
  }

  /// Appends a row to the table at a place.
  mutating func append(_ row: [Value], to table: Int) {
    for form in forms.indices { forms[form](row, &bytes[form][table]) }
  }
}
