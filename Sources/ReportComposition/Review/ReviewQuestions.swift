import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// Questions for the team, each from a finding of the review.
struct ReviewQuestions {
  private let findings: ReviewFindings

  private static let most = 6

  init(_ findings: ReviewFindings) { self.findings = findings }

  /// The questions, the most pressing first.
  var all: [String] { Array((standing + targets + topics + people).prefix(Self.most)) }

  private var standing: [String] {
    findings.standing.prefix(2).compactMap { episode, flags in
      guard let flag = flags.first else { return nil }
      let title = findings.review.all[episode].facts.title
      return
        "“\(title)”: \(flag.measure.ofOne.lowercasedFirst) \(flag.words). Was that meant, and did it work?"
    }
  }

  private var targets: [String] {
    findings.targets.compactMap { record in
      guard record.judged.count >= 3, record.missed.count * 2 >= record.judged.count else {
        return nil
      }
      let what = record.target.column?.title ?? record.target.measure
      return "\(what) \(record.target.words) was missed in \(record.missed.count) of "
        + "\(record.judged.count) episodes. Is it the right target?"
    }
  }

  private var topics: [String] {
    let rising = (findings.topics(.rising) + findings.topics(.new)).prefix(1).map {
      "\($0.name) is a subject of \($0.now.episodesWith) of \($0.now.episodes) episodes. Is it what the "
        + "show wants to be known for?"
    }
    let falling = (findings.topics(.gone) + findings.topics(.falling)).prefix(1).map {
      "\($0.name) was a subject of \($0.before.episodesWith) of \($0.before.episodes) episodes, and now is of "
        + "\($0.now.episodesWith) of \($0.now.episodes). Has it been covered, or forgotten?"
    }
    return rising + falling
  }

  private var people: [String] {
    let guests = findings.people.filter(\.speaker.role.isGuestSide)
    guard guests.count >= 4 else { return [] }
    let back = guests.count(where: \.isReturning)
    if back * 2 > guests.count {
      return ["\(back) of \(guests.count) guests had been on before. Who is missing?"]
    }
    let hasEarlier = findings.review.all.contains {
      $0.facts.published.map { $0 < findings.review.period.first } ?? false
    }
    return back == 0 && hasEarlier
      ? ["All \(guests.count) guests were new. Who should come back?"] : []
  }
}
