import Foundation
import Testing

/// What the disk may refuse: the reports of before stay as they are, nothing half-written stays, and
/// it is said why.
struct DiskFaultTests {
  private let scratch: Scratch
  private static let all = "markdown,html,xlsx,csv,json,sqlite"

  init() throws { scratch = try Scratch() }

  /// Commands that write, and a report of each that stands already.
  private func commands(_ output: String) -> [(name: String, line: String)] {
    let show = fixture("shows/lamp-room")
    return DiskFaultTests.all.split(separator: ",").map { format in
      ("report as \(format)", "\"$0\" report -q -f \(format) -o \(output) '\(page)'")
    } + [
      ("export", "\"$0\" export -q -f csv,xlsx,sqlite -o \(output) '\(show)'"),
      ("review", "\"$0\" review -q -o \(output) --from 1999-01-01 --to 2040-01-01 '\(show)'"),
      ("convert", "\"$0\" convert -q --force --to json -o \(output)/a.json '\(page)'"),
      ("init", "\"$0\" init --force -o \(output)/show.yml '\(show)'"),
    ]
  }

  /// What stands in `old`: reports made with other options than those of the commands.
  private func makeOld() throws {
    for (name, line) in commands("old") {
      let ended = try Fault.shell(line, in: scratch)
      #expect(ended.code == 0, "\(name): \(ended.errors)")
    }
  }

  @Test(.enabled(if: Fault.canMount, "no disk can be mounted here"))
  func `a full disk leaves the reports of before, and is told`() throws {
    try makeOld()
    let old = try scratch.contents("old")
    for (name, line) in commands("disk") {
      let full =
        "cp -R old/. disk && dd if=/dev/zero of=disk/full bs=4k 2>dd; "
        + line.replacing("report -q", with: "report -q --host 'Tomás Okafor'")
        + "; code=$?; rm disk/full; (exit $code)"
      let ended = try Fault.shell(full, withDiskOf: 4096, in: scratch)
      #expect(ended.code == 2, "\(name): \(ended.errors)")
      #expect(ended.errors.contains(/error: .*the disk (is|may be) full|disk is full/), "\(name)")
      #expect(!ended.errors.contains(/^[^\[].*\.turntable-/), "\(name): \(ended.errors)")
      #expect(try scratch.contents("after") == old, "\(name)")
      try FileManager.default.removeItem(at: scratch.url("after"))
    }
  }

  @Test(
    .enabled(if: Fault.canMount, "no disk can be mounted here"),
    arguments: [24, 60, 96, 140, 190, 260, 400, 700])
  func `a disk that fills while a report is written gets all of it or nothing`(
    kilobytes: Int
  ) throws {
    for format in Self.all.split(separator: ",") {
      let line = "\"$0\" report -q -f \(format) -o disk/out '\(page)'"
      let ended = try Fault.shell(line, withDiskOf: kilobytes, in: scratch)
      #expect(Fault.leftovers(scratch, "after").isEmpty)
      if ended.code == 0 {
        try ReportCheck(scratch.url("after")).expectSound()
      } else {
        #expect(ended.code == 2 && !ended.isCrash)
        #expect(scratch.files("after").isEmpty, "\(format)")
      }
      try FileManager.default.removeItem(at: scratch.url("after"))
    }
  }

  @Test(.enabled(if: Fault.canMount, "no disk can be mounted here"))
  func `a folder for temporary files without room spoils no workbook`() throws {
    for place in ["disk", "."] {
      let line = "TMPDIR=\"$PWD/disk\" \"$0\" report -q -f xlsx -o \(place)/out '\(page)'"
      let ended = try Fault.shell(line, withDiskOf: 16, in: scratch)
      #expect(ended.code == (place == "disk" ? 2 : 0), "\(ended.errors)")
    }
    try ReportCheck(scratch.url("out")).expectSound()
  }

  @Test(
    .enabled(if: Fault.canMount, "no disk can be mounted here"),
    arguments: ["$PWD/disk", "$PWD/nowhere"])
  func `without room for temporary files a dataset is the same`(temporary: String) throws {
    let show = fixture("shows/lamp-room")
    let line = "\"$0\" export -q -f csv -j 2 '\(show)'"
    #expect(try Fault.shell("\(line) -o usual", in: scratch).code == 0)
    let ended = try Fault.shell(
      "TMPDIR=\"\(temporary)\" \(line) -o without", withDiskOf: 16, in: scratch)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(try scratch.contents("without") == scratch.contents("usual"))
    #expect(scratch.files("after").isEmpty)
  }

  @Test func `a limit on the size of files is an error, and no signal`() throws {
    try makeOld()
    let old = try scratch.contents("old")
    for (name, line) in commands("old") where !line.contains("init") {
      let line = line.replacing("report -q", with: "report -q --host 'Tomás Okafor'")
      let ended = try Fault.shell("ulimit -f 2; \(line)", in: scratch)
      #expect(ended.code == 2 && !ended.isCrash, "\(name): \(ended.errors)")
      #expect(try scratch.contents("old") == old, "\(name)")
    }
  }

  @Test(.enabled(if: Fault.canMount, "no disk can be mounted here"))
  func `a disk that is read-only is told of`() throws {
    for (name, line) in commands("disk") {
      let ended = try Fault.shell("mount -o remount,ro disk; " + line, withDiskOf: 64, in: scratch)
      #expect(ended.code == 2, "\(name): \(ended.errors)")
      #expect(ended.errors.contains("error: "))
      #expect(ended.errors.contains("the disk is read-only"), "\(name): \(ended.errors)")
      #expect(scratch.files("after").isEmpty)
    }
  }

  @Test(.enabled(if: Fault.obedient != nil, "root may write everywhere"))
  func `a folder nobody may write into is told of`() throws {
    try FileManager.default.createDirectory(
      at: scratch.url("locked"), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o555])
    for (name, line) in commands("locked") {
      let ended = try Fault.shell((Fault.obedient ?? "") + line, in: scratch)
      #expect(ended.code == 2, "\(name)")
      #expect(ended.errors.contains("permission is denied"), "\(name): \(ended.errors)")
      #expect(scratch.files("locked").isEmpty)
    }
  }

  @Test func `a file where a folder is needed is told of in plain words`() throws {
    try scratch.write("Mine.\n", to: "file")
    for (name, line) in commands("file") {
      let ended = try Fault.shell(line, in: scratch)
      #expect(ended.code == 2, "\(name)")
      #expect(
        ended.errors.hasSuffix(
          "error: could not make the folder: a file stands where a folder is needed\n"),
        "\(name): \(ended.errors)")
      #expect(try scratch.text("file") == "Mine.\n")
    }
  }

  @Test func `links that lead in a circle are told of`() throws {
    for (link, target) in [("one", "two"), ("two", "one")] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path(link), withDestinationPath: target)
    }
    let ended = try Fault.shell("\"$0\" report -o one '\(page)'", in: scratch)
    #expect(ended.code == 2)
    #expect(ended.errors.contains("error: could not make the folder: "), "\(ended.errors)")
    let input = try Fault.shell("\"$0\" inspect one", in: scratch)
    #expect(input.code == 2)
    #expect(input.errors == "one: error: could not be read: its links lead in a circle\n")
  }

  @Test func `a device is written into, and nothing takes its place`() throws {
    let line = "mkfifo pipe; cat pipe >copy & \"$0\" convert -q --force --to txt -o pipe '\(page)'"
    let ended = try Fault.shell(line + " && wait && test -p pipe", in: scratch)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(try scratch.text("copy").contains("Tomás"))
  }
}
