import TranscriptModel

/// Finds the quotations of an article and whose words they are: six or more words in quotation marks
/// that the same sentence, or one beside it, gives to somebody by name.
struct Quotations {
  /// A quotation needs this many words; fewer are a term or a scare quote.
  static let leastWords = 6

  /// The people quoted, in order of their first quotation.
  private(set) var speakers: [Speaker] = []
  /// The quotations, in order.
  private(set) var quotations: [Quotation] = []
  /// What was noticed.
  private(set) var diagnostics: [Diagnostic] = []

  private let article: Article
  private var attribution: Attribution
  private var unattributed: [Int] = []

  /// Looks through the paragraphs; headings quote nobody.
  init(_ article: Article) {
    self.article = article
    let paragraphs = article.paragraphs.filter { !$0.isHeading }
    let cut = QuotedParagraph.cut(paragraphs, of: article.text, &diagnostics)
    attribution = Attribution(
      ArticlePeople(cut.map { ($0.outside.joined(separator: " … "), $0.line) }))
    var sentenceBefore = ""
    for paragraph in cut {
      attribute(paragraph, after: sentenceBefore)
      sentenceBefore = RunTogether.sentences(paragraph.outside.last ?? "").last ?? ""
    }
    noteUnattributed()
  }

  private mutating func attribute(_ paragraph: QuotedParagraph, after sentenceBefore: String) {
    let areInBrackets = paragraph.areInBrackets
    for (index, quoted) in paragraph.quoted.enumerated() {
      let before = paragraph.outside[index]
      let after = paragraph.outside[index + 1]
      attribution.pass(before)
      guard Quotations.words(article.text[quoted]) >= Quotations.leastWords,
        !areInBrackets[index]
      else { continue }
      let frame = QuotationFrame(
        before: before, after: after, quotation: article.text[quoted],
        sentenceBefore: index == 0 && before.isEmpty ? sentenceBefore : "")
      if let (finding, place) = frame.find(attribution) {
        attribution.pass(finding.person)
        add(finding, place, quoted, paragraph.line)
      } else {
        unattributed.append(paragraph.line)
      }
    }
    attribution.pass(paragraph.outside.last ?? "")
  }

  private mutating func add(
    _ finding: Attribution.Finding, _ place: String, _ text: Range<Int>, _ line: Int
  ) {
    let person = finding.person
    let index = speakers.firstIndex { $0.name == person.name } ?? speakers.count
    if index == speakers.count {
      speakers.append(
        Speaker(
          name: person.name, labels: [],
          roleBasis: "quoted in the article, first named on line \(person.line)"))
    }
    if !speakers[index].labels.contains(finding.mention) {
      speakers[index].labels.append(finding.mention)
    }
    quotations.append(
      Quotation(
        speaker: index, text: text, basis: "“\(finding.words)” \(place)", line: line))
  }

  private mutating func noteUnattributed() {
    guard let first = unattributed.first else { return }
    let passages = unattributed.count == 1 ? "1 passage" : "\(unattributed.count) passages"
    diagnostics.append(
      Diagnostic(
        .note, .unattributed,
        "\(passages) of six or more words in quotation marks that nobody is named for beside them "
          + "count as nobody's quotation",
        line: first))
  }

  /// Runs of letters, digits and apostrophes.
  private static func words(_ text: ArraySlice<UInt8>) -> Int {
    String(decoding: text, as: UTF8.self)
      .split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.count
  }
}
