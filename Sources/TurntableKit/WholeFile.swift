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
    let files = FileManager.default
    guard force || !files.fileExists(atPath: path) else {
      throw OutputError(path: path, reason: "it stands there already; --force overwrites it")
    }
    do {
      let place = URL(filePath: path)
      try files.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place, options: .atomic)
    } catch {
      throw OutputError(path: path, reason: "could not write: \(SystemReason.of(error))")
    }
  }
}
