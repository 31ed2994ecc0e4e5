public import ReportModel

/// A folder that keeps what is written to it.
public struct MemoryFolder: OutputFolder {
  /// The files by path, as far as they were closed.
  public var files: [String: [UInt8]] { storage.files }
  private let storage = Storage()
  private let directory: String

  /// Creates an empty folder.
  ///
  /// - Parameter directory: where files go that a library opens by itself.
  public init(directory: String = "") { self.directory = directory }

  /// The file as text.
  public func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Keeps a whole file.
  public mutating func write(_ bytes: [UInt8], to path: String) throws {
    storage.files[path] = bytes
  }

  /// Opens a file that appears once it is closed.
  public mutating func open(_ path: String) throws -> any ByteSink {
    Sink(storage: storage, path: path)
  }

  /// The path within the directory.
  public mutating func location(for path: String) throws -> String { directory + "/" + path }

  private final class Storage {
    var files: [String: [UInt8]] = [:]
  }

  private struct Sink: ByteSink {
    let storage: Storage
    let path: String
    var bytes: [UInt8] = []

    mutating func append(_ more: borrowing Span<UInt8>) throws {
      more.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    mutating func close() throws { storage.files[path] = bytes }
  }
}
