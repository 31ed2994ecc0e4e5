import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// An episode of a list as its table sees it.
struct ListedRow: FactRow {
  /// The key, unique within the list.
  var key: String
  var episode: ListedEpisode
  var facts: EpisodeFacts { episode.facts }
  var hosts: [Speaker] { episode.people.filter(\.role.isHostSide) }
  var guests: [Speaker] { episode.people.filter(\.role.isGuestSide) }

  /// The rows of a listing; episodes of one title are numbered.
  static func rows(_ listing: ShowListing) -> [ListedRow] {
    var taken: [String: Int] = [:]
    return listing.episodes.map { episode in
      let key = Slug.episode(episode.facts)
      taken[key, default: 0] += 1
      let times = taken[key] ?? 1
      return ListedRow(key: times == 1 ? key : "\(key)-\(times)", episode: episode)
    }
  }
}

extension RowTable where Row == ListedRow {
  /// The episodes of a show as its page or feed lists them.
  static var episodes: RowTable {
    RowTable(
      "episodes", "Episodes", "One row an episode of a show's page or feed; nothing was heard",
      FactColumns.identity() + people + FactColumns.origin() + length + evidence)
  }

  private static var people: [Column<ListedRow>] {
    [
      Column("hosts", "Hosts", .text, "Names of hosts and co-hosts, as listed") {
        .listed($0.hosts.map(\.name))
      },
      Column("guests", "Guests", .text, "Names of guests, as listed") {
        .listed($0.guests.map(\.name))
      },
    ]
  }

  private static var length: [Column<ListedRow>] {
    [
      Column("duration_s", "Duration", .duration, sums: .sum, "Length of the episode, as stated") {
        .time($0.facts.declaredDuration?.milliseconds, orMissing: .notStated)
      },
      Column("duration_basis", "Duration basis", .text, "Where the length comes from: stated") {
        $0.facts.declaredDuration == nil ? .missing(.notStated) : .text("stated")
      },
    ]
  }

  private static var evidence: [Column<ListedRow>] {
    [
      Column(
        "guest_affiliation", "Guest is", .text, "Job and organisation of the guests, as listed"
      ) { .listed($0.guests.compactMap(\.affiliation)) },
      Column("guest_basis", "Guest, evidence", .text, "Why they are guests, in words") {
        .listed($0.guests.map(\.roleBasis))
      },
      Column("transcripts", "Transcripts", .count, sums: .sum, "Transcripts the list links to") {
        .count($0.episode.transcripts)
      },
      Column("source_line", "Line", .count, "Line of the file it begins on") {
        .count($0.episode.line)
      },
    ]
  }
}

extension Value {
  /// Some texts in one cell, or missing.
  fileprivate static func listed(_ texts: [String]) -> Value {
    texts.isEmpty ? .missing(.notStated) : .text(texts.joined(separator: "; "))
  }
}
