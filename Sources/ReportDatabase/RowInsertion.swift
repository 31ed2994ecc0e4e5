import GRDB
import GRDBSQLite
import ReportModel

/// Adds rows to one table, as often as wanted.
///
/// Values go to SQLite’s own functions: arguments made for GRDB would take nearly as long as the rest.
struct RowInsertion {
  private let statement: Statement
  private let handle: OpaquePointer

  init(into table: TableInfo, of database: Database) throws {
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    statement = try database.makeStatement(
      sql: "INSERT INTO \(quoted(table.id)) VALUES (\(places))")
    statement.setUncheckedArguments([])  // they are set below, unseen by GRDB
    handle = statement.sqliteStatement
  }

  /// Adds a row, which has a value for every column.
  func add(_ row: [Value]) throws {
    sqlite3_reset(handle)  // no values are taken between a row and this
    var place: Int32 = 0
    for value in row {
      place += 1
      let code = bind(value, at: place)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    try statement.execute()
  }

  /// Hands a value over as a database holds it: NULL where it is missing.
  private func bind(_ value: Value, at place: Int32) -> Int32 {
    switch value {
    case .text(let text): bind(text.replacingNUL, at: place)
    case .count(let count): sqlite3_bind_int64(handle, place, Int64(count))
    // A number that is none becomes NULL by itself, but not one without end.
    case .number(let number), .share(let number), .rate(let number):
      number.isFinite
        ? sqlite3_bind_double(handle, place, number) : sqlite3_bind_null(handle, place)
    case .duration(let milliseconds):
      sqlite3_bind_double(handle, place, Double(milliseconds) / 1000)
    case .date(let year, let month, let day): bind(Self.date(year, month, day), at: place)
    case .flag(let isSet): sqlite3_bind_int64(handle, place, isSet ? 1 : 0)
    case .missing: sqlite3_bind_null(handle, place)
    }
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      // An empty text may have no address, and without one it would be NULL.
      guard let start = bytes.baseAddress else {
        return sqlite3_bind_text64(handle, place, "", 0, Self.copied, UInt8(SQLITE_UTF8))
      }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text64(
          handle, place, $0, UInt64(bytes.count), Self.copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// SQLite's `SQLITE_TRANSIENT`, which Swift cannot read: take a copy.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(year: year, month: month, day: day)
    return String(decoding: bytes, as: UTF8.self)
  }
}
