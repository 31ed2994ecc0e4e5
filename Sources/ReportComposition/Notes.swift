import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// Collects what a reader must know about the figures of an episode.
enum Notes {
  /// All remarks, table by table in the order of the dictionary.
  ///
  /// - Parameter tables: All other tables of the episode.
  static func all(of entry: EpisodeEntry, in tables: [DatasetTable]) -> [NoteRow] {
    tables.flatMap { missing(in: $0, of: entry.key) } + beyondCells(of: entry)
  }

  /// What is to be said beside the cells that lack a value.
  static func beyondCells(of entry: EpisodeEntry) -> [NoteRow] {
    var notes = wordless(entry)
    notes += uncut(entry)
    notes += estimated(entry)
    notes += assumed(entry)
    notes += dropped(entry)
    return notes
  }

  /// One remark for each column and reason.
  static func missing(in table: DatasetTable, of key: String) -> [NoteRow] {
    var cells = MissingCells(table.info)
    try? table.forEachRow { cells.take($0) }  // taking throws nothing
    return cells.notes(of: key)
  }

  /// Whole tables stay empty where there are no words.
  private static func wordless(_ entry: EpisodeEntry) -> [NoteRow] {
    guard !entry.facts.hasWords else { return [] }
    return ["asked", "topics", "topic_speakers", "topic_timeline"].map {
      NoteRow(
        episode: entry.key, table: $0, column: "", key: "", kind: .missing,
        reason: MissingReason.noWords.rawValue)
    }
  }

  /// Why an episode is not cut into as many stretches as others.
  private static func uncut(_ entry: EpisodeEntry) -> [NoteRow] {
    guard let reason = entry.fewSegmentsReason else { return [] }
    let count = entry.tally.segments.count
    return [
      NoteRow(
        episode: entry.key, table: "segments", column: "",
        key: count == 0 ? "" : "beyond \(count)", kind: .missing, reason: reason.rawValue)
    ]
  }

  private static func estimated(_ entry: EpisodeEntry) -> [NoteRow] {
    let note = { (table: String, column: String, reason: String) in
      NoteRow(
        episode: entry.key, table: table, column: column, key: "", kind: .estimated,
        reason: reason)
    }
    switch entry.basis {
    case .measured: return []
    case .anchored:
      return [
        note("turns", "start_s", interpolated),
        note(
          "speakers", "talk_time_s",
          "\(interpolated); what is left over where the words cannot fill a stretch is nobody's"),
      ]
    case .scaled:
      return [
        note(
          "speakers", "talk_time_s",
          "\(Wording.talkPart) of the stated length at most is taken for talk, the rest for music and "
            + "silence; it is \(shared); \(shareBounds)"),
        note("speakers", "talk_time_share", "\(shared); \(shareBounds)"),
        note("turns", "start_s", "the stated length is \(shared)"),
      ]
    case .estimated:
      let bounds = { "low and high are \(Wording.factors($0)) times as long" }
      return [
        note(
          "episode", "duration_s",
          "\(reckoned), of which talk is taken to be \(Wording.talkPart); "
            + bounds(PaceBounds.programme)),
        note("speakers", "talk_time_s", "\(reckoned); \(bounds(PaceBounds.talk))"),
        note("speakers", "talk_time_share", "\(reckoned); \(shareBounds)"),
        note("turns", "start_s", reckoned),
      ]
    }
  }

  private static let reckoned = "reckoned \(Wording.reckoning)"
  private static let shared = "shared out by what speech is reckoned to take \(Wording.reckoning)"
  private static let interpolated =
    "times between the stamps are interpolated by what speech is reckoned to take"
  private static let shareBounds =
    "low and high let them speak \(Wording.apart) times as fast, or as slowly, beside the others"

  private static func assumed(_ entry: EpisodeEntry) -> [NoteRow] {
    guard entry.facts.hasWords else {
      return [("turns", "kind"), ("speakers", "backchannels"), ("episode", "backchannels")].map {
        NoteRow(
          episode: entry.key, table: $0, column: $1, key: "", kind: .assumed,
          reason: Wording.backchannelByTime)
      }
    }
    guard !entry.facts.isLanguageStated else { return [] }
    return [
      NoteRow(
        episode: entry.key, table: "episode", column: "language", key: "", kind: .assumed,
        reason: language(entry))
    ]
  }

  private static func language(_ entry: EpisodeEntry) -> String {
    let lists =
      entry.tally.hasWordLists
      ? "the word lists of that language were used"
      : "there are no word lists for it; counts that need them use the English ones or are missing"
    return entry.facts.language.map {
      "no language is stated; its small words are those of “\($0)”; \(lists)"
    }
      ?? "no language is stated, and its words do not tell; the English word lists were used where "
      + "they fit, and counts that need them are missing where they do not"
  }

  private static func dropped(_ entry: EpisodeEntry) -> [NoteRow] {
    let codes: Set<Diagnostic.Code> = [.furniture, .stageDirection, .duplicateCue, .soundLabel]
    return entry.analyzed.diagnostics.filter { codes.contains($0.code) }.map {
      NoteRow(
        episode: entry.key, table: "turns", column: "", key: $0.line.map { "line \($0)" } ?? "",
        kind: .dropped, reason: $0.message)
    }
  }
}
