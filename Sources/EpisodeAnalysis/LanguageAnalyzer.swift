import TranscriptModel

/// Counts episodes by the word lists of one language.
struct LanguageAnalyzer {
  private var lexicon: Lexicon
  private var words = SpokenWords()
  private var diversity = LexicalDiversity()
  private var numbers = TopicWords.Numbers()
  /// The topics of the episode before, made ready.
  private var trackedTerms: TrackedTerms?

  /// Creates an analyzer for the language of the lists.
  init(_ lists: WordLists) { lexicon = Lexicon(lists) }

  /// The language of the lists, a BCP 47 tag.
  var language: String { lexicon.lists.language }

  /// Counts an episode.
  mutating func analyze(
    _ episode: Episode, context: String, tracking asked: [TrackedTopic], withTexts: Bool
  ) -> AnalyzedEpisode {
    // Taken out while it is read, so that reading does not copy it.
    var spoken = SpokenWords()
    swap(&spoken, &words)
    defer { words = spoken }
    spoken.read(episode, &lexicon)
    let fits = fitsLanguage(episode, spoken)
    let clock = WordClock(episode, spoken, knowsWords: fits)
    let talk = clock.basis == .measured ? TalkTime(episode) : nil
    let evidence = talk.map {
      TimeEvidence(episode.facts.format, episode.turns, overlap: $0.overlap)
    }
    let kinds =
      episode.facts.hasWords
      ? TurnKinds.classify(episode.turns, spoken) : TurnKinds.classify(byTime: episode.turns)
    let turns = TurnTally.tally(episode.turns, kinds, spoken, clock, evidence)
    let floor = FloorRecord(turns, speakers: episode.speakers.count, evidence)
    let speech = SpeechCounting(
      episode, turns, spoken, floor, talk, evidence, lexicon, &diversity)
    let questions = QuestionTally.tally(turns, spoken)
    let (topics, firstLines) = findTopics(episode, spoken, turns, fits: fits)
    let tracked = track(asked, episode, spoken, topics.segments, words: topics.words)
    let words = spoken.tokens.count
    let time = ClockTally(clock, talk, evidence, words: words, episode.facts)
    let tally = EpisodeTally(
      context: context, facts: episode.facts,
      speakers: zip(episode.speakers, speech.speakers).map(SpeakerTally.init),
      unlabelled: speech.unlabelled, turns: turns, questions: questions,
      advertisements: AdvertisementTally.tally(episode, turns), exchanges: floor.exchanges,
      timeline: TimelineTally(
        turns, speakers: episode.speakers.count, clock, words: words, duration: time.duration,
        talk),
      clock: time,
      topics: topics.tallies, tracked: tracked?.tallies ?? [], segments: topics.segments,
      topicWords: topics.words,
      hasWordLists: fits)
    let excerpts = Excerpts(
      openings: spoken.turns.map { spoken.opening(of: $0, in: episode.speech) },
      texts: withTexts ? episode.turns.map { text(of: $0, in: episode) } : [],
      questions: questions.map { spoken.lastSentence(ofTurn: $0.turn, in: episode.speech) },
      firstLines: firstLines,
      trackedLines: tracked?.firstSentences.map {
        $0.map { SpokenWords.sentence($0, in: episode.speech) }
      } ?? [])
    return AnalyzedEpisode(
      tally: tally, excerpts: excerpts, diagnostics: episode.diagnostics,
      termCounts: tracked?.termCounts)
  }

  private func text(of turn: Turn, in episode: Episode) -> String {
    String(decoding: episode.speech[episode.text(of: turn)], as: UTF8.self)
  }

  /// Whether the word lists in force are those of the episode's language; where it is not known,
  /// whether its words look like that of the lists.
  private func fitsLanguage(_ episode: Episode, _ spoken: SpokenWords) -> Bool {
    if let language = episode.facts.language {
      return WordLists.lists(for: language)?.language == self.language
    }
    // English speech is about six tenths function words and small change; other languages share
    // only a few such words with it.
    let stops = spoken.tokens.count { $0.traits.contains(.stop) }
    return stops * 3 > spoken.tokens.count
  }

  private mutating func findTopics(
    _ episode: Episode, _ spoken: SpokenWords, _ turns: [TurnTally], fits: Bool
  ) -> (
    topics: (tallies: [TopicTally], segments: [SegmentTally], words: Int), firstLines: [String]
  ) {
    let people = episode.speakers.count
    let holders = LanguageAnalyzer.holders(of: episode)
    var names: Set<Vocabulary.ID> = []
    for name in episode.speakers.flatMap({ [$0.name] + $0.labels }) {
      names.formUnion(stems(ofWordsIn: name))
    }
    let excluded = namesOfShow(episode, spoken)
    let shortForms = lexicon.shortForms
    return episode.speech.withUnsafeBufferPointer { speech in
      let words = TopicWords(
        spoken, people: holders.map { $0 != nil }, speech: speech, excluding: names, &numbers,
        &lexicon)
      let segments = SegmentCutting(
        words, turns, spoken, hosts: episode.speakers.map(\.role.isHostSide)
      ).segments
      let start = TopicPlace(spoken, holders, segments: segments, total: words.total)
      var finder = TopicFinder(
        words, fits ? WordBackground(words, lexicon) : nil, start, excluding: excluded, shortForms,
        lexicon)
      var tallying = TopicTallying(
        words, finder, spoken, start, people: people, segments: segments.count, speech: speech,
        lexicon)
      // What is left over of a fragment is no topic; without it, shorter ones may count again.
      while case let rare = tallying.places(under: words.least), !rare.isEmpty {
        finder.remove(rare)
        tallying = TopicTallying(
          words, finder, spoken, start, people: people, segments: segments.count, speech: speech,
          lexicon)
      }
      let lines = tallying.firstSentences.map { SpokenWords.sentence($0, in: episode.speech) }
      return ((tallying.tallies, segments, words.total), lines)
    }
  }

  /// The show's name, as the source states it and as people welcome to it, in stems: the whole name is
  /// no topic, though one of its words may be.
  private mutating func namesOfShow(
    _ episode: Episode, _ spoken: SpokenWords
  ) -> Set<[Vocabulary.ID]> {
    let named = [episode.facts.show].compactMap(\.self) + SpokenShowName.names(episode, spoken)
    return Set(
      named.map { name in
        var words = stems(ofWordsIn: name)
        if let first = words.first, lexicon[first].traits.contains(.function) {
          words.removeFirst()
        }
        return words
      })
  }

  private mutating func stems(ofWordsIn name: String) -> [Vocabulary.ID] {
    name.split(whereSeparator: { !($0.isLetter || $0.isNumber || "'’".contains($0)) })
      .map { stemID(of: String($0)) }
  }

  /// Counts the topics somebody asks for; `nil` where there are no words to find them in.
  private mutating func track(
    _ topics: [TrackedTopic], _ episode: Episode, _ spoken: SpokenWords,
    _ segments: [SegmentTally], words: Int
  ) -> TrackedTallying? {
    guard episode.facts.hasWords, !topics.isEmpty else { return nil }
    // Taken out while it is used, so that using it does not copy it.
    var terms = trackedTerms?.topics == topics ? trackedTerms : nil
    trackedTerms = nil
    var ready = terms.take() ?? TrackedTerms(topics, &lexicon)
    defer { trackedTerms = ready }
    return episode.speech.withUnsafeBufferPointer { speech in
      TrackedTallying(
        &ready, spoken, holders: LanguageAnalyzer.holders(of: episode),
        people: episode.speakers.count, segments: segments, total: words, speech: speech, &lexicon)
    }
  }

  /// Who speaks in each turn: the person's index, the number of people for speech under no label,
  /// `nil` for advertisements.
  private static func holders(of episode: Episode) -> [Int?] {
    episode.turns.map { turn in
      switch turn.holder {
      case .speaker(let index): index
      case .unlabelled: episode.speakers.count
      case .advertisement: nil
      }
    }
  }

  private mutating func stemID(of word: String) -> Vocabulary.ID {
    var word = word
    let id = word.withUTF8 { lexicon.intern($0, 0..<$0.count) }
    return lexicon.stem(of: id)
  }
}
