import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The opening of a review: what changed, what stands out, what to know.
struct ReviewOpening {
  private let findings: ReviewFindings
  private var review: Review { findings.review }

  /// The narrative names at most so many episodes, and topics of a kind.
  private static let most = 3

  init(_ findings: ReviewFindings) { self.findings = findings }

  /// The sentences, in order of importance.
  var sentences: [String] {
    [size, balance, changes, standing, topics, people, targets, caveats].compactMap(\.self)
  }

  /// How many episodes, how long, how often.
  private var size: String {
    let episodes = review.episodes(.this)
    let label = review.period.label
    guard !episodes.isEmpty else { return "No episode of the show is dated in \(label)." }
    var sentence = "\(Wording.count(episodes.count, "episode")) in \(label)"
    if let words = review.figure(measure("words"), .this)?.pooled {
      sentence += ": \(Wording.count(Int(words), "word")) spoken"
    }
    if let length = review.figure(measure("duration_s"), .this) {
      let about = length.basis == .estimated ? "about " : ""
      sentence += " in \(about)\(HumanForm.clock(Int(length.pooled ?? 0)))"
      if length.spread.count < episodes.count {
        sentence += " (\(length.spread.count) of them have a length)"
      }
    }
    if let days = Spread(review.daysBetween(.this)), days.count > 1, days.median >= 1 {
      sentence += ", as a rule one every \(days.median == 1 ? "day" : plain(days.median) + " days")"
    }
    let others = [Review.Relation.before, .yearAgo].compactMap { relation in
      findings.label(relation).map { "\($0) had \(review.episodes(relation).count)" }
    }
    sentence += others.isEmpty ? "" : "; " + Wording.list(others)
    if !episodes.contains(where: \.wasHeard) {
      sentence += ". Nothing was heard: all of this is what the show's page lists"
    }
    return sentence + "."
  }

  /// How the floor is shared.
  private var balance: String? {
    let share = measure("host_word_share_with_guest")
    guard let now = review.figure(share, .this) else { return alone }
    let (name, isOne) = findings.hosts
    var sentence =
      "\(now.spread.count == 1 ? "In the one episode" : "In the \(now.spread.count) episodes") with a "
      + "guest, \(name) spoke \(HumanForm.percent(now.main)) of the words"
    let others = [Review.Relation.before, .yearAgo].compactMap { relation in
      findings.label(relation).flatMap { label in
        review.figure(share, relation).map { "\(HumanForm.percent($0.main)) in \(label)" }
      }
    }
    if !others.isEmpty { sentence += ", against \(Wording.list(others))" }
    if let label = findings.label(.before), let change = review.change(share, since: .before) {
      switch change.difference {
      case nil: sentence += "; fewer than five episodes allow no verdict"
      case let bounds? where change.isClear:
        sentence +=
          "; \(isOne ? "this is" : "they have") clearly "
          + "\(bounds.lowerBound > 0 ? "more" : "less") than in \(label)"
      case .some:
        let share = now.spread.median
        sentence +=
          "; the change from \(label) may be chance: half of the episodes lie "
          + "\(HumanForm.percent(share)) or lower"
      }
    }
    return sentence + "."
  }

  /// How people share the floor where nobody is known to be a guest.
  private var alone: String? {
    let people = findings.people.filter { $0.words > 0 }.sorted { $1.words < $0.words }
    let words = people.reduce(0) { $0 + $1.words }
    guard people.count > 1, words > 0 else { return nil }
    let shares = people.prefix(4).map {
      "\($0.speaker.name) \(HumanForm.percent(Double($0.words) / Double(words)))"
    }
    return
      "No episode has a host and a guest; of the words of named people, \(Wording.list(shares))."
  }

  /// What else is clearly not as it was.
  private var changes: String? {
    guard let label = findings.label(.before) else { return nil }
    let told: Set = [
      "host_word_share", "host_word_share_with_guest", "guest_word_share", "host_talk_time_share",
      "host_talk_time_share_with_guest",
      "guest_talk_time_share", "host_guest_ratio",
    ]
    let clear = ReviewMeasure.all.filter { !told.contains($0.id) }.compactMap { measure in
      review.change(measure, since: .before).flatMap { change -> String? in
        // Lengths are often stated in whole minutes.
        guard change.isClear,
          measure.unit != .duration || abs(change.now - change.then) >= 60_000
        else { return nil }
        let mean = measure.id == "words" || measure.id == "duration_s" ? " an episode" : ""
        return "\(measure.inSentence)\(mean) went from \(measure.worded(change.then)) to "
          + measure.worded(change.now)
      }
    }
    guard !clear.isEmpty else { return nil }
    return "Clearly not as in \(label) (95 % over episodes): "
      + Wording.list(Array(clear.prefix(Self.most))) + "."
  }

  /// The episodes that stand out.
  private var standing: String? {
    let standing = findings.standing
    guard !standing.isEmpty else {
      return review.all.count { $0.wasHeard } < UsualRange.fewest
        ? nil : "No episode stands out from what is usual in the show."
    }
    let parts = standing.prefix(Self.most).map { episode, flags in
      let reasons = flags.prefix(2).map { "\($0.measure.ofOne.lowercasedFirst) \($0.words)" }
      return "“\(review.all[episode].facts.title)” (\(reasons.joined(separator: "; ")))"
    }
    let rest = standing.count - parts.count
    return "Out of the ordinary: " + parts.joined(separator: "; ")
      + (rest > 0 ? "; and \(Wording.count(rest, "other"))" : "") + "."
  }

  /// Topics that rise, fall, are new or gone.
  private var topics: String? {
    guard review.episodes(.this).contains(where: { $0.topicWords > 0 }),
      let label = findings.label(.before)
    else { return nil }
    let told: [(TopicTrend.Status, String)] = [
      (.rising, "rising"), (.new, "new"), (.falling, "falling"), (.gone, "gone"),
    ]
    let parts = told.compactMap { status, word -> String? in
      let topics = findings.topics(status)
      guard !topics.isEmpty else { return nil }
      let named = topics.prefix(Self.most).map { trend in
        let episodes =
          "\(trend.before.episodesWith) of \(trend.before.episodes), now "
          + "\(trend.now.episodesWith) of \(trend.now.episodes) episodes"
        // What is no topic of an episode may be said there all the same.
        return trend.kind == .discovered
          ? "\(trend.name) (a topic of \(episodes))"
          : "\(trend.name) (\(HumanForm.grouped(trend.before.mentions)) to "
            + "\(Wording.count(trend.now.mentions, "mention")), in \(episodes))"
      }
      return "\(word): \(named.joined(separator: ", "))"
    }
    guard !parts.isEmpty else {
      return findings.trends.contains { $0.status == .steady }
        ? "No topic rose or fell since \(label) by more than chance explains." : nil
    }
    return "Topics since \(label), \(parts.joined(separator: "; "))."
  }

  /// Who was on, and who came back.
  private var people: String? {
    let guests = findings.people.filter(\.speaker.role.isGuestSide)
    guard !guests.isEmpty else { return nil }
    let back = guests.filter(\.isReturning)
    var sentence = "\(Wording.count(guests.count, "guest")) "
    sentence += guests.count == 1 ? "was on" : "were on"
    if back.isEmpty {
      let hasEarlier = review.all.contains {
        $0.facts.published.map { $0 < review.period.first } ?? false
      }
      if hasEarlier {
        sentence += ", \(guests.count == 1 ? "for the first time" : "all for the first time")"
      }
    } else {
      let named = back.prefix(4).map(\.speaker.name)
      let rest = back.count - named.count
      sentence +=
        "; back from earlier episodes: "
        + Wording.list(named + (rest > 0 ? ["\(rest) more"] : []))
    }
    return sentence + "."
  }

  /// The targets of show.yml.
  private var targets: String? {
    let judged = findings.targets.filter { !$0.judged.isEmpty }
    guard !judged.isEmpty else { return nil }
    let parts = judged.map { record in
      let what = record.target.column?.title.lowercasedFirst ?? record.target.measure
      let met = record.judged.count - record.missed.count
      let names = record.missed.prefix(2).map { "“\(review.all[$0].facts.title)”" }
      return "\(what) \(record.target.words) was met in \(met) of "
        + "\(Wording.count(record.judged.count, "episode"))"
        + (names.isEmpty ? "" : ", missed by \(Wording.list(names))")
    }
    return "Of the show's targets, \(Wording.list(parts))."
  }

  /// What to know before trusting it.
  private var caveats: String? {
    var parts: [String] = []
    if let basis = review.figure(measure("duration_s"), .this)?.basis, basis == .estimated {
      let count = review.episodes(.this).count { $0.basis == .estimated }
      parts.append(
        "\(count == 1 ? "One episode has" : "\(count) episodes have") no time stamps, so that lengths "
          + "and talk time are reckoned from the words there.")
    }
    let undated = review.undated
    if !undated.isEmpty {
      let names = undated.prefix(2).map { "“\($0.facts.title)”" }
      let rest = undated.count - names.count
      parts.append(
        "\(Wording.list(names + (rest > 0 ? ["\(rest) more"] : []))) \(undated.count == 1 ? "has" : "have") "
          + "no date and \(undated.count == 1 ? "is" : "are") in no period.")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func measure(_ id: String) -> ReviewMeasure {
    ReviewMeasure[id] ?? ReviewMeasure.all[0]
  }

  private func plain(_ value: Double) -> String {
    FixedDecimal(value, fractionDigits: 1)?.text(trimming: true) ?? "–"
  }
}

extension ReviewMeasure {
  /// What it is called within a sentence.
  var inSentence: String { title.lowercasedFirst }
}

extension String {
  /// The text with a small first letter.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
