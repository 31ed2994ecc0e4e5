public import TranscriptModel

/// The figures of a show's list of episodes: how many, how long, how often.
public struct ShowStats: Sendable {
  /// The number of episodes.
  public let episodes: Int
  /// The lengths that are stated, shortest first, in milliseconds.
  public let durations: [Int]
  /// The days between one dated episode and the next, fewest first.
  public let gaps: [Int]
  /// The first and the last day of publication; `nil` where no episode has a date.
  public let span: (first: CalendarDate, last: CalendarDate)?
  /// The episodes that name a guest.
  public let withGuests: Int
  /// The transcripts the list links to.
  public let transcripts: Int

  /// Reckons the figures of a listing.
  public init(_ listing: ShowListing) {
    episodes = listing.episodes.count
    durations = listing.episodes.compactMap(\.facts.declaredDuration?.milliseconds).sorted()
    let dates = listing.episodes.compactMap(\.facts.published).sorted()
    gaps = zip(dates.dropFirst(), dates).map { $0.dayNumber - $1.dayNumber }.sorted()
    span = dates.first.flatMap { first in dates.last.map { (first, $0) } }
    withGuests = listing.episodes.count { $0.people.contains(where: \.role.isGuestSide) }
    transcripts = listing.episodes.reduce(0) { $0 + $1.transcripts }
  }

  /// The length of all episodes that state one, in milliseconds.
  public var totalDuration: Int { durations.reduce(0, +) }
  /// The length half of them stay under; `nil` where none states any.
  public var medianDuration: Double? { ShowStats.median(durations) }
  /// The days half of the gaps stay under; `nil` for fewer than two dates.
  public var medianGap: Double? { ShowStats.median(gaps) }

  /// The middle of sorted numbers, or the mean of the two in the middle.
  private static func median(_ sorted: [Int]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
  }
}
