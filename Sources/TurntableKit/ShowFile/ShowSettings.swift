import TranscriptModel

/// The settings of a show as they are written, each with its place.
struct ShowSettings {
  /// The settings there are; the raw value is the name.
  enum Key: String, CaseIterable {
    case show, language, hosts, guests, speakers, advertisements
    case notPeople = "not-people"
    case topics, targets
    case yearStartsIn = "year-starts-in"
  }

  /// A name, and the texts under it.
  typealias Named = (name: Written, texts: [Written])

  private(set) var show: Written?
  private(set) var language: Written?
  private(set) var hosts: [Written] = []
  private(set) var guests: [Written] = []
  private(set) var speakers: [Named] = []
  private(set) var advertisements: [Written] = []
  private(set) var notPeople: [Written] = []
  private(set) var topics: [Named] = []
  private(set) var targets: [Target] = []
  private(set) var yearStartsIn: Int?
  /// What is wrong with them.
  private(set) var problems: [Diagnostic] = []

  /// Takes the settings from a file's tree.
  init(_ root: YAMLPiece?) {
    guard let root, !root.isNothing else { return }
    var reader = SettingsReader()
    for (key, value) in reader.settings(root, of: "the file", such: "show: Harbour Talk") {
      guard let known = Key(rawValue: key.text) else {
        let hint = NearestName.hint(key.text, among: Key.allCases.map(\.rawValue), "settings")
        reader.complain("there is no setting “\(key.text)”\(hint)", at: key)
        continue
      }
      take(known, value, &reader)
    }
    problems = reader.problems
  }

  private mutating func take(_ key: Key, _ value: YAMLPiece, _ reader: inout SettingsReader) {
    let name = key.rawValue
    switch key {
    case .show: show = reader.text(value, of: name)
    case .language: language = reader.language(value, of: name)
    case .hosts: hosts = reader.names(value, of: name)
    case .guests: guests = reader.names(value, of: name)
    case .speakers:
      speakers = reader.named(value, of: name, such: "Maya Lindqvist: [MAYA, M. Lindqvist]") {
        $0.names($1, of: $2)
      }
      for speaker in speakers { reader.checkName(speaker.name) }
    case .advertisements: advertisements = reader.names(value, of: name)
    case .notPeople: notPeople = reader.names(value, of: name)
    case .topics:
      topics = reader.named(value, of: name, such: "Kubernetes: [kubernetes, k8s]") {
        $0.terms($1, of: $2)
      }
    case .targets:
      targets = reader.settings(value, of: name, such: "host-talk-time-share: at most 40%")
        .compactMap { reader.target($0.key, $0.value) }
    case .yearStartsIn: yearStartsIn = reader.month(value, of: name)
    }
  }
}

extension SettingsReader {
  /// Names, each with its texts.
  fileprivate mutating func named(
    _ piece: YAMLPiece, of name: String, such example: String,
    texts: (inout SettingsReader, YAMLPiece, String) -> [Written]
  ) -> [ShowSettings.Named] {
    var named: [ShowSettings.Named] = []
    for (key, value) in settings(piece, of: name, such: example) {
      named.append((key, texts(&self, value, key.text)))
    }
    return named
  }

  /// Names or labels, which have a letter or a digit to be known by.
  fileprivate mutating func names(_ piece: YAMLPiece, of name: String) -> [Written] {
    let names = texts(piece, of: name)
    for name in names { checkName(name) }
    return names
  }

  fileprivate mutating func checkName(_ name: Written) {
    if ShowSettings.words(of: name.text).isEmpty {
      complain("“\(name.text)” has no letter and no digit to know it by", at: name)
    }
  }

  /// Terms of a topic, some of them excluded.
  fileprivate mutating func terms(_ piece: YAMLPiece, of topic: String) -> [Written] {
    let terms = texts(piece, of: topic)
    for term in terms {
      let bare = term.text.drop { $0 == "-" }
      if !bare.contains(where: { $0.isLetter || $0.isNumber }) {
        complain("“\(term.text)” has no letter and no digit to look for", at: term)
      } else if bare.dropLast().contains("*") {
        complain(
          "“\(term.text)” is not understood; a “*” stands at the end, for any ending", at: term)
      }
    }
    if !terms.isEmpty, terms.allSatisfy({ $0.text.hasPrefix("-") }) {
      complain("“\(topic)” only has terms that are excluded", at: piece.place)
    }
    return terms
  }

  /// A language's tag: `en`, `de-AT`.
  fileprivate mutating func language(_ piece: YAMLPiece, of name: String) -> Written? {
    guard let tag = text(piece, of: name) else { return nil }
    let parts = tag.text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    if !isTag {
      complain("“\(tag.text)” is no language's tag; write one such as en or de-AT", at: tag)
    }
    return isTag ? tag : nil
  }

  /// A month by its English name, the first three letters of it or its number; 1 for January.
  fileprivate mutating func month(_ piece: YAMLPiece, of name: String) -> Int? {
    guard let month = text(piece, of: name) else { return nil }
    if let number = Int(month.text), 1...12 ~= number { return number }
    let written = month.text.lowercased()
    let index = SettingsReader.months.firstIndex {
      $0.lowercased() == written || $0.lowercased().prefix(3) == written
    }
    if let index { return index + 1 }
    let near = NearestName.to(month.text, among: SettingsReader.months)
    complain(
      "“\(month.text)” is no month; "
        + (near.map { "did you mean “\($0)”?" }
          ?? "write its name, or its number from 1 to 12"),
      at: month)
    return nil
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
