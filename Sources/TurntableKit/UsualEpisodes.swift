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
  /// episodes nothing. Every episode is counted for it once before its report is made, since keeping
  /// all of them would take the memory of the whole archive.
  static func find(
    _ inputs: [TranscriptInput], _ kept: [Int], of shows: Shows, options: EpisodeOptions, jobs: Int,
    progress: RunProgress
  ) async -> [String: UsualEpisodes] {
    let episodes = Dictionary(grouping: kept, by: shows.name(ofShowOfInputAt:))
      .filter { $0.value.count > ShowTopics.fewestOthers }
    let wanted = episodes.values.flatMap(\.self).sorted()
    let profiles = await concurrentMap(wanted, jobs: jobs, worker: { EpisodeAnalyzer() }) {
      index, analyzer -> Profile? in
      defer { progress.fileDone(.comparing, of: wanted.count) }
      var options = options
      options.context = shows.context(ofInputAt: index)
      options.parts = .compared
      guard
        case .episode(let episode)? = try? understand(
          inputs[index], options: options, with: &analyzer)
      else { return nil }
      let tally = episode.analyzed.tally
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
