import ReportModel
import TestSupport

/// What must hold of every table: shape, kinds and bounds of values, keys, references.
public enum TableLaws {
  /// Checks the tables of a report.
  ///
  /// - Throws: `Broken` with what is wrong.
  public static func check(_ dataset: Dataset) throws {
    var keys: [String: Set<[Value]>] = [:]
    for table in dataset.tables {
      let info = table.info
      let key = info.columns.indices.filter { info.columns[$0].key.isPrimary }
      try table.forEachRow { row in
        guard row.count == info.columns.count else {
          throw Broken("\(info.id): \(row.count) cells in \(info.columns.count) columns")
        }
        for (value, column) in zip(row, info.columns) {
          guard isSound(value, in: column) else {
            throw Broken("\(info.id).\(column.id): \(value) in a column of \(column.kind)")
          }
        }
        guard !key.isEmpty else { return }
        let own = key.map { row[$0] }
        if own.contains(where: \.isMissing) { throw Broken("\(info.id): no key in \(own)") }
        guard keys[info.id, default: []].insert(own).inserted else {
          throw Broken("\(info.id): two rows have the key \(own)")
        }
      }
    }
    for table in dataset.tables { try checkReferences(of: table, in: dataset, keys) }
  }

  private static func checkReferences(
    of table: DatasetTable, in dataset: Dataset, _ keys: [String: Set<[Value]>]
  ) throws {
    for reference in dataset.references(of: table.info) {
      let columns = reference.columns.compactMap(table.info.index(of:))
      try table.forEachRow { row in
        let named = columns.map { row[$0] }
        if named.contains(where: \.isMissing) { return }
        guard keys[reference.table]?.contains(named) == true else {
          throw Broken("\(table.info.id): nothing in \(reference.table) has the key \(named)")
        }
      }
    }
  }

  /// Whether a value is of its column's kind, a finite number, and within the kind's bounds.
  static func isSound(_ value: Value, in column: ColumnInfo) -> Bool {
    switch (value, column.kind) {
    case (.missing, _), (.text, .text), (.duration, .duration), (.flag, .flag): true
    case (.count(let count), .count): count >= 0
    case (.number(let number), .number), (.rate(let number), .rate): number.isFinite
    // A column of measures of several kinds, such as a review's, is one of numbers.
    case (.count, .number), (.duration, .number): true
    case (.share(let number), .number), (.rate(let number), .number): number.isFinite
    case (.share(let share), .share): (0...1 + tolerance).contains(share)
    case (.date(let year, let month, let day), .date):
      (0...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day)
    default: false
    }
  }

  /// What sums of shares may be off by.
  static let tolerance = 1e-9
}
