#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where a transcript comes from: a file, or standard input.
public struct TranscriptInput: Hashable, Sendable {
  /// The path as the user would write it; `-` for standard input.
  public internal(set) var path: String
  /// Whether it was found in a folder rather than named.
  public let isFound: Bool
  /// What lists and the file's name say of the episode, in no order.
  var facts: [ListedFacts] = []
  /// The transcripts of the episode a feed links to, as paths; those in the feed's language first.
  var candidates: [String] = []
  /// Those of them that were not taken, and why the one was.
  var choice: String?
  /// Why no row of a list was taken though some fit, a sentence each.
  var doubts: [String] = []
  /// The tally it is, in a file of them; `nil` for a transcript.
  var tally: StoredTally?
  /// Where its survey comes from, where one was made before.
  var surveyed: TallySource?
  /// What standard input held, where that had to be seen before it was known what it is.
  var held: HeldFile?
  /// Of a list of episodes, the transcripts its rows were matched with; `nil` where there was nothing
  /// to match.
  var matches: ListMatches?
  /// What stands in the file, where it was read already and is kept.
  var kept: KeptDocument?
  /// Keeps the bytes of what gives them once; `nil` for a file.
  private let piped: PipedBytes?

  /// Creates an input.
  public init(path: String, isFound: Bool = false) {
    self.path = path
    self.isFound = isFound
    piped = !isFound && (path == "-" || SystemCalls.isSpecial(path)) ? PipedBytes() : nil
  }

  /// The name without its folder.
  public var name: String {
    path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder it lies in, as the path writes it; empty for the working directory.
  var folder: String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The bytes of the input.
  ///
  /// - Throws: ``InputError`` where it cannot be read.
  public func read() throws -> [UInt8] {
    if let held { return try held.bytes(0..<held.size) }
    return try piped?.read(path) ?? SystemCalls.readAll(path)
  }

  /// How many bytes are read for it; 0 where that is not known.
  var size: Int { tally?.place.count ?? held?.size ?? SystemCalls.size(of: path) }

  /// The inputs behind some arguments: files as they are, folders walked in alphabetical order,
  /// hidden files and every `show.yml` left out, each file once. What does not exist, or is a folder nobody may look
  /// into, is an input all the same: reading it says what is wrong.
  ///
  /// - Parameters:
  ///   - followingFeeds: Whether a feed stands for those of its episodes whose transcripts lie
  ///   beside it, and lists of episodes tell of the transcripts at and below their folders.
  ///   - readingTallies: Whether a file of tallies stands for the episodes in it; these come after the
  ///     transcripts.
  ///   - jobs: How many files to work on at a time.
  public static func find(
    _ arguments: [String], followingFeeds: Bool = true, readingTallies: Bool = false, jobs: Int = 1
  ) async -> [TranscriptInput] {
    var seen: Set<String> = []
    let all = arguments.flatMap(expand).filter { seen.insert($0.path).inserted }
    // `shows/harbour/*` names it, too; alone it is an input, and reading it says what is wrong.
    let episodes = all.filter { $0.name != ShowFile.name }
    var inputs = episodes.isEmpty ? all : episodes
    let tallies = readingTallies ? StoredTallies.take(from: &inputs) : []
    return await EpisodeFinding(inputs, followingLists: followingFeeds, jobs: jobs).inputs + tallies
  }

  /// Whether a path leads to a folder.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  private static func expand(_ argument: String) -> [TranscriptInput] {
    guard argument != "-", isFolder(argument),
      (try? FileManager.default.contentsOfDirectory(atPath: argument)) != nil
    else { return [TranscriptInput(path: argument)] }
    return walk(argument)
  }

  /// The files of a folder and the folders in it; links to folders are not followed, so that a
  /// loop of them cannot trap the walk.
  private static func walk(_ folder: String) -> [TranscriptInput] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    // The tables of a report are no tables of the user.
    if names.contains(ReportManifest.name) { return [] }
    return names.filter { !$0.hasPrefix(".") && $0 != ShowFile.name }.sorted().flatMap {
      name -> [TranscriptInput] in
      let path = "\(base)/\(name)"
      switch SystemCalls.kind(of: path) {
      case .folder: return walk(path)
      case .file: return [TranscriptInput(path: path, isFound: true)]
      case .link:
        var isFolder = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && !isFolder ? [TranscriptInput(path: path, isFound: true)] : []
      case .special, nil: return []
      }
    }
  }
}

/// Why an input could not be read.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as the user wrote it.
  public var path: String
  /// What is wrong with it.
  public var reason: String

  /// The path and what is wrong with it.
  public var description: String { "\(path): error: \(reason)" }
}
