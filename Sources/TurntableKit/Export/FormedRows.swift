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
