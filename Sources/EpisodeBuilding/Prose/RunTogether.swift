/// Text of pages whose paragraphs lost the space between them: “infrastructure.Pete Hunt, CEO of
/// DagsterPete is …”.
enum RunTogether {
  /// The sentences of a text; a mark with a capital right after it ends one, too.
  static func sentences(_ text: String) -> [String] {
    let text = Array(NameEvidence.straight(text))
    var sentences: [String] = []
    var start = 0
    for index in text.indices where isEnd(text, index) {
      sentences.append(String(text[start...index]).trimmingSpaces)
      start = index + 1
    }
    sentences.append(String(text[start...]).trimmingSpaces)
    return sentences.filter { !$0.isEmpty }
  }

  /// Whether a sentence ends at a character.
  private static func isEnd(_ text: [Character], _ index: Int) -> Bool {
    guard ".?!:".contains(text[index]), index + 1 < text.count, index > 0 else { return false }
    let next = text[index + 1]
    // An initial, and the dot of “St.” or of a list's “1.”, end nothing.
    let word = text[..<index].reversed().prefix { $0.isLetter || $0.isNumber }
    if text[index] == ".", word.count < 3, word.last?.isUppercase == true, next == " " {
      return false
    }
    if next == " " { return text[index] != ":" }
    return next.isUppercase && index + 2 < text.count
      && (text[index + 2].isLowercase || text[index + 2] == " " || text[index + 2] == "'")
  }

  /// The text up to where another begins without a space: at a person's given name, at the end of the
  /// sentence, or at a word that opens one (“SnykAs CTO, …”).
  static func head(of text: String, before given: String) -> String {
    let text = Array(sentences(text).first ?? "")
    let given = Array(given)
    for index in text.indices.dropFirst() where !text[index - 1].isWhitespace {
      let follows = text[index...]
      let isNamed =
        follows.starts(with: given) && text[index - 1].isLetter
        && !(follows.dropFirst(given.count).first?.isLetter ?? false)
      let isOpened =
        text[index].isUppercase && text[index - 1].isLowercase
        && PersonWords.openers.contains(
          String(follows.prefix { $0.isLetter }).lowercased())
        && (follows.first { !$0.isLetter } ?? ".").isWhitespace
      if isNamed || isOpened { return String(text[..<index]) }
    }
    return String(text)
  }
}
