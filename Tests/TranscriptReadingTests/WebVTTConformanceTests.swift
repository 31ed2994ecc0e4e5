import Foundation
import Testing
import TranscriptModel
import TranscriptReading

/// Holds the reader of WebVTT against two suites for players, in the folder `TURNTABLE_CORPUS`.
struct WebVTTConformanceTests {
  static let root = ProcessInfo.processInfo.environment["TURNTABLE_CORPUS"]
  static let hint: Comment = "set TURNTABLE_CORPUS to a folder with vttjs and ttconv in it"

  /// Where cues differ from what vtt.js gives, and why.
  static let differentCues = [
    "cue-times/min-top-digits.vtt":
      "vtt.js takes three digits for minutes; in the standard three are hours, and minutes must follow",
    "integration/id.vtt":
      "vtt.js drops the cue under a line “-->”; the standard begins a new block at its times",
  ]

  /// Where words differ from the text a player shows, and why.
  static let differentWords = [
    "cuetext/tag-format/end-tag-no-gt.vtt": lostWords,
    "cuetext/tag-format/no-closing-gt.vtt": lostWords,
    "cuetext/timestamp/no-end-gt.vtt": lostWords,
    "cuetext/voice/no-end-gt.vtt": lostWords,
    "file-layout/tab-after-bom-before-header.vtt":
      "a player refuses a file with a blank before WEBVTT; we read it and warn",
  ]
  private static let lostWords =
    "players hide everything behind a tag that is never closed; somebody said it, so it stays"

  // MARK: vtt.js

  @Test(.enabled(if: root != nil, hint))
  func vttjsCues() throws {
    let folder = try #require(Self.root) + "/vttjs/tests"
    let files = Self.files(in: folder)
    try #require(files.count > 100)
    for file in files {
      let bytes = Self.bytes(folder + "/" + file)
      let cues = webVTTCues(bytes)
      guard let expected = Self.expectedCues(folder, file) else { continue }
      if Self.differentCues[file] != nil {
        #expect(cues != expected, "\(file) agrees now")
      } else {
        #expect(cues == expected, "\(file)")
      }
    }
  }

  /// The words are those of the tree a player builds, what stands above ruby aside.
  @Test(.enabled(if: root != nil, hint))
  func vttjsWords() throws {
    let folder = try #require(Self.root) + "/vttjs/tests"
    for file in Self.files(in: folder) {
      let tree = folder + "/" + file.dropLast(4) + "-proc.json"
      guard let roots = Self.json(tree) as? [[String: Any]] else { continue }
      let expected = Self.words(roots.map(Self.text).joined(separator: " "))
      var words: [Substring] = []
      if let document = try? readTranscript(Self.bytes(folder + "/" + file), named: "a.vtt"),
        let transcript = document.transcript
      {
        words = Self.words(String(decoding: transcript.speech, as: UTF8.self))
      }
      if Self.differentWords[file] != nil || Self.differentCues[file] != nil {
        #expect(words != expected, "\(file) agrees now")
      } else {
        #expect(words == expected, "\(file)")
      }
    }
  }

  /// The cues in the file beside a case, or in the one that several cases of its folder share.
  private static func expectedCues(_ folder: String, _ file: String) -> [StoredCue]? {
    let parts = file.split(separator: "/")
    var path = folder + "/" + file.dropLast(4) + ".json"
    if !FileManager.default.fileExists(atPath: path) {
      switch parts[0] {
      case "cue-times": path = folder + "/cue-times/with-data.json"
      case "file-layout" where parts[1].hasPrefix("webvtt-"):
        path = folder + "/file-layout/with-data.json"
      case "regions": return []
      default:
        // The trees beside these cases say how many cues there are; their words are compared.
        return nil
      }
    }
    guard let content = json(path) as? [String: Any], let cues = content["cues"] as? [[String: Any]]
    else { return nil }
    return cues.map { cue in
      StoredCue(
        start: milliseconds(cue["startTime"]), end: milliseconds(cue["endTime"]),
        text: cue["text"] as? String ?? "")
    }
  }

  private static func text(_ node: [String: Any]) -> String {
    if node["localName"] as? String == "rt" { return "" }
    if let data = node["data"] as? String { return data }
    return ((node["childNodes"] as? [[String: Any]]) ?? []).map(text).joined()
  }

  // MARK: web-platform-tests

  /// How many cues the files of the suite's folder `file-parsing` have; without a number, each line
  /// of times begins one. All run from 0 to 1 second, where no times are given.
  static let parsing: [String: Int] = [
    "arrows": 6, "comment-in-cue-text": 2, "header-garbage": 1, "header-regions": 1,
    "header-space": 1, "header-tab": 1, "header-timings": 1, "ids": 5, "newlines": 4, "nulls": 7,
    "regions-old": 2, "signature-bom": 0, "signature-no-newline": 0,
    "signature-space-no-newline": 0, "signature-space": 0, "signature-tab-no-newline": 0,
    "signature-tab": 0, "signature-timings": 0, "timings-60": 2, "timings-eof": 0,
    "timings-garbage": 0, "timings-negative": 4, "timings-omitted-hours": 3, "timings-too-long": 2,
    "timings-too-short": 2, "whitespace-chars": 3,
  ]
  static let times: [String: [[Int]]] = [
    "comment-in-cue-text": [[0, 1000], [1000, 2000]],
    "timings-60": [[0, 216_001_000], [216_000_000, 216_001_000]],
    "timings-negative": [[0, 0], [1000, 999], [60_000, 59_999], [3_600_000, 3_599_999]],
  ]

  @Test(.enabled(if: root != nil, hint))
  func webPlatformTests() throws {
    let folder = try #require(Self.root) + "/ttconv/vtt/wpt-tests/file-parsing"
    let files = Self.files(in: folder)
    try #require(files.count > 10)
    for file in files {
      let bytes = Self.bytes(folder + "/" + file)
      let cues = webVTTCues(bytes)
      let name = String(file.dropLast(4))
      let count = Self.parsing[name] ?? Self.linesOfTimes(bytes)
      #expect(cues.count == count, "\(file)")
      let times = Self.times[name] ?? Array(repeating: [0, 1000], count: count)
      #expect(cues.map { [$0.start, $0.end] } == times, "\(file)")
      if Self.parsing[name] != nil {
        #expect(!cues.contains { $0.text.contains("invalid") }, "\(file)")
      }
    }
  }

  @Test(.enabled(if: root != nil, hint))
  func webPlatformTestsForRendering() throws {
    let folder = try #require(Self.root) + "/ttconv/vtt/wpt-tests/rendering"
    for file in Self.files(in: folder) {
      let bytes = Self.bytes(folder + "/" + file)
      #expect(webVTTCues(bytes).count == Self.linesOfTimes(bytes), "\(file)")
    }
  }

  private static func linesOfTimes(_ bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .count { $0.first?.isNumber == true && $0.contains(" --> ") }
  }

  // MARK: Files

  private static func files(in folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".vtt") }.sorted()
  }

  private static func bytes(_ path: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: path) ?? Data())
  }

  private static func json(_ path: String) -> Any? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return try? JSONSerialization.jsonObject(with: data)
  }

  private static func milliseconds(_ value: Any?) -> Int {
    Int(((value as? NSNumber)?.doubleValue ?? -1) * 1000 + 0.5)
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "&" && $0 != "<" }
  }
}
