/// The topic words of an episode, as runs of stems that no sentence end or stop word breaks.
struct TopicWords {
  /// One word of a run.
  struct Word {
    /// Its stem, numbered within the episode.
    var stem: Int32
    /// The index of its token.
    var token: Int32
    /// The number of words that follow it in its run, as far as a phrase reaches.
    var following: Int32
  }

  /// What is known of a stem.
  struct Stem {
    /// The vocabulary's id.
    var id: Vocabulary.ID
    /// Whether it only connects others, as the “as” of “infrastructure as code” does.
    var isConnector: Bool
    /// How often it occurs.
    var count = 0
    /// How often it begins a sentence.
    var openings = 0
    /// How often it is written with a capital where no sentence begins.
    var capitals = 0

    /// How often it begins and ends with a capital, as “AI” and “IaC” do.
    var initials = 0

    /// Whether it is written as initials are.
    var isInitials: Bool { initials * 2 > count }
    /// Whether it is written as a name.
    var isName: Bool { capitals * 2 > count - openings && capitals > 0 }
  }

  /// The numbers of words and stems; -1 for a word that says nothing of a topic.
  struct Numbers {
    var words = Numbering()
    var stems = Numbering()
  }

  /// One word in the form it is spelt, letter case aside.
  private struct Form {
    var word: Vocabulary.ID
    var stem: Int32
    var count = 0
  }

  /// The words of people's turns that may be part of a topic, in order.
  private(set) var words: [Word] = []
  /// The stems, by number.
  private(set) var stems: [Stem] = []
  /// The running words of people, content or not.
  private(set) var total = 0
  private var forms: [Form] = []

  /// How often a topic is mentioned at least.
  var least: Int { total < 1500 ? 2 : 3 }

  /// Collects the content words of the turns that are people's, the names of those who speak and the
  /// show's name left out.
  init(
    _ spoken: SpokenWords, people: [Bool], speech: UnsafeBufferPointer<UInt8>,
    excluding names: Set<Vocabulary.ID>, _ shows: SaidNames,
    _ numbers: inout Numbers, _ lexicon: inout Lexicon
  ) {
    numbers.words.startEpisode()
    numbers.stems.startEpisode()
    for name in names { numbers.stems[name] = -1 }
    words.reserveCapacity(spoken.contentTokens.count)
    var (turn, sentence, run) = (0, 0, 0)
    var last: Int32 = -3
    var nameEnd: Int32 = -1
    for index in spoken.contentTokens {
      while spoken.turns[turn].tokens.upperBound <= Int(index) { turn += 1 }
      guard people[turn] else { continue }
      if index <= nameEnd { continue }
      if let end = shows.end(at: index, spoken, &lexicon) {
        nameEnd = end
        continue
      }
      let sentenceBefore = sentence
      while spoken.sentences[sentence].end <= index { sentence += 1 }
      let token = spoken.tokens[Int(index)]
      let form = numbers.words[token.word] ?? number(token.word, &numbers, &lexicon)
      guard form >= 0 else { continue }
      let stem = forms[Int(form)].stem
      forms[Int(form)].count += 1
      // A stop word between, the end of a sentence or a comma ends a run.
      let goesOn = sentence == sentenceBefore && index - last <= 2
      if goesOn, index == last + 2 {
        let connector = connect(last, index, spoken, speech, &numbers, &lexicon)
        if connector == nil {
          closeRun(from: run)
          run = words.count
        }
        if let connector {
          words.append(Word(stem: connector, token: last + 1, following: 0))
        }
      } else if !goesOn || !TopicWords.joins(spoken.tokens[Int(last)], token, speech) {
        closeRun(from: run)
        run = words.count
      }
      last = index
      words.append(Word(stem: stem, token: index, following: 0))
      stems[Int(stem)].count += 1
      if speech[Int(token.start)].isUppercaseASCII, speech[Int(token.end) - 1].isUppercaseASCII {
        stems[Int(stem)].initials += 1
      }
      if index == spoken.sentences[sentence].start {
        stems[Int(stem)].openings += 1
      } else if speech[Int(token.start)].isUppercaseASCII {
        stems[Int(stem)].capitals += 1
      }
    }
    closeRun(from: run)
    for (turn, span) in spoken.turns.enumerated() where people[turn] { total += span.tokens.count }
  }

  /// The commonest spelling of each stem, letter case aside; of equals, the first.
  var commonestForms: [Vocabulary.ID] {
    var best = [Int](repeating: -1, count: stems.count)
    for (index, form) in forms.enumerated() {
      let known = best[Int(form.stem)]
      if known < 0 || forms[known].count < form.count { best[Int(form.stem)] = index }
    }
    return zip(stems, best).map { $1 < 0 ? $0.id : forms[$1].word }
  }

  /// The stem of the word between two content words where it connects them; else `nil`.
  private mutating func connect(
    _ first: Int32, _ second: Int32, _ spoken: SpokenWords, _ speech: UnsafeBufferPointer<UInt8>,
    _ numbers: inout Numbers, _ lexicon: inout Lexicon
  ) -> Int32? {
    let tokens = spoken.tokens[Int(first)...Int(second)]
    let between = tokens[tokens.startIndex + 1]
    guard between.traits.contains(.connector),
      TopicWords.joins(tokens[tokens.startIndex], between, speech),
      TopicWords.joins(between, tokens[tokens.endIndex - 1], speech)
    else { return nil }
    if let known = numbers.stems[between.word] { return known < 0 ? nil : known }
    return addStem(between.word, isConnector: true, &numbers)
  }

  /// Whether nothing but a space, a hyphen or a slash stands between two words.
  private static func joins(
    _ first: SpokenWords.Token, _ second: SpokenWords.Token, _ speech: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    // Chinese and Japanese put nothing between words.
    if second.start == first.end { return speech[Int(first.end)] >= TopicWords.firstIdeograph }
    guard second.start - first.end == 1 else { return false }
    switch speech[Int(first.end)] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: "/"): return true
    default: return false
    }
  }

  /// The first byte of kana and of Chinese characters is this or a greater one.
  static let firstIdeograph: UInt8 = 0xE3

  /// Tells each word of a finished run how many follow it.
  private mutating func closeRun(from run: Int) {
    let last = words.count - 1
    for index in run..<words.count {
      words[index].following = Int32(min(last - index, Phrase.longest - 1))
    }
  }

  /// The episode's number of a word's form, or -1 where the word says nothing of a topic.
  private mutating func number(
    _ word: Vocabulary.ID, _ numbers: inout Numbers, _ lexicon: inout Lexicon
  ) -> Int32 {
    let stem = numberOfStem(word, &numbers, &lexicon)
    numbers.words[word] = stem < 0 ? -1 : Int32(forms.count)
    if stem < 0 { return -1 }
    forms.append(Form(word: word, stem: stem))
    return Int32(forms.count - 1)
  }

  private mutating func numberOfStem(
    _ word: Vocabulary.ID, _ numbers: inout Numbers, _ lexicon: inout Lexicon
  ) -> Int32 {
    guard lexicon.vocabulary.length(of: word) > 1 else { return -1 }
    let stem = lexicon.stem(of: word)
    if let known = numbers.stems[stem] { return known }
    guard !lexicon[stem].traits.contains(.stop) else { return -1 }
    return addStem(stem, isConnector: false, &numbers)
  }

  private mutating func addStem(
    _ id: Vocabulary.ID, isConnector: Bool, _ numbers: inout Numbers
  ) -> Int32 {
    let number = Int32(stems.count)
    numbers.stems[id] = number
    stems.append(Stem(id: id, isConnector: isConnector))
    return number
  }
}
