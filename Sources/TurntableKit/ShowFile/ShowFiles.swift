import EpisodeBuilding

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The show's file in force for each of some inputs, each file read once.
public struct ShowFiles: Sendable {
  /// Which files are looked at.
  public enum Choice: Hashable, Sendable {
    /// The nearest `show.yml` at or above each input.
    case nearest
    /// One file for all inputs.
    case file(String)
    /// No file.
    case none
  }

  /// The files in force, in the order of the first input of each.
  public private(set) var files: [ShowFile] = []
  private var indices: [String: Int] = [:]
  /// The one file for all inputs; `nil` where each has the nearest.
  let everywhere: ShowFile?
  /// Whether what tallies carry of their shows' files is in force.
  private var believesTallies = false

  /// No file is in force.
  public static let none = ShowFiles()

  /// What tallies and surveys carry of their shows' files is in force, and no file.
  static let carried = ShowFiles(believesTallies: true)

  private init(believesTallies: Bool = false) {
    (everywhere, self.believesTallies) = (nil, believesTallies)
  }

  /// Finds and reads the files of some inputs.
  ///
  /// A search goes from the folder of the input (for a transcript a feed names, of the feed; for
  /// standard input, the working directory) up to the first folder that holds a `show.yml`; it ends
  /// at a folder that holds `.git`, and at the root.
  ///
  /// - Throws: ``ShowFilesError`` with all that is wrong in any of them.
  public init(for inputs: [TranscriptInput], choosing choice: Choice = .nearest) throws {
    var errors: [any Error] = []
    switch choice {
    case .none: everywhere = nil
    case .file(let path):
      everywhere = try ShowFile(at: path)
      files = [everywhere].compactMap(\.self)
    case .nearest:
      everywhere = nil
      believesTallies = true
      var read: [String: Int?] = [:]
      var searched: Set<String> = []
      for folder in inputs.filter({ $0.tally == nil }).map(\.showFolder)
      where searched.insert(folder).inserted {
        guard let path = ShowFiles.nearest(to: folder) else { continue }
        if read[path] == nil {
          do {
            files.append(try ShowFile(at: path))
            read[path] = .some(files.count - 1)
          } catch {
            errors.append(error)
            read[path] = .some(nil)
          }
        }
        indices[folder] = read[path] ?? nil
      }
    }
    if !errors.isEmpty { throw ShowFilesError(errors: errors) }
  }

  /// Whether any of them has something odd in it.
  public var hasWarnings: Bool { files.contains { !$0.warnings.isEmpty } }

  /// The file in force for an input; `nil` where there is none.
  public func file(for input: TranscriptInput) -> ShowFile? {
    if let everywhere { return everywhere }
    if let stated = input.tally?.stated ?? input.surveyed?.showFile {
      return believesTallies ? ShowFile(stated) : nil
    }
    if input.tally != nil || input.surveyed != nil { return nil }
    return indices[input.showFolder].map { files[$0] }
  }

  /// What is stated of an input's show: by the user first, then by its file.
  public func context(for input: TranscriptInput, stated user: ShowContext) -> ShowContext {
    file(for: input)?.context.with(user) ?? user
  }

  /// The nearest `show.yml` at or above a folder, as people would write it.
  static func nearest(to folder: String) -> String? {
    let files = FileManager.default
    let working = files.currentDirectoryPath
    var folder = absolute(folder, in: working)
    while true {
      let base = folder == "/" ? "" : folder
      let path = "\(base)/\(ShowFile.name)"
      var isFolder = false
      if files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder {
        let prefix = working == "/" ? "/" : working + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
      }
      guard !base.isEmpty, !files.fileExists(atPath: "\(base)/.git") else { return nil }
      folder = base.lastIndex(of: "/").map { String(base[..<$0]) } ?? ""
      if folder.isEmpty { folder = "/" }
    }
  }

  /// A folder from the root on, without dots; links are left as they are.
  private static func absolute(_ folder: String, in working: String) -> String {
    let path = folder.hasPrefix("/") ? folder : "\(working)/\(folder)"
    let parts = path.split(separator: "/")
    if parts.contains(".."), let real = SystemCalls.realPath(path) { return real }
    return "/" + parts.filter { $0 != "." }.joined(separator: "/")
  }
}

extension TranscriptInput {
  /// The folder the show's file is looked for from.
  fileprivate var showFolder: String {
    let path = candidates.isEmpty ? path : facts.first { $0.matched == nil }?.path ?? path
    return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

/// Why the files of some shows cannot be used.
public struct ShowFilesError: Error, CustomStringConvertible {
  /// What is wrong with each.
  public var errors: [any Error]

  /// A line a problem.
  public var description: String { errors.map { "\($0)" }.joined(separator: "\n") }
}
