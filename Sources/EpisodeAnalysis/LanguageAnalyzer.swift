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
    _ episode: Episode, context: String, tracking asked: [TrackedTopic],
    _ parts: EpisodeAnalyzer.Parts
  ) -> AnalyzedEpisode {
    if lexicon.isFull { self = LanguageAnalyzer(lexicon.lists) }
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
    var speech = SpeechCounting(episode, turns, spoken, floor, talk, evidence, lexicon)
    if parts.contains(.diversity) {
      diversity.measure(&speech.speakers, turns, spoken, words: lexicon.vocabulary.count)
    }
    let questions = QuestionTally.tally(turns, spoken)
    let topics =
      parts.contains(.topics)
      ? EpisodeTopics(
        episode, spoken, turns, fits: fits, cutting: parts.contains(.segments), &numbers, &lexicon)
      : EpisodeTopics()
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
    return AnalyzedEpisode(
      tally: tally,
      excerpts: Excerpts(
        episode, spoken, tally, topics.firstSentences, tracked?.firstSentences ?? [], parts),
      diagnostics: episode.diagnostics, termCounts: tracked?.termCounts)
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
        &ready, spoken, holders: EpisodeTopics.holders(of: episode),
        people: episode.speakers.count, segments: segments, total: words, speech: speech, &lexicon)
    }
  }
}
