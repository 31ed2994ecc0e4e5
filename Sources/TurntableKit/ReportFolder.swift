import ReportModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A report's folder while it is written: it stands beside its place under another name and takes
/// its place in one step, so that a report appears whole or not at all.
struct ReportFolder: OutputFolder {
  /// Where the report will stand.
  private(set) var destination: String
  private let place: Staging
  /// The files, within the folder, in the order they were begun.
  private(set) var written: [String] = []
  /// The hashes of those that are known to be whole.
  private var hashes: [String: String] = [:]
  /// The hashes of what stands in the place of some, where they were taken before.
  private var standing: [String: String] = [:]
  private let files = FileManager.default

  /// Where it is written.
  var staging: String { place.path }

  /// Opens a folder beside `destination`.
  ///
  /// - Parameter isPrivate: Whether nobody else may look into it.
  /// - Throws: ``OutputError`` where it cannot be made.
  init(destination: String, isPrivate: Bool = false) throws {
    self.destination = destination
    let parent = destination.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let isAtRoot = parent.isEmpty && destination.hasPrefix("/")
    place = try Staging(folderIn: isAtRoot ? "/" : parent, isPrivate: isPrivate)
  }

  /// Opens a folder for files that only this process needs.
  static func temporary() throws -> ReportFolder {
    try ReportFolder(
      destination: FileManager.default.temporaryDirectory.path + "/report", isPrivate: true)
  }

  mutating func write(_ bytes: [UInt8], to path: String) throws {
    var file = try FileSink(path: try location(for: path))
    try file.append(bytes.span)
    try file.close()
  }

  mutating func open(_ path: String) throws -> any ByteSink {
    try FileSink(path: try location(for: path))
  }

  mutating func location(for path: String) throws -> String {
    let place = "\(staging)/\(path)"
    if let slash = place.lastIndex(of: "/") {
      try makeFolder(String(place[..<slash]))
    }
    if !written.contains(path) { written.append(path) }
    return place
  }

  /// Takes over what was written into a copy of the folder.
  mutating func add(_ part: ReportFolder) {
    written += part.written.filter { !written.contains($0) }
    hashes.merge(part.hashes) { $1 }
    standing.merge(part.standing) { $1 }
  }

  /// Notes what is in the files, which are whole, and in those that stand in their place.
  mutating func hashWritten() throws {
    for path in written where hashes[path] == nil {
      hashes[path] = try ReportManifest.hash(ofFileAt: "\(staging)/\(path)")
      standing[path] = try? ReportManifest.hash(ofFileAt: "\(destination)/\(path)")
    }
  }

  /// The same with several files at a time, for those that are large.
  mutating func hashWritten(jobs: Int) async throws {
    let paths = written.filter { hashes[$0] == nil }
    let places = paths.map { "\(staging)/\($0)" } + paths.map { "\(destination)/\($0)" }
    let found = await concurrentMap(places, jobs: jobs, worker: { () }) { place, _ in
      Result { try ReportManifest.hash(ofFileAt: place) }
    }
    for (path, (hash, old)) in zip(paths, zip(found, found.dropFirst(paths.count))) {
      hashes[path] = try hash.get()
      standing[path] = try? old.get()
    }
  }

  /// Settles on another place, on the same disk, which was not known before.
  mutating func redirect(to destination: String) { self.destination = destination }

  /// Runs what writes the report; should it fail, the report is given up.
  ///
  /// - Throws: ``OutputError``, which names the place that people know.
  mutating func write<Result>(by body: (inout ReportFolder) throws -> Result) throws -> Result {
    do {
      return try body(&self)
    } catch {
      throw discard(after: error)
    }
  }

  /// Gives up the report; what stood in its place before stays.
  ///
  /// - Returns: The error in the words of somebody who knows nothing of where a report is written
  ///   before it stands in its place.
  func discard(after error: any Error) -> OutputError {
    discard()
    let (path, reason) =
      switch error {
      case let error as OutputError: (error.path, error.reason)
      case let error as any WritingFailure: (error.path, error.message)
      default: (staging, String(describing: error))
      }
    return OutputError(path: path.replacing(staging, with: destination), reason: reason)
  }

  /// Removes what was written.
  func discard() { place.remove() }

  /// Puts the finished report in its place.
  ///
  /// - Throws: ``OutputError`` where a file there was not made by Turntable, or was edited since,
  ///   unless `force` is set; then nothing is changed.
  mutating func publish(force: Bool) throws {
    try write { folder in
      var manifest = ReportManifest(readingFrom: folder.destination)
      try folder.hashWritten()
      if !force { try folder.refuseForeignFiles(manifest) }
      try folder.keepOtherFiles()
      manifest.hashes.merge(folder.hashes) { $1 }
      try manifest.write(to: folder.staging)
      try folder.makeParent()
      try folder.place.take(folder.destination)
    }
  }

  private func refuseForeignFiles(_ manifest: ReportManifest) throws {
    var isFolder = false
    if files.fileExists(atPath: destination, isDirectory: &isFolder), !isFolder {
      throw OutputError(
        path: destination,
        reason: "a file stands where the report's folder goes; move it away, or overwrite it with "
          + "--force")
    }
    for path in written {
      let place = "\(destination)/\(path)"
      guard files.fileExists(atPath: place) else { continue }
      if let hash = try? standing[path] ?? ReportManifest.hash(ofFileAt: place) {
        if hash == manifest.hashes[path] { continue }
        if hash == hashes[path] { continue }
      }
      let why =
        manifest.hashes[path] == nil
        ? "was not made by turntable" : "was changed since turntable made it"
      throw OutputError(
        path: place, reason: "the file \(why); move it away, or overwrite it with --force")
    }
  }

  /// Takes along what else stands in the place: people's own files, and other formats.
  private func keepOtherFiles() throws {
    guard files.fileExists(atPath: destination) else { return }
    for path in ReportManifest.files(below: destination) where !written.contains(path) {
      guard path != ReportManifest.name else { continue }
      let target = "\(staging)/\(path)"
      try attempt("keep", at: "\(destination)/\(path)") {
        if let slash = target.lastIndex(of: "/") {
          try files.createDirectory(
            atPath: String(target[..<slash]), withIntermediateDirectories: true)
        }
        try files.copyItem(atPath: "\(destination)/\(path)", toPath: target)
      }
    }
  }

  /// Makes the folder that the report stands in, where it is not known before.
  private func makeParent() throws {
    if let slash = destination.lastIndex(of: "/") {
      try makeFolder(String(destination[..<slash]))
    }
  }
}

/// Why a report could not be written.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path that could not be written.
  public var path: String
  /// What is wrong, and what to do.
  public var reason: String

  /// The path and what is wrong with it.
  public var description: String { "\(path): error: \(reason)" }
}

/// Runs a file operation; says what was tried and where, should it fail.
func attempt<Result>(
  _ what: String, at path: String, _ body: () throws -> Result
) throws -> Result {
  do {
    return try body()
  } catch let error as OutputError {
    throw error
  } catch {
    throw OutputError(path: path, reason: "could not \(what): \(SystemReason.of(error))")
  }
}

/// Makes a folder, and those it stands in; one that is there already is fine.
func makeFolder(_ path: String) throws {
  try attempt("make the folder", at: path) {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
}
