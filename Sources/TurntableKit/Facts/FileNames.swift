package import TranscriptModel

/// What the names of the files of one folder tell of their episodes, each in the light of the others:
/// `14-the-dough` has a number where its neighbours do, and `99-problems` among words has none.
package struct FileNames {
  /// What one name tells.
  package struct Facts: Hashable, Sendable {
    /// The day in the name.
    package var date: CalendarDate?
    /// The number in the name.
    package var number: Int?
    /// The words after a number, as a title.
    package var title: String?
    /// Whether it tells anything.
    var isEmpty: Bool { date == nil && number == nil }
  }

  private var facts: [String: Facts] = [:]

  /// Looks at all names of a folder; endings make no difference.
  package init(_ names: some Sequence<String>) {
    var seen: Set<String> = []
    let stems = names.map(FileNames.stem).filter { seen.insert($0).inserted }.sorted()
    let dates = stems.map(FileNameDate.init)
    let numbers = dates.map { date in
      [date.before, date.after].lazy.compactMap(FileNameNumber.init).first
    }
    let believed = FileNames.believed(numbers)
    for ((stem, date), number) in zip(zip(stems, dates), numbers) {
      var found = Facts(date: date.date)
      if let number, believed[number.kind]?.contains(number.value) == true {
        found.number = number.value
        found.title = FileNames.title(number.rest)
      }
      if !found.isEmpty { facts[stem] = found }
    }
  }

  /// What a file's name tells; `nil` where it tells nothing.
  package func facts(of name: String) -> Facts? { facts[FileNames.stem(name)] }

  /// A name without its last ending.
  static func stem(_ name: String) -> String {
    name.dropFirst().lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// The numbers that are the episodes', by what speaks for them.
  private static func believed(_ numbers: [FileNameNumber?]) -> [FileNameNumber.Kind: Set<Int>] {
    let groups = Dictionary(grouping: numbers.compactMap(\.self), by: \.kind)
    let seasons = groups.keys.count { if case .season = $0 { true } else { false } }
    return groups.reduce(into: [:]) { believed, group in
      let (kind, members) = (group.key, group.value)
      let values = Set(members.map(\.value))
      switch kind {
      case .worded: break
      case .season:
        // An episode's number in its season is no number of its own where there are several.
        guard seasons == 1 else { return }
      case .leading, .ending:
        // Files of one episode begin alike; other files that share a number show that it is none.
        let episodes = Set(members.map { [String($0.value), firstWord($0.rest)] })
        // `001_4a5162e4` counts files.
        guard members.count(where: { isNamed($0.rest) }) * 2 > members.count else { return }
        guard values.count > 1, values.count * 4 >= episodes.count * 3,
          members.count * 2 >= numbers.count || kind != .leading && values.count > 2
        else { return }
      }
      believed[kind] = kind == .worded ? values : values.filter { !isYear($0, among: values) }
    }
  }

  /// `2024` is a year, unless the numbers about it count that far.
  private static func isYear(_ value: Int, among values: Set<Int>) -> Bool {
    1900...2099 ~= value && !values.contains { 1500..<1900 ~= $0 || 2100...9999 ~= $0 }
  }

  private static func firstWord(_ text: Substring) -> String {
    text.drop { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber }.lowercased()
  }

  /// Whether nothing follows a number, or some word does.
  private static func isNamed(_ rest: Substring) -> Bool {
    let words = rest.split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty || words.contains { $0.allSatisfy(\.isLetter) && $0.count > 1 }
  }

  /// The words after a number: `the-dough-that-waited` is “The dough that waited”; a word alone may be
  /// anything.
  private static func title(_ rest: Substring) -> String? {
    let hasBlanks = rest.contains(" ") && rest.drop { " -_–.:".contains($0) }.contains(" ")
    let words = rest.split { $0 == " " || !hasBlanks && "-_".contains($0) }
      .drop { !$0.contains { $0.isLetter || $0.isNumber } }
    guard words.count > 1, let first = words.first else { return nil }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + words.dropFirst())
      .joined(separator: " ")
  }
}
