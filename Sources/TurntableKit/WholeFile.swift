#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes single files.
enum WholeFile {
  /// Writes a file whole or not at all; folders on the way are made.
  ///
  /// - Throws: ``OutputError`` where a file stands there already and `force` is not set, or it cannot
  ///   be written.
  static func write(_ bytes: [UInt8], to path: String, force: Bool) throws {
    guard force || !FileManager.default.fileExists(atPath: path) else {
      throw OutputError(path: path, reason: "it stands there already; --force overwrites it")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    if !folder.isEmpty { try makeFolder(folder) }
    // A pipe or a device is written into; nothing can take its place.
    if SystemCalls.isSpecial(path) { return try write(bytes, into: path) }
    let staging = try Staging(fileIn: folder)
    do {
      try write(bytes, into: staging.path)
      try staging.take(path)
    } catch let error as OutputError {
      staging.remove()
      throw OutputError(path: path, reason: error.reason)
    }
  }

  private static func write(_ bytes: [UInt8], into path: String) throws {
    var file = try FileSink(path: path)
    try file.append(bytes.span)
    try file.close()
  }
}
