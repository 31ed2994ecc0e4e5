import EpisodeAnalysis
import EpisodeBuilding

/// What the episodes of a show are usually like.
struct UsualEpisodes: Sendable {
  /// What they talk about.
  let topics: ShowTopics
  /// What their figures are.
  let figures: ShowFigures

  private init(_ profiles: [Profile]) {
    topics = ShowTopics(profiles.map(\.topics))
    figures = ShowFigures(profiles.map(\.figures))
  }

  private struct Profile: Sendable {
    var topics: ShowTopics.Profile
    var figures: MeasureValues
  }

  /// What the shows of some inputs are usually like, by the shows' names; of shows with too few
  /// episodes nothing.
  ///
  /// - Parameter count: Counts the episode at a place; `nil` where there is none.
  static func find(
    _ kept: [Int], of shows: Shows, jobs: Int, progress: RunProgress,
    by count: @escaping @Sendable (Int, inout EpisodeAnalyzer) -> UnderstoodEpisode?
  ) async -> [String: UsualEpisodes] {
    let episodes = Dictionary(grouping: kept, by: shows.name(ofShowOfInputAt:))
      .filter { $0.value.count > ShowTopics.fewestOthers }
    let wanted = episodes.values.flatMap(\.self).sorted()
    let profiles = await concurrentMap(wanted, jobs: jobs, worker: { EpisodeAnalyzer() }) {
      index, analyzer -> Profile? in
      defer { progress.fileDone(.comparing, of: wanted.count) }
      guard let tally = count(index, &analyzer)?.analyzed.tally else { return nil }
      return Profile(topics: ShowTopics.Profile(tally), figures: EpisodeStats(tally).measures)
    }
    let byInput = Dictionary(uniqueKeysWithValues: zip(wanted, profiles))
    return episodes.mapValues { UsualEpisodes($0.compactMap { byInput[$0] ?? nil }) }
  }

  /// Sees an episode in the light of the others.
  func rank(_ episode: inout UnderstoodEpisode) {
    topics.rank(&episode.analyzed)
    episode.show = figures
  }
}
