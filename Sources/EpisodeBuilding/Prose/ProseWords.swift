import TranscriptModel

/// The words of some prose, to look for names and what is said of them.
struct ProseWords {
  /// A word and the marks around it.
  struct Word {
    /// Without the marks, apostrophes straight, a possessive “'s” left out.
    var text: Substring
    /// The same in lower case.
    var lowered: String
    /// The marks before it.
    var before: Substring
    /// The marks after it; a mark parts what stands on either side.
    var after: Substring
    /// Whether it ended in “'s”.
    var isPossessive: Bool
  }

  /// The words, in order.
  let words: [Word]

  /// Cuts a text at white space.
  init(_ text: String) {
    words = NameEvidence.straight(text).split(whereSeparator: \.isWhitespace).map { piece in
      guard let first = piece.firstIndex(where: \.isWordCharacter),
        let last = piece.lastIndex(where: \.isWordCharacter)
      else {
        // A sign that stands alone parts what is on either side: “Ada Byron & Ben Oak”.
        return Word(
          text: piece, lowered: String(piece), before: "", after: "", isPossessive: false)
      }
      var bare = piece[first...last]
      let isPossessive = bare.hasSuffix("'s") && bare.count > 2
      if isPossessive { bare = bare.dropLast(2) }
      return Word(
        text: bare, lowered: bare.lowercased(), before: piece[..<first],
        after: piece[piece.index(after: last)...], isPossessive: isPossessive)
    }
  }

  /// A person's name and the place after it.
  struct Name: Hashable {
    /// The words, as written.
    var text: String
    /// The index of the word after it.
    var end: Int
    /// How many words it has.
    var count: Int
  }

  /// The name that begins at a word: capitalised words that no mark parts, “van” and the like between
  /// them; `nil` where none does.
  ///
  /// - Parameter least: How many words it must have.
  func name(at start: Int, least: Int = 2) -> Name? {
    guard words.indices.contains(start), isNameWord(start),
      !PersonWords.openers.contains(words[start].lowered)
    else { return nil }
    var end = start
    var count = 0
    while end < words.count, count < 4 {
      if !isNameWord(end) {
        guard count > 0, PersonWords.particles.contains(words[end].lowered), end + 1 < words.count,
          isNameWord(end + 1)
        else { break }
        end += 1
      }
      if end > start, !words[end].before.isEmpty { break }
      count += 1
      end += 1
      let isInitial = words[end - 1].text.count == 1 && words[end - 1].after == "."
      if words[end - 1].isPossessive || !words[end - 1].after.isEmpty && !isInitial { break }
    }
    let own = words[start..<end]
    guard count >= least, own.last?.text.count ?? 0 > 1,
      !own.contains(where: { PersonWords.roles.contains($0.lowered) }),
      !own.contains(where: { PersonWords.organisations.contains($0.lowered) })
    else { return nil }
    return Name(text: own.map { $0.text }.joined(separator: " "), end: end, count: count)
  }

  /// Whether a word may be part of a name: a capital and small letters, or an initial.
  private func isNameWord(_ index: Int) -> Bool {
    let text = words[index].text
    guard let first = text.first, first.isUppercase,
      text.allSatisfy({ $0.isLetter || "'-.".contains($0) })
    else { return false }
    return text.count == 1 ? text != "I" && text != "A" : text.contains(where: \.isLowercase)
  }

  /// Some of the words, with the marks between them.
  func text(_ range: Range<Int>) -> String {
    words[range].enumerated().map { place, word in
      let possessive = word.isPossessive ? "'s" : ""
      let after = place == range.count - 1 ? "" : word.after
      return (place == 0 ? "" : word.before) + word.text + possessive + after
    }.joined(separator: " ")
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}

/// Words that tell whether a capitalised phrase is a person.
enum PersonWords {
  /// Words sentences and titles begin with, which belong to no name.
  static let openers: Set<String> = [
    "a", "about", "after", "all", "also", "although", "an", "and", "another", "are", "as", "at",
    "be", "because", "before", "between", "but", "by", "can", "could", "despite", "did", "do", "dr",
    "each", "episode", "even", "every", "few", "finally", "first", "for", "former", "from", "guest",
    "has", "have", "having", "he", "her", "here", "his", "host", "how", "however", "if", "in",
    "instead", "into", "is", "it", "its", "join", "last", "later", "learn", "like", "many", "meet",
    "more", "most", "mr", "mrs", "ms", "my", "no", "not", "now", "of", "on", "once", "one", "only",
    "or", "our", "over", "perhaps", "prof", "professor", "rather", "she", "should", "since", "so",
    "some", "still", "such", "that", "the", "their", "then", "there", "these", "they", "this",
    "those", "though", "through", "to", "today", "together", "two", "under", "until", "was", "we",
    "were", "what", "when", "where", "whether", "which", "while", "who", "why", "will", "with",
    "without", "yes", "yet", "you", "your",
  ]

  /// What stands before a name and is no part of it.
  static let honorifics: Set<String> = ["dr", "mr", "mrs", "ms", "prof", "professor", "sir"]

  /// Small words within names.
  static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "la", "le", "di", "da", "dos", "du", "bin", "al", "el", "ten",
  ]

  /// What people are.
  static let roles: Set<String> = [
    "administrator", "advisor", "advocate", "analyst", "architect", "artist", "author", "ceo",
    "chair", "chairman", "chairwoman", "chief", "cfo", "cio", "ciso", "cmo", "coach", "co-author",
    "co-creator", "co-founder", "cofounder", "consultant", "contributor", "coo", "cpo", "creator",
    "cto", "dean", "designer", "developer", "director", "editor", "engineer", "entrepreneur",
    "evangelist", "executive", "expert", "fellow", "founder", "head", "historian", "inventor",
    "investor", "journalist", "lead", "leader", "lecturer", "maintainer", "manager", "musician",
    "officer", "owner", "partner", "pilot", "president", "principal", "producer", "professor",
    "programmer", "researcher", "scientist", "sre", "strategist", "teacher", "technologist", "vp",
    "writer",
  ]

  /// Words by which capitalised phrases are no people.
  static let organisations: Set<String> = [
    "academy", "association", "cloud", "conference", "corp", "corporation", "foundation", "group",
    "inc", "institute", "labs", "llc", "ltd", "magazine", "network", "platform", "podcast",
    "project", "report", "research", "school", "show", "survey", "systems", "team", "university",
  ]

  /// What a guest does in the sentence that announces an episode.
  static let appearing: Set<String> = [
    "answers", "argues", "breaks", "brings", "chats", "describes", "details", "discusses", "dives",
    "explains", "explores", "gives", "introduces", "joined", "joins", "looks", "makes", "offers",
    "outlines", "recounts", "reflects", "returns", "reveals", "shares", "shows", "sits", "speaks",
    "stops", "takes", "talks", "tells", "unpacks", "walks",
  ]
}
