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
  /// The place in ``Review/all`` of their first dated episode of the whole show.
  public var first: Int
  /// The place of their last one.
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
    for place in found.indices {
      guard let (first, last) = history.appearances[found[place].speaker.name] else { continue }
      (found[place].first, found[place].last) = (first, last)
      found[place].isReturning = all[first].facts.published.map { $0 < period.first } ?? false
    }
    return found.sorted {
      ($0.speaker.role.isHostSide ? 0 : 1, $1.words, $0.speaker.name)
        < ($1.speaker.role.isHostSide ? 0 : 1, $0.words, $1.speaker.name)
    }
  }
}
