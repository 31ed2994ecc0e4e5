import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// What `turntable inspect` tells of a show's list of episodes.
struct ListingInspection {
  let listing: ShowListing
  let sources: FactSources
  /// The transcripts its rows were matched with; `nil` where there was nothing to match.
  var matches: ListMatches?

  /// The show, its figures, its episodes with their guests and the evidence.
  var parts: [[String]] { [show, figures] + listing.episodes.map(episode) }

  private var show: [String] {
    let hosts = listing.hosts.flatMap { host in
      [
        Inspection.row("Host", host.name + (host.affiliation.map { ", \($0)" } ?? "")),
        Inspection.row("", host.roleBasis),
      ]
    }
    return Inspection.rows([
      ("Show", sources.show(listing.facts.show)),
      ("Language", sources.language(listing.facts.language)), ("URL", listing.facts.url),
    ]) + hosts
  }

  private var figures: [String] {
    let stats = ShowStats(listing)
    let all = HumanForm.clock(stats.totalDuration)
    let median = stats.medianDuration.map {
      "; half of them last up to \(HumanForm.clock(Int($0.rounded())))"
    }
    var rows = [
      Inspection.row(
        "Episodes",
        "\(HumanForm.grouped(stats.episodes)); nothing was heard, this is what the list says"),
      Inspection.row(
        "Length", stats.durations.isEmpty ? "not stated" : "\(all) in all\(median ?? "")"),
    ]
    if let matches {
      rows.append(
        Inspection.row(
          "Files", "\(Inspection.count(matches.found.count, "row")) found a transcript"))
    }
    if let span = stats.span {
      rows.append(Inspection.row("Published", "\(span.first) to \(span.last)"))
    }
    if stats.transcripts > 0 {
      rows.append(
        Inspection.row(
          "Links", "\(Inspection.count(stats.transcripts, "transcript")); none was read"))
    }
    return rows
  }

  private func episode(_ episode: ListedEpisode) -> [String] {
    let facts = episode.facts
    let parts = [
      facts.number.map { "number \($0)" }, facts.published?.description,
      facts.declaredDuration?.description,
    ].compactMap(\.self)
    let guests = episode.people.filter(\.role.isGuestSide).flatMap { guest in
      [
        Inspection.row("Guest", guest.name + (guest.affiliation.map { ", \($0)" } ?? "")),
        Inspection.row("", guest.roleBasis),
      ]
    }
    return [
      Inspection.row("Episode", facts.title),
      Inspection.row("", parts.isEmpty ? "no date, no length" : parts.joined(separator: ", ")),
    ] + file(of: episode) + (guests.isEmpty ? [Inspection.row("Guest", "none is named")] : guests)
  }

  /// The transcript of a row, and how it was found.
  private func file(of episode: ListedEpisode) -> [String] {
    guard let matches else { return [] }
    let doubt = matches.doubtful[episode.line].map { "none: it fits \($0) alike" }
    let text = matches.found[episode.line] ?? doubt ?? "none was found beside the list"
    return [Inspection.row("File", text)]
  }
}
