import EpisodeAnalysis
import ReportModel
import TranscriptModel

extension EpisodeCharts {
  /// Where in the episode each of the leading topics is said: a strip a topic.
  var topicStrips: [Chart] {
    let leading = Array(entry.tally.topics.prefix(Self.shownTopics))
    guard leading.count > 1, entry.tally.topicWords >= TimelineTally.sliceCount else { return [] }
    let starts = entry.stats.topicSliceStarts
    let homes = leading.map { Wording.home($0.slices) }
    let said = zip(leading, homes).map { "\($0.name) \(Wording.times($0.total)), \($1)" }
    return [
      Chart(
        id: "topic-strips", title: "Where each topic is said",
        summary: "Where each topic is said: \(said.joined(separator: "; ")).", shape: .strips,
        kind: .count,
        axis: "\(starts == nil ? "Place in the episode" : "Time"), "
          + "in twenty stretches of equally many words",
        categories: (0..<TimelineTally.sliceCount).map { slice in
          starts.map { HumanForm.clock($0[slice].milliseconds) }
            ?? "\(slice * 100 / TimelineTally.sliceCount) %"
        },
        series: zip(leading, homes).map {
          Chart.Series(name: $0.name, values: $0.slices.map(Double.init), note: $1)
        })
    ]
  }
}
