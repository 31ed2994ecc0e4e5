import Foundation
import Testing

/// What a program is started with: closed files, no home, another place and another time.
struct EnvironmentTests {
  private let scratch: Scratch
  private static let formats = "markdown,html,xlsx,csv,json,sqlite"

  init() throws { scratch = try Scratch() }

  private func report(to output: String, before: String = "", after: String = "") throws -> Ended {
    try Fault.shell(
      "\(before) \"$0\" report -f \(Self.formats) -o \(output) '\(page)' \(after)", in: scratch)
  }

  @Test(arguments: [
    "env -u HOME", "HOME=/nowhere", "env -i", "LC_ALL=C", "LC_ALL=C.UTF-8", "LC_ALL=de_DE.UTF-8",
    "LANG=nonsense", "TZ=Pacific/Kiritimati", "TZ=America/Los_Angeles", "TZ=nonsense",
  ])
  func `a report has the same bytes wherever it is made`(environment: String) throws {
    #expect(try report(to: "here").code == 0)
    let ended = try report(to: "there", before: environment)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(try scratch.contents("there") == scratch.contents("here"))
  }

  @Test(
    .enabled(if: Fault.canSetClock, "there is no faketime"),
    arguments: ["1970-01-02 00:00:00", "1979-12-31 23:59:59", "2107-12-31 00:00:00"])
  func `a report has the same bytes whenever it is made`(day: String) throws {
    #expect(try report(to: "today").code == 0)
    let ended = try report(to: "then", before: "faketime '\(day)'")
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(try scratch.contents("then") == scratch.contents("today"))
  }

  @Test(arguments: [">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full"])
  func `nothing that is told lands in a report`(closing: String) throws {
    #expect(try report(to: "open").code == 0)
    let ended = try report(to: "closed", after: closing)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(try scratch.contents("closed") == scratch.contents("open"))
  }

  @Test func `closed standard output and input are told of`() throws {
    let output = try Fault.shell("\"$0\" columns >&-", in: scratch)
    #expect(output.code == 2)
    #expect(output.errors == "standard output: error: could not write: it is closed\n")
    let input = try Fault.shell("\"$0\" report -o - - <&-", in: scratch)
    #expect(input.code == 2)
    #expect(input.errors == "-: error: could not be read: it is closed\n")
  }

  @Test func `reports are written though nobody reads what is told of them`() throws {
    for number in 1...6 { try scratch.write(Talk.titled("Day \(number)"), to: "\(number).txt") }
    let line = "\"$0\" report -f csv -o out ?.txt"
    let ended = try Fault.shell(
      "{ sleep 0.2; \(line); echo $? >code; } 2>&1 | true; sleep 0.1", in: scratch)
    #expect(ended.errors.isEmpty)
    let end = Date(timeIntervalSinceNow: 60)
    while scratch.files().contains("code") == false, Date() < end { usleep(50_000) }
    #expect(try scratch.text("code") == "0\n")
    #expect(scratch.files("out").count { $0.hasSuffix("/.turntable") } == 6)
  }
}
