/// The topic words of an episode, as runs of stems that no sentence end or stop word breaks.
struct TopicWords {
  /// One content word.
  struct Word {
    /// Its stem, numbered within the episode.
    var stem: Int32
    /// The index of its token.
    var token: Int32
    /// The number of content words that follow it in its run, as far as a phrase reaches.
    var following: Int32
  }

  /// The numbers of words and stems; -1 for a word that says nothing of a topic.
  struct Numbers {
    var words = Numbering()
    var stems = Numbering()
  }

  /// The content words of people's turns, in order.
  private(set) var words: [Word] = []
  /// How often each stem occurs.
  private(set) var counts: [Int] = []
  /// How often each stem is written with a capital where no sentence begins.
  private(set) var capitals: [Int] = []
  /// The vocabulary's id of each stem.
  private(set) var ids: [Vocabulary.ID] = []
  /// The running words of people, content or not.
  private(set) var total = 0

  /// Collects the content words of the turns that are people's, the names of those who speak left
  /// out.
  init(
    _ spoken: SpokenWords, people: [Bool], speech: UnsafeBufferPointer<UInt8>,
    excluding names: Set<Vocabulary.ID>, _ numbers: inout Numbers, _ lexicon: inout Lexicon
  ) {
    numbers.words.startEpisode()
    numbers.stems.startEpisode()
    for name in names { numbers.stems[name] = -1 }
    words.reserveCapacity(spoken.contentTokens.count)
    var (turn, sentence, run) = (0, 0, 0)
    var last: Int32 = -2
    for index in spoken.contentTokens {
      while spoken.turns[turn].tokens.upperBound <= Int(index) { turn += 1 }
      guard people[turn] else { continue }
      let sentenceBefore = sentence
      while spoken.sentences[sentence].end <= index { sentence += 1 }
      let token = spoken.tokens[Int(index)]
      let stem =
        numbers.words[token.word] ?? number(token.word, &numbers, &lexicon)
      guard stem >= 0 else { continue }
      // A stop word between, the end of a sentence or a comma ends a run.
      if index != last + 1 || sentence != sentenceBefore
        || !TopicWords.joins(spoken.tokens[Int(last)], token, speech)
      {
        closeRun(from: run)
        run = words.count
      }
      last = index
      words.append(Word(stem: stem, token: index, following: 0))
      counts[Int(stem)] += 1
      if index > spoken.sentences[sentence].start, speech[Int(token.start)].isUppercaseASCII {
        capitals[Int(stem)] += 1
      }
    }
    closeRun(from: run)
    for (turn, span) in spoken.turns.enumerated() where people[turn] { total += span.tokens.count }
  }

  /// Whether nothing but a space, a hyphen or a slash stands between two words.
  private static func joins(
    _ first: SpokenWords.Token, _ second: SpokenWords.Token, _ speech: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard second.start - first.end == 1 else { return false }
    switch speech[Int(first.end)] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: "/"): return true
    default: return false
    }
  }

  /// Tells each word of a finished run how many follow it.
  private mutating func closeRun(from run: Int) {
    let last = words.count - 1
    for index in run..<words.count {
      words[index].following = Int32(min(last - index, Phrase.longest - 1))
    }
  }

  /// The episode's number of a word's stem, or -1 where the word says nothing of a topic.
  private mutating func number(
    _ word: Vocabulary.ID, _ numbers: inout Numbers, _ lexicon: inout Lexicon
  ) -> Int32 {
    let number = numberOfStem(word, &numbers, &lexicon)
    numbers.words[word] = number
    return number
  }

  private mutating func numberOfStem(
    _ word: Vocabulary.ID, _ numbers: inout Numbers, _ lexicon: inout Lexicon
  ) -> Int32 {
    guard lexicon.vocabulary.bytes(of: word).count > 1 else { return -1 }
    let stem = lexicon.stem(of: word)
    if let known = numbers.stems[stem] { return known }
    guard !lexicon[stem].traits.contains(.stop) else { return -1 }
    let number = Int32(counts.count)
    numbers.stems[stem] = number
    counts.append(0)
    capitals.append(0)
    ids.append(stem)
    return number
  }
}
