import EpisodeAnalysis
import TestSupport
import Testing
import TranscriptModel

/// A show's period beside others, small enough to work out by hand.
struct ReviewTests {
  /// An episode of a day in which Ann says `words` words, `mortar` among them so often; half of the
  /// words, at least, come after, so that nothing else is a topic.
  private func episode(
    _ day: String?, mortar: Int = 0, words: Int = 100, guest: Int = 0
  ) -> ReviewEpisode {
    let own = String(repeating: "Mortar. ", count: mortar)
    let filler = String(repeating: "is ", count: words - mortar)
    var lines = [Script.Line("Ann", own + filler)]
    if guest > 0 { lines.append(.init("Ben", String(repeating: "is ", count: guest))) }
    var script = Script(lines, roles: ["Ann": .host, "Ben": .guest])
    script.facts.published = day.flatMap { CalendarDate(iso8601: $0) }
    return ReviewEpisode(script.stats, key: day ?? "undated")
  }

  private func period(_ year: Int, _ quarter: Int) throws -> Period {
    try #require(Period(year: year, quarter: quarter))
  }

  private static func words() throws -> ReviewMeasure { try #require(ReviewMeasure["words"]) }

  // MARK: Periods

  @Test(arguments: [
    // A quarter, where the year starts, its days, the one before, the one a year ago.
    ("2026-Q1", 1, "2026-01-01", "2026-03-31", "2025-Q4", "2025-Q1"),
    ("2024-Q4", 1, "2024-10-01", "2024-12-31", "2024-Q3", "2023-Q4"),
    // A year that starts in October is called after the one it ends in.
    ("2026-Q1", 10, "2025-10-01", "2025-12-31", "2025-Q4", "2025-Q1"),
    ("2026-Q2", 10, "2026-01-01", "2026-03-31", "2026-Q1", "2025-Q2"),
    ("2026-Q4", 4, "2026-01-01", "2026-03-31", "2026-Q3", "2025-Q4"),
    // February has 29 days in leap years.
    ("2024-Q1", 12, "2023-12-01", "2024-02-29", "2023-Q4", "2023-Q1"),
  ])
  func `quarters follow the show's year`(
    label: String, start: Int, first: String, last: String, before: String, yearAgo: String
  ) throws {
    let year = try #require(Int(label.prefix(4)))
    let number = try #require(Int(label.suffix(1)))
    let quarter = try #require(Period(year: year, quarter: number, yearStartsIn: start))
    #expect(quarter.label == label)
    #expect([quarter.first.description, quarter.last.description] == [first, last])
    #expect([quarter.before?.label, quarter.yearAgo?.label] == [before, yearAgo])
    for day in [quarter.first, quarter.last] {
      #expect(Period.quarter(of: day, yearStartsIn: start) == quarter)
    }
  }

  @Test func `months and other spans have one before and one a year ago`() throws {
    let month = try #require(Period(year: 2024, month: 3))
    #expect(
      [month.label, month.before?.label, month.yearAgo?.label] == ["2024-03", "2024-02", "2023-03"])
    #expect(month.before?.days == 29)
    let day = { (text: String) in try #require(CalendarDate(iso8601: text)) }
    let span = try #require(Period(from: day("2024-02-20"), to: day("2024-02-29")))
    #expect(span.days == 10)
    #expect(span.before?.label == "2024-02-10 to 2024-02-19")
    #expect(span.yearAgo?.label == "2023-02-20 to 2023-02-28")
    #expect(try Period(from: day("2024-02-20"), to: day("2024-02-19")) == nil)
    #expect(Period(year: 2024, quarter: 5) == nil && Period(year: 2024, month: 13) == nil)
  }

  @Test(arguments: [
    // The newest day's own quarter where its last month has an episode.
    (["2025-11-03", "2026-03-02"], "2026-Q1"),
    // Else the last one before it that is full.
    (["2025-11-03", "2025-12-29", "2026-02-02"], "2025-Q4"),
    (["2025-03-03", "2025-12-01", "2026-01-05"], "2025-Q4"),
    (["2025-03-03", "2025-11-30", "2026-01-05"], "2025-Q1"),
    // None is full.
    (["2026-01-05", "2026-02-05"], "2026-Q1"),
  ])
  func `the latest full quarter has an episode in its last month`(
    days: [String], label: String
  ) {
    let days = days.compactMap { CalendarDate(iso8601: $0) }
    #expect(Period.latestFullQuarter(among: days)?.label == label)
    #expect(Period.latestFullQuarter(among: []) == nil)
  }

  @Test func `days count to dates and back`() throws {
    let first = try #require(CalendarDate(year: 1999, month: 12, day: 30)).dayNumber
    for number in (first..<first + 1500) {
      #expect(try #require(CalendarDate(dayNumber: number)).dayNumber == number)
    }
    #expect(CalendarDate(dayNumber: 0)?.description == "0001-01-01")
    #expect(CalendarDate(dayNumber: -1) == nil && CalendarDate(dayNumber: 3_652_059) == nil)
    #expect(CalendarDate(dayNumber: 3_652_058)?.description == "9999-12-31")
  }

  // MARK: Figures

  /// Six lengths; the quartiles are numpy's, the interval is that of 200,000 draws with numpy.
  @Test func `a period's figures are sums first, then ratios`() throws {
    let words = [100, 120, 90, 110, 100, 130]
    let review = Review(
      zip(1..., words).map { episode("2026-01-0\($0)", words: $1, guest: 2 * ($0 + 10)) }
        + [episode(nil, words: 5000, guest: 1), episode("2025-12-31", words: 50)],
      period: try period(2026, 1))
    let share = try #require(ReviewMeasure["host_word_share_with_guest"])
    let figure = try #require(review.figure(share, .this))
    // 650 words of the host's; the guest's are 22, 24 … 32: 162.
    #expect(agree(figure.pooled, 650.0 / 812))
    #expect(figure.spread.count == 6 && figure.basis == nil)
    let all = try #require(review.figure(try Self.words(), .this))
    #expect(all.pooled == 812)
    // Nobody answers in the episode before: there is no floor to share.
    #expect(review.figure(share, .before) == nil)
    #expect(review.figure(try Self.words(), .before)?.pooled == 50)
    #expect(review.change(share, since: .before) == nil)
    #expect(review.daysBetween(.this) == [1, 1, 1, 1, 1])
    #expect(review.undated.map(\.key) == ["undated"])
  }

  @Test func `intervals are those of episodes drawn anew`() throws {
    let words = [100, 120, 90, 110, 100, 130]
    let review = Review(
      zip(1..., words).map { episode("2026-01-0\($0)", words: $1) }, period: try period(2026, 1))
    let figure = try #require(
      review.figure(try Self.words(), .this))
    #expect(figure.spread.mean == 650.0 / 6 && figure.spread.median == 105)
    #expect(figure.spread.quartiles == 100...117.5)
    let interval = try #require(figure.interval)
    #expect(abs(interval.lowerBound - 98.33) < 1.7 && abs(interval.upperBound - 120) < 1.7)
    // The same in every run, and none for four.
    #expect(review.figure(try Self.words(), .this)?.interval == interval)
    let few = Review(Array(review.all.prefix(4)), period: try period(2026, 1))
    #expect(few.figure(try Self.words(), .this)?.interval == nil)
  }

  /// A law over generated numbers, many of them alike.
  @Test func `quantiles of numbers that are not sorted are those of the sorted ones`() {
    var random = SameNumbers(seed: 7)
    for count in [1, 2, 3, 5, 40, 41, 2000] {
      for kinds in [1, 2, 10, 1_000_000] {
        let values = (0..<count).map { _ in Double(Int.random(in: 0..<kinds, using: &random)) / 7 }
        for fraction in [0, 0.025, 0.5, 0.975, 1] {
          var moved = values
          let found = Quantiles.find(in: &moved, at: fraction)
          #expect(found == Quantiles.of(values.sorted(), at: fraction))
          #expect(moved.sorted() == values.sorted())
        }
      }
    }
  }

  @Test func `a change is clear where its interval leaves out nothing`() throws {
    let before = zip(1..., [100, 102, 98, 101, 99]).map { episode("2025-10-0\($0)", words: $1) }
    let alike = zip(1..., [101, 99, 103, 100, 98]).map { episode("2026-01-0\($0)", words: $1) }
    let more = zip(1..., [151, 149, 153, 150, 148]).map { episode("2026-01-0\($0)", words: $1) }
    let measure = try Self.words()
    let period = try period(2026, 1)
    #expect(
      Review(before + alike, period: period).change(measure, since: .before)?.isClear == false)
    let change = try #require(Review(before + more, period: period).change(measure, since: .before))
    #expect(change.isClear && change.then == 100 && agree(change.now, 150.2))
  }

  // MARK: What stands out

  /// The median of these lengths is 101, the median deviation from it 5: usual are 101 ± 22.239.
  @Test func `an episode stands out beyond three median deviations`() throws {
    let words = [100, 110, 90, 105, 95, 100, 102, 400]
    let episodes = zip(1..., words).map { episode("2026-01-0\($0)", words: $1) }
    let review = Review(episodes, period: try period(2026, 1))
    let flags = review.flags.filter { $0.measure.id == "words" }
    #expect(flags.map(\.episode) == [7] && flags.map(\.value) == [400])
    let usual = try #require(flags.first?.usual)
    #expect(usual.median == 101)
    #expect(agree(usual.bounds.lowerBound, 101 - 3 * 1.4826 * 5))
    #expect(agree(usual.bounds.upperBound, 101 + 3 * 1.4826 * 5))
    // Seven are too few, and where most are alike nothing is usual.
    #expect(Review(Array(episodes.dropFirst()), period: try period(2026, 1)).flags.isEmpty)
    let alike = Array(repeating: 100, count: 7) + [400]
    #expect(
      Review(
        zip(1..., alike).map { episode("2026-01-0\($0)", words: $1) }, period: try period(2026, 1)
      ).flags.isEmpty)
    // Of what is unusual elsewhere the period says nothing.
    #expect(Review(episodes, period: try period(2026, 2)).flags.isEmpty)
  }

  @Test func `ranks count from the largest`() throws {
    let measure = try Self.words()
    let episodes = [100, 110, 90, 110, 95].map { episode("2026-01-01", words: $0).values }
    let figures = ShowFigures(episodes)
    #expect([110, 100, 90].map { figures.standing(of: $0, in: measure)?.rank } == [1, 3, 5])
    #expect(figures.standing(of: 100, in: measure)?.median == 100)
    #expect(ShowFigures(Array(episodes.dropLast())).standing(of: 100, in: measure) == nil)
  }

  // MARK: Topics

  private func trend(
    _ now: [(mentions: Int, words: Int)], _ before: [(mentions: Int, words: Int)],
    earlier: Bool = false
  ) throws -> TopicTrend? {
    var episodes = zip(1..., now).map {
      episode("2026-01-0\($0)", mortar: $1.mentions, words: $1.words)
    }
    episodes += zip(1..., before).map {
      episode("2025-10-0\($0)", mortar: $1.mentions, words: $1.words)
    }
    if earlier { episodes.append(episode("2024-01-01", mortar: 5)) }
    return Review(episodes, period: try period(2026, 1)).topics.first
  }

  /// z by a script of its own: rates 18 / 520 and 4 / 500, variances of the ratio estimator.
  @Test func `the change of a topic is told in standard errors over episodes`() throws {
    let trend = try #require(
      try trend(
        [(4, 100), (3, 120), (5, 90), (2, 110), (4, 100)],
        [(2, 100), (0, 100), (0, 100), (2, 100), (0, 100)]))
    #expect([trend.now.mentions, trend.now.episodesWith, trend.before.mentions] == [18, 5, 4])
    #expect(agree(trend.now.perThousandWords, 18000.0 / 520))
    #expect(agree(trend.z, 2.796695890760484))
    #expect(agree(trend.change, 18.0 / 520 / (4.0 / 500) - 1))
    #expect(trend.status == .rising && trend.name == "Mortar")
  }

  @Test func `one episode makes no trend`() throws {
    let none = Array(repeating: (mentions: 0, words: 100), count: 4)
    let silence = none + [(0, 100)]
    let burst = try #require(try trend([(18, 100)] + none, silence))
    #expect(agree(burst.z, 1) && burst.status == .tooFew)
    let twice = try #require(try trend([(2, 100), (18, 100)] + none.dropLast(), silence))
    #expect(twice.status == .steady)
  }

  @Test func `topics are new, rise, stay, fall and go`() throws {
    let some = [3, 2, 4, 3, 3].map { (mentions: $0, words: 100) }
    let none = Array(repeating: (mentions: 0, words: 100), count: 5)
    #expect(try trend(some, none)?.status == .new)
    #expect(try trend(some, none, earlier: true)?.status == .rising)
    #expect(try trend(some, some)?.status == .steady)
    #expect(try trend(none, some)?.status == .gone)
    #expect(try trend([(2, 100)] + none.dropLast(), some)?.status == .falling)
    #expect(try trend(Array(some.dropLast()), none)?.status == .tooFew)
  }

  /// Episodes of two languages may make two keys of one form; both are told, and apart.
  @Test func `no two topics of a kind are called alike`() throws {
    let episodes = zip(["cran", "crane"], ["2026-01-05", "2026-01-06"]).map { key, day in
      var facts = EpisodeFacts(title: key, source: "", format: "", timing: .untimed)
      facts.published = CalendarDate(iso8601: day)
      return ReviewEpisode(
        listed: facts, people: [], key: key,
        topics: [.init(kind: .discovered, key: key, forms: ["crane": 2], mentions: 2)], words: 100)
    }
    let topics = Review(episodes, period: try period(2026, 1)).topics
    #expect(topics.map(\.name) == ["crane", "crane (crane)"])
    #expect(topics.map(\.key) == ["cran", "crane"])
  }

  @Test func `the quarters of a show are those with episodes, by date`() {
    let days = ["2026-02-01", nil, "2025-03-31", "2025-12-31", "2025-04-01", "2026-01-01"]
    let history = ShowHistory(days.map { episode($0) })
    #expect(
      history.quarters(yearStartsIn: 1).map(\.label)
        == ["2025-Q1", "2025-Q2", "2025-Q4", "2026-Q1"])
    // A year from February on is called after the one it ends in.
    #expect(
      history.quarters(yearStartsIn: 2).map(\.label)
        == ["2026-Q1", "2026-Q4", "2027-Q1"])
  }

  @Test func `what is kept of an episode has its figures and its people`() {
    var texts: Set<String> = []
    let whole = episode("2026-01-05", mortar: 4, guest: 50)
    let kept = whole.kept(sharing: &texts)
    #expect(kept.topics.isEmpty && whole.topics.count == 1)
    #expect(kept.facts.published == whole.facts.published && kept.key == whole.key)
    #expect(kept.values["words"]?.value == 150 && kept.values["balance"] != nil)
    #expect(
      kept.values["guest_talk_time_share"]?.value == whole.values["guest_talk_time_share"]?.value)
    #expect(
      kept.people.map(\.speaker.name) == ["Ann", "Ben"] && kept.people.map(\.words) == [100, 50])
    #expect(texts == ["Ann", "Ben"])
  }

  // MARK: People

  @Test func `who was there before the period returns`() throws {
    let episodes = [
      episode("2026-01-05", guest: 50), episode("2025-12-01"), episode("2026-02-05", guest: 70),
    ]
    let people = Review(episodes, period: try period(2026, 1)).people
    #expect(people.map(\.speaker.name) == ["Ann", "Ben"])
    #expect(people.map(\.isReturning) == [true, false])
    #expect(people.map(\.words) == [200, 120] && people.map(\.episodes) == [2, 2])
    #expect(people.map(\.first) == [1, 0] && people.map(\.last) == [2, 2])
  }
}
