/// Counts the mentions of an episode's topics, each once and under the longest topic it matches.
struct TopicTallying {
  private var entries: [TopicEntry] = []

  /// The tallies, in the order of the finder's phrases; those never matched are left out.
  private(set) var tallies: [TopicTally] = []
  /// The bytes of the sentence in which each topic of ``tallies`` is first mentioned.
  private(set) var firstSentences: [Range<Int>] = []

  /// Counts over the turns of people. `holders` gives, for each turn, the person's index, the
  /// number of people for speech under no label, and `nil` for advertisements.
  init(
    _ topicWords: TopicWords, _ finder: TopicFinder, _ spoken: SpokenWords, holders: [Int?],
    people: Int, segments: [SegmentTally], speech: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon
  ) {
    // Ranks from 1, since 0 stands for none; most words begin no topic, which a flag tells.
    var ranks = PhraseTable(capacity: finder.phrases.count)
    var begins = [Bool](repeating: false, count: topicWords.counts.count)
    for (index, phrase) in finder.phrases.enumerated() {
      ranks[phrase] = index + 1
      begins[phrase.stems[0]] = true
    }
    var found = [Int?](repeating: nil, count: finder.phrases.count)
    var place = TopicPlace(spoken, holders, segments: segments, total: topicWords.total)
    let words = topicWords.words
    var index = 0
    while index < words.count {
      guard begins[Int(words[index].stem)] else {
        index += 1
        continue
      }
      var length = min(Int(words[index].following) + 1, Phrase.longest)
      while length > 0 {
        let phrase = ranks[Phrase(words, at: index, count: length)] - 1
        if phrase >= 0 {
          let first = Int(words[index].token)
          place.move(to: first)
          let at = found[phrase] ?? entries.count
          if found[phrase] == nil {
            found[phrase] = at
            let key = finder.phrases[phrase].stems
              .map { lexicon.vocabulary.text(of: topicWords.ids[$0]) }.joined(separator: " ")
            entries.append(
              TopicEntry(key: key, at: place, people: people, segments: segments.count))
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
    for phrase in finder.phrases.indices {
      guard let at = found[phrase] else { continue }
      tallies.append(entries[at].finished(speech))
      firstSentences.append(entries[at].firstSentence)
    }
  }
}
