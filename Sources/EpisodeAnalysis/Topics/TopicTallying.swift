/// Counts the mentions of an episode's topics, each once and under the longest topic it matches.
struct TopicTallying {
  /// The topics that are matched, in the order of the finder's.
  private var entries: [TopicEntry] = []

  /// The tallies, in the order of the finder's topics; those never matched are left out.
  func tallies(_ speech: UnsafeBufferPointer<UInt8>) -> [TopicTally] {
    entries.map { $0.finished(speech) }
  }

  /// The bytes of the sentence in which each topic of ``tallies(_:)`` is first mentioned.
  var firstSentences: [Range<Int>] { entries.map(\.firstSentence) }

  /// The places, among the finder's topics, of those that are mentioned less often.
  func places(under least: Int) -> Set<Int> {
    Set(totals.indices.filter { totals[$0] < least })
  }

  /// The mentions of each of the finder's topics.
  private var totals: [Int] = []

  /// Counts over the turns of people, from a place at the first word on.
  init(
    _ topicWords: TopicWords, _ finder: TopicFinder, _ spoken: SpokenWords, _ start: TopicPlace,
    people: Int, segments: Int, speech: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) {
    let topics = finder.topics
    let known = TopicIndex(topics, stems: topicWords.stems.count)
    var found = [Int?](repeating: nil, count: topics.count)
    var place = start
    let words = topicWords.words
    var index = 0
    while index < words.count {
      guard known.reach[Int(words[index].stem)] > 0 else {
        index += 1
        continue
      }
      var length = known.most(words, at: index)
      while length > 0 {
        if let topic = known.topic(words, at: index, count: length) {
          let first = Int(words[index].token)
          place.move(to: first)
          let at = found[topic] ?? entries.count
          if found[topic] == nil {
            found[topic] = at
            let key = topics[topic].phrase.stems
              .map { lexicon.vocabulary.text(of: topicWords.stems[$0].id) }.joined(separator: " ")
            entries.append(
              TopicEntry(
                key: key, topics[topic], at: place, people: people, segments: segments))
          }
          let last = Int(words[index + length - 1].token)
          let range = Int(spoken.tokens[first].start)..<Int(spoken.tokens[last].end)
          entries[at].count(at: place, form: range, in: speech)
          break
        }
        length -= 1
      }
      index += max(1, length)
    }
    totals = found.map { $0.map { entries[$0].total } ?? 0 }
    entries = found.compactMap { $0.map { entries[$0] } }
  }
}
