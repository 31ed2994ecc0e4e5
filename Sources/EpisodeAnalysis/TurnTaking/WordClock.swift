import TranscriptModel

/// Says when each word was spoken: a line through points of which both word and time are known,
/// along which time runs as ``SpeakingTime`` says of the words between.
///
/// The time of the programme and the time people talk are kept apart: music and silence are nobody's.
struct WordClock {
  /// A point of the clock: the words before it, and the time of the programme and the talk so far in
  /// milliseconds. All three rise.
  struct Point: Equatable {
    var word: Int
    var time: Int
    var talk: Int
  }

  /// Of a programme of known length, the thousandths that are talk; the rest is music and silence.
  static let talkInThousand = 930
  /// How many times as long as reckoned speech may take between two points of known time…
  static let slowest = 2
  /// …and how long a silence may be beside it, in milliseconds, before the rest is nobody's.
  static let longestSilence = 5000

  /// The points, in order.
  private(set) var points = [Point(word: 0, time: 0, talk: 0)]
  /// Where times come from.
  let basis: ClockTally.Basis
  /// The speaking time of all words before each word, and of all at the end, in milliseconds.
  private let spokenBefore: [Int]

  /// Creates the clock of an episode.
  ///
  /// - Parameter knowsWords: Whether the word lists fit the language; else every word takes as long
  ///   as any other.
  init(_ episode: Episode, _ spoken: SpokenWords, knowsWords: Bool) {
    let words = spoken.tokens.count
    spokenBefore = WordClock.speakingTimes(spoken, knowsWords: knowsWords)
    let declared = episode.facts.declaredDuration?.milliseconds
    switch episode.facts.timing {
    case .measured:
      basis = .measured
      addUtterances(of: episode, spoken)
    case .anchored:
      basis = .anchored
      addAnchors(of: episode, spoken)
      closeAfterAnchors(words: words, declared: declared)
    case .untimed:
      basis = declared == nil ? .estimated : .scaled
      let all = spokenBefore[words]
      let time = declared ?? all * 1000 / WordClock.talkInThousand
      let talk = min(time * WordClock.talkInThousand / 1000, WordClock.mostTalk(all))
      points.append(Point(word: words, time: time, talk: declared == nil ? all : talk))
    }
  }

  /// The time before the word at this position, in milliseconds.
  func time(ofWord word: Int) -> Int { interpolate(word) { $0.time } }

  /// The talk before the word at this position, in milliseconds.
  func talk(ofWord word: Int) -> Int { interpolate(word) { $0.talk } }

  /// The number of words before this time.
  func word(at time: Int) -> Int {
    let next = points.partitioningIndex { $0.time > time }
    guard next < points.count else { return points[points.count - 1].word }
    guard next > 0 else { return points[0].word }
    let (a, b) = (points[next - 1], points[next])
    let part = Double(time - a.time) / Double(b.time - a.time)
    let span = spokenBefore[b.word] - spokenBefore[a.word]
    let spoken = spokenBefore[a.word] + Int((part * Double(span)).rounded())
    // The nearest word, so that the seams of equal stretches fall where they should.
    let after = spokenBefore[a.word...b.word].partitioningIndex { $0 > spoken }
    let before = max(a.word, after - 1)
    guard after <= b.word else { return before }
    return spokenBefore[after] - spoken < spoken - spokenBefore[before] ? after : before
  }

  /// The time of the last point.
  var end: Int { points[points.count - 1].time }

  @inline(__always)
  private func interpolate(_ word: Int, _ value: (Point) -> Int) -> Int {
    // Of several points at one place the last counts: the first stamp may be later than 0.
    let next = points.partitioningIndex { $0.word > word }
    guard next < points.count else { return value(points[points.count - 1]) }
    guard next > 0 else { return value(points[0]) }
    let (a, b) = (points[next - 1], points[next])
    let span = spokenBefore[b.word] - spokenBefore[a.word]
    guard span > 0 else { return value(a) }
    let part = Double(spokenBefore[word] - spokenBefore[a.word]) / Double(span)
    let length = Double(value(b) - value(a))
    return value(a) + Int((part * length).rounded())
  }

  /// The running sum of what the words take to say, turns begun among them.
  private static func speakingTimes(_ spoken: SpokenWords, knowsWords: Bool) -> [Int] {
    var sums: [Int] = []
    sums.reserveCapacity(spoken.tokens.count + 1)
    sums.append(0)
    var sum = 0
    for turn in spoken.turns {
      if knowsWords, !turn.tokens.isEmpty { sum += SpeakingTime.turn }
      for token in spoken.tokens[turn.tokens] {
        sum += knowsWords ? Int(token.milliseconds) : SpeakingTime.unknownWord
        sums.append(sum)
      }
    }
    return sums
  }

  /// The most of a stretch that can be talk where its words are reckoned to take so long.
  private static func mostTalk(_ spoken: Int) -> Int { spoken * slowest + longestSilence }

  /// Adds a point unless it would turn the clock back.
  private mutating func add(_ word: Int, _ time: Int) {
    let last = points[points.count - 1]
    guard word >= last.word, time >= last.time else { return }
    let spoken = spokenBefore[word] - spokenBefore[last.word]
    // Where no word is said, nobody talks.
    let most = spoken == 0 ? 0 : WordClock.mostTalk(spoken)
    let point = Point(word: word, time: time, talk: last.talk + min(time - last.time, most))
    if point != last { points.append(point) }
  }

  private mutating func addUtterances(of episode: Episode, _ spoken: SpokenWords) {
    var token = 0
    for utterance in episode.utterances {
      let first = token
      while token < spoken.tokens.count,
        Int(spoken.tokens[token].start) < utterance.text.upperBound
      {
        token += 1
      }
      if let start = utterance.start { add(first, start.milliseconds) }
      if let end = utterance.end { add(token, end.milliseconds) }
    }
  }

  private mutating func addAnchors(of episode: Episode, _ spoken: SpokenWords) {
    var token = 0
    for anchor in episode.anchors {
      while token < spoken.tokens.count, Int(spoken.tokens[token].start) < anchor.offset {
        token += 1
      }
      add(token, anchor.time.milliseconds)
    }
  }

  /// Carries the clock on from the last anchor: to the declared end, else at the pace so far.
  private mutating func closeAfterAnchors(words: Int, declared: Int?) {
    let last = points[points.count - 1]
    if let declared, declared > last.time { return add(words, declared) }
    let (before, rest) = (spokenBefore[last.word], spokenBefore[words] - spokenBefore[last.word])
    let pace = last.time > 0 && before > 0 ? Double(last.time) / Double(before) : 1
    add(words, last.time + Int((Double(rest) * pace).rounded()))
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element belongs to the later part; the end where none does. The elements
  /// must be parted: none that does not belong may follow one that does.
  func partitioningIndex(where belongsLater: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if belongsLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
