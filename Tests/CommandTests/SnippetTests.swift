import Foundation
import Testing

/// The ten lines that read a transcript: they compile, run, and stand where people look for them.
struct SnippetTests {
  private let snippet: String

  init() throws {
    snippet = try String(
      contentsOf: package.appending(path: "Tests/TalkShares/main.swift"), encoding: .utf8)
  }

  @Test(arguments: [
    (
      "vtt",
      """
      Every Berth Is a Promise
      Maya Lindqvist, host: 22.2 % of the talk time
      Tomás Okafor, guest: 77.8 % of the talk time

      """
    ),
    (
      "page.txt",
      """
      Every Berth Is a Promise
      Maya Lindqvist, host: 22.9 % of the talk time
      Tomás Okafor, guest: 77.1 % of the talk time

      """
    ),
  ])
  func `prints the talk shares`(_ ending: String, _ expected: String) throws {
    let ended = try Turntable.run(
      Turntable.built("TalkShares"), [fixture("one-conversation/interview." + ending)])
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(ended.text == expected)
  }

  @Test func `is ten lines`() {
    #expect(snippet.split(separator: "\n", omittingEmptySubsequences: false).dropLast().count == 10)
  }

  @Test(arguments: [
    "README.md", "Sources/TurntableKit/TurntableKit.docc/ReadingATranscript.md",
  ])
  func `stands in the documentation word for word`(_ path: String) throws {
    let text = try String(contentsOf: package.appending(path: path), encoding: .utf8)
    #expect(text.contains("```swift\n" + snippet + "```\n"), "\(path) does not hold the ten lines")
  }
}
