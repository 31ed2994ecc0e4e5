import TranscriptModel

/// The words and sentences of an episode, turn by turn.
struct SpokenWords {
  /// One running word.
  struct Token {
    /// Which word, letter case aside.
    var word: Vocabulary.ID
    /// Its bytes in the episode's speech.
    var start: Int32
    var end: Int32
    /// What the word lists say of it; kept here so that no pass over the words looks it up again.
    var traits: WordTraits
    /// How long it takes to say, with the pause behind it; see ``SpeakingTime``.
    var milliseconds: UInt16
  }

  /// What a sentence is.
  enum SentenceKind: UInt8 {
    case statement, question, tagQuestion, quotedQuestion
  }

  /// One sentence: a run of tokens.
  struct Sentence {
    /// The index of its first token.
    var start: Int32
    /// The index after its last token.
    var end: Int32
    /// What it is.
    var kind: SentenceKind
  }

  /// The words and sentences of one turn.
  struct TurnSpan {
    /// Its tokens.
    var tokens: Range<Int>
    /// Its sentences.
    var sentences: Range<Int>
    /// How many of its questions are plain, mere tags, and quoted.
    var questions = 0
    var tagQuestions = 0
    var quotedQuestions = 0
    /// Whether its last sentence ends in a question mark, of whatever kind.
    var endsInQuestion = false
    /// Whether its last sentence is a mere tag, or ends in one.
    var endsInTag = false
  }

  /// The indices of some tokens.
  private struct NotedTokens {
    private var room: [Int32] = []
    private var count = 0

    var indices: ArraySlice<Int32> { room[..<count] }

    mutating func removeAll() { count = 0 }

    /// Notes those of some tokens that have, or lack, a trait. An index is always written, and counts if
    /// it is to be noted: no branch hangs on a word.
    mutating func note(_ range: Range<Int>, of tokens: [Token], where isNoted: (WordTraits) -> Bool)
    {
      if room.count < count + range.count {
        room += Array(repeating: 0, count: max(1024, room.count, range.count))
      }
      tokens.withUnsafeBufferPointer { tokens in
        room.withUnsafeMutableBufferPointer { room in
          for index in range {
            room[count] = Int32(truncatingIfNeeded: index)
            count &+= isNoted(tokens[index].traits) ? 1 : 0
          }
        }
      }
    }
  }

  /// The running words, in order.
  var tokens: [Token] = []
  /// The indices of the tokens that may speak of a topic; noted here because reading them later from
  /// among all tokens costs a wrong guess of the processor at every other one.
  var contentTokens: ArraySlice<Int32> { content.indices }
  private var content = NotedTokens()
  /// The indices of the tokens that hesitate or may begin a discourse marker, which are few.
  var styleTokens: ArraySlice<Int32> { style.indices }
  private var style = NotedTokens()
  /// The sentences, in order.
  var sentences: [Sentence] = []
  /// The turns, in the order of the episode's.
  var turns: [TurnSpan] = []

  /// Reads the words of every turn; those of an episode before give way, their memory stays.
  mutating func read(_ episode: Episode, _ lexicon: inout Lexicon) {
    tokens.removeAll(keepingCapacity: true)
    content.removeAll()
    style.removeAll()
    sentences.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
    tokens.reserveCapacity(episode.speech.count / 5)
    turns.reserveCapacity(episode.turns.count)
    let classes = WordBreakClass.ascii
    episode.speech.withUnsafeBufferPointer { text in
      classes.withUnsafeBufferPointer { classes in
        for turn in episode.turns {
          read(
            episode.text(of: turn), episode.utterances[turn.utterances], in: text, classes,
            &lexicon)
        }
      }
    }
  }

  /// Reads one turn: words by the scanner, sentences from what stands between them.
  private mutating func read(
    _ range: Range<Int>, _ utterances: ArraySlice<Utterance>, in text: UnsafeBufferPointer<UInt8>,
    _ classes: UnsafeBufferPointer<WordBreakClass>, _ lexicon: inout Lexicon
  ) {
    var span = TurnSpan(
      tokens: tokens.count..<tokens.count, sentences: sentences.count..<sentences.count)
    var scanner = WordScanner(range)
    var reader = SentenceReader(firstToken: tokens.count, utterances)
    var gapStart = range.lowerBound
    var previous: Vocabulary.ID = -1
    while let word = scanner.next(in: text, classes: classes) {
      // One space is by far the commonest gap, and ends nothing.
      if word.lowerBound - gapStart != 1 || text[gapStart] != UInt8(ascii: " "),
        let end = reader.sentenceEnd(
          in: text, gap: gapStart..<word.lowerBound, before: word, tokens)
      {
        close(end, &reader, &span, lexicon)
      }
      let id = lexicon.intern(text, word)
      let known = lexicon[id]
      tokens.append(
        Token(
          word: id, start: Int32(truncatingIfNeeded: word.lowerBound),
          end: Int32(truncatingIfNeeded: word.upperBound), traits: known.traits,
          milliseconds: known.milliseconds + (id == previous ? UInt16(SpeakingTime.repetition) : 0))
      )
      previous = id
      gapStart = word.upperBound
    }
    let end = reader.sentenceEnd(
      in: text, gap: gapStart..<range.upperBound, before: nil, tokens)
    close(end ?? .statement, &reader, &span, lexicon)
    span.tokens = span.tokens.lowerBound..<tokens.count
    content.note(span.tokens, of: tokens) { $0.isDisjoint(with: [.stop, .number]) }
    style.note(span.tokens, of: tokens) { !$0.isDisjoint(with: [.hesitation, .markerStart]) }
    span.sentences = span.sentences.lowerBound..<sentences.count
    turns.append(span)
  }

  /// Ends the sentence under way, if it has words.
  private mutating func close(
    _ end: SentenceReader.End, _ reader: inout SentenceReader, _ span: inout TurnSpan,
    _ lexicon: Lexicon
  ) {
    guard tokens.count > reader.firstToken else { return }
    var kind = SentenceKind.statement
    switch end {
    case .statement: break
    case .quotedQuestion: kind = .quotedQuestion
    case .question: kind = isTag(reader, lexicon) ? .tagQuestion : .question
    }
    sentences.append(
      Sentence(start: Int32(reader.firstToken), end: Int32(tokens.count), kind: kind))
    span.questions += kind == .question ? 1 : 0
    span.tagQuestions += kind == .tagQuestion ? 1 : 0
    span.quotedQuestions += reader.quotedQuestions
    span.endsInQuestion = kind != .statement
    span.endsInTag = kind == .tagQuestion
    let pauses = SpeakingTime.sentenceEnd + reader.commas * SpeakingTime.comma
    let last = tokens.count - 1
    tokens[last].milliseconds = UInt16(clamping: Int(tokens[last].milliseconds) + pauses)
    reader.startSentence(at: tokens.count)
  }

  /// Whether the sentence is a tag of the published list, or ends in one after a comma.
  private func isTag(_ reader: SentenceReader, _ lexicon: Lexicon) -> Bool {
    isTag(from: reader.firstToken, lexicon) || isTag(from: reader.tokenAfterComma, lexicon)
  }

  private func isTag(from start: Int, _ lexicon: Lexicon) -> Bool {
    tokens.count - start <= lexicon.longestTag && start < tokens.count
      && lexicon.tags.contains(tokens[start...].map(\.word))
  }
}
