import EpisodeAnalysis
import Testing
import TranscriptModel

/// The figures of a list of episodes, and of an article.
struct ListTests {
  /// A listing of episodes, each a day of January 2026, if any, and minutes, if any.
  private func stats(_ episodes: [(day: Int?, minutes: Int?)]) -> ShowStats {
    let facts = { (day: Int?, minutes: Int?) in
      EpisodeFacts(
        title: "Ships", published: day.flatMap { CalendarDate(year: 2026, month: 1, day: $0) },
        source: "a.txt", format: "rss", timing: .untimed,
        declaredDuration: minutes.map { MediaTime(minutes: $0) })
    }
    return ShowStats(
      ShowListing(
        facts: facts(nil, nil), hosts: [], description: [],
        episodes: episodes.enumerated().map {
          ListedEpisode(facts: facts($1.day, $1.minutes), people: [], transcripts: 2, line: $0 + 1)
        }, diagnostics: []))
  }

  @Test func `counts lengths and days, in whatever order they are listed`() {
    let stats = stats([(20, 30), (1, 50), (nil, 10), (8, nil), (9, 41)])
    #expect(stats.episodes == 5)
    #expect(stats.totalDuration == 131 * 60_000)
    #expect(stats.medianDuration == 35.5 * 60_000)  // of 10, 30, 41 and 50
    #expect(stats.gaps == [1, 7, 11])
    #expect(stats.medianGap == 7)
    #expect(stats.span?.first.day == 1 && stats.span?.last.day == 20)
    #expect(stats.transcripts == 10 && stats.withGuests == 0)
  }

  @Test func `states nothing of what nobody states`() {
    for list in [[], [(nil, nil)], [(4, nil)]] as [[(day: Int?, minutes: Int?)]] {
      let stats = stats(list)
      #expect(stats.medianDuration == nil && stats.medianGap == nil && stats.totalDuration == 0)
    }
  }

  @Test func `counts an article's words without its headings`() {
    var article = Article()
    for (index, text) in ["A heading of five words", "Ada says: one-size fits, 3.5 of it."]
      .enumerated()
    {
      let start = article.text.count
      article.text += Array(text.utf8)
      article.paragraphs.append(
        Article.Paragraph(
          text: start..<article.text.count, isHeading: index == 0, line: index + 1))
      article.text.append(0x0A)
    }
    let end = article.paragraphs[1].text.upperBound
    var analyzer = EpisodeAnalyzer()
    let analyzed = analyzer.analyze(
      QuotedArticle(
        facts: EpisodeFacts(title: "A", source: "a", format: "article", timing: .untimed),
        article: article, speakers: [Speaker(name: "Ada", labels: [])],
        quotations: [
          Quotation(speaker: 0, text: end - 25..<end, basis: "", line: 2)
        ], diagnostics: []))
    #expect(analyzed.words == 8)
    // “one-size fits, 3.5 of it.”: a hyphen parts words, a decimal point does not.
    #expect(analyzed.quotedWords == [6])
    #expect(analyzed.people.map(\.quotations) == [1])
    #expect(analyzed.quotedShare == 6.0 / 8)
  }
}
