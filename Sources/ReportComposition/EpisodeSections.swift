import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The sections of an episode report: each a table cut to what is worth reading, and its charts.
struct EpisodeSections {
  private let entry: EpisodeEntry
  private let dataset: Dataset

  init(_ entry: EpisodeEntry, _ dataset: Dataset) {
    self.entry = entry
    self.dataset = dataset
  }

  /// The sections, in order. A new one is a line here.
  var all: [Section] {
    [
      speakers, EpisodeComparison(entry).section, timeline, turns, questions, tracked, topics,
      sidesOfTopics, chapters,
      advertisements, roles, dataset.sourceSection,
    ]
    .compactMap(
      \.self)
  }

  private var speakers: Section? {
    let time =
      entry.isReckoned
      ? ["talk_time_share_low", "talk_time_share_high"]
      : ["talk_time_s", "talk_time_share", "words_per_minute"]
    let columns = ["speaker", "role", "turns", "words", "word_share"] + time
    let table = dataset.excerpt(
      "speakers", entry.facts.hasWords ? columns : columns.filter { keeps($0) })
    return Section("talk-time", "Who held the floor", table, charts: EpisodeCharts(entry).talkShare)
  }

  private var timeline: Section? {
    guard entry.tally.speakers.count > 1 else { return nil }
    let unit =
      entry.tally.timeline.isByTime ? "equal stretches of time" : "stretches of equally many words"
    return Section(
      "timeline", "Through the episode", nil, charts: EpisodeCharts(entry).timeline,
      paragraphs: ["The episode in twenty \(unit), from its beginning to its end."])
  }

  private var turns: Section? {
    Section(
      "turns", "How they took turns",
      dataset.excerpt(
        "speakers",
        [
          "speaker", "floor_turns", "backchannels", "median_turn_words", "longest_turn_words",
          entry.facts.hasWords ? "longest_monologue_words" : "longest_turn_s",
          "interruptions_made", "median_response_s",
        ].filter { keeps($0) }))
  }

  /// Whether a column of `speakers` has a value for anybody.
  private func keeps(_ column: String) -> Bool {
    guard let table = dataset["speakers"]?.materialized(), let index = table.info.index(of: column)
    else { return false }
    return table.rows.contains { !$0[index].isMissing }
  }

  private var questions: Section? {
    Section(
      "questions", "What was asked",
      dataset.excerpt(
        "asked", ["turn", "speaker", "question", "tag", "answered_by", "answer_words"], rows: 12))
  }

  private var tracked: Section? {
    guard
      var excerpt = dataset.excerpt("topics", topicColumns, kind: TopicTally.Kind.tracked.rawValue)
    else { return nil }
    excerpt.table = FirstLines.shortened(excerpt.table, of: entry.tally.tracked)
    return Section("tracked", "The topics you track", excerpt)
  }

  private var topicColumns: [String] {
    [
      "topic", "mentions", "host_mentions", "guest_mentions", "turns",
      isTimed ? "first_at_s" : "first_at", "first_line",
    ].filter { keepsTopic($0) }
  }

  /// How words were parted where no spaces do.
  private var segmentation: [String] {
    let language = entry.tally.facts.language?.prefix { $0 != "-" } ?? ""
    guard ["zh", "ja", "yue", "th", "lo", "km", "my"].contains(language) else { return [] }
    return [
      "No spaces part the words of this language: they are cut by Unicode's rules, mostly character by "
        + "character, and counts of words are of these."
    ]
  }

  private var topics: Section? {
    let paragraphs =
      [
        entry.tally.hasWordLists
          ? "What people say more here than the language does, inflections counted together; names "
            + "and phrases weigh more, those who speak and the show's name are left out."
          : "The words people repeat most, inflections counted together where a stemmer is at hand; for "
            + "this language there are no figures of how common words are at large."
      ] + segmentation
    guard
      var excerpt = dataset.excerpt(
        "topics", topicColumns, kind: TopicTally.Kind.discovered.rawValue)
    else { return nil }
    excerpt.table = FirstLines.shortened(excerpt.table, of: entry.tally.topics)
    let charts = EpisodeCharts(entry)
    return Section(
      "topics", "What was talked about", excerpt, charts: charts.topics + charts.topicStrips,
      paragraphs: paragraphs)
  }

  private var sidesOfTopics: Section? {
    Section(
      "topics-by-side", "Who brings up what", nil, paragraphs: SidesOfTopics(entry).sentences)
  }

  private var chapters: Section? {
    let lines = Chapters.lines(entry)
    guard !lines.isEmpty else { return nil }
    return Section(
      id: "chapters", title: "Chapters", paragraphs: [Chapters.remark(entry)], lines: lines)
  }

  private func keepsTopic(_ column: String) -> Bool {
    switch column {
    // Of one side alone they hardly say more than all mentions do.
    case "host_mentions", "guest_mentions": entry.stats.hostAndGuest != nil
    default: true
    }
  }

  /// Whether times are worth telling: reckoned ones say no more than the place in the text.
  private var isTimed: Bool { !entry.isReckoned }

  private var advertisements: Section? {
    Section(
      "ads", "Advertisements",
      dataset.excerpt(
        "ads",
        ["ad"] + (isTimed ? ["start_s", "end_s"] : ["at"])
          + (entry.facts.hasWords ? ["words"] : []) + ["read_by", "sponsor", "evidence"]))
  }

  private var roles: Section? {
    Section(
      "who-is-who", "Who is who, and how we know",
      dataset.excerpt("speakers", ["speaker", "labels", "role", "role_basis", "affiliation"]),
      paragraphs: entry.tally.speakers.compactMap(\.speaker.nameBasis).prefix(8).map { $0 + "." })
  }
}
