/// Given names, surnames, initials and slips of the pen.
extension NameJoining {
  /// How many episodes make somebody a regular, whose given name alone tells who is meant.
  static let regularEpisodes = 3

  /// Whether somebody takes part in a show regularly: in three episodes, or in two of the few there
  /// are.
  private func isRegular(_ count: Int, amongMost most: Int) -> Bool {
    count >= Self.regularEpisodes || count >= 2 && count * 2 >= most
  }

  /// Joins `Ada`, `QUILL` and `AQ` with the only `Ada Quill`.
  mutating func joinShortNames() {
    var counts: [Int: Int] = [:]
    for node in nodes.indices { counts[root(of: node), default: 0] += nodes[node].count }
    let most = counts.values.max() ?? 0
    let full = nodes.indices.filter {
      nodes[$0].name.isFull
        && (scope == .episode || isRegular(counts[root(of: $0)] ?? 0, amongMost: most))
    }
    let byFirst = grouped(full) { [$0.words[0]] }
    let byLast = grouped(full) { [$0.words[$0.words.count - 1]] }
    let byInitials = grouped(full) { [$0.initials] }
    for node in nodes.indices where nodes[node].name.words.count == 1 {
      let name = nodes[node].name
      let first = byFirst[name.words] ?? []
      let last = byLast[name.words] ?? []
      let initials = NameJoining.mayBeInitials(name) ? byInitials[name.words] ?? [] : []
      if !name.distinction.isEmpty {
        for other in (first + last).prefix(3) {
          doubt(node, other, "a surname does not tell which of a family is meant")
        }
        continue
      }
      let group = scope == .episode ? "label" : "regular"
      let reason =
        !first.isEmpty
        ? "no other \(group) begins so"
        : !last.isEmpty
          ? "no other \(group) ends so" : "no other \(group) has these initials"
      // In another episode “Martin” may be somebody's given name.
      if scope == .show, first.isEmpty, !last.isEmpty {
        for other in last.prefix(3) { doubt(node, other, "only the surname is the same") }
        continue
      }
      // “Quill” may be the “Mrs. Quill” of another label.
      let namesakes = (nodesOfKey[name.key] ?? []).filter { $0 != node }
      let candidates = first + last + initials
      if !candidates.isEmpty { join(node, toOneOf: candidates + namesakes, because: reason) }
    }
  }

  /// Two to four capitals that are no common short form of something else.
  private static func mayBeInitials(_ name: PersonName) -> Bool {
    (2...4).contains(name.text.count) && name.isInCapitals
      && !["ai", "pm", "am", "qa", "mc", "dj", "tv", "cto", "ceo", "pr", "dns", "vo", "ad"]
        .contains(name.words[0])
  }

  // MARK: Slips

  /// Joins full names of which one is rare and has one letter wrong.
  mutating func joinSlipsOfFullNames() {
    let full = nodes.indices.filter { nodes[$0].name.isFull }
    let candidates = neighbours(full.map { ($0, nodes[$0].name.words.joined(separator: " ")) })
    for (rare, others) in candidates {
      let slips = others.compactMap { other in slip(rare, other).map { (other, $0) } }
      settle(rare, slips)
    }
  }

  /// The one word in which two full names differ by a letter; a given name with another letter, or
  /// with one more at its end, is another name.
  private func slip(_ a: Int, _ b: Int) -> Bool? {
    let (one, other) = (nodes[a].name.words, nodes[b].name.words)
    guard one.count == other.count else { return nil }
    let places = one.indices.filter { one[$0] != other[$0] }
    guard places.count == 1, let kind = LetterSlip.between(one[places[0]], other[places[0]]) else {
      return nil
    }
    let isLong = min(one[places[0]].count, other[places[0]].count) >= 4
    return isLong && (places[0] > 0 || kind == .swapped || kind == .dropped)
  }

  /// Joins single names of which one is rare and has one letter wrong: `Saifa` for `Safia`.
  mutating func joinSlipsOfShortNames() {
    let words = nodes.indices.filter { !nodes[$0].name.words.isEmpty }
      .map { ($0, nodes[$0].name.words[0]) }
    for (rare, others) in neighbours(words) where nodes[rare].name.words.count == 1 {
      let word = nodes[rare].name.words[0]
      guard word.count >= 4, root(of: rare) == rare else { continue }
      let slips = others.compactMap { other -> (Int, Bool)? in
        let target = nodes[other].name.words[0]
        guard target.count >= 4, let kind = LetterSlip.between(word, target) else { return nil }
        // In another episode it may be somebody who is called so.
        return (other, scope == .episode && (kind == .swapped || kind == .dropped))
      }
      settle(rare, slips)
    }
  }

  /// Joins a rare name to the one frequent name it is a slip of. Whoever talks with the other, or
  /// speaks as much, is somebody else.
  private mutating func settle(_ rare: Int, _ slips: [(other: Int, isSafe: Bool)]) {
    let near = slips.filter {
      nodes[$0.other].count >= nodes[rare].count && root(of: $0.other) != root(of: rare)
    }
    guard !nodes[rare].isStated, let best = near.first else { return }
    let people = Set(near.map { root(of: $0.other) })
    let isRare = near.contains { entry in
      let (few, many) = (nodes[rare].count, nodes[entry.other].count)
      return few <= 3 && many >= few * 5 || few * 10 <= many
    }
    let reason =
      people.count > 1
      ? "more than one person may be meant"
      : near.contains { meetings(rare, $0.other) > 0 }
        ? apartReason
        : !near.contains(where: \.isSafe)
          ? "a letter more, or another one, makes another name"
          : isRare ? nil : "both names are used often"
    if let reason {
      for entry in near.prefix(3) { doubt(rare, entry.other, reason) }
    } else {
      join(rare, to: best.other, because: "a slip of one letter: nobody else has that name")
    }
  }

  /// For each node those whose texts may be one letter away, of a few all; each list in order.
  private func neighbours(_ texts: [(node: Int, text: String)]) -> [(Int, [Int])] {
    if texts.count <= 12 {
      return texts.map { text in (text.node, texts.map(\.node).filter { $0 != text.node }) }
    }
    var byKey: [String: [Int]] = [:]
    for (node, text) in texts {
      for key in LetterSlip.keys(of: text) { byKey[key, default: []].append(node) }
    }
    var near: [Int: Set<Int>] = [:]
    // Where very many are alike, likeness says nothing.
    for same in byKey.values where (2...20).contains(same.count) {
      for node in same { near[node, default: []].formUnion(same) }
    }
    return near.sorted { $0.key < $1.key }
      .map { node, others in (node, others.filter { $0 != node }.sorted()) }
  }
}
