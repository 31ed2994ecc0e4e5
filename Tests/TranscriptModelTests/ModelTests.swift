import Foundation
import Testing
import TranscriptModel

struct MediaTimeTests {
  /// The test vectors of the hash's authors.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func `the hash is the published one`(text: String, hash: String) {
    #expect(StableHash(Array(text.utf8)).text == hash)
  }

  @Test(arguments: [
    (0, "0:00:00"), (999, "0:00:00"), (1000, "0:00:01"), (61_000, "0:01:01"),
    (3_599_999, "0:59:59"), (3_600_000, "1:00:00"), (360_000_000, "100:00:00"),
    (-1500, "-0:00:01"),
  ])
  func `times are written as hours, minutes, seconds`(milliseconds: Int, text: String) {
    #expect(MediaTime(milliseconds: milliseconds).description == text)
  }

  @Test func `times add up, compare and travel as whole milliseconds`() throws {
    let time = MediaTime(hours: 1, minutes: 2, seconds: 3, milliseconds: 4)
    #expect(time.milliseconds == 3_723_004)
    #expect((time + time).milliseconds == 7_446_008)
    #expect((MediaTime.zero - time).milliseconds == -3_723_004)
    #expect(MediaTime.zero < time && !(time < time))
    let json = try JSONEncoder().encode([time])
    #expect(String(decoding: json, as: UTF8.self) == "[3723004]")
    #expect(try JSONDecoder().decode([MediaTime].self, from: json) == [time])
  }
}

struct DateTests {
  @Test func `dates order by day and travel as ISO 8601`() throws {
    let dates = ["0001-01-01", "2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"]
      .compactMap { CalendarDate(iso8601: $0) }
    #expect(dates.count == 5)
    #expect(dates.shuffled().sorted() == dates)
    let json = try JSONEncoder().encode(dates[1])
    #expect(String(decoding: json, as: UTF8.self) == "\"2025-12-31\"")
    #expect(try JSONDecoder().decode(CalendarDate.self, from: json) == dates[1])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CalendarDate.self, from: Data("\"2025-02-30\"".utf8))
    }
  }

  @Test(arguments: [(2023, 28), (2024, 29), (1900, 28), (2000, 29)])
  func `leap years are those of the Gregorian calendar`(year: Int, days: Int) {
    #expect(CalendarDate.days(inMonth: 2, of: year) == days)
    #expect((CalendarDate(year: year, month: 2, day: 29) == nil) == (days == 28))
  }

  @Test(arguments: ["+026-03-04", "-026-03-04", "2026-+3-04", "0000-01-01", "２０２６-03-04"])
  func `signs and other digits are no dates`(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }
}

struct DiagnosticTests {
  @Test(arguments: [
    (Diagnostic(.warning, .badTime, "m", line: 3, column: 7), "a.vtt:3:7: warning: m"),
    (Diagnostic(.note, .furniture, "m", line: 3), "a.vtt:3: note: m"),
    (Diagnostic(.error, .notText, "m"), "a.vtt: error: m"),
  ])
  func `diagnostics are written as compilers write them`(diagnostic: Diagnostic, text: String) {
    #expect(diagnostic.rendered(source: "a.vtt") == text)
  }

  @Test func `severities order from harmless to grave, codes are in kebab-case`() {
    #expect(Diagnostic.Severity.allCases.shuffled().sorted() == [.note, .warning, .error])
    for code in Diagnostic.Code.allCases {
      #expect(code.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    }
  }
}

struct TranscriptTimingTests {
  @Test func `timing is that of the best known utterance`() {
    let at = MediaTime(seconds: 1)
    let untimed = Utterance(label: nil, text: 0..<0, line: 1)
    let started = Utterance(label: nil, text: 0..<0, start: at, line: 1)
    let measured = Utterance(label: nil, text: 0..<0, start: at, end: at, line: 1)
    let anchor = TimeAnchor(offset: 0, time: at, line: 1)
    #expect(Transcript().timing == .untimed)
    #expect(Transcript(utterances: [untimed]).timing == .untimed)
    #expect(Transcript(utterances: [untimed, started]).timing == .anchored)
    #expect(Transcript(utterances: [untimed], anchors: [anchor]).timing == .anchored)
    #expect(Transcript(utterances: [started, measured], anchors: [anchor]).timing == .measured)
  }
}
