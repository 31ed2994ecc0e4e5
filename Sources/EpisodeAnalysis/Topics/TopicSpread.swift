/// How candidates for topics are spread over an episode and over the people in it: a topic of the
/// episode comes back, and is both sides'.
struct TopicSpread {
  private var slices: [[Int]]
  private var holders: [Set<Int>]
  private var totals: [Int]
  /// How often each is said in the opening.
  private var openings: [Int]

  /// How much evenness weighs, as an exponent.
  private static let evenness = 0.3
  /// The opening, which says what the episode is about: so many words, or a part of them all.
  private static let opening = (words: 300, part: 20)
  /// So many mentions in the opening weigh most, and then double.
  private static let openingMentions = 3
  /// What it weighs that more than one person says it.
  private static let shared = 1.1

  /// Goes through the words once; a mention within a longer candidate is one, too.
  init(_ topics: [TopicFinder.Topic], _ words: TopicWords, _ start: TopicPlace) {
    slices = topics.map { _ in Array(repeating: 0, count: TimelineTally.sliceCount) }
    holders = topics.map { _ in [] }
    totals = topics.map { _ in 0 }
    openings = totals
    let opening = max(TopicSpread.opening.words, words.total / TopicSpread.opening.part)
    let index = TopicIndex(topics, stems: words.stems.count)
    var place = start
    for position in words.words.indices where index.begins[Int(words.words[position].stem)] {
      place.move(to: Int(words.words[position].token))
      let most = Int(words.words[position].following) + 1
      for length in 1...most {
        guard let topic = index.topic(words.words, at: position, count: length) else { continue }
        slices[topic][place.slice] += 1
        totals[topic] += 1
        if place.word < opening { openings[topic] += 1 }
        if let holder = place.holder { holders[topic].insert(holder) }
      }
    }
  }

  /// What a topic's score is multiplied by.
  func weight(of topic: Int) -> Double {
    let total = Double(max(1, totals[topic]))
    let even = 1 / Double(TimelineTally.sliceCount)
    let unevenness =
      slices[topic].reduce(0) { $0 + abs(Double($1) / total - even) } / 2 / (1 - even)
    // A topic that stands in one slice alone keeps a little.
    let evenness = max(0.05, 1 - unevenness)
    return exponential(logarithm(evenness) * TopicSpread.evenness)
      * (holders[topic].count > 1 ? TopicSpread.shared : 1)
      * (1 + Double(min(openings[topic], TopicSpread.openingMentions))
        / Double(TopicSpread.openingMentions))
  }
}

/// Which topic a phrase stands for.
struct TopicIndex {
  /// Whether a topic begins with a stem: most words begin none.
  private(set) var begins: [Bool]
  /// From 1, since 0 stands for none.
  private var ranks: PhraseTable

  /// Indexes topics and their variants by their place in a list.
  init(_ topics: [TopicFinder.Topic], stems: Int) {
    begins = Array(repeating: false, count: stems)
    ranks = PhraseTable(capacity: topics.reduce(0) { $0 + 1 + $1.variants.count })
    for (index, topic) in topics.enumerated() {
      for phrase in [topic.phrase] + topic.variants {
        ranks[phrase] = index + 1
        begins[phrase.stem(at: 0)] = true
      }
    }
  }

  /// The place of the topic that so many words from a position on stand for.
  func topic(_ words: [TopicWords.Word], at position: Int, count: Int) -> Int? {
    let rank = ranks[Phrase(words, at: position, count: count)]
    return rank > 0 ? rank - 1 : nil
  }
}
