import TranscriptModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which files of a report folder Turntable made, and what was in them: so that it never overwrites
/// somebody's work.
struct ReportManifest {
  /// The file's name.
  static let name = ".turntable"

  /// The hash of each file by its path in the folder.
  var hashes: [String: String] = [:]

  /// Reads the manifest of a folder; empty where it has none.
  init(readingFrom folder: String) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(ReportManifest.name)")
    else { return }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2, !line.hasPrefix("#") { hashes[String(parts[1])] = String(parts[0]) }
    }
  }

  /// Writes the manifest into a folder.
  func write(to folder: String) throws {
    let lines = hashes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
    let text = "# Files made by turntable; it overwrites only these, unchanged.\n" + lines.joined()
    var file = try FileSink(path: "\(folder)/\(ReportManifest.name)")
    try file.append(text.utf8.span)
    try file.close()
  }

  /// The hash of a file's bytes, enough to notice an edit.
  static func hash(ofFileAt path: String) throws -> String {
    var hash = StableHash.OfFile()
    guard SystemCalls.read(path, by: { hash.add($0) }) else {
      throw OutputError(path: path, reason: "could not be read back")
    }
    return hash.text
  }

  /// The files below a folder, as paths within it, in order; a link is a file, wherever it leads.
  static func files(below folder: String, prefix: String = "") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      return SystemCalls.kind(of: path) == .folder
        ? files(below: path, prefix: "\(prefix)\(name)/") : ["\(prefix)\(name)"]
    }
  }
}
