import Foundation
import ReportModel

/// Keeps in memory what is written to it, so that no disk is measured; a library that opens files by
/// itself gets a directory, and no file of an earlier turn.
struct ScratchFolder: OutputFolder {
  let directory: String
  private(set) var byteCount = 0

  init(directory: String) { self.directory = directory }

  mutating func write(_ bytes: [UInt8], to path: String) throws { byteCount += bytes.count }
  mutating func open(_ path: String) throws -> any ByteSink { Sink() }
  mutating func location(for path: String) throws -> String {
    let place = directory + "/" + path
    try? FileManager.default.removeItem(atPath: place)
    return place
  }

  private struct Sink: ByteSink {
    var bytes: [UInt8] = []

    mutating func append(_ more: borrowing Span<UInt8>) throws {
      more.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
    mutating func close() throws {}
  }
}

/// A directory of its own among the temporary ones.
struct ScratchDirectory: Sendable {
  private let url = FileManager.default.temporaryDirectory.appending(path: "turntable-\(UUID())")
  var path: String { url.path }

  func make() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
