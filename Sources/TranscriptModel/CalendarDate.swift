/// A day of the Gregorian calendar, without a time of day or a zone.
public struct CalendarDate: Hashable, Comparable, Codable, Sendable {
  /// The year, 1…9999.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, 1…31.
  public let day: Int

  /// Creates a date, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2026-03-04`, or `nil` for any other text.
  public init?(iso8601 text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, !parts.contains(where: { $0.hasPrefix("+") }),
      let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The number of days from 1 January of the year 1, so that dates can be told apart in days.
  public var dayNumber: Int {
    let before = year - 1
    let months = (1..<month).reduce(0) { $0 + CalendarDate.days(inMonth: $1, of: year) }
    return before * 365 + before / 4 - before / 100 + before / 400 + months + day - 1
  }

  /// The date so many days from 1 January of the year 1; `nil` outside the years 1…9999.
  public init?(dayNumber: Int) {
    // A year is never shorter than 365 days, so that this year is the right one or a later one.
    var year = dayNumber / 366 + 1
    guard dayNumber >= 0, year <= 9999 else { return nil }
    func start(of year: Int) -> Int {
      let before = year - 1
      return before * 365 + before / 4 - before / 100 + before / 400
    }
    while year < 9999, start(of: year + 1) <= dayNumber { year += 1 }
    var (month, rest) = (1, dayNumber - start(of: year))
    while month < 12, rest >= CalendarDate.days(inMonth: month, of: year) {
      rest -= CalendarDate.days(inMonth: month, of: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  /// Orders dates from early to late.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Reads the form written by ``encode(to:)``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = CalendarDate(iso8601: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a date such as 2026-03-04")
    }
    self = date
  }

  /// Written as `2026-03-04`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as ISO 8601: `2026-03-04`.
  public var description: String {
    let pad = { (n: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(n).count)) + String(n)
    }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }
}
