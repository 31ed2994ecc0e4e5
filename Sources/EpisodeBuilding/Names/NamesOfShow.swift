import TranscriptModel

/// What the people of one episode are called in the rest of their show, and by who states it.
struct NamesOfShow {
  /// The name of each, and the evidence; `nil` where the file's own name stands.
  private(set) var names: [ShowName?]

  /// Looks up names that one file gives people who all are somebody else.
  ///
  /// Of the names stated for hosts and guests a given name alone is enough where only one has it.
  init(_ people: [String], in context: ShowContext) {
    names = people.map { context.names[$0] }
    let known = Set(people.map(LabelKind.words))
    let stated = (context.hosts + context.guests).filter {
      !known.contains(LabelKind.words(of: $0.value))
    }
    if !stated.isEmpty { take(stated, people) }
    // Two people of an episode stay two.
    for (index, name) in names.enumerated() {
      guard let name else { continue }
      let others = zip(people, names).enumerated().filter { $0.offset != index }
      if others.contains(where: { ($0.element.1?.name ?? $0.element.0) == name.name }) {
        names[index] = nil
      }
    }
  }

  private mutating func take(_ stated: [Stated], _ people: [String]) {
    // Who is stated to take part is no chance namesake.
    let uses =
      people.map { NameUse($0) }
      + stated.map { NameUse($0.value, count: NameJoining.regularEpisodes) }
    var meetings: [NamePair: Int] = [:]
    for one in people.indices {
      for other in people.indices.dropFirst(one + 1) { meetings[NamePair(one, other)] = 1 }
    }
    let joined = JoinedNames(uses, within: .show, meetings: meetings)
    for (index, name) in people.enumerated() {
      let person = joined.people[joined.person(of: index)]
      guard let place = person.uses.first(where: { $0 >= people.count }),
        case let (source, full) = (stated[place - people.count].source, person.name)
      else { continue }
      let reason = joined.reasons[index].map { ": " + $0 } ?? ""
      names[index] = ShowName(
        name: full, basis: "“\(name)” is \(full), named \(source.words)\(reason)")
    }
  }
}
