import Testing
import TranscriptModel

struct CalendarDateTests {
  @Test(arguments: [
    ("2026-03-04", true), ("2024-02-29", true), ("2023-02-29", false), ("2026-13-01", false),
    ("2026-00-10", false), ("26-03-04", false), ("2026-3-4", false), ("", false),
  ])
  func `reads only real ISO dates`(text: String, isDate: Bool) {
    let date = CalendarDate(iso8601: text)
    #expect((date != nil) == isDate)
    if let date { #expect(date.description == text) }
  }

  @Test(arguments: [
    // As Python's date.toordinal counts them, less one.
    (1, 1, 1, 0), (1970, 1, 1, 719_162), (2000, 2, 29, 730_178), (2026, 3, 1, 739_675),
    (9999, 12, 31, 3_652_058),
  ])
  func `counts days from the year 1`(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
  }
}
