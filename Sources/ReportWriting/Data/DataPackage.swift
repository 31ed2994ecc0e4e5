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
    let keys = table.columns.filter(\.key.isPrimary).map(\.id)
    var members: [(String, JSONTree)] = [
      ("fields", .list(table.columns.map { field($0, isOnlyKey: keys == [$0.id]) })),
      ("missingValues", .list([""])),
    ]
    if !keys.isEmpty { members.append(("primaryKey", .list(keys.map(JSONTree.text)))) }
    let references = table.columns.compactMap { foreignKey($0, in: table) }
    if !references.isEmpty { members.append(("foreignKeys", .list(references))) }
    return .object(members)
  }

  private func field(_ column: ColumnInfo, isOnlyKey: Bool) -> JSONTree {
    var constraints: [(String, JSONTree)] = []
    if column.key.isPrimary { constraints.append(("required", .flag(true))) }
    if isOnlyKey { constraints.append(("unique", .flag(true))) }
    switch column.kind {
    case .share: constraints += [("minimum", .number(0)), ("maximum", .number(1))]
    case .count: constraints.append(("minimum", .number(0)))
    case .text, .number, .rate, .duration, .date, .flag: break
    }
    var members: [(String, JSONTree)] = [
      ("name", .text(column.id)), ("title", .text(column.title)),
      ("type", .text(column.kind.frictionlessType)), ("description", .text(column.meaning)),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  /// A reference to a table that is not in this dataset is left out: it could not be checked.
  private func foreignKey(_ column: ColumnInfo, in table: TableInfo) -> JSONTree? {
    let target: (table: String, column: String)
    switch column.key {
    case .none, .primary: return nil
    case .primaryReference(let table, let column), .reference(let table, let column):
      target = (table, column)
    }
    guard dataset[target.table]?.info.index(of: target.column) != nil else { return nil }
    return .object([
      ("fields", .list([.text(column.id)])),
      (
        "reference",
        .object([
          ("resource", .text(target.table == table.id ? "" : target.table)),
          ("fields", .list([.text(target.column)])),
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
