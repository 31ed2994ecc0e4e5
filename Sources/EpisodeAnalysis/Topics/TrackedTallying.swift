import TranscriptModel

/// Counts the mentions of the topics somebody asks for, from left to right: each once, by the longest
/// term that stands there, and of equally long ones for the first topic.
struct TrackedTallying {
  /// The tallies, in the order of the topics.
  private(set) var tallies: [TopicTally] = []
  /// The bytes of the sentence in which each topic is first mentioned; `nil` where none does.
  private(set) var firstSentences: [Range<Int>?] = []
  /// How often each term of each topic stands in people's words, whether it counts or not.
  private(set) var termCounts: [[Int]]

  /// Counts over the turns of people; see ``TopicTallying`` for `holders`.
  init(
    _ tracked: inout TrackedTerms, _ spoken: SpokenWords, holders: [Int?], people: Int,
    segments: [SegmentTally], total: Int, speech: UnsafeBufferPointer<UInt8>,
    _ lexicon: inout Lexicon
  ) {
    let terms = tracked.terms
    let places = tracked.places(
      in: spoken, people: holders.map { $0 != nil }, speech, &lexicon)
    termCounts = tracked.topics.map { $0.terms.map { _ in 0 } }
    for place in places {
      let term = terms[place.term]
      if let index = term.index { termCounts[term.topic][index] += 1 }
    }
    var entries = [TopicEntry?](repeating: nil, count: tracked.topics.count)
    var place = TopicPlace(spoken, holders, segments: segments, total: total)
    var end = 0
    for mention in TrackedTallying.withoutExcluded(places, terms)
    where mention.tokens.lowerBound >= end {
      end = mention.tokens.upperBound
      place.move(to: mention.tokens.lowerBound)
      let topic = terms[mention.term].topic
      let form =
        Int(spoken.tokens[mention.tokens.lowerBound].start)..<Int(spoken.tokens[end - 1].end)
      if entries[topic] == nil {
        entries[topic] = TopicEntry(
          .tracked, key: tracked.topics[topic].name, at: place, people: people,
          segments: segments.count)
      }
      entries[topic]?.count(at: place, form: form, in: speech)
    }
    for (topic, entry) in zip(tracked.topics, entries) {
      tallies.append(
        entry?.finished(speech)
          ?? TopicTally(.tracked, topic.name, people: people, segments: segments.count))
      firstSentences.append(entry?.firstSentence)
    }
  }

  /// The places of terms that no excluded term of the same topic touches; one that holds all of it
  /// and more stays.
  private static func withoutExcluded(
    _ places: [TrackedTerms.Place], _ terms: [TrackedTerm]
  ) -> [TrackedTerms.Place] {
    let excluded = places.filter { terms[$0.term].index == nil }
    let longest = excluded.map(\.tokens.count).max() ?? 0
    var low = 0
    return places.filter { place in
      guard terms[place.term].index != nil else { return false }
      while low < excluded.count,
        excluded[low].tokens.lowerBound + longest <= place.tokens.lowerBound
      { low += 1 }
      return !excluded[low...].prefix { $0.tokens.lowerBound < place.tokens.upperBound }.contains {
        let holdsMore =
          place.tokens.count > $0.tokens.count && place.tokens.contains($0.tokens.lowerBound)
          && place.tokens.upperBound >= $0.tokens.upperBound
        return terms[$0.term].topic == terms[place.term].topic
          && place.tokens.overlaps($0.tokens) && !holdsMore
      }
    }
  }
}
