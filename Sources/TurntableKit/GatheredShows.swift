import EpisodeAnalysis
import EpisodeBuilding
import ReportComposition
import TranscriptModel

/// What a review takes from a file.
struct ReviewFinding: Sendable {
  var heard: ReviewEntry?
  var listed: [ListedEpisode] = []
  /// What somebody should look at.
  var warnings: [Diagnostic]

  init(_ understood: Understanding) {
    warnings = understood.diagnostics.filter { $0.severity > .note }
    switch understood {
    case .episode(let episode): heard = ReviewEntry(episode.analyzed)
    case .listing(let listing): listed = listing.listing.episodes
    case .article: break
    }
  }
}

/// The episodes of some files, show by show.
struct GatheredShows {
  struct Show {
    var name: String?
    var file: ShowFile?
    var folder: String?
    var heard: [ReviewEntry] = []
    var listed: [ListedEpisode] = []

    /// Episodes that are only listed; where none was heard, with the topics of their descriptions.
    private func described(_ listed: [ListedEpisode]) -> [ReviewEntry] {
      guard heard.isEmpty else { return listed.map { ReviewEntry($0) } }
      let topics = DescribedTopics(
        listed, tracking: file?.topics ?? [], people: listed.flatMap(\.people))
      return listed.indices.map {
        ReviewEntry(listed[$0], topics: topics.topics[$0], words: topics.words[$0])
      }
    }

    /// The episodes that were heard, then those that are only listed; keys are made unique.
    var entries: [ReviewEntry] {
      let known = Set(heard.map { Identity($0.episode.facts) }.flatMap(\.names))
      let unheard = listed.filter { known.isDisjoint(with: Identity($0.facts).names) }
      let others = described(unheard)
      var taken: [String: Int] = [:]
      return (heard + others).map { entry in
        let count = taken[entry.episode.key, default: 0] + 1
        taken[entry.episode.key] = count
        return count == 1 ? entry : entry.renamed("\(entry.episode.key)-\(count)")
      }
    }
  }

  /// What an episode is known by: its number and its title.
  private struct Identity {
    var names: [String]
    init(_ facts: EpisodeFacts) {
      names =
        [facts.number.map { "#\($0)" }].compactMap(\.self)
        + [ShowContext.words(of: facts.title).joined(separator: " ")]
    }
  }

  private(set) var shows: [Show] = []
  private var places: [String: Int] = [:]

  /// What a folder is called; one that is called after what it holds, as its parent is.
  private static func name(of folder: String) -> String? {
    let general: Set = ["transcripts", "episodes", "captions", "subtitles", "text", "files"]
    let parts = folder.split(separator: "/").map(String.init).filter { $0 != "." }
    return parts.last { !general.contains($0.lowercased()) } ?? parts.last
  }

  /// Adds what a file told; a show nobody names is called as its folder is.
  mutating func add(_ finding: ReviewFinding, show: String, file: ShowFile?, in folder: String) {
    guard finding.heard != nil || !finding.listed.isEmpty else { return }
    let stated = finding.heard?.episode.facts.show ?? finding.listed.first?.facts.show
    // A page and the transcripts of one show may lie in different folders.
    let byName = stated.flatMap { name in
      shows.firstIndex {
        $0.file == nil && file == nil
          && $0.name.map(ShowContext.words) == ShowContext.words(of: name)
      }
    }
    let place = places[show] ?? byName ?? shows.count
    places[show] = place
    if place == shows.count {
      places[show] = place
      shows.append(Show(name: file?.show?.value, file: file))
    }
    shows[place].name = shows[place].name ?? stated
    shows[place].folder = GatheredShows.name(of: folder)
    if let heard = finding.heard { shows[place].heard.append(heard) }
    shows[place].listed += finding.listed
  }
}
