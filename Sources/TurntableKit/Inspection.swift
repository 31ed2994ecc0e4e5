import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// What was understood of a transcript, as `turntable inspect` prints it.
public struct Inspection: Sendable {
  private let episode: UnderstoodEpisode
  private let path: String

  /// Prepares the text about an episode read from a path.
  public init(_ episode: UnderstoodEpisode, path: String) {
    self.episode = episode
    self.path = path
  }

  /// The text: format, facts, timing, people with their evidence, what was left out, diagnostics.
  public var text: String {
    let parts = [[heading], format, facts, timing, people, leftOut, diagnostics]
    return parts.map { $0.joined(separator: "\n") }.filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  private var tally: EpisodeTally { episode.analyzed.tally }
  private var heading: String { path }

  private var format: [String] {
    let recognition = episode.recognition
    let sure = HumanForm.wholePercent(recognition.confidence)
    let next = recognition.runnerUp.map { "; next: \($0)" } ?? ""
    return [
      "Format    \(recognition.format), \(sure) % sure\(next)",
      "          \(recognition.evidence)",
      "Encoding  \(recognition.encoding)",
    ]
  }

  private var facts: [String] {
    let facts = tally.facts
    let rows: [(String, String?)] = [
      ("Title", facts.title), ("Show", facts.show), ("Number", facts.number.map(String.init)),
      ("Published", facts.published?.description), ("Language", facts.language),
      ("URL", facts.url), ("Length", facts.declaredDuration.map { "\($0), as stated" }),
    ]
    return rows.map { "\(pad($0.0))\($0.1 ?? "not stated")" }
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
    ]
  }

  private var counts: String {
    let stats = episode.stats
    let turns = count(stats.people.turns, "turn")
    guard tally.facts.hasWords else {
      return "\(turns), \(HumanForm.length(stats.people.talkTime)) of talk time; there are no words"
    }
    let advertisements = tally.turns.count { $0.kind == .advertisement }
    return "\(count(stats.people.words, "word")) of people in \(turns), "
      + "\(count(advertisements, "turn")) of advertising "
      + "(\(count(stats.advertisementWords, "word")))"
  }

  private var people: [String] {
    guard !tally.speakers.isEmpty else {
      return ["People    none: the transcript labels nobody, and none is invented"]
    }
    return tally.speakers.flatMap { entry -> [String] in
      let speaker = entry.speaker
      var lines = [
        "Person    \(speaker.name), \(speaker.role.rawValue): "
          + "\(count(entry.speech.turns, "turn")), "
          + (tally.facts.hasWords
            ? count(entry.speech.words, "word")
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
    LeftOut.Kind.allCases.compactMap { kind in
      let count = episode.leftOut.count { $0.kind == kind }
      guard count > 0 else { return nil }
      let name =
        switch kind {
        case .stageDirection: "stage directions"
        case .furniture: "lines of page furniture"
        case .heading: "headings"
        case .repeatedCaption: "repeated captions"
        case .brokenCaption: "lines of captions without times"
        }
      return "Left out  \(HumanForm.grouped(count)) \(name)"
    }
  }

  private var diagnostics: [String] {
    episode.analyzed.diagnostics.map { $0.rendered(source: path) }
  }

  private func pad(_ label: String) -> String {
    label + String(repeating: " ", count: max(1, 10 - label.count))
  }

  private func count(_ number: Int, _ one: String) -> String {
    "\(HumanForm.grouped(number)) \(number == 1 ? one : one + "s")"
  }
}
