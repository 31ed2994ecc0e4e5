import TranscriptModel

/// What a page says of the people in its episode.
struct PageCredits {
  private let credits: [SourceMetadata.Credit]
  private let lines: [Line]
  /// The credits in the lines, as the lines and the lists of phrases have them.
  private let hits: [Hit]
  private let title: ByteText
  private let announced: [Speaker]

  /// A line of the page's prose, as written and as searched.
  private struct Line {
    var text: String
    var folded: ByteText
    var place: String
  }

  /// The first place of a credit in a line.
  private struct Hit {
    var role: Role
    var phrase: String
    var line: Int
    var end: Int
  }

  /// What a page writes before the names of hosts, and of guests.
  private static let phrases: [(cue: Role, phrases: [String])] = [
    (.host, RoleCue.hostCredits), (.guest, RoleCue.guestCredits),
  ]
  private static let search = PhraseSearch(phrases)

  /// Collects the structured credits and the prose of a source.
  init(_ metadata: SourceMetadata) {
    credits = metadata.credits.filter { $0.role != .unknown }
    lines = metadata.prose.map {
      let text = NameEvidence.straight($0.text)
      return Line(text: text, folded: ByteText(text.utf8), place: $0.place)
    }
    hits = lines.enumerated().flatMap { index, line -> [Hit] in
      let found = PageCredits.search.matches(in: line.folded)
      guard !found.isEmpty else { return [] }
      return PageCredits.phrases.flatMap { role, phrases in
        phrases.compactMap { phrase in
          found.first { $0.cue == role && $0.phrase == phrase }
            .map { Hit(role: role, phrase: phrase, line: index, end: $0.range.upperBound) }
        }
      }
    }
    title = ByteText(NameEvidence.straight(metadata.title ?? "").utf8)
    let hosts = credits.filter(\.role.isHostSide).map(\.name)
    announced = GuestEvidence(metadata, hosts: hosts).guests
  }

  /// The role the page states, and where.
  func role(of speaker: Speaker) -> (Role, String)? {
    let names = [speaker.name] + speaker.labels
    if let credit = credits.first(where: { credit in
      names.contains { LabelKind.words(of: $0) == LabelKind.words(of: credit.name) }
    }) {
      return (credit.role, "named as \(credit.role.rawValue) in \(credit.place)")
    }
    guard speaker.name.contains(" ") else { return nil }
    for (role, others) in [
      (Role.host, RoleCue.guestCredits), (.guest, RoleCue.hostCredits),
    ] {
      for hit in hits where hit.role == role {
        let line = lines[hit.line]
        if PageCredits.credits(speaker.name, after: hit.end, before: others, in: line.folded)
          || PageCredits.almostNames(speaker.name, after: hit.end, before: others, in: line)
        {
          let excerpt = PageCredits.excerpt(line.text, from: hit.phrase)
          return (role, "the page says “\(excerpt)” on \(line.place)")
        }
      }
    }
    return announcement(of: speaker)
  }

  /// Whom the title or a sentence of the description announces is a guest.
  private func announcement(of speaker: Speaker) -> (Role, String)? {
    for phrase in RoleCue.titleCredits {
      guard let end = title.end(of: phrase) else { continue }
      if PageCredits.credits(speaker.name, after: end, before: [], in: title) {
        return (.guest, "the title says “\(phrase)… \(speaker.name)”")
      }
    }
    let name = LabelKind.words(of: speaker.name)
    return announced.first { LabelKind.words(of: $0.name) == name }
      .map { (.guest, $0.roleBasis) }
  }

  /// How many bytes after a credit a name may stand.
  private static let reach = 80

  /// Whether a name stands soon after a credit and no credit of the other kind stands between.
  private static func credits(
    _ name: String, after end: Int, before others: [String], in text: ByteText
  ) -> Bool {
    guard let start = text.start(of: name, within: reach, after: end) else { return false }
    return !others.contains { other in
      text.end(of: other, from: end).map { $0 <= start } ?? false
    }
  }

  /// The same for the name with one letter wrong.
  private static func almostNames(
    _ name: String, after end: Int, before others: [String], in line: Line
  ) -> Bool {
    let limit = others.compactMap { line.folded.end(of: $0, from: end) }.min() ?? Int.max
    let near = line.text.utf8.dropFirst(end).prefix(min(reach, limit - end))
    let wanted = name.split(separator: " ")
    let words = String(decoding: near, as: UTF8.self)
      .split { !($0.isLetter || $0 == "'" || $0 == "-") }
    guard wanted.count >= 2, words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      let distances = zip(words[start...], wanted).map { NameEvidence.distance($0, $1) }
      return distances.reduce(0, +) == 1
    }
  }

  /// Job and organisation as the page gives them after the name; `nil` where it does not.
  func affiliation(of speaker: Speaker) -> String? {
    let name = speaker.name
    guard name.contains(" ") else { return nil }
    for line in lines {
      guard let end = line.folded.end(of: name + ", ") else { continue }
      let rest = String(decoding: line.text.utf8.dropFirst(end), as: UTF8.self)
      // “…, Engineer at Example, tells us …”; where the clause names no place, the whole sentence.
      for clause in [rest.prefix { !",;.(".contains($0) }, rest.prefix { !";.(".contains($0) }] {
        let words = clause.split(separator: " ")
        if words.count >= 3, words.count <= 16, words.contains("at") || words.contains("of") {
          return clause.trimmingSpaces
        }
      }
    }
    return nil
  }

  /// The text from a phrase on, cut to a few words.
  private static func excerpt(_ text: String, from phrase: String) -> String {
    let start = ByteText(text.utf8).end(of: phrase).map { $0 - phrase.utf8.count } ?? 0
    let words = String(decoding: text.utf8.dropFirst(start), as: UTF8.self).split(separator: " ")
    return words.prefix(7).joined(separator: " ") + (words.count > 7 ? " …" : "")
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
