import Foundation
import TestSupport
import Testing

/// The committed folder `Reports/`: what the fixtures give, to look at and to compare with.
///
/// `RECORD=1` writes it anew; no other run writes there.
struct GalleryTests {
  /// A report of the gallery: the fixture it is made from, and what is stated about it.
  struct Entry: Sendable {
    var command = "report"
    var input: String
    var options: [String] = []
  }

  /// The first is what `make report` writes; the second has times, and a title of its own. The next
  /// are no transcripts: a show's page, and an article. The last are of a whole show: a review, and an
  /// episode beside the others.
  static let entries = [
    Entry(input: "one-conversation/interview.page.txt"),
    Entry(
      input: "one-conversation/interview.vtt",
      options: ["--title", "Every Berth Is a Promise, from captions"]),
    Entry(input: "one-show/show.txt"), Entry(input: "one-show/article.txt"),
    Entry(command: "review", input: "shows/worth-mending", options: ["--quarter", "2026-Q1"]),
    Entry(
      input: "shows/worth-mending/21-nineteen-crates.srt",
      options: ["--beside", fixture("shows/worth-mending")]),
  ]

  static let gallery = package.appending(path: "Reports")
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  @Test func `the fixtures still give the committed reports`() throws {
    let scratch = try Scratch()
    for entry in Self.entries {
      let ended = try Turntable.run(
        [entry.command, "--quiet", "--output", scratch.path] + entry.options + [
          fixture(entry.input)
        ])
      try #require(ended.code == 0, "\(ended.errors)")
    }
    let reports = scratch.files().filter { $0.hasSuffix("/.turntable") }
      .map { String($0.dropLast("/.turntable".count)) }
    #expect(reports.count == Self.entries.count)
    for report in reports {
      if Self.isRecording { try record(report, scratch) }
      try compare(report, scratch)
    }
  }

  private func record(_ report: String, _ scratch: Scratch) throws {
    let place = Self.gallery.appending(path: report)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    if FileManager.default.fileExists(atPath: place.path) {
      try FileManager.default.removeItem(at: place)
    }
    try FileManager.default.copyItem(at: scratch.url(report), to: place)
  }

  private func compare(_ report: String, _ scratch: Scratch) throws {
    let place = Self.gallery.appending(path: report)
    let files = scratch.files(report)
    #expect(filesBelow(place) == files, "\(report) has other files; RECORD=1 writes them anew")
    var isManifestStale = false
    // The manifest last: it differs wherever another file does, and that says more.
    for file in files.filter({ $0 != ".turntable" }) + [".turntable"] {
      if file == ".turntable", isManifestStale { continue }
      guard let committed = FileManager.default.contents(atPath: place.appending(path: file).path)
      else { continue }
      let new = try scratch.read(report + "/" + file)
      let difference =
        if file.hasSuffix(".xlsx") {
          try workbookDifference(
            place.appending(path: file).path, scratch.path(report + "/" + file))
        } else if file == ".turntable" {
          textDifference(withoutWorkbooks(committed), withoutWorkbooks(new))
        } else {
          textDifference(committed, new)
        }
      if let difference {
        isManifestStale = true
        Issue.record("Reports/\(report)/\(file), \(difference); RECORD=1 writes it anew")
      }
    }
  }

  /// The manifest but for the hashes of workbooks, whose bytes depend on the version of zlib.
  private func withoutWorkbooks(_ manifest: Data) -> Data {
    let lines = String(decoding: manifest, as: UTF8.self).split(separator: "\n")
    return Data(lines.filter { !$0.hasSuffix(".xlsx") }.joined(separator: "\n").utf8)
  }

  /// Where two texts first differ, for people; `nil` where they do not.
  private func textDifference(_ committed: Data, _ new: Data) -> String? {
    guard committed != new else { return nil }
    let old = committed.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let now = new.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = zip(old, now).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = index ?? min(old.count, now.count)
    let shown = { (lines: [Data], other: [Data]) -> String in
      guard line < lines.count else { return "nothing: the file ends before" }
      let start = line < other.count ? zip(lines[line], other[line]).prefix { $0 == $1 }.count : 0
      let from = max(0, start - 40)
      let part = String(decoding: lines[line].dropFirst(from).prefix(160), as: UTF8.self)
      return (from > 0 ? "…" : "") + part
    }
    return "line \(line + 1)\n  committed: \(shown(old, now))\n  now:       \(shown(now, old))\n"
  }

  /// Where two workbooks first differ, part by part as another program unpacks them.
  private func workbookDifference(_ committed: String, _ new: String) throws -> String? {
    let (old, now) = (try WorkbookParts(committed), try WorkbookParts(new))
    guard old.names == now.names else { return "the parts are \(now.names), not \(old.names)" }
    for part in old.names {
      if let difference = textDifference(Data(try old.bytes(part)), Data(try now.bytes(part))) {
        return "part \(part), \(difference)"
      }
    }
    return nil
  }
}
