import TranscriptModel

/// What an episode talks about, and where it turns to something else.
struct EpisodeTopics {
  /// The topics that stand out, best first.
  private(set) var tallies: [TopicTally] = []
  /// The bytes of the sentence in which each of them is first mentioned.
  private(set) var firstSentences: [Range<Int>] = []
  /// The stretches between the turns at which the topics shift.
  private(set) var segments: [SegmentTally] = []
  /// The running words of people, which rates refer to.
  private(set) var words = 0

  /// Finds nothing.
  init() {}

  /// Finds the topics of an episode and, if wanted, its stretches; `fits` tells whether the word lists
  /// in force are those of its language.
  init(
    _ episode: Episode, _ spoken: SpokenWords, _ turns: [TurnTally], fits: Bool, cutting: Bool,
    _ numbers: inout TopicWords.Numbers, _ lexicon: inout Lexicon
  ) {
    let people = episode.speakers.count
    let holders = EpisodeTopics.holders(of: episode)
    let names = Set(
      episode.speakers.flatMap { [$0.name] + $0.labels }.flatMap { lexicon.stems(ofWordsIn: $0) })
    let excluded = EpisodeTopics.namesOfShow(episode, spoken, &lexicon)
    let title = lexicon.stems(ofWordsIn: episode.facts.title)
    let shortForms = lexicon.shortForms
    // An episode may be about what its show is called.
    let shows = SaidNames(
      [episode.facts.show].compactMap(\.self).map { lexicon.stems(ofWordsIn: $0) }
        .filter { !Set(title).isSuperset(of: $0) }, lexicon)
    episode.speech.withUnsafeBufferPointer { speech in
      let topicWords = TopicWords(
        spoken, people: holders.map { $0 != nil }, speech: speech, excluding: names, shows,
        &numbers, &lexicon)
      words = topicWords.total
      if cutting {
        let hosts = episode.speakers.map(\.role.isHostSide)
        segments = SegmentCutting(topicWords, turns, spoken, hosts: hosts).segments
      }
      let start = TopicPlace(spoken, holders, segments: segments, total: words)
      var finder = TopicFinder(
        topicWords, fits ? WordBackground(topicWords, &lexicon) : nil, start,
        title: title.compactMap { numbers.stems[$0] }.filter { $0 >= 0 }.map(Int.init),
        excluding: excluded, shortForms, &lexicon)
      var tallying = TopicTallying(
        topicWords, finder, spoken, start, people: people, segments: segments.count,
        speech: speech, lexicon)
      // What is left over of a fragment is no topic; without it, shorter ones may count again.
      while case let rare = tallying.places(under: topicWords.least), !rare.isEmpty {
        finder.remove(rare)
        tallying = TopicTallying(
          topicWords, finder, spoken, start, people: people, segments: segments.count,
          speech: speech, lexicon)
      }
      tallies = tallying.tallies(speech)
      firstSentences = tallying.firstSentences
    }
  }

  /// The show's name, as the source states it and as people welcome to it, in stems: the whole name is
  /// no topic, though one of its words may be.
  private static func namesOfShow(
    _ episode: Episode, _ spoken: SpokenWords, _ lexicon: inout Lexicon
  ) -> Set<[Vocabulary.ID]> {
    let named = [episode.facts.show].compactMap(\.self) + SpokenShowName.names(episode, spoken)
    return Set(
      named.map { name in
        let words = lexicon.stems(ofWordsIn: name)
        let isArticle = words.first.map { lexicon[$0].traits.contains(.function) } ?? false
        return Array(words.dropFirst(isArticle ? 1 : 0))
      })
  }

  /// Who speaks in each turn: the person's index, the number of people for speech under no label,
  /// `nil` for advertisements.
  static func holders(of episode: Episode) -> [Int?] {
    episode.turns.map { turn in
      switch turn.holder {
      case .speaker(let index): index
      case .unlabelled: episode.speakers.count
      case .advertisement: nil
      }
    }
  }
}

extension Lexicon {
  /// The stems of the words of a name or a title, in order.
  mutating func stems(ofWordsIn name: String) -> [Vocabulary.ID] {
    name.split(whereSeparator: { !($0.isLetter || $0.isNumber || "'’".contains($0)) }).map { word in
      var word = String(word)
      let id = word.withUTF8 { intern($0, 0..<$0.count) }
      return stem(of: id)
    }
  }
}
