public import TranscriptModel

/// Somebody in the episodes of a period.
public struct ReviewPerson: Sendable {
  /// Who it is, as the latest of these episodes knows them.
  public var speaker: Speaker
  /// The episodes of the period they are in.
  public var episodes: Int
  /// Their turns in these.
  public var turns: Int
  /// Their words in these.
  public var words: Int
  /// The places in ``Review/all`` of their first and last dated episode in the whole show.
  public var first: Int
  public var last: Int
  /// Whether they were in an episode before the period.
  public var isReturning: Bool
}

extension Review {
  /// The people of the period who have a name: hosts first, then by words, then by name.
  public var people: [ReviewPerson] {
    var found: [ReviewPerson] = []
    var places: [String: Int] = [:]
    for index in episodes[.this] ?? [] {
      for person in all[index].people where person.speaker.isNamed {
        let name = person.speaker.name
        if let place = places[name] {
          found[place].episodes += 1
          found[place].turns += person.turns
          found[place].words += person.words
          found[place].speaker = person.speaker
        } else {
          places[name] = found.count
          found.append(
            ReviewPerson(
              speaker: person.speaker, episodes: 1, turns: person.turns, words: person.words,
              first: index, last: index, isReturning: false))
        }
      }
    }
    let dated = all.indices.compactMap { index in
      all[index].facts.published.map { (index: index, day: $0) }
    }.sorted { ($0.day, $0.index) < ($1.day, $1.index) }
    var seen: Set<String> = []
    for (index, day) in dated {
      for person in all[index].people {
        guard let place = places[person.speaker.name] else { continue }
        if seen.insert(person.speaker.name).inserted { found[place].first = index }
        found[place].last = index
        if day < period.first { found[place].isReturning = true }
      }
    }
    return found.sorted {
      ($0.speaker.role.isHostSide ? 0 : 1, $1.words, $0.speaker.name)
        < ($1.speaker.role.isHostSide ? 0 : 1, $0.words, $1.speaker.name)
    }
  }
}
