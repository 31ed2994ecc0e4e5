/// One measure of a table: its name, its meaning, and how to take it from a row.
///
/// Headers, number formats, totals, the data package, the dictionary sheet and the documentation
/// all come from lists of these, so that a new measure is one line.
public struct Column<Row>: Sendable {
  /// What the column is called and what it means.
  public let info: ColumnInfo
  /// Takes the value from a row.
  public let value: @Sendable (borrowing Row) -> Value

  /// Creates a column.
  public init(
    _ id: String, _ title: String, _ kind: ColumnInfo.Kind, key: ColumnInfo.Key = .none,
    sums: ColumnInfo.Aggregation = .none, _ meaning: String,
    value: @escaping @Sendable (borrowing Row) -> Value
  ) {
    info = ColumnInfo(
      id: id, title: title, kind: kind, key: key, aggregation: sums, meaning: meaning)
    self.value = value
  }
}

/// A column, by the ids of its table and its own.
public struct ColumnPlace: Hashable, Sendable {
  /// The id of the table.
  public let table: String
  /// The id of the column.
  public let column: String

  /// Creates a place.
  public init(table: String, column: String) {
    self.table = table
    self.column = column
  }
}

/// What a column is called and what it means.
public struct ColumnInfo: Hashable, Sendable {
  /// What a column's values are.
  public enum Kind: String, Sendable, CaseIterable {
    case text, count, number, share, rate, duration, date, flag

    /// The least a value can be, where there is one.
    public var minimum: Int? {
      switch self {
      case .count, .share: 0
      case .text, .number, .rate, .duration, .date, .flag: nil
      }
    }

    /// The most a value can be, where there is one.
    public var maximum: Int? { self == .share ? 1 : nil }
  }

  /// Whether a column names its row or another table's.
  public enum Key: Hashable, Sendable {
    /// It does neither.
    case none
    /// It is the row's key or part of it.
    case primary
    /// It is part of the row's key and names a row of another table.
    case primaryReference(table: String, column: String)
    /// It names a row of another table.
    case reference(table: String, column: String)

    /// Whether the column is part of the row's key.
    public var isPrimary: Bool {
      switch self {
      case .primary, .primaryReference: true
      case .none, .reference: false
      }
    }

    /// The column of the other table whose value it has.
    public var target: ColumnPlace? {
      switch self {
      case .none, .primary: nil
      case .primaryReference(let table, let column), .reference(let table, let column):
        ColumnPlace(table: table, column: column)
      }
    }
  }

  /// How values of several rows become one.
  public enum Aggregation: Hashable, Sendable {
    /// They do not.
    case none
    /// They add up.
    case sum
    /// The sum of one column over the sum of others, taken over the rows where the ratio is known.
    case ratio(of: String, over: [String])
  }

  /// The stable id, in snake_case.
  public let id: String
  /// The heading for people.
  public let title: String
  /// What the values are.
  public let kind: Kind
  /// Whether it names its row or another table's.
  public let key: Key
  /// How values of several rows become one.
  public let aggregation: Aggregation
  /// One sentence: what it is and of what.
  public let meaning: String

  /// Creates a description.
  public init(
    id: String, title: String, kind: Kind, key: Key, aggregation: Aggregation, meaning: String
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.key = key
    self.aggregation = aggregation
    self.meaning = meaning
  }
}
