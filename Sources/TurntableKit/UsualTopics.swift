import EpisodeAnalysis
import EpisodeBuilding

extension EpisodeArchive {
  /// What the shows of some inputs usually talk about, by the shows' names; of shows with too few
  /// episodes nothing. Every episode is counted for it once before its report is made, since keeping
  /// all of them would take the memory of the whole archive.
  static func usualTopics(
    _ inputs: [TranscriptInput], _ kept: [Int], of shows: Shows, options: EpisodeOptions, jobs: Int
  ) async -> [String: ShowTopics] {
    let episodes = Dictionary(grouping: kept, by: shows.name(ofShowOfInputAt:))
      .filter { $0.value.count > ShowTopics.fewestOthers }
    let wanted = episodes.values.flatMap(\.self).sorted()
    let profiles = await concurrentMap(wanted, jobs: jobs, worker: { EpisodeAnalyzer() }) {
      index, analyzer -> ShowTopics.Profile? in
      var options = options
      options.context = shows.context(ofInputAt: index)
      options.withTexts = false
      guard
        case .episode(let episode)? = try? understand(
          inputs[index], options: options, with: &analyzer)
      else { return nil }
      return ShowTopics.Profile(episode.analyzed.tally)
    }
    let byInput = Dictionary(uniqueKeysWithValues: zip(wanted, profiles))
    return episodes.mapValues { ShowTopics($0.compactMap { byInput[$0] ?? nil }) }
  }
}
