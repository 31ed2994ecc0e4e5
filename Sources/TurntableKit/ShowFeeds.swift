import TranscriptModel
import TranscriptReading

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Puts the episodes of feeds in the feeds' place, where their transcripts lie beside them. Nothing
/// is fetched.
struct ShowFeeds {
  /// The inputs, each episode once: transcripts a feed names stand where the feed stood.
  private(set) var inputs: [TranscriptInput] = []

  init(_ found: [TranscriptInput]) {
    let episodes = found.map(ShowFeeds.episodes)
    guard episodes.contains(where: { !$0.isEmpty }) else {
      inputs = found
      return
    }
    let named = Set(
      episodes.joined().flatMap { $0.feed?.candidates ?? [] }.compactMap(SystemCalls.realPath))
    var taken: Set<String> = []
    for (input, episodes) in zip(found, episodes) {
      if episodes.isEmpty {
        if SystemCalls.realPath(input.path).map({ !named.contains($0) }) ?? true {
          inputs.append(input)
        }
        continue
      }
      for episode in episodes {
        let paths = episode.feed?.candidates.compactMap(SystemCalls.realPath) ?? []
        // Two feeds of one show, or two entries of one episode.
        guard taken.isDisjoint(with: paths) else { continue }
        taken.formUnion(paths)
        inputs.append(episode)
      }
    }
  }

  /// The episodes of an input that is a feed, as far as their transcripts lie beside it.
  private static func episodes(of input: TranscriptInput) -> [TranscriptInput] {
    let signature = Array("<rss".utf8)
    guard input.path != "-", let beginning = SystemCalls.beginning(of: input.path, count: 4096),
      beginning.indices.contains(where: { beginning[$0...].starts(with: signature) }),
      let document = try? readTranscript(try input.read(), named: input.name),
      case .episodeList(let list) = document.content
    else { return [] }
    let places = TranscriptPlaces(beside: input.path)
    let candidates = places.candidates(of: list)
    let remote = zip(list.entries, candidates).count { !$0.transcripts.isEmpty && $1.isEmpty }
    let elsewhere =
      remote == 0
      ? nil
      : "\(input.name) lists \(list.entries.count) episodes, of which \(remote) "
        + "\(remote == 1 ? "has its transcript" : "have their transcripts") on the network only; "
        + "nothing was fetched"
    return zip(list.entries, candidates).compactMap { entry, candidates in
      guard let first = candidates.first else { return nil }
      var episode = TranscriptInput(path: first, isFound: input.isFound)
      var metadata = entry.metadata
      metadata.show = metadata.show ?? list.metadata.show
      metadata.language = metadata.language ?? list.metadata.language
      episode.feed = FeedEpisode(
        path: input.path, metadata: metadata, line: entry.line, candidates: candidates,
        elsewhere: elsewhere)
      return episode
    }
  }
}

extension TranscriptInput {
  /// What the feeds among some inputs link to and is not at hand, a line a feed.
  public static func elsewhere(_ inputs: [TranscriptInput]) -> [String] {
    var seen: Set<String> = []
    return inputs.compactMap(\.feed).filter { seen.insert($0.path).inserted }
      .compactMap { feed in feed.elsewhere.map { "\(feed.path): \($0)" } }
  }
}
