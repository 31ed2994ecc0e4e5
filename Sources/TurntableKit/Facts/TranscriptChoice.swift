import TranscriptModel

extension TranscriptInput {
  /// The input with the one of several transcripts that knows most: speakers, then times; of equals
  /// the one the feed names first.
  public var settled: TranscriptInput {
    guard candidates.count > 1 else { return self }
    let known = candidates.map { path -> (path: String, knowledge: Knowledge) in
      (path, Knowledge((try? TranscriptInput(path: path).document())?.transcript))
    }
    guard
      let best = known.enumerated().max(by: { a, b in
        (a.element.knowledge.rank, -a.offset) < (b.element.knowledge.rank, -b.offset)
      })?.element
    else { return self }
    let others = known.filter { $0.path != best.path }.map { TranscriptInput(path: $0.path).name }
    var settled = self
    settled.path = best.path
    let rest = "\(others.joined(separator: ", ")) \(others.count == 1 ? "is" : "are") not"
    let name = settled.name
    settled.choice =
      "of this episode's transcripts \(name) is read, since it has \(best.knowledge.words); \(rest)"
    return settled
  }
}

/// What a transcript knows beside the words.
private struct Knowledge {
  let hasSpeakers: Bool
  let timing: SourceTiming
  let isReadable: Bool

  init(_ transcript: Transcript?) {
    isReadable = transcript != nil
    let utterances = transcript?.utterances ?? []
    hasSpeakers = utterances.count { $0.label != nil } * 2 > utterances.count
    timing = transcript?.timing ?? .untimed
  }

  /// The higher, the more it knows.
  var rank: Int {
    let times = timing == .measured ? 2 : timing == .anchored ? 1 : 0
    return (isReadable ? 1 : 0) + (hasSpeakers ? 6 : 0) + times * 2
  }

  var words: String {
    switch (hasSpeakers, timing) {
    case (true, .untimed): "speakers"
    case (true, _): "speakers and times"
    case (false, .untimed): "as much as any"
    case (false, _): "times"
    }
  }
}
