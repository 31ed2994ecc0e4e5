import TranscriptModel

extension SpokenWords {
  /// The first eight words of a turn as written, closed by an ellipsis where it goes on.
  func opening(of turn: TurnSpan, in speech: [UInt8]) -> String {
    let words = tokens[turn.tokens].prefix(8)
    guard let first = words.first, let last = words.last else { return "" }
    let text = speech[Int(first.start)..<Int(last.end)]
    return SpokenWords.plain(turn.tokens.count > words.count ? text + " …".utf8 : text)
  }

  /// The last sentence of a turn as written, with the punctuation that closes it.
  func lastSentence(ofTurn turn: Int, in speech: [UInt8]) -> String {
    guard let last = sentences[turns[turn].sentences].last else { return "" }
    return SpokenWords.sentence(
      Int(tokens[Int(last.start)].start)..<Int(tokens[Int(last.end) - 1].end), in: speech)
  }

  /// A sentence as written: from its first word to the punctuation after its last.
  static func sentence(_ words: Range<Int>, in speech: [UInt8]) -> String {
    var end = words.upperBound
    while end < speech.count, speech[end] != UInt8(ascii: " "), speech[end] != UInt8(ascii: "\n"),
      end - words.upperBound < 8 || speech[end] & 0xC0 == 0x80, !speech[end].isLetterASCII
    {
      end += 1
    }
    return plain(speech[words.lowerBound..<end])
  }

  /// Text on one line: a line feed parts paragraphs or captions and stands where a space would.
  static func plain(_ bytes: some Collection<UInt8>) -> String {
    let isOneLine =
      bytes.withContiguousStorageIfAvailable { !$0.contains(UInt8(ascii: "\n")) }
      ?? !bytes.contains(UInt8(ascii: "\n"))
    if isOneLine { return String(decoding: bytes, as: UTF8.self) }
    return String(
      decoding: bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}

extension Excerpts {
  /// Takes the sentences of an episode, those in which its topics are first mentioned as bytes.
  init(
    _ episode: Episode, _ spoken: SpokenWords, _ tally: EpisodeTally, _ topics: [Range<Int>],
    _ tracked: [Range<Int>?], _ parts: EpisodeAnalyzer.Parts
  ) {
    let speech = episode.speech
    let isComplete = parts.contains(.quotations)
    let longest = isComplete ? nil : tally.longest(\.longestTurn)?.extreme.turn
    let sentence = { isComplete ? SpokenWords.sentence($0, in: speech) : "" }
    self.init(
      areComplete: isComplete,
      openings: spoken.turns.indices.map {
        isComplete || $0 == longest ? spoken.opening(of: spoken.turns[$0], in: speech) : ""
      },
      texts: parts.contains(.texts)
        ? episode.turns.map { String(decoding: speech[episode.text(of: $0)], as: UTF8.self) } : [],
      questions: tally.questions.map {
        isComplete ? spoken.lastSentence(ofTurn: $0.turn, in: speech) : ""
      },
      firstLines: topics.map(sentence), trackedLines: tracked.map { $0.map(sentence) })
  }
}
