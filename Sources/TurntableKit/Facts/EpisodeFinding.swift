import TranscriptModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds what is known of each input beside what stands in it: from feeds, pages and tables among the
/// inputs, and from the files' names.
struct EpisodeFinding {
  /// The inputs with what is known of them; feeds have given way to their episodes.
  private(set) var inputs: [TranscriptInput]

  init(_ found: [TranscriptInput], followingLists: Bool, jobs: Int) async {
    inputs = found
    var lists: [FoundList?] = []
    if followingLists {
      lists = await concurrentMap(found, jobs: jobs, worker: { () }) { input, _ in FoundList(input)
      }
      inputs = ShowFeeds(found, &lists).inputs
    }
    let listed = lists.compactMap(\.self)
    takeNames(except: Set(listed.map(\.path)))
    if !listed.isEmpty { inputs = await ListMatching(inputs, listed, jobs: jobs).inputs }
  }

  /// Takes what the files' names tell, each in the light of all names in its folder.
  private mutating func takeNames(except lists: Set<String>) {
    var folders: [String: FileNames] = [:]
    for index in inputs.indices where !lists.contains(inputs[index].path) {
      let input = inputs[index]
      guard input.path != "-" else { continue }
      let folder = input.path.hasPrefix("/") && input.folder.isEmpty ? "/" : input.folder
      if folders[folder] == nil {
        let names = try? FileManager.default.contentsOfDirectory(
          atPath: folder.isEmpty ? "." : folder)
        folders[folder] = FileNames((names ?? []).filter { !$0.hasPrefix(".") })
      }
      if let facts = folders[folder]?.facts(of: input.name) {
        inputs[index].facts.append(ListedFacts(facts, of: input.path))
      }
    }
  }
}

extension TranscriptInput {
  /// Whether it is a table of episodes, or the notes of one, that was found among transcripts beside it:
  /// it is read for what it says of them, as `show.yml` is.
  public var isOnlyFacts: Bool {
    isFound && (matches?.source == .table || matches?.source == .notes)
  }
}
