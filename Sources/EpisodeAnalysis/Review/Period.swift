public import TranscriptModel

/// A span of days under review: a quarter, a month, or any other.
public struct Period: Hashable, Sendable {
  /// What a period is in the calendar; it tells which one came before.
  enum Shape: Hashable, Sendable {
    /// So many whole months.
    case months(Int)
    /// Any days.
    case days
  }

  /// The first day.
  public let first: CalendarDate
  /// The last day.
  public let last: CalendarDate
  /// What it is called: `2026-Q1`, `2026-03`, `2026-01-15 to 2026-02-14`.
  public let label: String
  private let shape: Shape
  private let yearStart: Int

  /// A quarter of a year that starts in a month, 1…12. A year that starts within another is called after
  /// the one it ends in. `nil` where there is no such quarter.
  public init?(year: Int, quarter: Int, yearStartsIn start: Int = 1) {
    guard (1...4).contains(quarter), (1...12).contains(start) else { return nil }
    let month = start + (quarter - 1) * 3
    self.init(
      months: 3, from: (start == 1 ? year : year - 1, month), yearStartsIn: start)
  }

  /// A month. `nil` where there is none.
  public init?(year: Int, month: Int) {
    guard (1...12).contains(month) else { return nil }
    self.init(months: 1, from: (year, month), yearStartsIn: 1)
  }

  /// The days from one to another. `nil` where the last lies before the first.
  public init?(from first: CalendarDate, to last: CalendarDate) {
    guard first <= last else { return nil }
    (self.first, self.last, shape, yearStart) = (first, last, .days, 1)
    label = "\(first) to \(last)"
  }

  /// Whole months from a month on, which may lie beyond the year.
  private init?(months: Int, from begin: (year: Int, month: Int), yearStartsIn start: Int) {
    let month = begin.year * 12 + begin.month - 1
    let first = { (month: Int) in
      CalendarDate(year: month / 12, month: month % 12 + 1, day: 1)
    }
    guard month >= 12, let begin = first(month), let end = first(month + months),
      let last = CalendarDate(dayNumber: end.dayNumber - 1)
    else { return nil }
    (self.first, self.last, shape, yearStart) = (begin, last, .months(months), start)
    if months == 1 {
      label = String("\(begin)".dropLast(3))
    } else {
      let place = (begin.month - start + 12) % 12
      label = "\(begin.month >= start && start > 1 ? begin.year + 1 : begin.year)-Q\(place / 3 + 1)"
    }
  }

  /// The quarter a day lies in.
  public static func quarter(of day: CalendarDate, yearStartsIn start: Int = 1) -> Period? {
    let back = (day.month - start + 12) % 3
    return Period(months: 3, from: (day.year, day.month - back), yearStartsIn: start)
  }

  /// Whether a day lies in it.
  public func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }

  /// The number of days.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }

  /// The period of the same length just before it; `nil` before the calendar begins.
  public var before: Period? {
    switch shape {
    case .months(let count): moved(byMonths: -count)
    case .days:
      CalendarDate(dayNumber: first.dayNumber - days).flatMap { begin in
        CalendarDate(dayNumber: first.dayNumber - 1).flatMap { Period(from: begin, to: $0) }
      }
    }
  }

  /// The same period a year earlier.
  public var yearAgo: Period? {
    switch shape {
    case .months: return moved(byMonths: -12)
    case .days:
      let earlier = { (day: CalendarDate) in
        CalendarDate(year: day.year - 1, month: day.month, day: day.day)
          ?? CalendarDate(year: day.year - 1, month: day.month, day: day.day - 1)
      }
      guard let first = earlier(first), let last = earlier(last) else { return nil }
      return Period(from: first, to: last)
    }
  }

  private func moved(byMonths months: Int) -> Period? {
    guard case .months(let count) = shape else { return nil }
    let month = first.year * 12 + first.month - 1 + months
    return Period(months: count, from: (month / 12, month % 12 + 1), yearStartsIn: yearStart)
  }

  /// The latest full quarter of some days: the last one that ends at or before the end of the newest
  /// day's own quarter and has a day in its last month; else the newest day's own. `nil` without days.
  public static func latestFullQuarter(
    among days: [CalendarDate], yearStartsIn start: Int = 1
  ) -> Period? {
    guard let newest = days.max(), let oldest = days.min() else { return nil }
    let own = quarter(of: newest, yearStartsIn: start)
    var candidate = own
    while let quarter = candidate, quarter.last >= oldest {
      if days.contains(where: { quarter.contains($0) && $0.month == quarter.last.month }) {
        return quarter
      }
      candidate = quarter.before
    }
    return own
  }
}
