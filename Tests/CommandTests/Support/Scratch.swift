import Foundation
import TestSupport

/// A folder of its own for one test, gone with it.
final class Scratch {
  /// The folder.
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "turntable-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The folder's path.
  var path: String { url.path }

  /// A place in the folder.
  func url(_ path: String) -> URL { url.appending(path: path) }

  /// The path of a place in the folder.
  func path(_ path: String) -> String { url(path).path }

  /// Writes a file, and the folders it stands in.
  @discardableResult
  func write(_ data: Data, to path: String) throws -> String {
    let place = url(path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
    return place.path
  }

  /// Writes a file of text.
  @discardableResult
  func write(_ text: String, to path: String) throws -> String {
    try write(Data(text.utf8), to: path)
  }

  /// The bytes of a file.
  func read(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

  /// A file as text.
  func text(_ path: String) throws -> String { String(decoding: try read(path), as: UTF8.self) }

  /// Every file in the folder and the folders in it, hidden ones too, in order.
  func files(_ folder: String = "") -> [String] { filesBelow(url(folder)) }

  /// Every file and what is in it.
  func contents(_ folder: String = "") throws -> [String: Data] {
    try Dictionary(
      uniqueKeysWithValues: files(folder).map {
        ($0, try Data(contentsOf: url(folder).appending(path: $0)))
      })
  }
}

/// Every file below a folder as a path within it, hidden ones too, in order.
func filesBelow(_ folder: URL) -> [String] {
  let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
  return (paths ?? []).filter { path in
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: folder.appending(path: path).path)
    return attributes?[.type] as? FileAttributeType != .typeDirectory
  }.sorted()
}

/// The rows of comma-separated values by the names of the columns.
func csvRecords(_ data: Data) -> [[String: String]] {
  let rows = csvRows(data)
  guard let names = rows.first else { return [] }
  return rows.dropFirst().map { Dictionary(zip(names, $0)) { first, _ in first } }
}

extension Scratch {
  /// The records of a CSV file, by the ids of its columns.
  func records(_ path: String) throws -> [[String: String]] {
    csvRecords(try read("out/" + path))
  }
}
