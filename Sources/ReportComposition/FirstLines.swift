import EpisodeAnalysis
import ReportModel

/// The sentences in which topics are first said, short enough to read in a table.
package enum FirstLines {
  /// The most characters of a sentence that is shown.
  package static let longest = 120

  /// A table of topics with each sentence cut to ``longest`` around its topic.
  static func shortened(_ table: Table, of topics: [TopicTally]) -> Table {
    guard let name = table.info.index(of: "topic"), let line = table.info.index(of: "first_line")
    else { return table }
    let forms = Dictionary(
      topics.map { ($0.name, Array($0.forms.keys)) }, uniquingKeysWith: { first, _ in first })
    let rows = table.rows.map { row in
      guard case .text(let topic) = row[name], case .text(let sentence) = row[line] else {
        return row
      }
      var row = row
      row[line] = .text(cut(sentence, around: forms[topic] ?? [topic]))
      return row
    }
    return Table(info: table.info, rows: rows)
  }

  /// At most ``longest`` characters of a sentence, whole words with “…” for what is left out, among
  /// them the first of some phrases that stands in it.
  package static func cut(_ sentence: String, around phrases: [String]) -> String {
    guard sentence.utf8.count > longest else { return sentence }
    // A sentence may be as long as an episode, and scalars are quick to compare.
    let text = Array(sentence.unicodeScalars)
    guard text.count > longest else { return sentence }
    let room = longest - 2  // for an ellipsis and its space
    let found = phrases.compactMap { first(Array($0.unicodeScalars), in: text) }
      .min { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var start = 0
    if let found, found.upperBound > room {
      // A quarter of the room is left for what follows the phrase, if so much does.
      start = max(0, min(found.upperBound - room * 3 / 4, text.count - room))
      start = text[start..<max(start, found.lowerBound)].firstIndex(of: " ").map { $0 + 1 } ?? start
    }
    let opening = start > 0 ? "… " : ""
    var end = min(text.count, start + longest - opening.unicodeScalars.count)
    guard end < text.count else { return opening + string(text[start...]) }
    end -= 2
    if text[end] != " ", let space = text[start..<end].lastIndex(of: " ") { end = space }
    while end > start, " ,;:–—-".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    return opening + string(text[start..<end]) + " …"
  }

  private static func string(_ text: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(text))
  }

  /// Where a phrase first stands in a text, not as a part of longer words.
  private static func first(_ phrase: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Range<Int>? {
    guard !phrase.isEmpty, phrase.count <= text.count else { return nil }
    let isLetter = { text.indices.contains($0) && text[$0].properties.isAlphabetic }
    return (0...(text.count - phrase.count)).first { start in
      phrase.indices.allSatisfy { text[start + $0] == phrase[$0] }
        && !isLetter(start - 1) && !isLetter(start + phrase.count)
    }.map { $0..<$0 + phrase.count }
  }
}
