import EpisodeAnalysis
import ReportModel
import TranscriptModel

/// The sentences the report on an article opens with.
struct ArticleOpening {
  private let analyzed: AnalyzedArticle

  init(_ analyzed: AnalyzedArticle) { self.analyzed = analyzed }

  /// The sentences; one that has nothing to say is left out.
  var sentences: [String] {
    [quoted, longest, Opening.topics(analyzed.text.tally), unheard].compactMap(\.self)
  }

  /// Who is quoted, how often and how much.
  private var quoted: String {
    let people = zip(analyzed.article.speakers, analyzed.people)
      .map { (name: $0.name, quotations: $1.quotations, words: $1.words) }
      .sorted { ($1.words, $0.name) < ($0.words, $1.name) }
    guard let first = people.first else {
      return "The article quotes nobody by name."
    }
    let all = Wording.count(analyzed.words, "word")
    let share = { (words: Int) in HumanForm.percent(analyzed.share(words) ?? 0) }
    let said = { (person: (name: String, quotations: Int, words: Int)) in
      "\(person.name) \(Wording.times(person.quotations)), \(Wording.count(person.words, "word"))"
    }
    if people.count == 1 {
      return "\(first.name) is quoted \(Wording.times(first.quotations)), "
        + "\(Wording.count(first.words, "word")) or \(share(first.words)) of the article's \(all)."
    }
    let total = analyzed.quotedWords.reduce(0, +)
    let shown = people.prefix(6).map(said).joined(separator: "; ")
    let more = people.count > 6 ? "; and \(people.count - 6) others" : ""
    return "\(people.count) people are quoted, \(share(total)) of the article's \(all): "
      + "\(shown)\(more)."
  }

  /// The longest quotation.
  private var longest: String? {
    let words = analyzed.quotedWords
    guard words.count > 1, let most = words.max(), let index = words.firstIndex(of: most) else {
      return nil
    }
    let quotation = analyzed.article.quotations[index]
    let text = String(decoding: analyzed.article.article.text[quotation.text], as: UTF8.self)
    let opening = text.split(whereSeparator: \.isWhitespace).prefix(8).joined(separator: " ")
    return "The longest quotation is \(analyzed.article.speakers[quotation.speaker].name)'s: "
      + "\(Wording.count(most, "word")), beginning “\(opening) …”."
  }

  private var unheard: String {
    "Nothing was heard: these are the words the writer chose to quote, not all that was said."
  }
}
