import Foundation
import Testing

/// Inputs that are not what they were a moment ago, or never were files.
struct InputFaultTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Talk.titled("Told"), to: "told.txt")
  }

  /// The second input is a pipe: the run waits for it while it surveys its inputs, when the first has
  /// been read and is not counted yet.
  @Test(arguments: [
    "rm told.txt", ": >told.txt", "rm told.txt; mkdir told.txt",
    "printf '\\377\\330\\377\\340\\0\\20' >told.txt",
  ])
  func `a file that vanishes or changes while it is worked on counts as it was read`(
    change: String
  ) throws {
    let ended = try Fault.shell(
      """
      mkfifo later
      "$0" report -q -f csv -o out --jobs 1 told.txt later & run=$!
      exec 3>later
      \(change)
      cat '\(page)' >&3
      exec 3>&-
      wait $run
      """, in: scratch)
    #expect(ended.code == 0 && ended.errors.isEmpty, "\(ended.errors)")
    let reports = scratch.files("out").filter { $0.hasSuffix("/.turntable") }
    #expect(reports == ["harbour-talk/told/.turntable", ReportTests.folder + "/.turntable"])
    try ReportCheck(scratch.url("out")).expectSound()
  }

  @Test func `files that change all the time end in whole reports or errors`() throws {
    let names = (1...12).map { "in/\($0).txt" }
    let talks = [Talk.titled("Long"), "", "Title", String(repeating: Talk.lines(), count: 200)]
    for name in names { try scratch.write(talks[0], to: name) }
    let paths = names.map(scratch.path)
    let end = scratch.path("end")
    let changes = Thread {
      var turn = 0
      while !FileManager.default.fileExists(atPath: end) {
        turn += 1
        let path = paths[turn % paths.count]
        switch turn % 4 {
        case 0: try? FileManager.default.removeItem(atPath: path)
        case 1: truncate(path, off_t(turn % 300))
        default:
          try? talks[turn % talks.count].write(
            toFile: path, atomically: false, encoding: .utf8)
        }
      }
    }
    changes.start()
    defer { _ = try? scratch.write("", to: "end") }
    for turn in 1...6 {
      let ended = try Turntable.run(
        ["report", "-q", "--force", "-f", "csv,markdown", "-o", "out-\(turn)"] + names,
        in: scratch.url)
      #expect([0, 1, 2].contains(ended.code) && !ended.isCrash, "\(ended.errors)")
      #expect(ended.errors.split(separator: "\n").allSatisfy { $0.contains(": error: ") })
      for path in scratch.files("out-\(turn)") where path.hasSuffix("/.turntable") {
        let folder = scratch.url("out-\(turn)/" + path).deletingLastPathComponent()
        try ReportCheck(folder).expectSound()
      }
      #expect(Fault.leftovers(scratch, "out-\(turn)").isEmpty)
    }
  }

  @Test func `a pipe and standard input are read once, whatever stands beside them`() throws {
    let ended = try Fault.shell(
      """
      mkfifo pipe
      cat '\(page)' >pipe &
      cat '\(captions)' | "$0" report -q -f csv -o out pipe - told.txt
      """, in: scratch)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(scratch.files("out").count { $0.hasSuffix("/.turntable") } == 3)
  }

  @Test func `links in a circle neither trap a walk nor count twice`() throws {
    try scratch.write(Talk.titled("Deep"), to: "in/a/b/deep.txt")
    for (link, target) in [
      ("in/a/b/up", ".."), ("in/a/round", "."), ("in/self", "self"), ("in/gone", "nowhere"),
      ("in/again", "../in"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path(link), withDestinationPath: target)
    }
    let ended = try Fault.shell("\"$0\" report -f csv -o out in", in: scratch)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(scratch.files("out").filter { $0.hasSuffix("/.turntable") }.count == 1)
    // A link that is named is meant.
    #expect(try Fault.shell("\"$0\" report -f csv -o named in/again", in: scratch).code == 0)
    let circle = try Fault.shell("\"$0\" report -o out in/self", in: scratch)
    #expect(circle.code == 2)
    #expect(circle.errors == "in/self: error: could not be read: its links lead in a circle\n")
  }
}
