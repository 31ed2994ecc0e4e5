import Foundation
import TestSupport
import Testing

/// What the README shows and lists, against the program and its reports.
struct ReadmeTests {
  private let lines: [String]

  init() throws {
    lines = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
      .components(separatedBy: "\n")
  }

  @Test func `every command runs`() throws {
    let commands = lines.filter { $0.hasPrefix("turntable ") }
    #expect(commands.count >= 9)
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("Fixtures"),
      withDestinationPath: package.appending(path: "Fixtures").path)
    for command in commands {
      let line = "'\(Turntable.program.path)'" + command.dropFirst("turntable".count)
      let ended = try Turntable.run(URL(filePath: "/bin/sh"), ["-c", line], in: scratch.url)
      #expect(ended.code == 0, "\(command): \(ended.errors)")
    }
  }

  @Test func `what it quotes stands in the report`() throws {
    let folder = "Reports/" + ReportTests.folder + "/"
    let report = try [folder + "report.md", "Reports/worth-mending/2026-Q1/review.md"].flatMap {
      try String(contentsOf: package.appending(path: $0), encoding: .utf8)
        .components(separatedBy: "\n")
    }
    let quoted = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }
      .map { ($0.hasPrefix("#") ? String($0.dropFirst()) : String($0)) }
      .map { $0.replacing("](" + folder, with: "](") }
    #expect(quoted.count > 10)
    for line in quoted { #expect(report.contains(line), "no longer in the report: \(line)") }
  }

  @Test func `it lists the formats read, the formats written and the tables`() throws {
    let text = lines.joined(separator: " ")
    let read = try Turntable.run(["formats"]).text.split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(read.count > 40)
    for format in read { #expect(text.contains("`\(format)`"), "\(format) is not in the README") }
    let rows = lines.compactMap { $0.firstMatch(of: /^\| `([a-z0-9-]+)` \|/).map { String($0.1) } }
    let help = try Turntable.run(["help", "report"]).text
    #expect(Set(rows) == ["markdown", "html", "xlsx", "csv", "json", "sqlite"])
    for format in rows { #expect(help.contains(format)) }

    let dictionary = try Turntable.run(["columns"]).text.split(separator: "\n")
    let tables = dictionary.filter { !$0.hasPrefix(" ") && !$0.hasPrefix("Word list") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(tables.count == 22)
    for table in tables { #expect(text.contains("`\(table)`"), "\(table) is not in the README") }
  }

  @Test func `what it links to is there`() throws {
    for line in lines {
      for match in line.matches(of: /\]\(([^)#]+)[^)]*\)/) where !match.1.hasPrefix("http") {
        let path = package.appending(path: String(match.1)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(match.1)")
      }
    }
  }
}
