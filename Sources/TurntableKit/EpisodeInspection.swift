import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// What `turntable inspect` tells of an episode.
struct EpisodeInspection {
  let episode: UnderstoodEpisode
  let sources: FactSources

  /// Facts, timing, people with their evidence, what was left out.
  var parts: [[String]] { [facts, timing, people, leftOut] }

  private var tally: EpisodeTally { episode.analyzed.tally }

  private var facts: [String] {
    let facts = tally.facts
    let rows: [(String, String?)] = [
      ("Title", sources.title(facts.title)), ("Show", sources.show(facts.show)),
      ("Number", sources.number(facts.number.map(String.init))),
      ("Published", sources.published(facts.published?.description)),
      ("Language", language), ("URL", sources.url(facts.url)),
      ("Length", sources.length(facts.declaredDuration.map { "\($0), as stated" })),
    ]
    return Inspection.rows(rows)
  }

  private var language: String? {
    let facts = tally.facts
    return facts.language.map {
      facts.isLanguageStated ? sources.language($0) ?? $0 : "\($0), by its words"
    }
  }

  private var timing: [String] {
    let stats = episode.stats
    let length =
      stats.duration.low.flatMap { low in
        stats.duration.high.map { "≈ \(HumanForm.clock(low))–\(HumanForm.clock($0))" }
      } ?? HumanForm.clock(stats.duration.value)
    return [
      "Timing    \(tally.facts.timing.rawValue); times are \(tally.clock.basis.rawValue), "
        + "the episode lasts \(length)",
      "Counts    \(counts)",
    ] + tracked
  }

  /// How often each tracked topic is mentioned, the commonest first.
  private var tracked: [String] {
    let said = tally.tracked.enumerated().filter { $1.total > 0 }
      .sorted { ($1.element.total, $0.offset) < ($0.element.total, $1.offset) }
      .map { "\($1.name) \(HumanForm.grouped($1.total))" }
    let unsaid = tally.tracked.filter { $0.total == 0 }.map(\.name)
    let parts = [
      said.joined(separator: ", "), unsaid.isEmpty ? "" : "never " + unsaid.joined(separator: ", "),
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? [] : [Inspection.row("Tracked", parts.joined(separator: "; "))]
  }

  private var counts: String {
    let stats = episode.stats
    let turns = Inspection.count(stats.people.turns, "turn")
    guard tally.facts.hasWords else {
      return "\(turns), \(HumanForm.length(stats.people.talkTime)) of talk time; there are no words"
    }
    let advertisements = tally.turns.count { $0.kind == .advertisement }
    return "\(Inspection.count(stats.people.words, "word")) of people in \(turns), "
      + "\(Inspection.count(advertisements, "turn")) of advertising "
      + "(\(Inspection.count(stats.advertisementWords, "word")))"
  }

  private var people: [String] {
    guard !tally.speakers.isEmpty else {
      return ["People    none: the transcript labels nobody, and none is invented"]
    }
    return tally.speakers.flatMap { entry -> [String] in
      let speaker = entry.speaker
      var lines = [
        "Person    \(speaker.name), \(speaker.role.rawValue): "
          + "\(Inspection.count(entry.speech.turns, "turn")), "
          + (tally.facts.hasWords
            ? Inspection.count(entry.speech.words, "word")
            : "\(HumanForm.length(entry.speech.talkTime)) of talk time"),
        "          role: \(speaker.roleBasis)",
      ]
      if let basis = speaker.nameBasis { lines.append("          name: \(basis)") }
      if !speaker.isNamed { lines.append("          the label names nobody") }
      if let affiliation = speaker.affiliation { lines.append("          is \(affiliation)") }
      return lines
    }
  }

  private var leftOut: [String] {
    let kinds = LeftOut.Kind.allCases.compactMap { kind -> String? in
      let entries = episode.leftOut.filter { $0.kind == kind }
      guard let first = entries.first else { return nil }
      return "\(HumanForm.grouped(entries.count)) \(kind.name(of: entries.count)); "
        + "line \(first.line): \(first.excerpt.prefix(60))"
    }
    let marks = episode.marks
    let formatting =
      marks > 0
      ? ["\(HumanForm.grouped(marks)) \(marks == 1 ? "mark" : "marks") of formatting"] : []
    return (kinds + formatting).map { Inspection.row("Left out", $0) }
  }
}

extension LeftOut.Kind {
  /// What people call so many of its kind.
  fileprivate func name(of count: Int) -> String {
    let (one, many) =
      switch self {
      case .stageDirection: ("stage direction", "stage directions")
      case .furniture: ("line of page furniture", "lines of page furniture")
      case .heading: ("heading", "headings")
      case .repeatedCaption: ("repeated caption", "repeated captions")
      case .brokenCaption: ("line of a caption without times", "lines of captions without times")
      }
    return count == 1 ? one : many
  }
}
