import TranscriptModel

/// The people an article names, by full name and by what later mentions leave of it.
struct ArticlePeople {
  /// A full name where it first stands.
  struct Person {
    /// The name, apostrophes straight.
    var name: String
    /// The line it first stands on.
    var line: Int
  }

  private var people: [Person] = []
  /// The first person with a given name or surname.
  private var byPart: [String: Int] = [:]
  private var byName: [String: Int] = [:]

  /// Collects the full names of an article's paragraphs, quotations left out.
  init(_ paragraphs: [(text: String, line: Int)]) {
    for paragraph in paragraphs {
      let words = ProseWords(paragraph.text)
      var index = 0
      while index < words.words.count {
        guard let name = words.name(at: index) else {
          index += 1
          continue
        }
        take(name.text, line: paragraph.line)
        index = name.end
      }
    }
  }

  private mutating func take(_ name: String, line: Int) {
    guard byName[name] == nil else { return }
    byName[name] = people.count
    let parts = name.split(separator: " ").map(String.init)
    for part in [parts[parts.count - 1], parts[0]] where byPart[part] == nil {
      byPart[part] = people.count
    }
    people.append(Person(name: name, line: line))
  }

  /// The person a mention means: the full name, or the first whose surname or given name it is.
  func person(_ mention: String) -> Person? {
    if let known = byName[mention] { return people[known] }
    guard let last = mention.split(separator: " ").last.map(String.init) else { return nil }
    return byPart[last].map { people[$0] }
  }
}
