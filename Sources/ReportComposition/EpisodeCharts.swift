import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The charts of an episode report.
struct EpisodeCharts {
  let entry: EpisodeEntry

  /// The most people a chart tells apart; the rest are drawn together.
  private static let shownPeople = 6
  /// The most topics a chart shows.
  static let shownTopics = 10

  init(_ entry: EpisodeEntry) { self.entry = entry }

  /// The people to draw, who speak most first, and those drawn together.
  private var people: (shown: [Int], rest: [Int]) {
    let spoken = entry.bySpeech.filter { entry.amountOfSpeech($0) > 0 }
    guard spoken.count > Self.shownPeople + 1 else { return (spoken, []) }
    return (Array(spoken.prefix(Self.shownPeople)), Array(spoken.dropFirst(Self.shownPeople)))
  }

  /// The series of the people to draw, of one value or several each.
  private func series(_ values: (Int) -> [Double]) -> [Chart.Series] {
    let (shown, rest) = people
    var series = shown.map { Chart.Series(name: entry.name($0), values: values($0)) }
    if let first = rest.first {
      let sums = rest.dropFirst().reduce(values(first)) { zip($0, values($1)).map(+) }
      series.append(Chart.Series(name: "\(rest.count) others", values: sums))
    }
    return series
  }

  /// The shares of the words, or of talk time where that is known.
  var talkShare: [Chart] {
    guard entry.tally.speakers.count > 1 else { return [] }
    let byTime = !entry.isReckoned
    let shares = entry.stats.speakers.map {
      (byTime ? $0.talkTimeShare?.value : $0.wordShare) ?? 0
    }
    let parts = series { [shares[$0]] }
    let what = byTime ? "talk time" : "words"
    let said = parts.map { "\($0.name) \(HumanForm.percent($0.values[0]))" }
    return [
      Chart(
        id: "talk-time", title: "Share of \(what)",
        summary: "Share of \(what): \(said.joined(separator: ", ")).", shape: .sharedBar,
        kind: .share, axis: "", categories: [byTime ? "Talk time" : "Words"], series: parts)
    ]
  }

  /// Who spoke how much in each slice.
  var timeline: [Chart] {
    let tally = entry.tally.timeline
    let byTime = tally.isByTime
    let values = byTime ? tally.talkTime : tally.words
    let totals = (0..<TimelineTally.sliceCount).map { slice in
      values.reduce(0) { $0 + $1[slice] }
    }
    let parts = series { speaker in
      zip(values[speaker], totals).map { $1 == 0 ? 0 : Double($0) / Double($1) }
    }
    let length = entry.tally.clock.duration.milliseconds
    let categories = (0..<TimelineTally.sliceCount).map { slice in
      byTime
        ? HumanForm.clock(length * slice / TimelineTally.sliceCount)
        : "\(slice * 100 / TimelineTally.sliceCount) %"
    }
    return [
      Chart(
        id: "timeline",
        title: byTime ? "Talk time through the episode" : "Words through the episode",
        summary: "Shares of \(byTime ? "talk time" : "words") in each of twenty slices.",
        shape: .stackedColumns, kind: .share,
        axis: byTime ? "Time" : "Place in the episode", categories: categories, series: parts)
    ]
  }

  /// The leading topics, by who mentions them.
  var topics: [Chart] {
    let leading = Array(entry.tally.topics.prefix(Self.shownTopics))
    guard leading.count > 1 else { return [] }
    let parts =
      entry.tally.speakers.isEmpty
      ? [Chart.Series(name: "Mentions", values: leading.map { Double($0.total) })]
      : series { speaker in leading.map { Double($0.mentions[speaker]) } }
    return [
      Chart(
        id: "topics", title: "Mentions of the leading topics",
        summary: "Mentions: " + leading.map { "\($0.name) \($0.total)" }.joined(separator: ", ")
          + ".",
        shape: .bars, kind: .count, axis: "Topic", categories: leading.map(\.name), series: parts)
    ]
  }
}
