import TranscriptModel

/// A number in a file's name that may be the episode's.
struct FileNameNumber: Hashable {
  /// What speaks for it.
  enum Kind: Hashable {
    /// A word for episode before it: `ep014`, `episode-14`.
    case worded
    /// It stands first in the name: `14-the-dough`.
    case leading
    /// It ends a name that is otherwise the given one: `changelog-541`.
    case ending(String)
    /// The episode of a season: `S02E05`.
    case season(Int)
  }

  /// The number.
  var value: Int
  /// What speaks for it.
  var kind: Kind
  /// What stands after it in the name.
  var rest: Substring

  /// Finds the number in a name without ending and without a date; `nil` where there is none.
  init?(_ name: Substring) {
    let name = name.drop { !$0.isLetter && !$0.isNumber && $0 != "#" }
    let found =
      FileNameNumber.worded(name) ?? FileNameNumber.leading(name) ?? FileNameNumber.ending(name)
    guard let found else { return nil }
    (value, kind, rest) = found
  }

  private typealias Found = (value: Int, kind: Kind, rest: Substring)

  /// The words for an episode, in the languages there are lists of words for.
  private static let words: Set<String> = [
    "ep", "eps", "episode", "épisode", "episodio", "episódio", "folge", "aflevering", "avsnitt",
    "afl", "nr",
  ]

  private static func worded(_ name: Substring) -> Found? {
    var rest = name
    while let start = rest.firstIndex(where: { $0.isLetter || $0 == "#" }) {
      rest = rest[start...]
      let word = rest.first == "#" ? rest.prefix(1) : rest.prefix(while: \.isLetter)
      rest = rest[word.endIndex...]
      let isBare = start == name.startIndex || !name[name.index(before: start)].isDigit
      if isBare, word.lowercased() == "s", let found = season(rest) { return found }
      guard isBare, word == "#" || words.contains(word.lowercased()) else { continue }
      let digits = rest.drop { " -_.#".contains($0) }
      if let value = number(digits) { return (value, .worded, afterNumber(digits)) }
    }
    return nil
  }

  /// `02E05` after an S.
  private static func season(_ text: Substring) -> Found? {
    let season = text.prefix(while: \.isDigit)
    let marker = text[season.endIndex...].drop { "-_. ".contains($0) }
    guard 1...2 ~= season.count, let first = Int(season), marker.first?.lowercased() == "e" else {
      return nil
    }
    let digits = marker.drop { $0.isLetter }
    let word = marker[..<digits.startIndex].lowercased()
    guard ["e", "ep", "episode"].contains(word), let value = number(digits) else { return nil }
    return (value, .season(first), afterNumber(digits))
  }

  private static func leading(_ name: Substring) -> Found? {
    number(name).map { ($0, .leading, afterNumber(name)) }
  }

  /// Words before a number that counts something other than episodes.
  private static let others: Set<String> = [
    "part", "pt", "teil", "partie", "parte", "deel", "del", "v", "ver", "version", "take", "cut",
    "draft", "rev", "copy", "day", "tag", "disc", "cd", "track", "channel", "ch", "chapter", "mic",
    "speaker", "season", "staffel", "file", "audio", "video", "recording", "rec", "sample", "test",
    "example", "format", "untitled", "img", "week", "scene", "tape", "reel", "year", "size",
  ]

  private static func ending(_ name: Substring) -> Found? {
    let before = name[..<(name.lastIndex { !$0.isDigit }.map(name.index(after:)) ?? name.endIndex)]
    let digits = name[before.endIndex...]
    let letters = before.reversed().drop { !$0.isLetter }.prefix(while: \.isLetter)
    let word = String(letters.reversed()).lowercased()
    guard word.count > 1, !others.contains(word.hasSuffix("format") ? "format" : word),
      !before.contains(where: \.isDigit), let value = number(digits)
    else { return nil }
    return (value, .ending(before.lowercased()), "")
  }

  /// A number of at most four digits that nothing runs on from.
  private static func number(_ text: Substring) -> Int? {
    let digits = text.prefix(while: \.isDigit)
    guard 1...4 ~= digits.count, let value = Int(digits) else { return nil }
    let next = text[digits.endIndex...].first
    return next?.isLetter == true ? nil : value
  }

  private static func afterNumber(_ text: Substring) -> Substring { text.drop(while: \.isDigit) }
}
