import TranscriptModel

/// The day a file's name states, and what else stands in the name.
struct FileNameDate {
  /// The day; `nil` where the name has none, several, or one that may be two days.
  private(set) var date: CalendarDate?
  /// What stands before and after the day; the whole name where there is none.
  private(set) var before: Substring
  private(set) var after: Substring = ""

  /// Looks for one day: `2025-03-14`, `2025_03_14`, `20250314`, `14.03.2025`.
  init(_ stem: String) {
    before = stem[...]
    var found: [(date: CalendarDate, range: Range<Substring.Index>)] = []
    var rest = stem[...]
    while let start = rest.firstIndex(where: \.isDigit) {
      rest = rest[start...]
      if let date = FileNameDate.date(at: rest) {
        found.append((date.date, start..<date.end))
        rest = rest[date.end...]
      } else {
        rest = rest.drop(while: \.isDigit)
      }
    }
    guard let first = found.first, found.allSatisfy({ $0.date == first.date }) else { return }
    date = first.date
    (before, after) = (stem[..<first.range.lowerBound], stem[first.range.upperBound...])
  }

  /// The day a text of digits begins with, and where it ends.
  private static func date(at text: Substring) -> (date: CalendarDate, end: Substring.Index)? {
    let first = text.prefix(while: \.isDigit)
    if first.count == 8 {
      let parts = [first.prefix(4), first.dropFirst(4).prefix(2), first.suffix(2)]
      return date(parts).map { ($0, first.endIndex) }
    }
    guard let separator = text[first.endIndex...].first, "-_.".contains(separator) else {
      return nil
    }
    let second = text[first.endIndex...].dropFirst().prefix(while: \.isDigit)
    guard second.count == 2, text[second.endIndex...].first == separator else { return nil }
    let third = text[second.endIndex...].dropFirst().prefix(while: \.isDigit)
    if first.count == 4, third.count == 2 {
      return date([first, second, third]).map { ($0, third.endIndex) }
    }
    // Which of the two is the day shows only where the other can be no month.
    guard first.count == 2, third.count == 4 else { return nil }
    let days = [date([third, second, first]), date([third, first, second])].compactMap(\.self)
    return Set(days).count == 1 ? days.first.map { ($0, third.endIndex) } : nil
  }

  /// A day of year, month and day, in the years there has been broadcasting; a longer run of digits
  /// is some other number.
  private static func date(_ parts: [Substring]) -> CalendarDate? {
    guard let year = Int(parts[0]), 1920...2099 ~= year, let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension Character {
  /// Whether it is one of 0…9.
  var isDigit: Bool { isASCII && isNumber }
}
