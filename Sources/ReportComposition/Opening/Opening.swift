import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The sentences a report opens with, in the order of the data dictionary.
struct Opening {
  private let entry: EpisodeEntry
  private var stats: EpisodeStats { entry.stats }
  private var speakers: [SpeakerTally] { entry.tally.speakers }

  /// Prepares the sentences of an episode.
  init(_ entry: EpisodeEntry) { self.entry = entry }

  /// The sentences; one that has nothing to say is left out.
  var sentences: [String] {
    entry.facts.hasWords
      ? [
        floor, longest, questions, topics, EpisodeComparison(entry).sentence, advertisements,
        uncertainty,
      ].compactMap(\.self)
      : TimesOpening(entry).sentences
  }

  /// The first name where it tells people apart, else the whole name.
  private func short(_ index: Int) -> String {
    let name = speakers[index].speaker.name
    guard speakers[index].speaker.isNamed, let first = name.split(separator: " ").first else {
      return name
    }
    let isAlone = speakers.count { $0.speaker.name.split(separator: " ").first == first } == 1
    return isAlone ? String(first) : name
  }

  private func introduced(_ index: Int) -> String {
    let speaker = speakers[index].speaker
    return speaker.role == .unknown ? speaker.name : "\(speaker.name) (\(speaker.role.rawValue))"
  }

  /// The people by words, most first; of equals, by name.
  private var byWords: [Int] {
    speakers.indices.sorted {
      (speakers[$1].speech.words, speakers[$0].speaker.name)
        < (speakers[$0].speech.words, speakers[$1].speaker.name)
    }
  }

  /// Who held the floor.
  private var floor: String? {
    let words = HumanForm.grouped(stats.people.words)
    guard speakers.contains(where: { !$0.speaker.isUnknown }) else {
      return "The transcript names no speakers: its \(words) words are counted as a whole, and "
        + "nothing is said of who spoke."
    }
    if speakers.count == 1 {
      let own = Wording.count(speakers[0].speech.words, "word")
      if let share = stats.labelledShare, share < 0.5 {
        return "\(own) of \(words) stand under a label, those of \(introduced(0)); who spoke the "
          + "others is not known."
      }
      return "\(introduced(0)) spoke all of the \(own) that stand under a label."
    }
    let shown = byWords.prefix(4)
    let parts = shown.enumerated().map { place, index in
      let share = HumanForm.percent(stats.speakers[index].wordShare ?? 0)
      return place == 0
        ? "\(introduced(index)) spoke \(share) of the \(words) words"
        : "\(introduced(index)) \(share)"
    }
    var sentence = parts.joined(separator: ", ")
    let others = byWords.dropFirst(4)
    if !others.isEmpty {
      let rest = others.reduce(0) { $0 + speakers[$1].speech.words }
      let share = HumanForm.percent(Double(rest) / Double(max(1, stats.people.words)))
      sentence += ", and \(Wording.count(others.count, "other")) \(share)"
    }
    return sentence + timeClause(byWords[0]) + "."
  }

  /// What the leading speaker's words mean in time, where time is known or can be bounded.
  private func timeClause(_ index: Int) -> String {
    guard let share = stats.speakers[index].talkTimeShare else { return "" }
    if let low = share.low, let high = share.high {
      return "; in talk time \(short(index)) had ≈ \(HumanForm.wholePercent(low))–"
        + "\(HumanForm.wholePercent(high)) %, reckoned from the words"
    }
    let how = entry.basis == .anchored ? "of the talk time, by the stamps" : "of the talk time"
    return "; \(short(index)) had \(HumanForm.percent(share.value)) \(how)"
  }

  /// The longest stretch.
  private var longest: String? {
    guard speakers.count > 1, let (speaker, extreme) = stats.longestMonologue,
      let turn = extreme.turn, extreme.words > 0,
      let place = stats.fraction(ofWord: entry.tally.turns[turn].firstWord)
    else { return nil }
    let opening = entry.analyzed.excerpts.openings[turn]
    var sentence =
      "The longest stretch is \(short(speaker))'s: \(Wording.count(extreme.words, "word")) "
      + "\(Wording.place(place)), beginning “\(opening)”"
    if let (other, own) = stats.longestTurn, own.turn != turn {
      sentence +=
        "; the longest single turn is \(short(other))'s\(other == speaker ? " too" : ""), "
        + Wording.count(own.words, "word")
    }
    return sentence + "."
  }

  /// How questions went.
  private var questions: String? {
    guard !speakers.isEmpty else { return nil }
    let turns = { speakers[$0].speech.questionTurns }
    let askers = byWords.enumerated().filter { turns($0.element) > 0 }
      .sorted { (turns($1.element), $0.offset) < (turns($0.element), $1.offset) }.map(\.element)
    guard let first = askers.first else { return "Nobody ended a turn on a question." }
    let speech = speakers[first].speech
    var sentence =
      "\(short(first)) ended \(Wording.count(speech.questionTurns, "turn")) on a question"
    if speech.tagQuestionTurns > 0 {
      sentence +=
        ", \(HumanForm.grouped(speech.tagQuestionTurns)) of them a mere tag such as “right?”"
    }
    for index in askers.dropFirst().prefix(3) {
      sentence += "; \(short(index)) \(HumanForm.grouped(speakers[index].speech.questionTurns))"
    }
    let silent = byWords.filter {
      speakers[$0].speech.questionTurns == 0 && speakers[$0].speech.floorTurns > 2
    }
    if !silent.isEmpty, silent.count <= 3 {
      sentence += "; \(Wording.list(silent.map(short))) none"
    }
    return sentence + "."
  }

  /// The three leading topics and where each lives.
  private var topics: String? { Opening.topics(entry.tally) }

  /// The three leading topics of a text and where each lives.
  static func topics(_ tally: EpisodeTally) -> String? {
    let leading = tally.topics.prefix(3)
    guard !leading.isEmpty else { return nil }
    let parts = leading.map {
      "\($0.name) (\(Wording.times($0.total)), \(Wording.home($0.slices)))"
    }
    return "The leading topics are \(Wording.list(parts))."
  }

  /// Advertisements.
  private var advertisements: String? {
    let ads = entry.tally.advertisements
    guard !ads.isEmpty else { return nil }
    let share = HumanForm.percent(stats.advertisementShare ?? 0)
    let sponsors = ads.compactMap(\.advertisement.sponsor)
    let whose = sponsors.isEmpty ? "" : " for \(Wording.list(sponsors.uniqued))"
    let verb = ads.count == 1 ? "is" : "are"
    return "\(Wording.count(ads.count, "advertisement"))\(whose) of "
      + "\(Wording.count(stats.advertisementWords, "word")) (\(share) of all words) \(verb) "
      + "counted apart, in nobody's share."
  }

  /// What is uncertain.
  private var uncertainty: String? {
    var parts: [String] = []
    let duration = stats.duration
    switch entry.basis {
    case .measured: break
    case .anchored:
      parts.append("Times between the transcript's stamps are interpolated by what is said.")
    case .scaled:
      parts.append(
        "The transcript has no time stamps: the stated length, "
          + "\(HumanForm.clock(duration.value)), is shared out by what is said.")
    case .estimated:
      if let low = duration.low, let high = duration.high {
        parts.append(
          "The transcript has no time stamps: by what is said the episode lasted "
            + "≈ \(HumanForm.clock(low))–\(HumanForm.clock(high)), and every time here is such "
            + "an estimate.")
      }
    }
    let unknown = speakers.filter {
      $0.speaker.role == .unknown && $0.speech.words * 12 > stats.people.words
    }
    if !unknown.isEmpty, unknown.count <= 4 {
      let names = Wording.list(unknown.map(\.speaker.name))
      parts.append(
        "Whether \(names) \(unknown.count == 1 ? "is" : "are") host or guest is unknown.")
    }
    if let share = stats.labelledShare, share < 0.995, !speakers.isEmpty {
      let isUnknown = speakers.contains(where: \.speaker.isUnknown)
      let none = isUnknown ? "“Unknown” or no label" : "no label"
      parts.append("\(HumanForm.percent(1 - share)) of the words stand under \(none).")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Array where Element: Hashable {
  /// The elements without repeats, in order of first appearance.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
