import Foundation
import Testing

/// The folder of a report: whole or not at all, and nobody's work is lost.
struct OutputFolderTests {
  private let scratch: Scratch
  private let place = "out/" + ReportTests.folder

  init() throws { scratch = try Scratch() }

  private func report(_ arguments: [String] = [], of inputs: [String] = [page]) throws -> Ended {
    try Turntable.run(["report", "-o", "out"] + arguments + inputs, in: scratch.url)
  }

  @Test func `writes over its own files, and leaves those of other formats`() throws {
    #expect(try report(["-f", "markdown,csv"]).code == 0)
    let before = try scratch.contents(place)
    #expect(try report(["-f", "markdown"]).code == 0)
    #expect(try scratch.contents(place) == before)
    #expect(try report(["-f", "html", "--title", "Every berth is a promise"]).code == 0)
    let after = try scratch.contents(place)
    #expect(after.count == before.count + 1)
    #expect(after["data/speakers.csv"] == before["data/speakers.csv"])
    #expect(try report().code == 0)
  }

  @Test func `does not overwrite an edited file, and then changes nothing`() throws {
    #expect(try report().code == 0)
    try scratch.write("My own words.\n", to: place + "/report.md")
    let before = try scratch.contents("out")
    let refused = try report(["--host", "Tomás Okafor"])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("\(place)/report.md: error: "))
    #expect(refused.errors.contains("changed since turntable made it"))
    #expect(refused.errors.contains("--force"))
    #expect(try scratch.contents("out") == before)

    #expect(try report(["--force"]).code == 0)
    #expect(try scratch.text(place + "/report.md").hasPrefix("# Every Berth Is a Promise"))
    #expect(scratch.files("out") == before.keys.sorted())
  }

  @Test func `does not overwrite a file it did not make`() throws {
    try scratch.write("Mine.\n", to: place + "/report.md")
    let refused = try report()
    #expect(refused.code == 2)
    #expect(refused.errors.contains("was not made by turntable"))
    #expect(scratch.files("out").count == 1)
    #expect(try scratch.text(place + "/report.md") == "Mine.\n")
  }

  @Test func `keeps people's own files and links beside the report`() throws {
    try scratch.write("Remember the milk.\n", to: place + "/notes/mine.txt")
    try scratch.write("Far away.\n", to: "elsewhere/far.txt")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path(place + "/link"), withDestinationPath: scratch.path("elsewhere"))
    for _ in 1...2 {
      #expect(try report().code == 0)
      #expect(try scratch.text(place + "/notes/mine.txt") == "Remember the milk.\n")
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path(place + "/link"))
          == scratch.path("elsewhere"))
    }
  }

  @Test func `does not replace a file that stands in the folder's place`() throws {
    try scratch.write("Mine.\n", to: place)
    let refused = try report()
    #expect(refused.code == 2)
    #expect(refused.errors.contains("\(place): error: "))
    #expect(FileManager.default.contents(atPath: scratch.path(place)) == Data("Mine.\n".utf8))
    #expect(scratch.files("out").count == 1)
  }

  @Test func `gives the second report of one name a suffix and says so`() throws {
    try scratch.write(Talk.titled("One"), to: "a.txt")
    try scratch.write(Talk.titled("One") + "Ada Byron: Goodbye.\n", to: "b.txt")
    try scratch.write(Talk.titled("One"), to: "c.txt")
    for jobs in ["1", "2"] {
      let ended = try report(["--jobs", jobs, "--force"], of: ["a.txt", "b.txt", "c.txt"])
      #expect(ended.code == 0)
      #expect(
        ended.errors.contains(
          "b.txt: warning: its report would stand in the folder of a.txt; "
            + "it stands in out/harbour-talk/one-2"))
      #expect(ended.errors.contains("it stands in out/harbour-talk/one-3"))
      #expect(try scratch.text("out/harbour-talk/one-2/report.md").contains("From b.txt"))
      #expect(try scratch.text("out/harbour-talk/one-3/report.md").contains("From c.txt"))
    }
    #expect(try report(["--strict"], of: ["a.txt", "b.txt"]).code == 1)
  }

  @Test func `keeps reports apart whose long titles begin alike`() throws {
    let title = "A title that goes on and on about ships and berths and quays, part"
    let inputs = try (1...12).map { number in
      try scratch.write(Talk.titled("\(title) \(number)"), to: "\(number).txt")
    }
    let ended = try report(["--jobs", "4"], of: inputs)
    #expect(ended.code == 0, "\(ended.errors)")
    let reports = scratch.files("out").filter { $0.hasSuffix("/report.md") }
    #expect(reports.count == 12)
    for path in reports {
      let number = try #require(path.split(separator: "/")[1].split(separator: "-").last)
      #expect(try scratch.text("out/" + path).contains("# \(title) \(number)\n"))
    }
  }

  @Test(arguments: [
    "../../escaped", "/etc/escaped", "..", ".", "a/../../../escaped", "\\..\\x", "~",
  ])
  func `stays inside the output folder whatever the title`(_ title: String) throws {
    try scratch.write(Talk.titled(title, show: title), to: "work/a.txt")
    let ended = try Turntable.run(
      ["report", "-o", "out", "a.txt"], in: scratch.url("work"))
    #expect(ended.code == 0)
    let files = scratch.files().filter { $0 != "work/a.txt" }
    #expect(!files.isEmpty)
    #expect(files.allSatisfy { $0.hasPrefix("work/out/") && !$0.contains("..") }, "\(files)")
    #expect(files.allSatisfy { $0.split(separator: "/").dropFirst(2).count >= 3 }, "\(files)")
  }

  @Test func `makes missing folders, and says so where it cannot`() throws {
    #expect(
      try Turntable.run(["report", "-o", "deep/er/out/", page], in: scratch.url).code == 0)
    #expect(scratch.files("deep/er/out").contains(ReportTests.folder + "/report.md"))
    try scratch.write("Mine.\n", to: "file")
    let ended = try Turntable.run(["report", "-o", "file", page], in: scratch.url)
    #expect(ended.code == 2)
    #expect(ended.errors.contains("error: could not make the folder"), "\(ended.errors)")
    #expect(try scratch.text("file") == "Mine.\n")
  }

  @Test func `leaves nothing behind but the report`() throws {
    _ = try report()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: scratch.path("out/shipping-lanes"))
    #expect(names == ["12-every-berth-is-a-promise"])
  }
}
