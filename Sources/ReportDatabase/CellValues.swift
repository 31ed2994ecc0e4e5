import GRDB
import ReportModel

extension Value {
  /// The value as a database holds it; NULL where it is missing.
  var databaseValue: DatabaseValue {
    switch self {
    case .text(let text): text.replacingNUL.databaseValue
    case .count(let count): count.databaseValue
    case .number(let number), .share(let number), .rate(let number):
      number.isFinite ? number.databaseValue : .null
    case .duration(let milliseconds): (Double(milliseconds) / 1000).databaseValue
    case .date(let year, let month, let day): Self.date(year, month, day).databaseValue
    case .flag(let isSet): isSet.databaseValue
    case .missing: .null
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(year: year, month: month, day: day)
    return String(decoding: bytes, as: UTF8.self)
  }
}
