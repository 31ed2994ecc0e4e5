import Foundation
import TestSupport
import Testing

/// A run that ends at any moment: each report is the one of before or the new one, and the next run
/// removes what is left.
@Suite(.serialized) struct KillTests {
  private let scratch: Scratch
  private static let commands = [
    ["report", "-f", "markdown,csv,xlsx", "--jobs", "2"], ["export", "-f", "csv,xlsx,sqlite"],
    ["review", "-f", "html,csv", "--from", "2025-01-01", "--to", "2025-12-31"],
  ]

  /// Writes a show whose episodes are long enough to be caught at.
  init() throws {
    scratch = try Scratch()
    for number in 1...6 {
      let talk = String(repeating: Talk.lines(), count: 4 + number)
      try scratch.write(
        "Title: Day \(number)\nShow: Harbour Talk\nDate: 2025-0\(number)-02\n\n"
          + talk, to: "in/\(number).txt")
    }
  }

  private func run(_ arguments: [String], to output: String) throws {
    let ended = try Turntable.run(arguments + ["-o", output, "in"], in: scratch.url)
    #expect(ended.code == 0, "\(ended.errors)")
  }

  /// Starts a run and ends it by a signal after some seconds; whether it was in time.
  private func run(
    _ arguments: [String], to output: String, endedBy signal: Int32, after seconds: Double
  ) throws -> Bool {
    let process = Process()
    process.executableURL = Turntable.program
    process.arguments = arguments + ["-o", output, "in"]
    process.currentDirectoryURL = scratch.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1e6))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    guard process.terminationReason == .uncaughtSignal else {
      #expect(process.terminationStatus == 0)
      return false
    }
    #expect(process.terminationStatus == signal)
    return true
  }

  /// The reports below a folder: the contents of each, whole, by where it stands.
  private func reports(_ output: String) throws -> [String: [String: Data]] {
    var reports: [String: [String: Data]] = [:]
    for (path, bytes) in try scratch.contents(output) where !path.contains(".turntable-") {
      let parts = path.split(separator: "/").map(String.init)
      let depth = parts.firstIndex(of: "data") ?? parts.count - 1
      let place = parts[..<depth].joined(separator: "/")
      reports[place, default: [:]][parts[depth...].joined(separator: "/")] = bytes
    }
    return reports
  }

  @Test(arguments: commands, [SIGKILL, SIGINT])
  func `a run killed at any moment leaves each report whole, old or new`(
    arguments: [String], signal: Int32
  ) throws {
    try run(arguments, to: "old")
    let changed = arguments + ["--alias", "Ben Oak=Benjamin Oak"]
    let begun = ContinuousClock.now
    try run(changed, to: "new")
    let needed = (ContinuousClock.now - begun) / .seconds(1)
    let (old, new) = (try reports("old"), try reports("new"))
    #expect(old.keys == new.keys && old != new)

    var random = SameNumbers(seed: UInt64(signal))
    var caught = 0
    // More often on a machine so busy that every run ends before its moment.
    for attempt in 1...12 where attempt <= 4 || caught == 0 {
      try? FileManager.default.removeItem(at: scratch.url("out"))
      try FileManager.default.copyItem(at: scratch.url("old"), to: scratch.url("out"))
      let moment = Double.random(in: 0...needed, using: &random)
      if try run(changed, to: "out", endedBy: signal, after: moment) { caught += 1 }
      let left = try reports("out")
      #expect(left.keys == old.keys)
      for (place, files) in left {
        #expect(files == old[place] || files == new[place], "\(place) after \(moment) s")
      }
      try run(changed, to: "out")
      #expect(Fault.leftovers(scratch, "out").isEmpty, "after \(moment) s")
      #expect(try reports("out") == new, "after \(moment) s")
    }
    #expect(caught > 0, "the moments were no test")
  }

  @Test func `what a killed run left is swept, and what another is writing is not`() throws {
    try scratch.write("half", to: "out/harbour-talk/.turntable-1-1/report.md")
    try scratch.write("half", to: "out/harbour-talk/.turntable-1-2")
    try scratch.write("whole", to: "out/harbour-talk/.turntable-1-3/report.md")
    try scratch.write("mine", to: "out/harbour-talk/.notes/mine.txt")
    let other = open(scratch.path("out/harbour-talk/.turntable-1-3"), O_RDONLY)
    defer { close(other) }
    try #require(flock(other, LOCK_EX | LOCK_NB) == 0)
    try run(["report", "-f", "markdown"], to: "out")
    #expect(
      Set(Fault.leftovers(scratch, "out")) == [
        "harbour-talk/.turntable-1-3", "harbour-talk/.turntable-1-3/report.md",
      ])
    #expect(try scratch.text("out/harbour-talk/.notes/mine.txt") == "mine")
  }

  @Test func `a report moved aside by a killed run is put back, with what people keep in it`()
    throws
  {
    try run(["report", "-f", "markdown"], to: "out")
    try scratch.write("mine", to: "out/harbour-talk/day-1/notes.txt")
    let before = try scratch.contents("out/harbour-talk/day-1")
    try FileManager.default.moveItem(
      at: scratch.url("out/harbour-talk/day-1"),
      to: scratch.url("out/harbour-talk/.turntable-old-day-1"))
    try run(["report", "-f", "markdown"], to: "out")
    #expect(try scratch.contents("out/harbour-talk/day-1") == before)
    #expect(Fault.leftovers(scratch, "out").isEmpty)
  }

  @Test func `two runs into one folder at a time both end well`() throws {
    let line = "\"$0\" report -q -f csv -o out in"
    for _ in 1...3 {
      let ended = try Fault.shell("\(line) & \(line); a=$?; wait $! && exit $a", in: scratch)
      #expect(ended.code == 0, "\(ended.errors)")
      #expect(Fault.leftovers(scratch, "out").isEmpty)
    }
    try run(["report", "-f", "csv"], to: "once")
    #expect(try reports("out") == reports("once"))
  }
}
