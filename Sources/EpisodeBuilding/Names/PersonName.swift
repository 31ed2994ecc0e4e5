/// A name taken apart: `VM (Vicky) Brasseur`, `Mireille B. Reece, Psy.D`.
struct PersonName: Hashable {
  /// The name as it is shown: straight apostrophes, no emoji at its ends, not said twice.
  let text: String
  /// Its words in small letters without accents; titles, degrees and brackets are left out.
  let words: [String]
  /// What stands in brackets or quotation marks, as words: a nickname, initials, another name.
  let aside: [String]
  /// What tells namesakes apart: `jr`, `mrs`.
  let distinction: [String]
  /// Whether it states a title or a degree.
  let hasTitle: Bool

  /// Takes a name apart.
  init(_ name: String) {
    // Most names are plain, and are looked at no further.
    let isPlain =
      name.utf8.first != 0x20 && name.utf8.last != 0x20
      && name.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x20 || $0 == 0x27 }
    let straight = isPlain ? name : PersonName.withoutSigns(NameEvidence.straight(name))
    text = PersonName.saidOnce(straight)
    let (outside, inside) = isPlain ? (text, "") : PersonName.withoutAside(text)
    var words: [String] = []
    var distinction: [String] = []
    var titles = 0
    for (place, clause) in outside.split(separator: ",").enumerated() {
      for piece in clause.split(whereSeparator: { $0.isWhitespace || $0 == "_" }) {
        let word = LatinLetters.folded(piece)
        let isFirst = words.isEmpty && place == 0
        if word.isEmpty { continue }
        if isFirst, PersonName.courtesies.contains(word) || PersonName.titles.contains(word) {
          titles += 1
          if PersonName.courtesies.contains(word) { distinction.append(word) }
        } else if !isFirst, PersonName.generations.contains(word) {
          distinction.append(word)
        } else if !isFirst,
          PersonName.degrees.contains(word)
            // Without a comma or a full stop “Ma” is a surname.
            || (place > 0 || piece.contains(".")) && PersonName.shortDegrees.contains(word)
        {
          titles += 1
        } else {
          // “J.R.” is two initials.
          let parts = piece.split(separator: ".").map { LatinLetters.folded($0) }
          words += parts.allSatisfy { $0.count == 1 } ? parts : [word]
        }
      }
    }
    // “Doctor” alone is what somebody is called.
    if words.isEmpty { words = text.split(separator: " ").map { LatinLetters.folded($0) } }
    (self.words, self.distinction, hasTitle) = (words, distinction, titles > 0)
    let own = inside.split { $0.isWhitespace || $0 == "," }.map { LatinLetters.folded($0) }
      .filter { !$0.isEmpty }
    aside = own.allSatisfy(LabelKind.statesRole) ? [] : own
  }

  /// All letters in a row: what is the same for every way to write the name.
  var key: String { words.joined() }
  /// Whether it has a given name and a surname, or looks like it.
  var isFull: Bool { words.count > 1 }
  /// The first letter of each word.
  var initials: String { String(words.compactMap(\.first)) }
  /// How many of its words are no mere initials.
  var wholeWords: Int { words.count { $0.count > 1 } }
  /// How many words of a name it gives, those of another name in brackets among them.
  var fullness: Int { words.count + (aside.count > 1 ? aside.count : 0) }
  /// Whether all its letters are capitals.
  var isInCapitals: Bool { text == text.uppercased() }
  /// The name without what stands in its brackets.
  var withoutAside: String {
    PersonName.withoutAside(text).outside.split(separator: " ").joined(separator: " ")
  }

  // MARK: Parts

  /// A name without emoji and the like at its ends; as it is where nothing else is left.
  private static func withoutSigns(_ name: String) -> String {
    let isSign = { (character: Character) in
      character.isWhitespace
        || character.unicodeScalars.contains { $0.properties.generalCategory == .otherSymbol }
    }
    let bare = String(name.drop(while: isSign).reversed().drop(while: isSign).reversed())
    return bare.isEmpty ? name : bare
  }

  /// `Ada Quill: Ada Quill` and `Ada Quill Ada Quill` said once.
  private static func saidOnce(_ name: String) -> String {
    guard name.utf8.count(where: { $0 == 0x20 || $0 == 0x3A }) > 0 else { return name }
    let halves = name.split(separator: ":", maxSplits: 1)
    if halves.count == 2, LatinLetters.folded(halves[0]) == LatinLetters.folded(halves[1]) {
      return halves[0].trimmingSpaces
    }
    let words = name.split(separator: " ")
    let half = words.count / 2
    guard words.count >= 4, words.count.isMultiple(of: 2), words[..<half] == words[half...] else {
      return name
    }
    return words[..<half].joined(separator: " ")
  }

  /// What stands outside and inside the first brackets or double quotation marks.
  private static func withoutAside(_ name: String) -> (outside: String, inside: String) {
    for (opening, closing) in asideMarks {
      guard let start = name.firstIndex(of: opening) else { continue }
      let after = name.index(after: start)
      guard let end = name[after...].firstIndex(of: closing), end > after else { continue }
      return (name[..<start] + " " + name[name.index(after: end)...], String(name[after..<end]))
    }
    return (name, "")
  }

  private static let asideMarks: [(Character, Character)] = [
    ("(", ")"), ("[", "]"), ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"),
  ]

  /// Those of a courtesy tell a wife from a husband.
  private static let courtesies: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "lady", "lord", "dame", "sir", "herr", "frau", "senor",
    "senora", "sister", "brother",
  ]

  private static let titles: Set<String> = [
    "dr", "prof", "professor", "doctor", "rev", "reverend", "father", "rabbi", "captain", "colonel",
    "senator",
  ]

  private static let degrees: Set<String> = [
    "phd", "psyd", "mba", "mph", "msc", "bsc", "dphil", "edd", "esq", "lcsw", "lmft",
  ]
  private static let shortDegrees: Set<String> = [
    "md", "ms", "ma", "ba", "bs", "jd", "llm", "llb", "dds", "do", "rn", "np", "pe", "cpa", "cfa",
    "dsc", "mfa", "mpa", "obe", "mbe", "cbe", "frs", "mp", "cissp", "pmp",
  ]

  private static let generations: Set<String> = ["jr", "junior", "sr", "senior", "ii", "iii", "iv"]
}
