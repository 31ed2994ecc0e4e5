/// Full names that are one person's in other words.
extension NameJoining {
  /// Joins names with what stands in another's brackets: “Ada Quill (AQ)”, “Fog (Ada Quill)”.
  mutating func joinAsides() {
    var known: [String: [Int]] = [:]
    for node in nodes.indices {
      let name = nodes[node].name
      guard !name.aside.isEmpty else { continue }
      known[name.aside.joined(), default: []].append(node)
      if let last = name.words.last, name.isFull {
        known[name.aside.joined() + last, default: []].append(node)
      }
    }
    for node in nodes.indices {
      guard let candidates = known[nodes[node].name.key] else { continue }
      join(node, toOneOf: candidates, because: "a label gives both")
    }
  }

  /// Joins full names that differ by a middle name, by an initial or by their length.
  mutating func joinFullNames() {
    let full = nodes.indices.filter { nodes[$0].name.isFull }
    joinMiddleNames(full)
    joinLongerNames(full)
    joinInitials(full)
  }

  /// `Ada Quill`, `Ada B. Quill` and `Ada Bell Quill`, unless there is an `Ada C. Quill`, too.
  private mutating func joinMiddleNames(_ full: [Int]) {
    for (_, same) in grouped(full, by: { [$0.words[0], $0.words[$0.words.count - 1]] })
    where same.count > 1 {
      let middles = same.map { nodes[$0].name.words.dropFirst().dropLast() }
      guard let longest = middles.max(by: { NameJoining.length($0) < NameJoining.length($1) }),
        let target = same.indices.first(where: { middles[$0] == longest })
      else { continue }
      let agree = middles.allSatisfy { NameJoining.shortens($0, longest) }
      for place in same.indices where place != target {
        if agree {
          join(
            same[place], toOneOf: [same[target]], because: "given name and surname are the same")
        } else {
          doubt(same[target], same[place], "their middle names differ")
        }
      }
    }
  }

  private static func length(_ words: ArraySlice<String>) -> Int {
    words.reduce(0) { $0 + $1.utf8.count }
  }

  /// Whether some middle names are others in short: each in its order, whole or as an initial.
  private static func shortens(_ short: ArraySlice<String>, _ long: ArraySlice<String>) -> Bool {
    var rest = long
    for word in short {
      guard
        let place = rest.firstIndex(where: {
          $0 == word || word.count == 1 && $0.hasPrefix(word)
        })
      else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// No name has more words; what has is compared as far as these.
  private static let mostWords = 12

  /// `Ada Quill` and `Ada Quill Bell`.
  private mutating func joinLongerNames(_ full: [Int]) {
    var longer: [String: [Int]] = [:]
    for node in full where nodes[node].name.words.count > 2 {
      let words = nodes[node].name.words
      for count in 2..<min(words.count, NameJoining.mostWords) {
        longer[words[..<count].joined(separator: " "), default: []].append(node)
      }
    }
    for node in full {
      guard let candidates = longer[nodes[node].name.words.joined(separator: " ")] else { continue }
      join(node, toOneOf: candidates, because: "no other name goes on so")
    }
  }

  /// `A. Quill` and `Ada Q.`, where only one `Ada Quill` is there.
  private mutating func joinInitials(_ full: [Int]) {
    let pairs = full.filter { nodes[$0].name.words.count == 2 }
    let whole = full.filter { node in
      let words = nodes[node].name.words
      return words[0].count > 1 && words[words.count - 1].count > 1
    }
    let byLast = grouped(whole) { [$0.words[$0.words.count - 1]] }
    let byFirst = grouped(whole) { [$0.words[0]] }
    for node in pairs {
      let words = nodes[node].name.words
      let isShortFirst = words[0].count == 1
      guard isShortFirst != (words[1].count == 1) else { continue }
      let same = isShortFirst ? byLast[[words[1]]] : byFirst[[words[0]]]
      let candidates = (same ?? []).filter { other in
        let others = nodes[other].name.words
        return isShortFirst
          ? others[0].hasPrefix(words[0]) : others[others.count - 1].hasPrefix(words[1])
      }
      join(node, toOneOf: candidates, because: "nobody else has that name and that initial")
    }
  }

  /// Nodes by a part of their names, each list in order.
  func grouped(_ list: [Int], by part: (PersonName) -> [String]) -> [[String]: [Int]] {
    Dictionary(grouping: list) { part(nodes[$0].name) }
  }

  /// Notes who might be one by the surname: `A Quill` and `B Quill`, `Dan Quill` and `Daniel Quill`.
  mutating func doubtNamesakes() {
    let full = nodes.indices.filter { nodes[$0].name.isFull }
    for (_, same) in grouped(full, by: { [$0.words[$0.words.count - 1]] })
    where (2...20).contains(same.count) {
      for (place, one) in same.enumerated() {
        for other in same[(place + 1)...] where root(of: one) != root(of: other) {
          let (a, b) = (nodes[one].name.words[0], nodes[other].name.words[0])
          let (short, long) = a.count < b.count ? (a, b) : (b, a)
          if a != b, a.count == 1, b.count == 1 {
            doubt(one, other, "the surname is the same, the initial is not")
          } else if a != b, short.count >= 3, long.hasPrefix(short) {
            doubt(one, other, "the one given name may be short for the other")
          }
        }
      }
    }
  }
}
