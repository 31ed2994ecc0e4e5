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
}
