import TranscriptModel

/// Puts the episodes of feeds in the feeds' place, where their transcripts lie beside them. Nothing
/// is fetched.
struct ShowFeeds {
  /// The inputs, each episode once: transcripts a feed names stand where the feed stood.
  private(set) var inputs: [TranscriptInput] = []

  /// Looks for the episodes of the feeds among some lists, and marks those that are found.
  ///
  /// - Parameter lists: For each input the list it is, if it is one.
  init(_ found: [TranscriptInput], _ lists: inout [FoundList?]) {
    let episodes = zip(found, lists.indices).map { ShowFeeds.episodes(of: $0, &lists[$1]) }
    let named = Set(episodes.joined().flatMap(\.candidates).compactMap(SystemCalls.realPath))
    guard !named.isEmpty else {
      inputs = found
      return
    }
    var taken: Set<String> = []
    for (input, episodes) in zip(found, episodes) {
      if episodes.isEmpty {
        if SystemCalls.realPath(input.path).map({ !named.contains($0) }) ?? true {
          inputs.append(input)
        }
        continue
      }
      for episode in episodes {
        let paths = episode.candidates.compactMap(SystemCalls.realPath)
        // Two feeds of one show, or two entries of one episode.
        guard taken.isDisjoint(with: paths) else { continue }
        taken.formUnion(paths)
        inputs.append(episode)
      }
    }
  }

  /// The episodes of an input that is a feed, as far as their transcripts lie beside it.
  private static func episodes(
    of input: TranscriptInput, _ found: inout FoundList?
  ) -> [TranscriptInput] {
    guard let feed = found, feed.source == .feed else { return [] }
    let list = feed.list
    let candidates = TranscriptPlaces(beside: input.path).candidates(of: list)
    let remote = zip(list.entries, candidates).count { !$0.transcripts.isEmpty && $1.isEmpty }
    let elsewhere =
      remote == 0
      ? nil
      : "\(input.name) lists \(list.entries.count) episodes, of which \(remote) "
        + "\(remote == 1 ? "has its transcript" : "have their transcripts") on the network only; "
        + "nothing was fetched"
    var episodes: [TranscriptInput] = []
    for (index, (entry, candidates)) in zip(list.entries, candidates).enumerated() {
      guard let first = candidates.first else { continue }
      found?.linked.insert(index)
      var episode = TranscriptInput(path: first, isFound: input.isFound)
      var facts = ListedFacts(entry, of: list, .feed, at: input.path)
      facts.elsewhere = elsewhere
      episode.facts = [facts]
      episode.candidates = candidates
      episodes.append(episode)
    }
    return episodes
  }
}

extension TranscriptInput {
  /// What the feeds among some inputs link to and is not at hand, a line a feed.
  public static func elsewhere(_ inputs: [TranscriptInput]) -> [String] {
    var seen: Set<String> = []
    return inputs.flatMap(\.facts).filter { seen.insert($0.path).inserted }
      .compactMap { facts in facts.elsewhere.map { "\(facts.path): \($0)" } }
  }
}
