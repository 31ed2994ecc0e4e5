import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The sentences the report on a list of episodes opens with.
struct ShowOpening {
  private let listing: ShowListing
  private let stats: ShowStats

  init(_ listing: ShowListing, _ stats: ShowStats) {
    (self.listing, self.stats) = (listing, stats)
  }

  /// The sentences; one that has nothing to say is left out.
  var sentences: [String] {
    [episodes, cadence, guests, unheard, transcripts].compactMap(\.self)
  }

  /// How many, and how long.
  private var episodes: String {
    var sentence = "The list names \(Wording.count(stats.episodes, "episode"))"
    if let span = stats.span, span.first < span.last {
      sentence += " from \(Wording.date(span.first)) to \(Wording.date(span.last))"
    }
    guard let median = stats.medianDuration, let shortest = stats.durations.first,
      let longest = stats.durations.last
    else { return sentence + " and states no length." }
    let timed = stats.durations.count
    if timed < stats.episodes { sentence += "; \(HumanForm.grouped(timed)) state a length" }
    sentence += ", \(ShowOpening.minutes(Double(stats.totalDuration))) minutes in all"
    guard timed > 1 else { return sentence + "." }
    return sentence + "; a typical one lasts \(ShowOpening.minutes(median)) minutes (the median; "
      + "from \(ShowOpening.minutes(Double(shortest))) to "
      + "\(ShowOpening.minutes(Double(longest))))."
  }

  /// How often.
  private var cadence: String? {
    guard let median = stats.medianGap, let fewest = stats.gaps.first, let most = stats.gaps.last
    else { return nil }
    let days = FixedDecimal(median, fractionDigits: 1)?.text(trimming: true) ?? ""
    if fewest == most {
      return "One came every \(Wording.count(fewest, "day"))."
    }
    return "From one to the next passed \(days) days (the median; from "
      + "\(HumanForm.grouped(fewest)) to \(HumanForm.grouped(most)))."
  }

  /// Who was invited.
  private var guests: String {
    let names = listing.episodes.flatMap { $0.people.filter(\.role.isGuestSide).map(\.name) }
      .uniqued
    guard !names.isEmpty else { return "No episode names a guest." }
    let shown = names.prefix(12)
    let more = names.count - shown.count
    let list = more > 0 ? shown.joined(separator: ", ") + " and \(more) more" : Wording.list(names)
    return "\(HumanForm.grouped(stats.withGuests)) of \(Wording.count(stats.episodes, "episode")) "
      + "name a guest: \(list)."
  }

  private var unheard: String {
    "Nothing was heard: the list says what the episodes are about, not who spoke how much."
  }

  private var transcripts: String? {
    guard stats.transcripts > 0 else { return nil }
    let which = stats.transcripts == 1 ? "it was not" : "none of them was"
    return
      "It links to \(Wording.count(stats.transcripts, "transcript")); \(which) read or fetched."
  }

  /// A length in minutes: `49.5`.
  private static func minutes(_ milliseconds: Double) -> String {
    FixedDecimal(milliseconds / 60_000, fractionDigits: 1)?.text(trimming: true, grouping: true)
      ?? ""
  }
}
