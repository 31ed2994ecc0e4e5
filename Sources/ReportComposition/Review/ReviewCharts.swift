import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The charts of a review.
struct ReviewCharts {
  private let findings: ReviewFindings
  private var review: Review { findings.review }

  /// The most episodes on one line.
  private static let mostPoints = 60
  /// The most topics, and the most quarters, of the strips.
  private static let strips = (topics: 12, periods: 8)

  init(_ findings: ReviewFindings) { self.findings = findings }

  /// What the floor is shared by: talk time where the show has a target for that, else words.
  private var sharing: (host: String, guest: String, what: String) {
    findings.targets.contains { $0.target.measure == "host_talk_time_share" }
      ? ("host_talk_time_share_with_guest", "guest_talk_time_share", "talk time")
      : ("host_word_share_with_guest", "guest_word_share", "words")
  }

  /// The hosts' and the guests' share from episode to episode, with the target.
  var balance: [Chart] {
    let (share, guestShare, what) = sharing
    let dated = review.all.indices.filter {
      review.all[$0].facts.published != nil && review.all[$0].values[share] != nil
    }.sorted { (day($0), $0) < (day($1), $1) }.suffix(Self.mostPoints)
    guard dated.count > 1, day(dated[dated.startIndex]) <= review.period.last.dayNumber else {
      return []
    }
    let shown = dated.filter { day($0) <= review.period.last.dayNumber }
    let line = { (name: String, measure: String) in
      Chart.Series(
        name: name, values: shown.map { review.all[$0].values[measure]?.value ?? 0 })
    }
    var series = [line("Hosts", share), line("Guests", guestShare)]
    for record in findings.targets where share.hasPrefix(record.target.measure) {
      for (name, bound) in [("at most", record.target.high), ("at least", record.target.low)] {
        guard let bound else { continue }
        series.append(
          .init(
            name: "Hosts, \(name)", values: shown.map { _ in bound }, note: Chart.Series.bound))
      }
    }
    return [
      Chart(
        id: "balance", title: "Shares of the \(what), episode by episode",
        summary: "Hosts' and guests' shares of the \(what) in \(shown.count) episodes, by date.",
        shape: .lines, kind: .share, axis: "Day of publication",
        categories: shown.map { review.all[$0].facts.published?.description ?? "" },
        series: series)
    ]
  }

  /// How many episodes have which share, of the whole show.
  var distribution: [Chart] {
    let values = review.all.compactMap { $0.values["host_word_share_with_guest"]?.value }
    guard values.count >= UsualRange.fewest else { return [] }
    var counts = [Double](repeating: 0, count: 10)
    for value in values { counts[min(9, Int(value * 10))] += 1 }
    let first = counts.firstIndex { $0 > 0 } ?? 0
    let last = counts.lastIndex { $0 > 0 } ?? 9
    return [
      Chart(
        id: "distribution", title: "Episodes by the hosts' share of the words",
        summary: "How many of the show's \(values.count) episodes with a guest have which share.",
        shape: .stackedColumns, kind: .count, axis: "Hosts' share of the words",
        categories: (first...last).map { "\($0 * 10)–\($0 * 10 + 10) %" },
        series: [.init(name: "Episodes", values: Array(counts[first...last]))])
    ]
  }

  /// Where each leading topic lives, period by period up to the one under review.
  var topics: [Chart] {
    var periods = [review.period]
    while periods.count < Self.strips.periods, let before = periods.last?.before,
      review.all.contains(where: { $0.facts.published.map { $0 <= before.last } ?? false })
    {
      periods.append(before)
    }
    periods.reverse()
    let told: [TopicTrend.Status] = [.rising, .new, .falling, .gone, .steady]
    let trends = told.flatMap { findings.topics($0) }.prefix(Self.strips.topics)
    guard periods.count > 1, trends.count > 1 else { return [] }
    let inside = periods.map { period in
      review.all.filter {
        $0.topicWords > 0 && ($0.facts.published.map(period.contains) ?? false)
      }
    }
    let rates = { (trend: TopicTrend) in
      inside.map { episodes -> Double in
        let mentions = episodes.reduce(0) { sum, episode in
          sum
            + episode.topics.filter { $0.kind == trend.kind && $0.key == trend.key }
            .reduce(0) { $0 + $1.mentions }
        }
        return Double(mentions)
      }
    }
    // Where nothing could be counted, an empty cell is no 0.
    let unheard = zip(periods, inside).filter { $0.1.isEmpty }.map(\.0.label)
    let gaps = unheard.isEmpty ? "" : " Nothing was transcribed in \(Wording.list(unheard))."
    return [
      Chart(
        id: "topics-by-period", title: "Topics, period by period",
        summary: "Mentions in each period: "
          + trends.map { "\($0.name), \($0.status.rawValue)" }.joined(separator: "; ") + "." + gaps,
        shape: .strips, kind: .count,
        axis: unheard.isEmpty ? "Period" : "Period (in brackets: without transcripts)",
        categories: periods.map { unheard.contains($0.label) ? "(\($0.label))" : $0.label },
        series: trends.map {
          .init(name: $0.name, values: rates($0), note: $0.status.rawValue)
        })
    ]
  }

  private func day(_ index: Int) -> Int { review.all[index].facts.published?.dayNumber ?? 0 }
}
