import TranscriptModel

/// The line under which a page lists an episode: `Jul 30, 2025 • 50min`, `Episode 12 | 4 March 2026 |
/// 1:02:03`.
struct EpisodeLine {
  /// The day of publication.
  private(set) var published: CalendarDate
  /// The length.
  private(set) var duration: MediaTime
  /// The number, where the line has one.
  private(set) var number: Int?

  /// Reads a line; `nil` where it holds anything but a date, a length and a word or two.
  init?(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    let line = bytes.trimmed(line)
    // Most lines of any text end here.
    guard (10...80).contains(line.count), EpisodeLine.mayHoldYear(bytes, line),
      line.count(where: { bytes[$0].isDigit }) >= 6
    else { return nil }
    var date: CalendarDate?
    var length: MediaTime?
    for part in EpisodeLine.parts(bytes.string(line)) {
      if date == nil, let found = DateText.parse(part) {
        date = found
      } else if length == nil, let found = EpisodeLine.duration(part) {
        length = found
      } else if number == nil, let found = EpisodeNumber.parse(part) {
        number = found
      } else if part.utf8.count > 12 {
        return nil
      }
    }
    guard let date, let length else { return nil }
    (published, duration) = (date, length)
  }

  /// Whether exactly four digits stand together, as in every date with a year; the lines of a text
  /// with a stamp on each have digits enough, and hardly ever these.
  private static func mayHoldYear(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var digits = 0
    for index in line {
      if bytes[index].isDigit {
        digits += 1
      } else {
        if digits == 4 { return true }
        digits = 0
      }
    }
    return digits == 4
  }

  /// A length with its unit, or on a clock; a bare number may be anything.
  private static func duration(_ text: String) -> MediaTime? {
    guard text.utf8.first?.isDigit == true, text.utf8.contains(where: { $0.isLetter || $0 == 0x3A })
    else { return nil }
    return DurationText.parse(text)
  }

  /// The parts between bullets, bars, dashes and brackets; without any, the parts before and after
  /// the year.
  private static func parts(_ line: String) -> [String] {
    var line = line
    for dash in [" - ", " – ", " — "] { line = line.split(separator: dash).joined(separator: "•") }
    let parts = line.split { "•·|()".contains($0) }.map { String($0).trimmedSpaces }
    guard parts.count == 1, let whole = parts.first else { return parts.filter { !$0.isEmpty } }
    let words = whole.split(separator: " ")
    let year = words.firstIndex { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
    guard let year else { return parts }
    return [words[...year], words[(year + 1)...]].map { $0.joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
