import Foundation
import Testing

/// What the threat model promises is shown by tests that exist.
struct ThreatModelTests {
  @Test func `every test it names exists, and every promise names one`() throws {
    let text = try String(
      contentsOf: package.appending(path: "Documentation/threat-model.md"), encoding: .utf8)
    let tests = try filesBelow(package.appending(path: "Tests"))
      .filter { $0.hasSuffix("Tests.swift") && !$0.contains(".build/") }
      .map { try String(contentsOf: package.appending(path: "Tests/" + $0), encoding: .utf8) }
      .joined()
    let rows = text.split(separator: "\n").filter {
      $0.hasPrefix("| ") && $0 != "| promise | shown by |"
    }
    #expect(rows.count > 15)
    for row in rows {
      let cells = row.split(separator: "|")
      try #require(cells.count == 2, "\(row)")
      let names = cells[1].matches(of: /`([^`]+)`/).map { String($0.1) }
      #expect(!names.isEmpty, "nothing shows: \(cells[0])")
      for name in names {
        let isThere = tests.contains("func `\(name)`") || tests.contains("func \(name)(")
        #expect(isThere, "there is no test “\(name)”")
      }
    }
  }
}
