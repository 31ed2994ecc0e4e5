import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite(.serialized) struct ProgressTests {
  /// A folder of so many files that take more than a moment.
  private func folder(files: Int) throws -> Scratch {
    let scratch = try Scratch()
    let talk = String(repeating: Talk.lines(), count: 60)
    for number in 1...files {
      try scratch.write("Title: Day \(number)\n\n" + talk, to: "\(number).txt")
    }
    return scratch
  }

  /// What the command writes to standard error where that is a terminal; its lines end as a terminal
  /// ends them.
  private func onTerminal(_ arguments: [String]) throws -> (code: Int32, screen: String) {
    var (near, far) = (Int32(0), Int32(0))
    try #require(openpty(&near, &far, nil, nil, nil) == 0)
    // What other tests start meanwhile must not hold the terminal open.
    for end in [near, far] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = Process()
    process.executableURL = Turntable.program
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: far, closeOnDealloc: false)
    try process.run()
    close(far)
    var screen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(near, &buffer, buffer.count)
      guard count > 0 else { break }  // The far end of a terminal fails where it is closed.
      screen += buffer[..<count]
    }
    close(near)
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: screen, as: UTF8.self))
  }

  /// What is left to read on a terminal: a return goes back, and what comes after covers what was there.
  private func left(of screen: String) -> String {
    screen.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        var cells: [Character] = []
        for part in line.split(separator: "\r", omittingEmptySubsequences: false) {
          cells.replaceSubrange(..<min(part.count, cells.count), with: part)
        }
        return String(cells).replacing(/\s+$/, with: "")
      }.joined(separator: "\n")
  }

  @Test func `a terminal is told how far many files are, and nothing of it stays`() throws {
    let scratch = try folder(files: 400)
    let run = try onTerminal(["inspect", scratch.path])
    #expect(run.code == 0)
    #expect(run.screen.contains(/\r(surveying|reading) \d+ of 400 files/), "\(run.screen)")
    #expect(run.screen.contains(/reading \d+ of 400 files, [\d.]+ a second, \d+ s left/))
    #expect(left(of: run.screen).isEmpty)
  }

  @Test(arguments: [("report", "reporting on"), ("export", "reading")])
  func `a line of the progress never stands before or in another line`(
    command: String, stage: String
  ) throws {
    let scratch = try folder(files: 200)
    let run = try onTerminal(
      [command, scratch.path, "--format", "csv", "-o", scratch.path + "/out", "--keep-duplicates"])
    #expect(
      run.screen.contains(try Regex("\(stage) \\d+ of 200 files")), "\(run.screen)")
    let lines = left(of: run.screen).split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix(scratch.path) || $0.hasPrefix("1") }, "\(lines)")
  }

  @Test(arguments: [["--quiet"], []])
  func `few files, and who wants it quiet, get no line`(flags: [String]) throws {
    let scratch = try folder(files: flags.isEmpty ? 19 : 60)
    #expect(try onTerminal(["inspect", scratch.path] + flags).screen.isEmpty)
  }

  @Test(arguments: ["inspect", "convert", "report"])
  func `nothing is written where standard error is no terminal`(command: String) throws {
    let scratch = try folder(files: 200)
    let output = ["-o", scratch.path + "/out"]
    let ended = try Turntable.run(
      [command, scratch.path]
        + ([
          "inspect": [], "convert": ["--to", "txt"], "report": ["--format", "markdown"],
        ][command]
          ?? [])
        + (command == "inspect" ? [] : output))
    #expect(ended.code == 0)
    #expect(!ended.errors.contains("\r") && !ended.errors.contains(" of 200 files"))
  }
}
