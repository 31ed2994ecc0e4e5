/// Whether two names are one person's.
public enum NameMatch: Hashable, Sendable {
  /// They are, for the reason given in words.
  case same(String)
  /// They may be; the reason says what speaks against joining them.
  case perhaps(String)
  /// Nothing suggests it.
  case different

  /// Compares two names of one transcript, with who else is in it.
  public static func between(_ a: NameUse, _ b: NameUse, among others: [NameUse] = []) -> NameMatch
  {
    let joined = JoinedNames([a, b] + others, within: .episode)
    if joined.person(of: 0) == joined.person(of: 1) {
      // What is shorter needs the reason.
      let places = a.name.utf8.count <= b.name.utf8.count ? [0, 1] : [1, 0]
      return .same(places.compactMap { joined.reasons[$0] }.first ?? "it is the same name")
    }
    let doubt = joined.doubts.first { Set([$0.one, $0.other]) == [0, 1] }
    return doubt.map { .perhaps($0.reason) } ?? .different
  }
}

/// A name and how often it is used.
public struct NameUse: Hashable, Sendable {
  /// The name as written.
  public var name: String
  /// How many utterances, or episodes, have it.
  public var count: Int
  /// Whether somebody stated it, so that only the same name is the same person.
  public var isStated: Bool

  /// Creates a use of a name.
  public init(_ name: String, count: Int = 1, isStated: Bool = false) {
    (self.name, self.count, self.isStated) = (name, count, isStated)
  }
}

/// How two spellings of one name differ, in words.
enum SpellingDifference {
  /// What tells two names of the same letters apart.
  static func words(_ a: PersonName, _ b: PersonName) -> String {
    if a.text == b.text { return "only signs around it differ" }
    if a.text.lowercased() == b.text.lowercased() { return "only capitals differ" }
    if a.hasTitle != b.hasTitle { return "one has a title or a degree" }
    if a.aside != b.aside { return "one says more in brackets" }
    return "only accents, signs or spaces differ"
  }
}

/// Words one letter apart.
enum LetterSlip {
  /// What happened to the letter.
  enum Kind { case swapped, dropped, changed, ending }

  /// The slip that makes one word of the other; `nil` where they are equal or further apart.
  ///
  /// A letter that ends one of them and sounds (`Paul`, `Paula`) makes another name of it.
  static func between(_ a: String, _ b: String) -> Kind? {
    if abs(a.utf8.count - b.utf8.count) > 4 { return nil }
    let (long, short) = a.utf8.count >= b.utf8.count ? (Array(a), Array(b)) : (Array(b), Array(a))
    guard long != short, long.count - short.count <= 1, short.count >= 3 else { return nil }
    let place = zip(long, short).prefix { $0 == $1 }.count
    let (restLong, restShort) = (long[place...], short[place...])
    if long.count > short.count {
      guard restLong.dropFirst().elementsEqual(restShort) else { return nil }
      return place == short.count && "aeio".contains(long[place]) ? .ending : .dropped
    }
    if restLong.dropFirst().elementsEqual(restShort.dropFirst()) { return .changed }
    guard restLong.count > 1, long[place] == short[place + 1], long[place + 1] == short[place],
      restLong.dropFirst(2).elementsEqual(restShort.dropFirst(2))
    else { return nil }
    return .swapped
  }

  /// The word with each of its letters left out in turn, and whole: words one slip apart share one.
  static func keys(of word: String) -> Set<String> {
    let letters = Array(word)
    var keys: Set<String> = [word]
    guard letters.count <= 40 else { return keys }
    for index in letters.indices {
      keys.insert(String(letters[..<index] + letters[(index + 1)...]))
    }
    return keys
  }
}
