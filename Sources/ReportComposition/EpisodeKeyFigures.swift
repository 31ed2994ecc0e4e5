import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The few figures of an episode worth seeing at a glance.
enum EpisodeKeyFigures {
  /// The figures, at most five, each with what it is a share of, and beside the show's.
  static func all(_ entry: EpisodeEntry) -> [KeyFigure] {
    let comparison = EpisodeComparison(entry)
    let share =
      entry.isReckoned
      ? "host_word_share_with_guest" : "host_talk_time_share_with_guest"
    let measures = [
      "Words": "words", "Length": "duration_s", "Host": share, "Hosts": share,
      "Questions": "questions_per_episode", "Advertising": "ad_share",
    ]
    return own(entry).map { figure in
      guard let measure = measures[figure.title], let remark = comparison.remark(on: measure)
      else { return figure }
      var figure = figure
      figure.note = [figure.note, remark].compactMap(\.self).joined(separator: "; ")
      return figure
    }
  }

  private static func own(_ entry: EpisodeEntry) -> [KeyFigure] {
    guard entry.facts.hasWords else {
      return [turns(entry), length(entry), share(entry)].compactMap(\.self)
    }
    return [words(entry), length(entry), share(entry), questions(entry), advertisements(entry)]
      .compactMap(\.self)
  }

  /// Where there are no words to count.
  private static func turns(_ entry: EpisodeEntry) -> KeyFigure {
    let people = entry.tally.speakers.count
    return KeyFigure(
      "Turns", .count(entry.stats.people.turns),
      note: people == 0 ? "nobody named" : "of \(Wording.count(people, "person", "people"))")
  }

  private static func words(_ entry: EpisodeEntry) -> KeyFigure {
    let turns = entry.stats.people.turns
    return KeyFigure(
      "Words", .count(entry.stats.people.words),
      note: entry.tally.speakers.isEmpty ? "nobody named" : "in \(Wording.count(turns, "turn"))")
  }

  private static func length(_ entry: EpisodeEntry) -> KeyFigure {
    let duration = entry.stats.duration
    let note = duration.low.flatMap { low in
      duration.high.map { "≈ \(HumanForm.clock(low))–\(HumanForm.clock($0))" }
    }
    return KeyFigure(
      "Length", .duration(milliseconds: duration.value), note: note.map { "estimated, " + $0 })
  }

  /// The host's share, of talk time where it is known and of words where it is not. Where nobody but
  /// hosts speaks, theirs is the whole and tells nothing: then it is the share of each.
  private static func share(_ entry: EpisodeEntry) -> KeyFigure? {
    guard let host = entry.stats.hostSide else { return nil }
    let hosts = entry.stats.names(\.isHostSide).count
    let what = entry.isReckoned ? "of the words" : "of the talk time"
    let share = { (stats: SpeechStats) in
      entry.isReckoned ? stats.wordShare : stats.talkTimeShare?.value
    }
    guard hosts == entry.tally.speakers.count else {
      return share(host).map { KeyFigure(hosts == 1 ? "Host" : "Hosts", .share($0), note: what) }
    }
    let people = entry.bySpeech
    guard people.count > 1, let most = share(entry.stats.speakers[people[0]]) else { return nil }
    let others = people.dropFirst().prefix(3).compactMap { person in
      share(entry.stats.speakers[person]).map { "\(entry.name(person)) \(HumanForm.percent($0))" }
    }
    return KeyFigure(
      entry.name(people[0]), .share(most), note: ([what] + others).joined(separator: "; "))
  }

  private static func questions(_ entry: EpisodeEntry) -> KeyFigure {
    KeyFigure(
      "Questions", .count(entry.stats.people.questions), note: "without tags such as “right?”")
  }

  private static func advertisements(_ entry: EpisodeEntry) -> KeyFigure? {
    guard !entry.tally.advertisements.isEmpty, let share = entry.stats.advertisementShare else {
      return nil
    }
    return KeyFigure("Advertising", .share(share), note: "of all words, in nobody's share")
  }
}
