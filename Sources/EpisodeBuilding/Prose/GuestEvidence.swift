import TranscriptModel

/// Who a description says is in the episode: from a line “Guest: …”, else from sentences that
/// announce somebody. Where nothing says so there is nobody.
struct GuestEvidence {
  /// The guests, in order, each with the words that make them one.
  private(set) var guests: [Speaker] = []
  /// The words of names that are taken, the hosts' among them.
  private var known: Set<[String]>

  /// Looks for guests; `hosts` are none.
  init(_ metadata: SourceMetadata, hosts: [String]) {
    known = Set(hosts.map(LabelKind.words))
    for line in metadata.prose { takeCredits(line) }
    guard guests.isEmpty else { return }
    for line in metadata.prose {
      for sentence in RunTogether.sentences(line.text) { takeAnnouncement(sentence, line) }
    }
    if let title = metadata.title { takeTitle(title, metadata.prose) }
  }

  private mutating func add(_ name: String, _ affiliation: String?, _ basis: String) {
    guard known.insert(LabelKind.words(of: name)).inserted else { return }
    guests.append(
      Speaker(
        name: name, labels: [name], role: .guest, roleBasis: basis, affiliation: affiliation))
  }

  private static func basis(_ quoted: String, _ line: SourceMetadata.ProseLine) -> String {
    let words = quoted.split(separator: " ")
    let shown = words.prefix(16).joined(separator: " ") + (words.count > 16 ? " …" : "")
    return "the description says “\(shown)” on line \(line.line)"
  }

  // MARK: “Guest: …”

  private mutating func takeCredits(_ line: SourceMetadata.ProseLine) {
    // Looking for text within text is dear, and few lines have “t:” or “s:”.
    var last: UInt8 = 0
    let isCandidate = line.text.utf8.contains { byte in
      defer { last = byte | 0x20 }
      return byte == UInt8(ascii: ":") && (last == UInt8(ascii: "t") || last == UInt8(ascii: "s"))
    }
    guard isCandidate else { return }
    let text = NameEvidence.straight(line.text)
    for (credit, isMany) in [
      ("Guest:", false), ("Guests:", true), ("GUEST:", false), ("GUESTS:", true),
    ] {
      var rest = text[...]
      while let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")) {
        let found = text.utf8[..<colon]
        rest = rest[rest.utf8.index(after: colon)...]
        guard found.reversed().starts(with: credit.utf8.dropLast().reversed()) else { continue }
        takeCredit(String(rest.prefix(400)), isMany: isMany, credit, line)
      }
    }
  }

  /// Reads “Pete Hunt, CEO of DagsterPete is …”: the name, and what follows it up to the next text.
  private mutating func takeCredit(
    _ text: String, isMany: Bool, _ credit: String, _ line: SourceMetadata.ProseLine
  ) {
    var rest = text.replacing(" ,", with: ",").trimmingSpaces
    var isFirst = true
    while isFirst || isMany, let given = rest.split(separator: " ").first.map(String.init) {
      let head = RunTogether.head(of: rest, before: given)
      let words = ProseWords(head)
      guard let name = words.name(at: 0) else { return }
      isFirst = false
      let own = head.split(separator: ",", maxSplits: 1)
      let after = own.count > 1 ? String(own[1]).trimmingSpaces : ""
      let next = isMany ? GuestEvidence.nextName(head) : nil
      let affiliation = GuestEvidence.affiliation(next.map { String($0.before) } ?? after)
      let quoted = affiliation.map { "\(name.text), \($0)" } ?? name.text
      add(name.text, affiliation, GuestEvidence.basis("\(credit) \(quoted)", line))
      guard let next else { return }
      rest = next.rest
    }
  }

  /// Where a list of guests goes on after its first: what stands between the two, and the rest.
  private static func nextName(_ list: String) -> (before: String, rest: String)? {
    var best: (place: String.Index, before: String, rest: String)?
    for separator in [", and ", " and ", " & ", "; ", ", "] {
      var rest = list[...]
      while let found = rest.firstRange(of: separator) {
        rest = rest[found.upperBound...]
        let candidate = String(rest)
        if ProseWords(candidate).name(at: 0) != nil,
          best.map({ found.lowerBound < $0.place }) ?? true
        {
          let before = list[..<found.lowerBound].split(separator: ",", maxSplits: 1).dropFirst()
          best = (found.lowerBound, before.joined().trimmingSpaces, candidate)
          break
        }
      }
    }
    return best.map { ($0.before, $0.rest) }
  }

  private static func affiliation(_ text: String) -> String? {
    let words = text.split(separator: " ")
    var bare = text[...]
    while let last = bare.last, ".,; ".contains(last) { bare.removeLast() }
    return (1...12).contains(words.count) ? String(bare) : nil
  }

  // MARK: Sentences

  /// “X, founder of Y, shares …”, “X joins …”, “we talk to X”.
  private mutating func takeAnnouncement(_ sentence: String, _ line: SourceMetadata.ProseLine) {
    let words = ProseWords(sentence)
    var index = 0
    while index < words.words.count {
      guard let name = words.name(at: index) else {
        index += 1
        continue
      }
      let clause = GuestEvidence.clause(words, after: name)
      let next = clause?.end ?? name.end
      let verb = next < words.words.count ? words.words[next].lowered : ""
      let isParted = clause == nil && !(words.words[name.end - 1].after.isEmpty)
      let announces =
        clause != nil && PersonWords.appearing.contains(verb)
        || !isParted && ["joins", "joined"].contains(verb)
        || GuestEvidence.isIntroduced(words, at: index)
      if announces {
        let end = min(words.words.count, next + 1)
        let start = GuestEvidence.isIntroduced(words, at: index) ? max(0, index - 3) : index
        add(name.text, clause?.text, GuestEvidence.basis(words.text(start..<end), line))
      }
      index = name.end
    }
  }

  /// “, founder of Y,” after a name.
  private static func clause(
    _ words: ProseWords, after name: ProseWords.Name
  ) -> (text: String, end: Int)? {
    let all = words.words
    guard all[name.end - 1].after == "," else { return nil }
    let start = name.end
    var end = start
    // A clause may hold a comma of its own: “engineer, author and coach”.
    while end < all.count, end - start < 24 {
      let closes = all[end].after.hasPrefix(",") || end == all.count - 1
      end += 1
      guard closes else { continue }
      let isRole = all[start..<end].contains { PersonWords.roles.contains($0.lowered) }
      let follows = end < all.count ? all[end].lowered : ""
      if isRole, end == all.count || PersonWords.appearing.contains(follows) {
        return (words.text(start..<end), end)
      }
    }
    return nil
  }

  /// Whether the words before a name announce somebody: “we talk to”, “joined by”.
  private static func isIntroduced(_ words: ProseWords, at start: Int) -> Bool {
    let isHonoured = start > 0 && PersonWords.honorifics.contains(words.words[start - 1].lowered)
    let index = isHonoured ? start - 1 : start
    return introductions.contains { phrase in
      guard index >= phrase.count else { return false }
      let own = words.words[(index - phrase.count)..<index]
      return zip(own, phrase).allSatisfy { $0.lowered == $1 }
        && own.allSatisfy { $0.after.isEmpty || $0.after == ":" }
    }
  }

  private static let introductions: [[String]] = [
    ["joined", "by"], ["guest", "is"], ["our", "guest"], ["my", "guest"], ["special", "guest"],
    ["talk", "to"], ["talk", "with"], ["talks", "to"], ["talks", "with"], ["speak", "with"],
    ["speaks", "with"], ["speaks", "to"], ["sits", "down", "with"], ["sit", "down", "with"],
    ["chats", "with"], ["chat", "with"], ["interview", "with"], ["interviews"], ["welcomes"],
    ["conversation", "with"],
  ]

  // MARK: Titles

  /// “… with X of Y”; “… with X” where the description has X, or X alone by one name, do something.
  private mutating func takeTitle(_ title: String, _ prose: [SourceMetadata.ProseLine]) {
    let words = ProseWords(String(title.prefix(300)))
    for index in words.words.indices.dropLast() where words.words[index].lowered == "with" {
      guard let name = words.name(at: index + 1) else { continue }
      let next = name.end < words.words.count ? words.words[name.end].lowered : ""
      let isPlaced = words.words[name.end - 1].after.isEmpty && ["of", "from", "at"].contains(next)
      guard isPlaced || GuestEvidence.acts(name.text, in: prose) else { continue }
      let place = isPlaced ? words.text(name.end + 1..<words.words.count) : nil
      add(
        name.text, place.flatMap { $0.split(separator: ":").first.map(String.init) },
        "the title says “\(words.text(index..<min(words.words.count, name.end + (isPlaced ? 3 : 0))))”"
      )
    }
  }

  /// Whether the prose has somebody do what guests do, by whole name, given name or surname.
  private static func acts(_ name: String, in prose: [SourceMetadata.ProseLine]) -> Bool {
    let names = Set(name.split(separator: " ").map(String.init))
    return prose.lazy.flatMap { RunTogether.sentences($0.text) }.contains { sentence in
      let words = ProseWords(sentence).words
      return words.indices.dropLast().contains {
        names.contains(String(words[$0].text)) && words[$0].after.isEmpty
          && PersonWords.appearing.contains(words[$0 + 1].lowered)
      }
    }
  }
}
