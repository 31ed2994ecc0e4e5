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
    /// What it is called; `nil` where nothing tells.
    var name: String?
    var file: ShowFile?
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

  private var grouping = ShowGrouping()
  private var gathered: [Show] = []

  /// The shows, in the order of their first files.
  var shows: [Show] {
    zip(gathered, grouping.shows).map { show, known in
      var show = show
      (show.name, show.file) = (known.title, known.file)
      return show
    }
  }

  /// Adds what a file told.
  mutating func add(_ finding: ReviewFinding, show: String, file: ShowFile?, in folder: String) {
    guard finding.heard != nil || !finding.listed.isEmpty else { return }
    let stated = finding.heard?.episode.facts.show ?? finding.listed.first?.facts.show
    let place = grouping.place(of: show, stated: stated, file: file, in: folder)
    if place == gathered.count { gathered.append(Show()) }
    if let heard = finding.heard { gathered[place].heard.append(heard) }
    gathered[place].listed += finding.listed
  }
}
