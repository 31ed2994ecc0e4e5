public import ReportModel

/// A report and its tables, with whatever a hostile file could bring in for names.
public enum SampleReport {
  /// Names that must be shown as text and as nothing else.
  public static let hostileNames = [
    "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "a|b", "two\nlines",
    String(repeating: "x", count: 5_000), "bad\u{FFFE}\u{0}\u{1B}[31m", "👩‍👩‍👧‍👦 日本語",
    "\u{202E}gpj.exe", "\"\u{301} onmouseover=\"alert(1)", "`*_[x](http://example.org)_*`",
    "{{title}}",
    "_x0041_", "- item", "# head", "&lt;",
  ]

  /// An interview of two people, with all kinds of values.
  public static let dataset = Dataset(
    report: "episode", version: "0.1.0",
    tables: [
      table(
        "episode", "Episode", "One row for the episode.",
        [
          column("episode", "Episode", .text, key: .primary),
          column("published", "Published", .date),
          column("duration_s", "Duration", .duration),
          column("words", "Words", .count, sums: .sum),
          column("host_word_share", "Host's share of words", .share),
          column("host_guest_ratio", "Host/guest ratio", .number),
          column("edited", "Edited", .flag),
        ],
        [
          [
            .text("shipping-lanes/42"), .date(year: 2026, month: 3, day: 4),
            .duration(milliseconds: 3_723_456), .count(11_331), .share(0.536911),
            .missing(.noTimes), .flag(true),
          ]
        ]),
      table(
        "speakers", "Who spoke", "One row a person.",
        [
          column(
            "episode", "Episode", .text, key: .primaryReference(table: "episode", column: "episode")
          ),
          column("speaker", "Speaker", .text, key: .primary), column("role", "Role", .text),
          column("words", "Words", .count, sums: .sum),
          column("word_share", "Share of words", .share),
          column("talk_time_s", "Talk time", .duration, sums: .sum),
          column("words_per_minute", "Words per minute", .rate),
          column("median_response_s", "Median response", .duration),
        ],
        [
          speaker("Rory O’Hanlon", "host", 6_085, 0.537, 1_992_000, 183.28, 420),
          speaker("Jonas Tolle", "guest", 5_246, 0.463, 1_731_456, 181.79, 655),
        ] + hostileNames.map { speaker($0, "unknown", 0, 0, 0, nil, nil) }),
      table(
        "ads", "Advertisements", "One row an advertisement.",
        [column("episode", "Episode", .text), column("words", "Words", .count)], []),
    ])

  /// The report over those tables.
  public static let report = Report(
    title: "Running databases <on> Kubernetes",
    subtitle: [
      "Shipping Lanes, episode 42", "4 March 2026", "https://example.org/episodes/42?a=1&b=2",
    ],
    opening: [
      "Rory (host) spoke 53.7 % of the words, Jonas (guest) 46.3 %.",
      "The longest stretch was Jonas's: 603 words about a fifth of the way in, beginning “The shelf is where a plan goes to …”.",
      "Rory ended 12 turns on a question, 3 of them a mere “right?”; Jonas 1.",
      "Led by: Kubernetes (41 mentions, throughout), Terraform (23, first half), on-call (17, near the end).",
      "There was one advertisement of 158 words, read by Rory; it is in nobody's share.",
      "The transcript has no time stamps, so talk time is estimated from words and silence could not be measured.",
    ],
    keyFigures: [
      KeyFigure("Words", .count(11_331)), KeyFigure("Duration", .duration(milliseconds: 3_723_456)),
      KeyFigure("Host's share of words", .share(0.536911), note: "Rory O’Hanlon"),
      KeyFigure("Questions", .count(60), note: "12 end a turn"),
    ],
    sections: [
      Section(
        id: "who-spoke", title: "Who spoke",
        paragraphs: ["Shares are of all people's words; the advertisement is in nobody's."],
        charts: [shares], table: dataset["speakers"]?.materialized(),
        tableNote: "The table speakers in the data has all columns."),
      Section(
        id: "over-the-episode", title: "Over the episode", charts: [timeline]),
      Section(id: "topics", title: "Topics", charts: [topics]),
      Section(id: "ads", title: "Advertisements", table: dataset["ads"]?.materialized()),
    ],
    method: [
      "A word is a Unicode word segment with at least one letter or digit.",
      "The transcript was read as Markdown from episode.md.",
    ],
    version: "0.1.0")

  /// Who had how much of the words.
  public static let shares = Chart(
    id: "talk-share", title: "Share of words", summary: "Rory 53.7 %, Jonas 46.3 % of the words.",
    shape: .sharedBar, kind: .share, axis: "Share of words", categories: ["Episode"],
    series: [
      Chart.Series(name: "Rory O’Hanlon", values: [0.537]),
      Chart.Series(name: "Jonas Tolle", values: [0.463]),
    ])

  /// Who spoke when.
  public static let timeline = Chart(
    id: "timeline", title: "Who spoke when",
    summary: "The share of words of each person in twenty slices of the episode.",
    shape: .stackedColumns, kind: .share, axis: "Slice of the episode",
    categories: (1...20).map(String.init),
    series: [
      Chart.Series(name: "Rory O’Hanlon", values: waves),
      Chart.Series(name: "Jonas Tolle", values: waves.map { 1 - $0 }),
    ])

  /// What was spoken about, by whom.
  public static let topics = Chart(
    id: "topics", title: "Topics by speaker", summary: "Kubernetes leads with 41 mentions.",
    shape: .bars, kind: .count, axis: "Topic",
    categories: ["Kubernetes", "Terraform", "on-call", "<script>", "platform engineering"],
    series: [
      Chart.Series(name: "Rory O’Hanlon", values: [20, 13, 2, 1, 0]),
      Chart.Series(name: "Jonas Tolle", values: [21, 10, 15, 0, 6]),
    ])

  private static let waves: [Double] = [
    0.9, 0.7, 0.4, 0.2, 0.35, 0.1, 0.6, 0.8, 0.45, 0.5, 0.3, 0.15, 0.95, 1, 0.55, 0.2, 0.25, 0.7,
    0.6, 0.85,
  ]

  private static func column(
    _ id: String, _ title: String, _ kind: ColumnInfo.Kind, key: ColumnInfo.Key = .none,
    sums: ColumnInfo.Aggregation = .none
  ) -> ColumnInfo {
    ColumnInfo(
      id: id, title: title, kind: kind, key: key, aggregation: sums, meaning: "What \(id) means.")
  }

  private static func table(
    _ id: String, _ title: String, _ meaning: String, _ columns: [ColumnInfo], _ rows: [[Value]]
  ) -> DatasetTable {
    DatasetTable(info: TableInfo(id: id, title: title, meaning: meaning, columns: columns)) {
      visit in
      for row in rows { try visit(row) }
    }
  }

  private static func speaker(
    _ name: String, _ role: String, _ words: Int, _ share: Double, _ talk: Int, _ pace: Double?,
    _ response: Int?
  ) -> [Value] {
    [
      .text("shipping-lanes/42"), .text(name), .text(role), .count(words), .share(share),
      .duration(milliseconds: talk), .rate(pace, orMissing: .tooFewWords),
      response.map { .duration(milliseconds: $0) } ?? .missing(.noSuchEvent),
    ]
  }
}
