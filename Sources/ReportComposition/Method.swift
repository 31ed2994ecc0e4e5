import EpisodeAnalysis
import TranscriptModel

/// How the numbers of a report were made, for its foot.
enum Method {
  /// The sentences, in the order of the report.
  static func sentences(_ entry: EpisodeEntry) -> [String] {
    guard entry.facts.hasWords else { return sentencesOfTimes(entry) }
    return [
      "A word is a Unicode word (UAX #29) with a letter or a digit; labels, time stamps, stage "
        + "directions and page furniture are not words.",
      "A turn is a run of one person's speech\(pause(entry)). A backchannel is a turn of at most "
        + "three words, half of them cues such as “yeah”, or of cues only, that answers no question.",
      "A monologue is one person's floor turns with only others' backchannels between.",
      "A question is a sentence that ends in “?”; tags such as “right?” and quoted questions are "
        + "counted apart.",
      time(entry),
      "A topic is a phrase of one to three words, grouped by stem (Snowball), without stop words, "
        + "conversational words and the names of those who speak; each mention counts once, under "
        + "the longest topic it matches.",
      tracked(entry), columns,
    ].compactMap(\.self)
  }

  private static func tracked(_ entry: EpisodeEntry) -> String? {
    guard !entry.tally.tracked.isEmpty else { return nil }
    return
      "A topic you track is mentioned where a term of it in show.yml is said, inflections included; "
      + "each mention counts once, by the longest term, beside those of the topics found here."
  }

  /// The sentences for a source without words.
  private static func sentencesOfTimes(_ entry: EpisodeEntry) -> [String] {
    [
      "The source says who spoke when, and nothing of what was said: every figure that needs words "
        + "is missing.",
      "A turn is a run of one person's speech\(pause(entry)). \(Wording.backchannelByTime)",
      "A monologue is one person's floor turns with only others' backchannels between.",
      time(entry), columns,
    ]
  }

  private static let columns =
    "Every column is defined in the workbook's dictionary sheet and by “turntable columns”; why a "
    + "value is missing or estimated stands in the table “notes”."

  private static func pause(_ entry: EpisodeEntry) -> String {
    entry.basis == .measured ? " with pauses of at most 1.5 seconds" : ""
  }

  private static func time(_ entry: EpisodeEntry) -> String {
    switch entry.basis {
    case .measured:
      "Talk time is measured: the union of a person's own utterances, pauses between them left out."
    case .anchored:
      "Talk time is interpolated between the transcript's time stamps by what speech is reckoned to "
        + "take \(Wording.reckoning); time that the words cannot fill is nobody's."
    case .scaled:
      "Talk time is \(Wording.talkPart) of the stated length at most, the rest being taken for music "
        + "and silence; it is shared out by what speech is reckoned to take \(Wording.reckoning). The "
        + "range lets a person speak \(Wording.apart) times as fast, or as slowly, beside the others."
    case .estimated:
      "Talk time is reckoned \(Wording.reckoning), and taken for \(Wording.talkPart) of the "
        + "programme. Ranges are to hold the truth nine times in ten: lengths are "
        + "\(Wording.factors(PaceBounds.programme)) times as long, and for a share a person may speak "
        + "\(Wording.apart) times as fast, or as slowly, beside the others."
    }
  }
}
