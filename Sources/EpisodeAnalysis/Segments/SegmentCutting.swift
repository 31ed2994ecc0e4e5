/// Cuts an episode into stretches where its topics shift, always where somebody takes the floor.
///
/// Every such turn is worth as much as cohesion falls where it begins (``Cohesion``), and more
/// where a host asks; of all ways to cut, the one is taken whose turns are worth most and whose
/// stretches are not too unequal.
struct SegmentCutting {
  /// An episode with fewer words of people is not cut.
  static let fewestWords = 1000
  /// The words to a stretch, where the bounds of their number leave room.
  static let wordsPerSegment = 1200
  /// How many stretches there are to be.
  static let segments = 4...10
  /// The shortest stretch: so many words, and one part in so many of all.
  static let shortest = (words: 200, part: 20)
  /// What a question by the host's side adds, in standard deviations of depth.
  static let questionWorth = 1.0
  /// What a stretch of twice the mean length costs, in the same unit.
  static let lengthCost = 1.0
  /// Of each of so many equal parts of the words only the best turn is weighed, so that the cost
  /// does not grow with the turns.
  static let parts = 50

  /// A turn an episode may be cut at.
  private struct Candidate {
    var turn: Int
    /// The words of people before it.
    var position: Int
    var worth: Double
  }

  /// The stretches, in order; none where there are too few words, or no place to cut.
  let segments: [SegmentTally]

  /// Cuts an episode. `hosts` tells of each person whether they are on the host's side.
  init(_ topicWords: TopicWords, _ turns: [TurnTally], _ spoken: SpokenWords, hosts: [Bool]) {
    let total = topicWords.total
    guard total >= SegmentCutting.fewestWords,
      let first = turns.firstIndex(where: { $0.kind != .advertisement })
    else {
      segments = []
      return
    }
    let candidates = SegmentCutting.candidates(topicWords, turns, spoken, hosts: hosts)
    let cuts = SegmentCutting.choose(candidates, total: total)
    let starts = [Candidate(turn: first, position: 0, worth: 0)] + cuts
    let ends = cuts.map(\.position) + [total]
    segments =
      cuts.isEmpty
      ? [] : zip(starts, ends).map { SegmentTally(turn: $0.turn, words: $1 - $0.position) }
  }

  /// The best turn to cut at in each part of the episode. Backchannels and answers to a question
  /// open nothing.
  private static func candidates(
    _ topicWords: TopicWords, _ turns: [TurnTally], _ spoken: SpokenWords, hosts: [Bool]
  ) -> [Candidate] {
    let cohesion = Cohesion(topicWords.words, stems: topicWords.stems.count)
    let knowsHosts = hosts.contains(true)
    var best = [Candidate?](repeating: nil, count: parts)
    var (position, word, isAnswer) = (0, 0, true)
    for (index, turn) in turns.enumerated() where turn.kind != .advertisement {
      defer { position += turn.words }
      guard turn.kind == .floor, !turn.isLaterShare, turn.words > 0 else { continue }
      while word < topicWords.words.count, Int(topicWords.words[word].token) < turn.firstWord {
        word += 1
      }
      let asks = spoken.turns[index].endsInQuestion
      defer { isAnswer = asks && !spoken.turns[index].endsInTag }
      guard !isAnswer, position > 0 else { continue }
      var worth = cohesion.depth(atWord: word)
      let isHost = turn.speaker.map { hosts[$0] } ?? false
      if asks, isHost || !knowsHosts { worth += questionWorth }
      let part = position * parts / topicWords.total
      if worth > best[part]?.worth ?? -.infinity {
        best[part] = Candidate(turn: index, position: position, worth: worth)
      }
    }
    return best.compactMap(\.self)
  }

  /// The cuts worth most together, by dynamic programming over the number of stretches; fewer than
  /// wanted where they would be too short.
  private static func choose(_ candidates: [Candidate], total: Int) -> [Candidate] {
    let wanted = min(
      max((total + wordsPerSegment / 2) / wordsPerSegment, segments.lowerBound),
      segments.upperBound)
    let least = max(shortest.words, (total + shortest.part - 1) / shortest.part)
    let mean = Double(total) / Double(wanted)
    let positions = [0] + candidates.map(\.position) + [total]
    let end = positions.count - 1
    // The worth of the best way to each position in so many stretches, and the position before it.
    var worths: [Double?] = [0] + Array(repeating: nil, count: end)
    var ways: [[Int]] = []
    var reached = 0
    for count in 1...wanted {
      var next = [Double?](repeating: nil, count: end + 1)
      var way = [Int](repeating: 0, count: end + 1)
      for to in 1...end {
        let own = to == end ? 0 : candidates[to - 1].worth
        for from in 0..<to {
          let length = positions[to] - positions[from]
          guard length >= least else { break }
          guard let before = worths[from] else { continue }
          let excess = Double(length) / mean - 1
          let worth = before + own - lengthCost * excess * excess
          if worth > next[to] ?? -.infinity { (next[to], way[to]) = (worth, from) }
        }
      }
      ways.append(way)
      worths = next
      if worths[end] != nil { reached = count }
    }
    guard reached > 1 else { return [] }
    var cuts: [Candidate] = []
    var place = end
    for count in stride(from: reached - 1, to: 0, by: -1) {
      place = ways[count][place]
      cuts.append(candidates[place - 1])
    }
    return cuts.reversed()
  }
}
