import TranscriptModel

/// One topic while its mentions are counted.
struct TopicEntry {
  /// The counts so far; the written forms come last, by ``finished(_:)``.
  private var tally: TopicTally
  /// The bytes of the sentence of the first mention.
  let firstSentence: Range<Int>
  /// The written forms by the hash of their bytes: how often, and where first; a handful, so that
  /// looking through them is faster than a dictionary.
  private var forms: [(hash: UInt64, count: Int, range: Range<Int>)] = []
  private var lastTurn = -1
  private var lastWord = -1

  /// Begins the count at the place of the first mention.
  init(
    key: String, _ topic: TopicFinder.Topic, at place: TopicPlace, people: Int, segments: Int
  ) {
    self.init(.discovered, key: key, at: place, people: people, segments: segments)
    (tally.background, tally.score) = (topic.background, Int((topic.score * 1000).rounded()))
  }

  /// Begins the count of a topic of a kind at the place of the first mention.
  init(
    _ kind: TopicTally.Kind, key: String, at place: TopicPlace, people: Int, segments: Int
  ) {
    tally = TopicTally(kind, key, people: people, segments: segments)
    (tally.firstTurn, tally.firstWord) = (place.turn, place.token)
    firstSentence = place.sentenceBytes
  }

  /// Counts a mention written as the bytes `form`.
  mutating func count(
    at place: TopicPlace, form: Range<Int>, in speech: UnsafeBufferPointer<UInt8>
  ) {
    guard let holder = place.holder else { return }
    tally.mentions[holder] += 1
    tally.slices[place.slice] += 1
    if !tally.segments.isEmpty { tally.segments[place.segment] += 1 }
    if place.turn != lastTurn { tally.turns += 1 }
    lastTurn = place.turn
    if lastWord >= 0 {
      let gap = place.word - lastWord
      tally.gaps += 1
      tally.gapSum += gap
      tally.gapSquares += gap * gap
    }
    lastWord = place.word
    var hash = UInt64.hashSeed  // over the bytes as they are: case counts
    for byte in speech[form] { hash = hash.mixed(with: UInt64(byte)) }
    if let known = forms.firstIndex(where: { $0.hash == hash }) {
      forms[known].count += 1
    } else {
      forms.append((hash, 1, form))
    }
  }

  /// All mentions so far.
  var total: Int { tally.total }

  /// The tally with its written forms.
  func finished(_ speech: UnsafeBufferPointer<UInt8>) -> TopicTally {
    var result = tally
    for (_, count, range) in forms {
      result.forms[TopicEntry.name(SpokenWords.plain(speech[range])), default: 0] += count
    }
    return result
  }

  /// A written form without a closing “'s”: “Baseten's” is a mention of Baseten.
  private static func name(_ form: String) -> String {
    let isPossessive = ["'s", "’s"].contains {
      form.hasSuffix($0) && form.utf8.count > $0.utf8.count
    }
    return isPossessive ? String(form.dropLast(2)) : form
  }
}

/// Where the count of topics stands: which turn, which sentence, which slice, which stretch.
struct TopicPlace {
  private let spoken: SpokenWords
  private let holders: [Int?]
  private let total: Int
  private let segments: [SegmentTally]
  private var sentence = 0
  /// The words of people before the turn.
  private var before = 0
  /// The index of the turn.
  private(set) var turn = 0
  /// The index of the token.
  private(set) var token = 0
  /// The index of the stretch; 0 where there are none.
  private(set) var segment = 0
  /// The slice of people's words.
  private(set) var slice = 0

  /// Begins at the first word; see ``TopicTallying`` for `holders`.
  init(
    _ spoken: SpokenWords, _ holders: [Int?], segments: [SegmentTally], total: Int
  ) {
    (self.spoken, self.holders, self.total) = (spoken, holders, total)
    self.segments = segments
  }

  /// Goes on to a later token.
  mutating func move(to token: Int) {
    self.token = token
    while spoken.turns[turn].tokens.upperBound <= token {
      if holders[turn] != nil { before += spoken.turns[turn].tokens.count }
      turn += 1
    }
    while Int(spoken.sentences[sentence].end) <= token { sentence += 1 }
    while segment + 1 < segments.count, segments[segment + 1].turn <= turn { segment += 1 }
    // Slice by slice, since a division is dear.
    let reached = word * TimelineTally.sliceCount
    while slice + 1 < TimelineTally.sliceCount, reached >= (slice + 1) * max(1, total) {
      slice += 1
    }
  }

  /// Who speaks, as in `holders`.
  var holder: Int? { holders[turn] }

  /// The position among people's words.
  var word: Int { before + token - spoken.turns[turn].tokens.lowerBound }

  /// The bytes of the sentence.
  var sentenceBytes: Range<Int> {
    let tokens = spoken.sentences[sentence]
    return Int(
      spoken.tokens[Int(tokens.start)].start)..<Int(
        spoken.tokens[Int(tokens.end) - 1].end)
  }
}
