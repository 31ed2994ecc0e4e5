import ReportModel
import TestSupport
import Testing

struct ViewTests {
  @Test func `rows stand beside show, number, title, day and quarter of their episode`() throws {
    let database = try WrittenDatabase(show)
    #expect(
      try database.rows("SELECT * FROM speakers_with_episode WHERE speaker = 'Ann'") == [
        [
          "a/1", "Ann", "10", "4", "0.4", "A", "1", "One", "2025-12-31", "2025-Q4",
        ],
        ["a/2", "Ann", "30", "NULL", "NULL", "A", "2", "Two", "2026-01-01", "2026-Q1"],
        ["a/3", "Ann", "20", "5", "0.25", "A", "3", "Three", "2026-03-31", "2026-Q1"],
        ["b/1", "Ann", "1", "1", "1.0", "B", "NULL", "Other", "NULL", "NULL"],
      ])
    #expect(
      try database.column("SELECT name FROM pragma_table_info('speakers_with_episode')") == [
        "episode", "speaker", "words", "own", "own_share", "episode_show", "episode_number",
        "episode_title", "episode_published", "episode_quarter",
      ])
  }

  @Test func `sums of a quarter, and ratios of what both columns know`() throws {
    let database = try WrittenDatabase(show)
    // Of Ann's 50 words in spring, 30 are in an episode that does not tell how many are her own.
    #expect(
      try database.rows("SELECT * FROM speakers_by_quarter") == [
        ["A", "2025-Q4", "Ann", "1", "10", "4", "0.4"],
        ["A", "2026-Q1", "Ann", "2", "50", "5", "0.25"],
        ["A", "2026-Q1", "Ben", "1", "8", "0", "0.0"],
        ["B", "NULL", "Ann", "1", "1", "1", "1.0"],
        ["B", "NULL", "Ben", "1", "0", "0", "NULL"],
      ])
    #expect(
      try database.column("SELECT name FROM pragma_table_info('speakers_by_quarter')") == [
        "show", "quarter", "speaker", "rows", "words", "own", "own_share",
      ])
  }

  @Test func `an episode's own sums`() throws {
    let database = try WrittenDatabase(show)
    #expect(
      try database.rows("SELECT * FROM episode_by_quarter") == [
        ["A", "2025-Q4", "1", "60.5"], ["A", "2026-Q1", "2", "20.0"], ["B", "NULL", "1", "NULL"],
      ])
  }

  @Test func `every quarter of a year begins and ends with its months`() throws {
    let table = TableInfo(
      id: "episode", title: "", meaning: "",
      columns: [
        column("episode", .count, key: .primary), column("published", .date),
        column("n", .count, sums: .sum),
      ])
    let database = try WrittenDatabase(
      dataset([
        (table, (1...12).map { [.count($0), .date(year: 987, month: $0, day: 1), .count($0)] })
      ]))
    #expect(
      try database.rows("SELECT * FROM episode_by_quarter") == [
        ["0987-Q1", "3", "6"], ["0987-Q2", "3", "15"], ["0987-Q3", "3", "24"],
        ["0987-Q4", "3", "33"],
      ])
  }

  @Test func `a row that names two episodes is of neither's quarter`() throws {
    let people = TableInfo(
      id: "people", title: "", meaning: "",
      columns: [
        column("person", .text, key: .primary), column("words", .count, sums: .sum),
        column("first", .text, key: .reference(table: "episode", column: "episode")),
        column("last", .text, key: .reference(table: "episode", column: "episode")),
      ])
    let episode = TableInfo(
      id: "episode", title: "", meaning: "",
      columns: [column("episode", .text, key: .primary), column("published", .date)])
    let database = try WrittenDatabase(
      dataset([
        (episode, [[.text("a"), .date(year: 2026, month: 1, day: 1)]]),
        (people, [[.text("Ann"), .count(5), .text("a"), .text("a")]]),
      ]))
    #expect(try database.column("SELECT name FROM sqlite_schema WHERE type = 'view'").isEmpty)
  }

  @Test func `no view where nothing has a day, and no sums where nothing adds up`() throws {
    let views = "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name"
    #expect(
      try WrittenDatabase(SampleReport.dataset).column(views) == [
        "episode_by_quarter", "speakers_by_quarter", "speakers_with_episode",
      ])
    let plain = TableInfo(
      id: "t", title: "", meaning: "", columns: [column("n", .count, sums: .sum)])
    #expect(try WrittenDatabase(dataset([(plain, [[.count(1)]])])).column(views).isEmpty)
  }

  /// Three episodes of a show, one of another without a day, and who spoke in them.
  private let show = dataset([
    (
      TableInfo(
        id: "episode", title: "", meaning: "",
        columns: [
          column("episode", .text, key: .primary), column("title", .text), column("show", .text),
          column("number", .count), column("published", .date),
          column("duration_s", .duration, sums: .sum),
        ]),
      [
        episode("a/1", "One", "A", 1, .date(year: 2025, month: 12, day: 31), 60_500),
        episode("a/2", "Two", "A", 2, .date(year: 2026, month: 1, day: 1), 20_000),
        episode("a/3", "Three", "A", 3, .date(year: 2026, month: 3, day: 31), nil),
        episode("b/1", "Other", "B", nil, .missing(.notStated), nil),
      ]
    ),
    (
      TableInfo(
        id: "speakers", title: "", meaning: "",
        columns: [
          column("episode", .text, key: .primaryReference(table: "episode", column: "episode")),
          column("speaker", .text, key: .primary), column("words", .count, sums: .sum),
          column("own", .count, sums: .sum),
          column("own_share", .share, sums: .ratio(of: "own", over: ["words"])),
        ]),
      [
        speaker("a/1", "Ann", 10, 4, 0.4), speaker("a/2", "Ann", 30, nil, nil),
        speaker("a/3", "Ann", 20, 5, 0.25), speaker("a/3", "Ben", 8, 0, 0),
        speaker("b/1", "Ann", 1, 1, 1), speaker("b/1", "Ben", 0, 0, nil),
      ]
    ),
  ])

  private static func episode(
    _ key: String, _ title: String, _ show: String, _ number: Int?, _ day: Value, _ length: Int?
  ) -> [Value] {
    [
      .text(key), .text(title), .text(show), .count(number, orMissing: .notStated), day,
      length.map { .duration(milliseconds: $0) } ?? .missing(.notStated),
    ]
  }

  private static func speaker(
    _ episode: String, _ name: String, _ words: Int, _ own: Int?, _ share: Double?
  ) -> [Value] {
    [
      .text(episode), .text(name), .count(words), .count(own, orMissing: .noHost),
      .share(share, orMissing: .noHost),
    ]
  }
}
