import TranscriptModel

/// The episodes of a show by date, and what any review of a period asks of all of them: worked out once,
/// however many periods are under review.
public struct ShowHistory: Sendable {
  /// All episodes, in the order they were given.
  public let all: [ReviewEpisode]
  /// The places in ``all`` of the dated episodes, by date.
  let byDate: [Int]
  /// The days of these.
  private let days: [CalendarDate]
  /// What is usual for each measure that an episode may stand out by, by the measures' ids.
  let usual: [String: UsualRange]
  /// The first and the last dated episode, by their places in ``all``, that each name is heard in.
  let appearances: [String: (first: Int, last: Int)]

  /// Orders the episodes of a show.
  public init(_ all: [ReviewEpisode]) {
    self.all = all
    let dated = all.indices.compactMap { index in
      all[index].facts.published.map { (day: $0, index: index) }
    }.sorted { $0 < $1 }
    byDate = dated.map(\.index)
    days = dated.map(\.day)
    var usual: [String: UsualRange] = [:]
    for measure in ReviewMeasure.all where measure.isFlagged {
      usual[measure.id] = UsualRange(all.compactMap { $0.values[measure]?.value })
    }
    self.usual = usual
    var appearances: [String: (first: Int, last: Int)] = [:]
    for index in byDate {
      for person in all[index].people {
        appearances[person.speaker.name, default: (index, index)].last = index
      }
    }
    self.appearances = appearances
  }

  /// The places in ``all`` of a period's episodes, by date.
  func episodes(in period: Period) -> [Int] {
    let start = place(of: period.first)
    return Array(byDate[start...].prefix(place(after: period.last) - start))
  }

  /// The quarters that have episodes, by date.
  ///
  /// - Parameter start: The month the year starts in, 1…12.
  public func quarters(yearStartsIn start: Int) -> [Period] {
    var quarters: [Period] = []
    for day in days where !(quarters.last?.contains(day) ?? false) {
      if let quarter = Period.quarter(of: day, yearStartsIn: start) { quarters.append(quarter) }
    }
    return quarters
  }

  /// The place of the first day that is not before one.
  private func place(of day: CalendarDate) -> Int { place(beyond: { $0 < day }) }

  /// The place of the first day after one.
  private func place(after day: CalendarDate) -> Int { place(beyond: { $0 <= day }) }

  private func place(beyond isBefore: (CalendarDate) -> Bool) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(days[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
