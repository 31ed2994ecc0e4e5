import TranscriptModel

/// Looks for the words that give a quotation to somebody: “O'Daniel explains”, “said the pilot Ada
/// Byron”, “she adds”.
struct Attribution {
  /// Who is meant, and the words that say so.
  struct Finding {
    /// The full name.
    var person: ArticlePeople.Person
    /// The words, such as “O'Daniel explains”.
    var words: String
    /// How the mention is written, where it is shorter than the name; a pronoun for one.
    var mention: String
  }

  private let people: ArticlePeople
  /// Whom “she” means: who was named last.
  private(set) var latest: ArticlePeople.Person?

  init(_ people: ArticlePeople) { self.people = people }

  /// Somebody beside a verb of saying in a sentence around a quotation.
  func find(in sentence: String) -> Finding? {
    let words = ProseWords(sentence)
    for verb in words.words.indices where isVerb(words, verb) {
      if let mention = mention(words, before: verb) ?? mention(words, after: verb) {
        let range = min(mention.range.lowerBound, verb)..<max(mention.range.upperBound, verb + 1)
        if let person = person(mention.text) {
          return Finding(person: person, words: words.text(range), mention: mention.text)
        }
      }
    }
    return nil
  }

  /// Whoever is the subject of a sentence that leads into a quotation with a colon: “O'Daniel frames
  /// it as a matter of scale:”.
  func subject(of sentence: String) -> Finding? {
    guard sentence.utf8.last == UInt8(ascii: ":") else { return nil }
    let words = ProseWords(sentence)
    for index in words.words.indices {
      guard let name = words.name(at: index, least: 1), let person = people.person(name.text),
        name.end < words.words.count
      else { continue }
      let verb = words.words[name.end].lowered
      guard verb.hasSuffix("s") || verb.hasSuffix("ed") else { continue }
      return Finding(
        person: person, words: words.text(index..<name.end + 1), mention: name.text)
    }
    return nil
  }

  /// Remembers whom a stretch of the article names last.
  mutating func pass(_ text: String) {
    let words = ProseWords(text)
    var index = 0
    while index < words.words.count {
      guard let name = words.name(at: index, least: 1) else {
        index += 1
        continue
      }
      if let person = people.person(name.text) { latest = person }
      index = name.end
    }
  }

  /// Remembers who was quoted last.
  mutating func pass(_ person: ArticlePeople.Person) { latest = person }

  private func isVerb(_ words: ProseWords, _ index: Int) -> Bool {
    QuotationMarks.verbs.contains(words.words[index].lowered)
  }

  private func person(_ mention: String) -> ArticlePeople.Person? {
    Attribution.pronouns.contains(mention.lowercased()) ? latest : people.person(mention)
  }

  private static let pronouns: Set<String> = ["he", "she", "they"]

  private typealias Mention = (text: String, range: Range<Int>)

  /// The name or pronoun right before a verb; an adverb or “, founder of Y,” may stand between.
  private func mention(_ words: ProseWords, before verb: Int) -> Mention? {
    let all = words.words
    var end = verb
    while end > 0, verb - end < 2, isAdverb(all[end - 1].lowered) { end -= 1 }
    guard end > 0 else { return nil }
    if Self.pronouns.contains(all[end - 1].lowered) {
      return (all[end - 1].lowered, end - 1..<end)
    }
    // The aside first: its organisation may look like a name itself.
    for end in endsBeforeAsides(words, verb: end) + [end] {
      for start in max(0, end - 5)..<end {
        if let name = words.name(at: start, least: 1), name.end == end,
          people.person(name.text) != nil
        {
          return (name.text, start..<end)
        }
      }
    }
    return nil
  }

  /// Where a name may end that an aside parts from the verb: “Ada Byron, founder of Y, says”, “Ada
  /// Byron of Y says”, “Ada Byron, 34, says”.
  private func endsBeforeAsides(_ words: ProseWords, verb: Int) -> [Int] {
    let all = words.words
    return (max(1, verb - 16)..<max(1, verb)).reversed().filter { start in
      let aside = all[start..<verb]
      if ["of", "at", "from"].contains(all[start].lowered) {
        return aside.dropFirst().allSatisfy { $0.text.first?.isUppercase == true }
      }
      guard all[start - 1].after == ",", all[verb - 1].after == "," else { return false }
      return all[start].lowered == "who" || aside.allSatisfy { $0.text.allSatisfy(\.isNumber) }
        || aside.contains { PersonWords.roles.contains($0.lowered) }
    }
  }

  /// The name or pronoun right after a verb: “said Ada Byron”, “according to the pilot Ada Byron”.
  private func mention(_ words: ProseWords, after verb: Int) -> Mention? {
    let all = words.words
    guard all[verb].after.isEmpty else { return nil }
    var index = verb + 1
    if index < all.count, Self.pronouns.contains(all[index].lowered) {
      return (all[index].lowered, index..<index + 1)
    }
    // Job and article: “said the chief pilot Ada Byron”.
    while index < all.count, index - verb < 6 {
      if let name = words.name(at: index, least: 1), people.person(name.text) != nil {
        return (name.text, index..<name.end)
      }
      let word = all[index].lowered
      guard all[index].after.isEmpty || PersonWords.honorifics.contains(word),
        ["the", "a", "an", "to"].contains(word) || PersonWords.roles.contains(word)
          || PersonWords.honorifics.contains(word)
      else { return nil }
      index += 1
    }
    return nil
  }

  private func isAdverb(_ word: String) -> Bool {
    word.hasSuffix("ly") || ["also", "then", "later", "once", "often", "now"].contains(word)
  }
}
