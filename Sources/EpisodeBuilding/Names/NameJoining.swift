/// The work of ``JoinedNames``: names of the same letters are a node, and nodes are joined by what
/// else speaks for it.
struct NameJoining {
  /// All ways to write the same letters.
  struct Node {
    var name: PersonName
    var count: Int
    var isStated: Bool
    /// The places of the names, rising.
    var uses: [Int]
  }

  let uses: [NameUse]
  let names: [PersonName]
  let scope: JoinedNames.Scope
  private(set) var nodes: [Node] = []
  private(set) var nodeOfUse: [Int]
  /// Why a node was joined to another.
  private(set) var reasons: [Int: String] = [:]
  private(set) var doubts: [(Int, Int, String)] = []
  private var parents: [Int] = []
  private var meetings: [NamePair: Int] = [:]
  private(set) var nodesOfKey: [String: [Int]] = [:]

  /// Makes the nodes.
  init(_ uses: [NameUse], _ scope: JoinedNames.Scope, _ meetings: [NamePair: Int]) {
    (self.uses, self.scope) = (uses, scope)
    names = uses.map { PersonName($0.name) }
    nodeOfUse = Array(repeating: 0, count: uses.count)
    let keys = names.map { $0.key.isEmpty ? $0.text : $0.key }
    let order = uses.indices.sorted {
      (keys[$0], uses[$0].name, $0) < (keys[$1], uses[$1].name, $1)
    }
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { keys[$0] != keys[order[start]] } ?? order.count
      addNodes(Array(order[start..<end]))
      start = end
    }
    nodesOfKey = Dictionary(grouping: nodes.indices) { nodes[$0].name.key }
    for (pair, count) in meetings {
      self.meetings[NamePair(nodeOfUse[pair.one], nodeOfUse[pair.other]), default: 0] += count
    }
  }

  /// One node for names of the same letters; more where brackets, `jr` or `mrs` tell them apart. A
  /// surname alone is not the wife's or the husband's.
  private mutating func addNodes(_ same: [Int]) {
    let distinctions = Set(same.map { names[$0].distinction }).subtracting([[]])
    let asides = Set(same.map { names[$0].aside }).subtracting([[]])
    var groups = [same]
    let isSurname = names[same[0]].words.count == 1
    if distinctions.count > (isSurname ? 0 : 1) || asides.count > 1 {
      let apart = Dictionary(grouping: same) {
        (names[$0].distinction + ["|"] + names[$0].aside).joined(separator: " ")
      }
      groups = apart.sorted { $0.key < $1.key }.map(\.value)
    }
    let first = nodes.count
    for group in groups {
      for use in group { nodeOfUse[use] = nodes.count }
      let best = group.min(by: isShownBefore) ?? group[0]
      // What brackets say of one of them holds for all.
      let named = group.first { !names[$0].aside.isEmpty } ?? best
      parents.append(nodes.count)
      nodes.append(
        Node(
          name: names[named], count: group.reduce(0) { $0 + uses[$1].count },
          isStated: group.contains { uses[$0].isStated }, uses: group.sorted()))
    }
    for node in nodes.indices.dropFirst(first + 1) {
      doubt(first, node, "a title or what stands in brackets tells them apart")
    }
  }

  // MARK: Joining

  /// The node that stands for all a node is joined with.
  func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  /// Makes two nodes one person.
  mutating func join(_ node: Int, to other: Int, because reason: String) {
    let (root, target) = (root(of: node), root(of: other))
    guard root != target else { return }
    parents[root] = target
    if reasons[node] == nil { reasons[node] = reason }
  }

  /// Remembers that two nodes might be one person.
  mutating func doubt(_ node: Int, _ other: Int, _ reason: String) {
    doubts.append((node, other, reason))
  }

  /// How often two nodes were heard right after each other, or in one episode.
  func meetings(_ a: Int, _ b: Int) -> Int { meetings[NamePair(a, b)] ?? 0 }

  /// Whether the two are heard as two: they answer each other time and again.
  func areHeardApart(_ a: Int, _ b: Int) -> Bool {
    let count = meetings(a, b)
    if scope == .show { return count > 0 }
    return NameJoining.isExchange(count, nodes[a].count, nodes[b].count)
  }

  /// Whether two names that stand right after each other so often are two voices: the one goes first
  /// in full and on in short, two go to and fro.
  static func isExchange(_ meetings: Int, _ timesOne: Int, _ timesOther: Int) -> Bool {
    meetings >= 2 && meetings * 4 >= min(timesOne, timesOther)
  }

  /// Joins a node to the only person it may be; says what is in the way where there are several or
  /// the two are heard apart.
  mutating func join(_ node: Int, toOneOf candidates: [Int], because reason: String) {
    guard !nodes[node].isStated else { return }
    let others = candidates.filter { root(of: $0) != root(of: node) }
    let people = Set(others.map(root(of:)))
    guard let other = others.first else { return }
    if people.count > 1 {
      for other in others.prefix(3) { doubt(node, other, "more than one person may be meant") }
    } else if others.contains(where: { areHeardApart(node, $0) }) {
      doubt(node, other, apartReason)
    } else {
      join(node, to: other, because: reason)
    }
  }

  /// Why two who are heard apart are not joined.
  var apartReason: String {
    scope == .show ? "both take part in one episode" : "the two answer each other"
  }

  // MARK: Names shown

  /// Whether the name at one place is shown rather than that at another: what is stated, a full
  /// name, small letters, more whole words, more words, more often used, then the alphabet.
  func isShownBefore(_ a: Int, _ b: Int) -> Bool {
    let kind = { (use: Int) in
      (uses[use].isStated ? 0 : 1, names[use].isFull ? 0 : 1, names[use].isInCapitals ? 1 : 0)
    }
    if kind(a) != kind(b) { return kind(a) < kind(b) }
    let rank = { (use: Int) in
      (-names[use].wholeWords, -names[use].fullness, -uses[use].count, names[use].text)
    }
    return rank(a) < rank(b)
  }

  /// The name at a place as it is shown: initials in brackets, and what others call the person
  /// beside it, are left out.
  func shownName(of use: Int) -> String {
    let name = names[use]
    if uses[use].isStated { return uses[use].name }
    guard name.aside.count == 1, let aside = name.aside.first, name.text.last == ")" else {
      return name.text
    }
    let own = root(of: nodeOfUse[use])
    let isUsed = nodesOfKey[aside]?.contains { root(of: $0) == own } == true
    return aside == name.initials && name.isFull || isUsed ? name.withoutAside : name.text
  }
}
