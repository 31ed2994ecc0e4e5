import TranscriptModel

/// Reads dates as pages write them: `4th Mar 2026`, `March 4, 2026`, `Wed, 4 Mar 2026`, `2026-03-04`.
///
/// and as machines count them, in seconds or milliseconds since 1970: `1546437600`.
///
/// `03/04/2026` is left alone: it is March in one country and April in another.
enum DateText {
  /// The date a text is, with at most a weekday and a time of day around it.
  static func parse(_ text: some StringProtocol) -> CalendarDate? {
    guard text.utf8.count <= 48 else { return nil }
    if let date = sinceEpoch(text) { return date }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    if let first = words.first, let date = CalendarDate(iso8601: first.prefix(10)) { return date }
    var day: Int?
    var month: Int?
    var year: Int?
    for word in words {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let rest = word.dropFirst(digits.count).lowercased()
      if digits.isEmpty {
        if month == nil { month = self.month(rest) }
      } else if let value = Int(digits), digits.count <= 4 {
        if digits.count == 4, rest.isEmpty {
          year = year ?? value
        } else if ["", "st", "nd", "rd", "th", "."].contains(rest) {
          day = day ?? value
        }
      }
    }
    guard let day, let month, let year else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The day, in Greenwich, of ten digits of seconds or thirteen of milliseconds since 1970.
  private static func sinceEpoch(_ text: some StringProtocol) -> CalendarDate? {
    guard [10, 13].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(text), let first = CalendarDate(year: 1970, month: 1, day: 1)
    else { return nil }
    let seconds = text.utf8.count == 13 ? count / 1000 : count
    return CalendarDate(dayNumber: first.dayNumber + seconds / 86_400)
  }

  private static func month(_ word: String) -> Int? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0 == word || $0.prefix(3) == word || $0.prefix(4) == word }
      .map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
