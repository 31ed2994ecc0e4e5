import Foundation
import TestSupport
import Testing

/// `turntable report`: what is written where, and how it ends.
struct ReportTests {
  static let folder = "shipping-lanes/12-every-berth-is-a-promise"

  @Test func `writes every format into a folder by show and episode`() throws {
    let scratch = try Scratch()
    let ended = try Turntable.run(
      ["report", "-o", scratch.path("Reports"), "-f", "markdown,csv,xlsx,html,json,sqlite", page])
    #expect(ended.code == 0)
    #expect(ended.output.isEmpty)
    #expect(ended.errors.contains("Reports/\(Self.folder): report.md, data/, report.xlsx, report."))
    let files = scratch.files("Reports/" + Self.folder)
    for file in [
      ".turntable", "report.md", "report.html", "report.xlsx", "report.json", "report.sqlite",
      "talk-time.svg",
      "timeline.svg", "data/datapackage.json", "data/episode.csv", "data/speakers.csv",
      "data/roles.csv", "data/turns.csv", "data/asked.csv", "data/ads.csv", "data/timeline.csv",
      "data/exchanges.csv", "data/topics.csv", "data/notes.csv", "data/diagnostics.csv",
    ] {
      #expect(files.contains(file), "\(file) is missing")
    }
    #expect(scratch.files("Reports").allSatisfy { $0.hasPrefix(Self.folder + "/") })
  }

  @Test func `writes Markdown, CSV, a workbook and a page where no format is named`() throws {
    let scratch = try Scratch()
    let ended = try Turntable.run(["report", page], in: scratch.url)
    #expect(ended.code == 0)
    let files = scratch.files("Reports/" + Self.folder)
    #expect(files.contains("report.md") && files.contains("report.html"))
    #expect(files.contains("report.xlsx") && files.contains("data/speakers.csv"))
    #expect(!files.contains("report.json") && !files.contains("report.sqlite"))
  }

  @Test(arguments: [
    ([], "# Every Berth Is a Promise"), (["-f", "markdown"], "# Every Berth Is a Promise"),
    (["-f", "html"], "<!DOCTYPE html>"), (["-f", "json"], "{"), (["-f", "xlsx"], "PK"),
    (["-f", "sqlite"], "SQLite format 3"),
  ])
  func `prints a format of one file to standard output`(_ format: [String], _ beginning: String)
    throws
  {
    let scratch = try Scratch()
    let ended = try Turntable.run(["report", "-o", "-"] + format + [page], in: scratch.url)
    #expect(ended.code == 0)
    #expect(ended.output.starts(with: Data(beginning.utf8)))
    #expect(ended.errors.isEmpty)
    #expect(scratch.files().filter { $0.contains("/") }.isEmpty)
  }

  @Test func `a database has the rows of the CSV files`() throws {
    let scratch = try Scratch()
    let ended = try Turntable.run(
      [
        "report", "-o", scratch.path, "-f", "sqlite,csv", "--text",
        fixture("one-conversation/interview.txt"),
      ])
    #expect(ended.code == 0)
    #expect(scratch.files().count { $0.hasSuffix(".csv") } == 15)
    try ReportCheck(scratch.url).expectSound()
  }

  @Test func `prints what it would write`() throws {
    let scratch = try Scratch()
    #expect(
      try Turntable.run(
        ["report", "-o", scratch.path, "-f", "html,json,xlsx,sqlite", captions]
      ).code == 0)
    for (format, file) in [
      ("html", "report.html"), ("json", "report.json"), ("xlsx", "report.xlsx"),
      ("sqlite", "report.sqlite"),
    ] {
      let path = try #require(scratch.files().first { $0.hasSuffix(file) })
      let printed = try Turntable.run(["report", "-o", "-", "-f", format, captions])
      #expect(try printed.output == scratch.read(path), "\(format)")
    }
  }

  @Test(arguments: [
    (["report"], "<input>"),
    (["report", "-o", "-", "-f", "csv", "a.txt"], "csv takes several files"),
    (["report", "-o", "-", "-f", "html,json", "a.txt"], "takes one format"),
    (["report", "-o", "-", "a.txt", "b.txt"], "takes one input"),
    (["report", "-o", "", "a.txt"], "--output names no folder"),
    (["report", "-f", "docx", "a.txt"], "there is no format “docx”; the formats are: markdown"),
    (["report", "-f", "", "a.txt"], "names no format"),
    (["report", "--jobs", "0", "a.txt"], "--jobs"), (["report", "--jobs", "x", "a.txt"], "--jobs"),
    (["report", "--title", "T", "a.txt", "b.txt"], "one input only"),
    (["report", "--date", "2026-03-04", "a.txt", "b.txt"], "one input only"),
    (["report", "--duration", "1:00:00", "a.txt", "b.txt"], "one input only"),
    (["report", "--date", "2026-02-30", "a.txt"], "not “2026-02-30”"),
    (["report", "--duration", "an hour", "a.txt"], "not “an hour”"),
    (["report", "--duration", "1:99:00", "a.txt"], "not “1:99:00”"),
    (["report", "--alias", "STEVE", "a.txt"], "LABEL=NAME"),
    (["report", "--alias", "=Steve", "a.txt"], "LABEL=NAME"),
    (["report", "--ads", "drop", "a.txt"], "keep"),
    (["report", "--read-as", "docx", "a.txt"], "there is no format “docx” to read"),
    (["report", "--frobnicate", "a.txt"], "--frobnicate"),
    (["inspect", "--read-as", "docx", "a.txt"], "there is no format “docx” to read"),
    (["inspect"], "<input>"), (["columns", "nothing"], "the tables are: episode, speakers"),
    (["frobnicate"], "frobnicate"),
  ])
  func `ends with 64 on wrong usage and says what is wrong`(_ arguments: [String], _ part: String)
    throws
  {
    let scratch = try Scratch()
    try scratch.write(Talk.lines(), to: "a.txt")
    try scratch.write(Talk.lines(), to: "b.txt")
    let ended = try Turntable.run(arguments, in: scratch.url)
    #expect(ended.code == 64)
    #expect(ended.errors.contains(part), "\(ended.errors)")
    #expect(ended.output.isEmpty)
    #expect(scratch.files() == ["a.txt", "b.txt"])
  }

  @Test func `takes a folder of several files for several inputs`() throws {
    let scratch = try Scratch()
    try scratch.write(Talk.lines(), to: "in/a.txt")
    try scratch.write(Talk.lines(), to: "in/b.txt")
    let several = try Turntable.run(["report", "--title", "T", "in"], in: scratch.url)
    #expect(several.code == 64)
    #expect(several.errors.contains("one input only"))
    let printed = try Turntable.run(["report", "-o", "-", "in"], in: scratch.url)
    #expect(printed.code == 64)
    #expect(printed.output.isEmpty)
  }

  @Test func `ends with 2 where the one input does not exist`() throws {
    let scratch = try Scratch()
    for command in [["report"], ["report", "-o", "-"], ["inspect"]] {
      let ended = try Turntable.run(command + ["nowhere.txt"], in: scratch.url)
      #expect(ended.code == 2)
      #expect(ended.errors == "nowhere.txt: error: there is no such file or folder\n")
      #expect(scratch.files().isEmpty)
    }
  }

  @Test(arguments: ["bad.png", "nowhere.txt"])
  func `writes the other reports where one input is bad`(_ bad: String) throws {
    let scratch = try Scratch()
    try scratch.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), to: "bad.png")
    let ended = try Turntable.run(["report", "-o", "out", bad, page], in: scratch.url)
    #expect(ended.code == 1)
    #expect(scratch.files("out").contains(Self.folder + "/report.md"))
    let lines = ended.errors.split(separator: "\n")
    #expect(lines.last?.hasPrefix("\(bad): error: ") == true, "failures are listed last")
    #expect(try Turntable.run(["inspect", bad, page], in: scratch.url).code == 1)
  }

  @Test func `ends with 2 where every input is bad, and makes no folder`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.txt")
    try scratch.write("%PDF-1.7 …", to: "b.pdf")
    let ended = try Turntable.run(["report", "-o", "out", "a.txt", "b.pdf"], in: scratch.url)
    #expect(ended.code == 2)
    #expect(ended.errors.contains("a.txt: error: no speech found"))
    #expect(ended.errors.contains("b.pdf: error: this is a PDF document"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out")))
  }

  @Test func `passes over what is no transcript in a folder, and hidden files`() throws {
    let scratch = try Scratch()
    try scratch.write(Talk.titled("One"), to: "in/one.txt")
    try scratch.write(Talk.titled("Two"), to: "in/deep/er/two.txt")
    try scratch.write(Talk.titled("Three"), to: "in/.hidden/three.txt")
    try scratch.write(Talk.titled("Four"), to: "in/.four.txt")
    try scratch.write("a;b;c\n1;2;3\n", to: "in/table.csv")
    try scratch.write(Data([0xFF, 0xD8, 0xFF, 0xE0]), to: "in/photo.jpg")
    let ended = try Turntable.run(["report", "-o", "out", "in"], in: scratch.url)
    #expect(ended.code == 0)
    #expect(
      ended.errors.contains(
        "passed over 2 files that are no transcript: in/photo.jpg, in/table.csv"))
    let reports = scratch.files("out").filter { $0.hasSuffix("report.md") }
    #expect(reports == ["harbour-talk/one/report.md", "harbour-talk/two/report.md"])
  }

  @Test func `ends with 2 where a folder holds nothing to read`() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url("empty"), withIntermediateDirectories: true)
    let empty = try Turntable.run(["report", "empty"], in: scratch.url)
    #expect(empty.code == 2)
    #expect(empty.errors.contains("empty: error: "))
    try scratch.write("a;b\n1;2\n", to: "tables/t.csv")
    let tables = try Turntable.run(["report", "tables"], in: scratch.url)
    #expect(tables.code == 2)
    #expect(tables.errors.contains("passed over 1 file that is no transcript: tables/t.csv"))
  }

  @Test func `reads standard input`() throws {
    let scratch = try Scratch()
    let input = try Data(contentsOf: URL(filePath: page))
    let ended = try Turntable.run(["report", "-o", "out", "-"], input: input, in: scratch.url)
    #expect(ended.code == 0)
    #expect(scratch.files("out").contains(Self.folder + "/report.md"))
    let nothing = try Turntable.run(["report", "-o", "out", "-"], in: scratch.url)
    #expect(nothing.code == 2)
    #expect(nothing.errors == "-: error: no speech found: the file is empty\n")
  }

  @Test func `reads what another program pipes into a named pipe`() throws {
    let scratch = try Scratch()
    let ended = try Turntable.run(
      URL(filePath: "/bin/sh"),
      ["-c", "mkfifo pipe; cat '\(page)' >pipe & \"$0\" report -o - pipe", Turntable.program.path],
      in: scratch.url)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(ended.text.hasPrefix("# Every Berth Is a Promise\n"))
    let nothing = try Turntable.run(["report", "/dev/null"], in: scratch.url)
    #expect(nothing.errors == "/dev/null: error: no speech found: the file is empty\n")
  }

  @Test func `does not take a failure to read for the end of the input`() throws {
    // A folder can be opened, but not read.
    let ended = try Turntable.run(
      URL(filePath: "/bin/sh"), ["-c", "\"$0\" report -o - - <.", Turntable.program.path])
    #expect(ended.code == 2)
    #expect(ended.errors == "-: error: could not be read: it is a folder\n")
  }

  @Test(.enabled(if: Fault.obedient != nil, "root may read everything"))
  func `says so where an input may not be read`() throws {
    let scratch = try Scratch()
    try scratch.write(Talk.lines(), to: "secret/a.txt")
    for path in ["secret/a.txt", "secret"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: scratch.path(path))
      let ended = try Fault.shell((Fault.obedient ?? "") + "\"$0\" report \(path)", in: scratch)
      #expect(ended.code == 2)
      #expect(ended.errors == "\(path): error: could not be read: permission is denied\n")
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: scratch.path("secret"))
  }

  @Test func `ends quietly where nobody reads its output`() throws {
    let scratch = try Scratch()
    let shell = URL(filePath: "/bin/sh")
    for trap in ["", "trap '' PIPE;"] {
      for arguments in ["columns", "report -o - '\(page)'"] {
        let ended = try Turntable.run(
          shell,
          [
            "-c",
            "{ \(trap) sleep 0.2; \"$0\" \(arguments); echo $? >code; } | true",
            Turntable.program.path,
          ], in: scratch.url)
        #expect(ended.errors.isEmpty)
        let code = try scratch.text("code")
        #expect(["0\n", "141\n"].contains(code), "ended with \(code)")
      }
    }
    let head = try Turntable.run(
      shell, ["-c", "\"$0\" columns | head -n 1", Turntable.program.path])
    #expect(head.text == "episode: One row an episode\n")
    #expect(head.errors.isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `says so where standard output is full`() throws {
    let ended = try Turntable.run(
      URL(filePath: "/bin/sh"),
      ["-c", "\"$0\" report -o - '\(page)' >/dev/full", Turntable.program.path])
    #expect(ended.code == 2)
    #expect(ended.errors == "standard output: error: could not write: the disk is full\n")
  }
}
