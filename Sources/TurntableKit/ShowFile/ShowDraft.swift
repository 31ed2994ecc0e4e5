import EpisodeAnalysis
import EpisodeBuilding
import TranscriptModel

/// What the transcripts of a folder tell of their show, for people to look through.
public struct ShowDraft: Sendable {
  /// Somebody who takes part.
  struct Person: Sendable {
    /// The name, as most episodes have it.
    var name: String
    /// The episodes each label stands in, by number.
    var labels: [String: Set<Int>] = [:]
    /// The episodes they take part in, by number.
    var episodes: Set<Int> = []
    /// In how many of them they host.
    var asHost = 0
    /// In how many of them they are a guest.
    var asGuest = 0
  }

  /// The folder's name.
  var folder = ""
  /// How many episodes there are.
  var episodes = 0
  /// The days of the first and the last one, where any states its day.
  var days: (first: CalendarDate, last: CalendarDate)?
  /// In how many episodes the show has which name.
  var shows: [String: Int] = [:]
  /// Everybody with a name, who takes part in most episodes first.
  var people: [Person] = []
  /// In how many episodes a label stands for advertising.
  var advertisements: [String: Int] = [:]
  /// In how many episodes a label stands for a sound or a break.
  var sounds: [String: Int] = [:]
  /// What several episodes talk about.
  var topics: [DraftTopic] = []
  /// What most episodes keep to.
  var targets: [DraftTarget] = []

  /// What one episode tells.
  struct Sighting: Sendable {
    var facts: EpisodeFacts
    var speakers: [Speaker]
    var advertisements: [String]
    var sounds: [String]
    var topics: [TopicTally] = []
    /// Measures by their ids.
    var values: [String: Double] = [:]
  }

  /// Creates a draft from episodes, whose order makes no difference to what it says.
  init(folder: String, _ sightings: [Sighting]) {
    self.folder = folder
    episodes = sightings.count
    let dates = sightings.compactMap(\.facts.published)
    if let first = dates.min(), let last = dates.max() { days = (first, last) }
    var found: [[String]: (person: Person, names: [String: Int])] = [:]
    for (number, sighting) in sightings.enumerated() {
      if let show = sighting.facts.show { shows[show, default: 0] += 1 }
      for label in sighting.advertisements { advertisements[label, default: 0] += 1 }
      for label in sighting.sounds { sounds[label, default: 0] += 1 }
      for speaker in sighting.speakers where speaker.isNamed && speaker.name.count < 100 {
        let words = ShowContext.words(of: speaker.name)
        guard !words.isEmpty else { continue }
        var (person, names) = found[words] ?? (Person(name: ""), [:])
        names[speaker.name, default: 0] += 1
        for label in speaker.labels { person.labels[label, default: []].insert(number) }
        person.episodes.insert(number)
        if speaker.role.isHostSide { person.asHost += 1 }
        if speaker.role.isGuestSide { person.asGuest += 1 }
        found[words] = (person, names)
      }
    }
    people = found.values.map { person, names in
      var person = person
      person.name = ShowDraft.ranked(names)[0].name
      return person
    }
    .sorted { ($1.episodes.count, $0.name) < ($0.episodes.count, $1.name) }
    topics = DraftTopic.leading(
      sightings.map(\.topics), people: people.map(\.name), shows: Array(shows.keys))
    targets = DraftTarget.suggested(from: sightings.map(\.values))
  }

  /// Names by how often they stand; of equals those that are not in capitals, then in the order of
  /// the alphabet.
  static func ranked(_ counts: [String: Int]) -> [(name: String, count: Int)] {
    let capitals = { (name: String) in name == name.uppercased() ? 1 : 0 }
    return counts.sorted {
      ($1.value, capitals($0.key), $0.key) < ($0.value, capitals($1.key), $1.key)
    }.map {
      (name: $0.key, count: $0.value)
    }
  }
}

extension ShowDraft {
  /// Reads the transcripts below a folder.
  ///
  /// - Throws: ``InputError`` where it is no folder or holds no transcript.
  public static func survey(_ folder: String, jobs: Int) async throws -> ShowDraft {
    guard TranscriptInput.isFolder(folder) else {
      throw InputError(path: folder, reason: "there is no such folder")
    }
    let inputs = await TranscriptInput.find([folder], jobs: jobs).map(\.settled)
    let shows = await Shows.survey(inputs, options: EpisodeOptions(), jobs: jobs)
    let kept = inputs.indices.filter { shows.original(ofInputAt: $0) == nil }
    let sightings = await concurrentMap(kept, jobs: jobs, worker: { EpisodeAnalyzer() }) {
      sighting(inputs[$0], in: shows.context(ofInputAt: $0), with: &$1)
    }.compactMap(\.self)
    guard !sightings.isEmpty else {
      throw InputError(
        path: folder,
        reason:
          "there is no transcript in it; a show is a folder with the transcripts of its episodes")
    }
    let name = SystemCalls.realPath(folder)?.split(separator: "/").last.map(String.init) ?? folder
    return ShowDraft(folder: name, sightings)
  }

  /// What an input tells; `nil` where it is no transcript.
  private static func sighting(
    _ input: TranscriptInput, in context: ShowContext, with analyzer: inout EpisodeAnalyzer
  ) -> Sighting? {
    guard let document = try? input.document(), let transcript = document.transcript else {
      return nil
    }
    let episode = buildEpisode(document, transcript, named: input.name, in: context)
    let nobody = transcript.labelsOfNobody(in: context)
    let analyzed = analyzer.analyze(episode)
    return Sighting(
      facts: episode.facts, speakers: episode.speakers, advertisements: nobody.advertisements,
      sounds: nobody.sounds, topics: analyzed.tally.topics, values: DraftTarget.values(analyzed))
  }
}
