import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// What a review has to say, worked out once for its sentences, tables and charts.
struct ReviewFindings {
  /// What is known of the show's targets.
  struct TargetRecord {
    var target: ReviewTarget
    /// The places of the period's episodes that could be judged, and of those that miss it.
    var judged: [Int]
    var missed: [Int]
  }

  let entries: [ReviewEntry]
  let review: Review
  /// The topics; a discovered one is not told beside a tracked one whose name holds its own.
  let trends: [TopicTrend]
  let people: [ReviewPerson]
  let flags: [Review.Flag]
  let targets: [TargetRecord]

  init(_ entries: [ReviewEntry], _ review: Review, _ targets: [ReviewTarget]) {
    (self.entries, self.review) = (entries, review)
    (people, flags) = (review.people, review.flags)
    trends = TopicTrend.told(review.topics)
    let inside = review.episodes[.this] ?? []
    self.targets = targets.map { target in
      let judged = inside.filter { target.isMet(by: entries[$0]) != nil }
      return TargetRecord(
        target: target, judged: judged,
        missed: judged.filter { target.isMet(by: entries[$0]) == false })
    }
  }

  /// The episodes of the period, by date.
  var inside: [Int] { review.episodes[.this] ?? [] }

  /// The flags of each episode that stands out, the episode that does most first.
  var standing: [(episode: Int, flags: [Review.Flag])] {
    var order: [Int] = []
    var own: [Int: [Review.Flag]] = [:]
    for flag in flags {
      if own[flag.episode] == nil { order.append(flag.episode) }
      own[flag.episode, default: []].append(flag)
    }
    return order.map { ($0, own[$0] ?? []) }
  }

  /// The places of the topics among ``trends``, status by status, those of the most mentions first.
  func places(by order: [TopicTrend.Status]) -> [Int] {
    let groups = Dictionary(grouping: trends.indices) { trends[$0].status }
    return order.flatMap { status in
      (groups[status] ?? []).sorted { TopicTrend.isAhead(trends[$0], trends[$1]) }
    }
  }

  /// The topics with a status, those of the most mentions first.
  func topics(_ status: TopicTrend.Status) -> [TopicTrend] {
    places(by: [status]).map { trends[$0] }
  }

  /// The name of a period.
  func label(_ relation: Review.Relation) -> String? { review.periods[relation]?.label }

  /// How the hosts are called: by name where there is one.
  var hosts: (name: String, isOne: Bool) {
    let names = people.filter(\.speaker.role.isHostSide).map(\.speaker.name)
    return names.count == 1 ? (names[0], true) : ("the hosts", false)
  }

  /// The rows of the table `flags`.
  var flagRows: [FlagRow] {
    FlagRow.rows(
      review, flags,
      missed: targets.map { record in
        (
          record.target,
          record.missed.map { ($0, entries[$0].value(record.target.measure).double) }
        )
      })
  }
}

extension TopicTrend {
  /// The topics that are told of: a discovered one is not told beside a tracked one whose name holds its
  /// own.
  static func told(_ topics: [TopicTrend]) -> [TopicTrend] {
    let tracked = topics.filter { $0.kind == .tracked }.map { "-\($0.slug)-" }
    guard !tracked.isEmpty else { return topics }
    return topics.filter { trend in
      let own = "-\(trend.slug)-"
      return trend.kind == .tracked || !tracked.contains { $0.contains(own) }
    }
  }

  /// Whether it comes before another: by mentions in both periods, then by name.
  fileprivate static func isAhead(_ a: TopicTrend, _ b: TopicTrend) -> Bool {
    (b.now.mentions + b.before.mentions, a.name, a.key)
      < (a.now.mentions + a.before.mentions, b.name, b.key)
  }

  /// Its name, letter case and signs aside.
  fileprivate var slug: String { Slug.slug(name, or: key) }
}
