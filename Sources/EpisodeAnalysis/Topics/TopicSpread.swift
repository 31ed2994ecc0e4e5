/// How candidates for topics are spread over an episode and over the people in it: a topic of the
/// episode comes back, and is both sides'.
struct TopicSpread {
  /// The mentions by slice, topic after topic.
  private var slices: [Int32]
  private var voices: [Voices]
  private var totals: [Int]
  /// How often each is said in the opening.
  private var openings: [Int]

  /// Who says a topic, as far as it matters.
  private enum Voices {
    case none
    case one(Int)
    case several

    mutating func insert(_ person: Int) {
      switch self {
      case .none: self = .one(person)
      case .one(let known) where known != person: self = .several
      case .one, .several: break
      }
    }

    var areSeveral: Bool { if case .several = self { true } else { false } }
  }

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
    slices = Array(repeating: 0, count: topics.count * TimelineTally.sliceCount)
    voices = Array(repeating: .none, count: topics.count)
    totals = Array(repeating: 0, count: topics.count)
    openings = totals
    let opening = max(TopicSpread.opening.words, words.total / TopicSpread.opening.part)
    let index = TopicIndex(topics, stems: words.stems.count)
    var place = start
    for position in words.words.indices
    where index.reach[Int(words.words[position].stem)] > 0 {
      place.move(to: Int(words.words[position].token))
      for length in 1...index.most(words.words, at: position) {
        guard let topic = index.topic(words.words, at: position, count: length) else { continue }
        slices[topic * TimelineTally.sliceCount + place.slice] += 1
        totals[topic] += 1
        if place.word < opening { openings[topic] += 1 }
        if let holder = place.holder { voices[topic].insert(holder) }
      }
    }
  }

  /// What a topic's score is multiplied by.
  func weight(of topic: Int) -> Double {
    let total = Double(max(1, totals[topic]))
    let even = 1 / Double(TimelineTally.sliceCount)
    let mentions = slices[(topic * TimelineTally.sliceCount)...].prefix(TimelineTally.sliceCount)
    let unevenness =
      mentions.reduce(0) { $0 + abs(Double($1) / total - even) } / 2 / (1 - even)
    // A topic that stands in one slice alone keeps a little.
    let evenness = max(0.05, 1 - unevenness)
    return exponential(logarithm(evenness) * TopicSpread.evenness)
      * (voices[topic].areSeveral ? TopicSpread.shared : 1)
      * (1 + Double(min(openings[topic], TopicSpread.openingMentions))
        / Double(TopicSpread.openingMentions))
  }
}

/// Which topic a phrase stands for.
struct TopicIndex {
  /// How many words the longest topic has that begins with a stem: most stems begin none.
  private(set) var reach: [UInt8]
  /// From 1, since 0 stands for none.
  private var ranks: PhraseTable

  /// Indexes topics and their variants by their place in a list.
  init(_ topics: [TopicFinder.Topic], stems: Int) {
    reach = Array(repeating: 0, count: stems)
    ranks = PhraseTable(capacity: topics.reduce(0) { $0 + 1 + $1.variants.count })
    for (index, topic) in topics.enumerated() {
      for phrase in [topic.phrase] + topic.variants {
        ranks[phrase] = index + 1
        let first = phrase.stem(at: 0)
        reach[first] = max(reach[first], UInt8(phrase.count))
      }
    }
  }

  /// How many words from a position on a topic may have.
  func most(_ words: [TopicWords.Word], at position: Int) -> Int {
    min(Int(words[position].following) + 1, Int(reach[Int(words[position].stem)]))
  }

  /// The place of the topic that so many words from a position on stand for.
  func topic(_ words: [TopicWords.Word], at position: Int, count: Int) -> Int? {
    let rank = ranks[Phrase(words, at: position, count: count)]
    return rank > 0 ? rank - 1 : nil
  }
}
