import TranscriptModel

/// Who is who among the people of a show's episodes.
struct ShowPeople {
  /// Everybody, in no order that means anything.
  private(set) var people: [Regular]
  /// The names of those whom some episodes call differently, by what they are called there.
  private(set) var names: [String: ShowName] = [:]

  /// Who might be one of the regulars, in words for a diagnostic, by what they are called.
  private(set) var doubts: [String: String] = [:]

  /// Joins the people of a show by their names.
  ///
  /// - Parameter stated: The names that somebody stated.
  init(_ sums: ShowSums, named stated: Set<String>) {
    let counts = sums.people.mapValues(\.episodes)
    let written = counts.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(written, written.indices))
    let joined = JoinedNames(
      written.map { NameUse($0, count: counts[$0] ?? 0, isStated: stated.contains($0)) },
      within: .show, meetings: ShowPeople.meetings(sums, places))
    people = joined.people.map { Regular(name: $0.name) }
    var spoken = people.map { _ in (own: 0, all: 0) }
    for (name, person) in sums.people {
      guard let index = places[name].map(joined.person(of:)) else { continue }
      people[index].episodes += person.episodes
      people[index].asHost += person.asHost
      people[index].asGuest += person.asGuest
      spoken[index].own += person.bytes
      spoken[index].all += person.named
    }
    for (index, spoken) in spoken.enumerated() {
      people[index].percent = spoken.own * 100 / max(1, spoken.all)
    }
    noteDoubts(joined, written)
    for (place, name) in written.enumerated() {
      let shown = people[joined.person(of: place)].name
      guard shown != name, let reason = joined.reasons[place] else { continue }
      let words = LabelKind.words(of: shown)
      let times = joined.people[joined.person(of: place)].uses.map { written[$0] }
        .filter { LabelKind.words(of: $0) == words }.reduce(0) { $0 + (counts[$1] ?? 0) }
      let source =
        times > 0 ? ", so written in \(times) of the show's \(sums.episodes) episodes" : ""
      names[name] = ShowName(name: shown, basis: "“\(name)” is \(shown)\(source): \(reason)")
    }
  }

  /// Notes the first reason for which each name was not joined with a regular's.
  private mutating func noteDoubts(_ joined: JoinedNames, _ written: [String]) {
    for doubt in joined.doubts {
      let people = [doubt.one, doubt.other].map {
        (name: written[$0], index: joined.person(of: $0))
      }
      .sorted {
        (self.people[$0.index].episodes, $0.name) < (self.people[$1.index].episodes, $1.name)
      }
      let (rare, regular) = (people[0], self.people[people[1].index])
      guard regular.episodes > 1, doubts[rare.name] == nil else { continue }
      doubts[rare.name] = IdentityNotes.doubt(
        rare.name, "\(regular.name), who is in \(regular.episodes) of the show's episodes",
        regular.name, doubt.reason)
    }
  }

  /// Who takes part in one episode beside whom, and how often.
  private static func meetings(
    _ sums: ShowSums, _ places: [String: Int]
  ) -> [NamePair: Int] {
    var meetings: [NamePair: Int] = [:]
    for (meeting, count) in sums.meetings {
      guard let one = places[meeting.one], let other = places[meeting.other] else { continue }
      meetings[NamePair(one, other), default: 0] += count
    }
    return meetings
  }
}
