import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The opening of a review: what changed, what stands out, what to know.
struct ReviewOpening {
  let findings: ReviewFindings
  var review: Review { findings.review }

  /// The narrative names at most so many episodes, and topics of a kind.
  static let most = 3

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

  func measure(_ id: String) -> ReviewMeasure {
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
