import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// What is new in a period: episodes, topics, people and targets, a sentence each.
extension ReviewOpening {
  /// The episodes that stand out.
  var standing: String? {
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
  var topics: String? {
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
  var people: String? {
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
  var targets: String? {
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
  var caveats: String? {
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
}
