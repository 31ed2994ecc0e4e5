import ReportModel

/// The description of the tables as a Frictionless Data Package.
///
/// It names no time of making, so that equal inputs give equal bytes.
struct DataPackage {
  private let dataset: Dataset
  private let title: String

  init(_ dataset: Dataset, title: String) {
    self.dataset = dataset
    self.title = title
  }

  /// The document.
  func json() -> [UInt8] {
    let package = JSONTree.object([
      ("profile", "tabular-data-package"),
      ("name", .text("turntable-" + dataset.report)),
      ("title", .text(VisibleText.line(title))),
      (
        "description",
        """
        Times are seconds; shares are fractions of 1; a missing value is an empty cell and the \
        table notes says why. Text that a spreadsheet would take for a formula has an apostrophe \
        before it: it begins with = @ or a tab or line break, or with + or - and is no number.
        """
      ),
      ("turntable", .text(dataset.version)),
      ("resources", .list(dataset.tables.map { resource($0.info) })),
    ])
    var bytes: [UInt8] = []
    package.append(to: &bytes, indent: 0)
    bytes.append("\n")
    return bytes
  }

  private func resource(_ table: TableInfo) -> JSONTree {
    .object([
      ("profile", "tabular-data-resource"),
      ("name", .text(table.id)),
      ("path", .text(table.id + ".csv")),
      ("title", .text(table.title)),
      ("description", .text(table.meaning)),
      ("format", "csv"),
      ("mediatype", "text/csv"),
      ("encoding", "utf-8"),
      (
        "dialect",
        .object([
          ("delimiter", ","), ("lineTerminator", "\n"), ("quoteChar", "\""),
          ("doubleQuote", .flag(true)), ("skipInitialSpace", .flag(false)),
          ("header", .flag(true)),
        ])
      ),
      ("schema", schema(table)),
    ])
  }

  private func schema(_ table: TableInfo) -> JSONTree {
    let keys = table.primaryKey
    var members: [(String, JSONTree)] = [
      ("fields", .list(table.columns.map { field($0, isOnlyKey: keys == [$0.id]) })),
      ("missingValues", .list([""])),
    ]
    if !keys.isEmpty { members.append(("primaryKey", .list(keys.map(JSONTree.text)))) }
    let references = dataset.references(of: table).map { foreignKey($0, in: table) }
    if !references.isEmpty { members.append(("foreignKeys", .list(references))) }
    return .object(members)
  }

  private func field(_ column: ColumnInfo, isOnlyKey: Bool) -> JSONTree {
    var constraints: [(String, JSONTree)] = []
    if column.key.isPrimary { constraints.append(("required", .flag(true))) }
    if isOnlyKey { constraints.append(("unique", .flag(true))) }
    if let minimum = column.kind.minimum { constraints.append(("minimum", .number(minimum))) }
    if let maximum = column.kind.maximum { constraints.append(("maximum", .number(maximum))) }
    var members: [(String, JSONTree)] = [
      ("name", .text(column.id)), ("title", .text(column.title)),
      ("type", .text(column.kind.frictionlessType)), ("description", .text(column.meaning)),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  /// A key of which a part may be missing is told by that part alone: Frictionless takes one that is
  /// there in part for one that points nowhere.
  private func foreignKey(_ reference: TableReference, in table: TableInfo) -> JSONTree {
    let parts = zip(reference.columns, reference.key).map { (column: $0, key: $1) }
    let optional = parts.filter { !table.primaryKey.contains($0.column) }
    let told = optional.isEmpty ? parts : optional
    return .object([
      ("fields", .list(told.map { .text($0.column) })),
      (
        "reference",
        .object([
          ("resource", .text(reference.table == table.id ? "" : reference.table)),
          ("fields", .list(told.map { .text($0.key) })),
        ])
      ),
    ])
  }
}

extension ColumnInfo.Kind {
  /// The type Frictionless Table Schema has for it.
  var frictionlessType: String {
    switch self {
    case .text: "string"
    case .count: "integer"
    case .number, .share, .rate, .duration: "number"
    case .date: "date"
    case .flag: "boolean"
    }
  }
}
