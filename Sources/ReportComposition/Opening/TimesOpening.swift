import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The sentences a report opens with where the source has times and no words.
struct TimesOpening {
  private let entry: EpisodeEntry
  private var stats: EpisodeStats { entry.stats }

  /// The most people the first sentence names.
  private static let shownPeople = 4

  /// Prepares the sentences of an episode.
  init(_ entry: EpisodeEntry) { self.entry = entry }

  /// The sentences; one that has nothing to say is left out.
  var sentences: [String] {
    [floor, longest, overlap, advertisements, uncertainty].compactMap(\.self)
  }

  private func introduced(_ index: Int) -> String {
    let role = entry.tally.speakers[index].speaker.role
    return role == .unknown ? entry.name(index) : "\(entry.name(index)) (\(role.rawValue))"
  }

  private func share(_ index: Int) -> Double { stats.speakers[index].talkTimeShare?.value ?? 0 }

  /// Who held the floor.
  private var floor: String {
    let whole = HumanForm.length(stats.people.talkTime)
    let people = entry.bySpeech
    guard let first = people.first else {
      return "The source names no speakers: its \(whole) of speech is measured as a whole, and "
        + "nothing is said of who spoke."
    }
    if people.count == 1 {
      return "\(introduced(first)) had all of the \(whole) of talk time that stand under a label."
    }
    var sentence =
      "\(introduced(first)) had \(HumanForm.percent(share(first))) of the \(whole) of talk time"
    for index in people.dropFirst().prefix(TimesOpening.shownPeople - 1) {
      sentence += ", \(introduced(index)) \(HumanForm.percent(share(index)))"
    }
    let others = people.dropFirst(TimesOpening.shownPeople)
    if !others.isEmpty {
      let rest = HumanForm.percent(others.reduce(0) { $0 + share($1) })
      sentence += ", and \(Wording.count(others.count, "other")) \(rest)"
    }
    return sentence + "."
  }

  /// The longest stretch.
  private var longest: String? {
    guard entry.tally.speakers.count > 1, let (speaker, extreme) = stats.longestMonologue,
      let turn = extreme.turn, entry.tally.clock.duration > .zero
    else { return nil }
    let start = Double(entry.tally.turns[turn].start.milliseconds)
    let place = Wording.place(start / Double(entry.tally.clock.duration.milliseconds))
    return "The longest stretch is \(entry.name(speaker))'s: "
      + "\(HumanForm.length(extreme.milliseconds)) \(place)."
  }

  /// How long several spoke together.
  private var overlap: String? {
    entry.tally.clock.overlap.map {
      "Two or more spoke at a time for \(HumanForm.length($0.milliseconds)) in all."
    }
  }

  /// Advertisements, which labels tell.
  private var advertisements: String? {
    let count = entry.tally.advertisements.count
    guard count > 0 else { return nil }
    return "\(Wording.count(count, "advertisement")) of "
      + "\(HumanForm.length(stats.advertisementTime)) \(count == 1 ? "is" : "are") counted apart, in "
      + "nobody's share."
  }

  /// What could not be measured.
  private var uncertainty: String {
    "The source says who spoke when, and not a word of what was said: words, questions and topics "
      + "cannot be counted."
  }
}
