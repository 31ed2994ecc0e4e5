import TranscriptModel

/// Names for folders and keys: lower-case letters, digits and hyphens, safe on every file system.
enum Slug {
  /// The longest slug, in characters.
  static let limit = 80

  /// Stands for a show whose name is not known.
  static let unnamedShow = "unnamed-show"

  /// The key of an episode, `show/episode`.
  static func episode(_ facts: EpisodeFacts) -> String {
    let title = slug(facts.title, or: "episode")
    let number = facts.number.map(String.init)
    let isNumbered =
      number == nil || title.split { !$0.isNumber }.contains { Int($0) == facts.number }
    return show(facts) + "/" + (isNumbered ? title : slug("\(number ?? "") \(title)", or: title))
  }

  /// The key of an article of no show, `articles/title`.
  static func article(_ facts: EpisodeFacts) -> String {
    "articles/" + slug(facts.title, or: "article")
  }

  /// The slug of an episode's show.
  static func show(_ facts: EpisodeFacts) -> String {
    slug(facts.show ?? "", or: unnamedShow)
  }

  /// A slug of some text; `fallback` where it holds no letter or digit. Letters outside ASCII
  /// stay, in lower case.
  static func slug(_ text: String, or fallback: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" { continue }
      if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        result.unicodeScalars.append(scalar)
      } else if scalar.properties.isMark {
        // What belongs to the letter before it parts no words.
        if !result.isEmpty, result.last != "-" { result.unicodeScalars.append(scalar) }
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
      // Bytes, not characters, are what file systems limit.
      if result.utf8.count >= limit { break }
    }
    while result.last == "-" { result.removeLast() }
    if result.isEmpty { return fallback }
    return reserved.contains(result) ? result + "-" + fallback : result
  }

  /// The names Windows keeps for devices.
  private static let reserved = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar is a combining mark.
  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
